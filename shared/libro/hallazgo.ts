import type { FechaCivil } from '../spanish/fechas/civil-date.ts';
import type { Decimal } from '../spanish/numeros/parse-number.ts';
import type { Periodo } from '../spanish/fechas/periodo.ts';
import type { Lugar } from './lugar.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';

/** What each rule says of a defect, as data: wording lives in `messages`, cures in `fixes`. */
export type DatosDeHallazgo =
  | { readonly regla: 'columna-faltante'; readonly parecida: string | null }
  | {
      readonly regla: 'hoja-desconocida';
      /** The tab's own name; the place has no row or column. */
      readonly nombre: string;
      readonly parecida: string | null;
      /** True where the tab is known but only the enlace may hold it. */
      readonly soloEnlace: boolean;
    }
  | { readonly regla: 'columna-desconocida'; readonly parecida: string | null }
  | { readonly regla: 'valor-requerido' }
  | { readonly regla: 'fecha-invalida'; readonly parecida: FechaCivil | null; readonly esPeriodo: boolean }
  | { readonly regla: 'numero-invalido'; readonly entero: boolean; readonly parecido: string | null }
  | {
      readonly regla: 'catalogo-desconocido';
      /** The piece of the cell that is not in the list (the whole cell unless it names several). */
      readonly pieza: string;
      readonly catalogo: string;
      readonly parecido: string | null;
      readonly validos: readonly string[];
    }
  | { readonly regla: 'clave-formato'; readonly ejemplo: string }
  | { readonly regla: 'clave-duplicada'; readonly otra: Lugar; readonly otroValor: string }
  | {
      readonly regla: 'clave-salto';
      /** Missing keys, at most the first ten. */
      readonly faltantes: readonly string[];
      readonly cuantas: number;
      readonly anterior: string;
    }
  | {
      readonly regla: 'sesion-inexistente';
      readonly pieza: string;
      readonly parecida: string | null;
      readonly existentes: readonly string[];
    }
  | {
      readonly regla: 'referencia-inexistente';
      readonly pieza: string;
      readonly a: NombreHoja;
      readonly parecida: string | null;
    }
  | {
      readonly regla: 'vigencia-invertida';
      readonly columnaInicio: string;
      readonly inicio: FechaCivil;
      readonly fin: FechaCivil;
    }
  | {
      readonly regla: 'total-no-cuadra';
      readonly indicador: string;
      /** Sum of each breakdown that disagrees. */
      readonly desgloses: readonly { readonly desglose: string; readonly suma: Decimal }[];
      readonly esperado: Decimal;
      /** 'Total' or the name of the first breakdown, against which the others are held. */
      readonly contra: string;
    }
  | {
      readonly regla: 'sin-actividades-contradictorio';
      readonly linea: string;
      readonly hoja: NombreHoja;
      readonly fila: number;
      readonly cuantos: number;
    }
  | {
      readonly regla: 'programa-invalido';
      /** The offending piece, quoted as typed. */
      readonly pieza: string;
      readonly motivo: MotivoDePrograma;
      /** What would be valid there, at most some twenty. */
      readonly validos: readonly string[];
    }
  | {
      readonly regla: 'fecha-dia-semana';
      /** The date as typed (the whole cell, or the piece of running text). */
      readonly fragmento: string;
      readonly fecha: FechaCivil;
      readonly diaEscrito: number;
      /** The date nearest to `fecha` that falls on the written weekday. */
      readonly cercana: FechaCivil;
    }
  | {
      readonly regla: 'fecha-fuera-de-periodo';
      readonly fecha: FechaCivil;
      readonly fin: FechaCivil | null;
      readonly periodo: Periodo;
    }
  | {
      readonly regla: 'nombre-variante';
      /** The name inside the cell (the whole cell, or a line of `Participantes` up to its comma). */
      readonly pieza: string;
      readonly correcto: string;
      readonly motivo: 'catalogo' | 'frecuencia' | 'primero';
      /** Where the right spelling stands first. */
      readonly donde: Lugar;
    }
  | {
      readonly regla: 'registro-duplicado';
      readonly otro: Lugar;
      readonly otraClave: string;
      readonly que: 'convenio' | 'opinion';
    }
  | { readonly regla: 'convenio-sin-opinion'; readonly folio: string; readonly contraparte: string }
  | {
      readonly regla: 'opinion-posterior';
      readonly folio: string;
      readonly convenio: Lugar;
      readonly emision: FechaCivil;
      readonly suscripcion: FechaCivil;
    }
  | {
      readonly regla: 'linea-sin-reporte';
      readonly linea: string;
      readonly titulo: string;
      readonly areas: readonly string[];
      /** The indicator that no libro holds yet, where the finding is about a `{indicador:…}`. */
      readonly indicador: string | null;
    }
  | { readonly regla: 'integrante-sin-asistencia'; readonly nombre: string };

export type MotivoDePrograma =
  | 'fuente-desconocida'
  | 'forma-desconocida'
  | 'columna-desconocida'
  | 'condicion-ilegible'
  | 'valor-ilegible'
  | 'columnas-ilegibles'
  | 'columnas-faltan'
  | 'orden-desconocido'
  | 'marcador-desconocido'
  | 'llave-sin-cerrar'
  | 'sin-fuente'
  | 'hoja-desconocida';

export type CodigoDeRegla = DatosDeHallazgo['regla'];
export type Gravedad = 'Error' | 'Advertencia';

/** One finding: where, what was read there, and what the rule says of it. */
export interface Hallazgo {
  readonly lugar: Lugar;
  /** The whole cell as typed; '' where there is none. */
  readonly valor: string;
  readonly datos: DatosDeHallazgo;
  /** Why a warning stands (`Justificaciones.Motivo`), once somebody has explained it. */
  readonly justificacion: string | null;
}
