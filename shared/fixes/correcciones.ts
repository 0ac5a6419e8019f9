import type { DatosDeHallazgo, Hallazgo } from '../libro/hallazgo.ts';
import { fechaNumerica } from '../spanish/fechas/format-date.ts';
import { masCercano } from '../spanish/cercania/near.ts';
import { correccionDeCelda, etiquetaDeCambio } from './cambio.ts';
import type { Correccion } from './correccion.ts';
import { deDiaSemana, fechaComo } from './de-dia-semana.ts';
import { deColumnaDesconocida, deColumnaFaltante } from './de-encabezados.ts';
import { reemplazarPieza } from './reemplazar-pieza.ts';

type Datos<R extends DatosDeHallazgo['regla']> = Extract<DatosDeHallazgo, { readonly regla: R }>;

/** The cell with one piece replaced; none where nothing near is known. */
function dePieza(h: Hallazgo, pieza: string, nueva: string | null): Correccion[] {
  if (nueva === null) return [];
  return correccionDeCelda(h, reemplazarPieza(h.valor, pieza, nueva), etiquetaDeCambio(nueva));
}

function deFecha(h: Hallazgo, { parecida }: Datos<'fecha-invalida'>): Correccion[] {
  if (parecida === null) return [];
  const nueva = fechaComo(h.valor, parecida, fechaNumerica(parecida));
  return correccionDeCelda(h, nueva, etiquetaDeCambio(nueva));
}

/** Only where the piece stands once in the cell and one valid piece is near. */
function dePrograma(h: Hallazgo, d: Datos<'programa-invalido'>): Correccion[] {
  const cercana = masCercano(d.pieza, d.validos);
  const partes = h.valor.split(d.pieza);
  if (cercana === null || d.pieza === '' || partes.length !== 2) return [];
  return correccionDeCelda(h, partes.join(cercana), etiquetaDeCambio(cercana));
}

/**
 * The cures of a finding that can be applied at a click, the likeliest first; none where a person must
 * write what is missing or decide. Each states the whole cell that it expects and the whole cell that it
 * writes; a header is changed at its own row, under the header that it has now.
 */
// A catalogue: the compiler asks for every rule.
// eslint-disable-next-line max-lines-per-function
export function correcciones(h: Hallazgo): Correccion[] {
  const d = h.datos;
  switch (d.regla) {
    case 'columna-faltante':
      return deColumnaFaltante(h, d);
    case 'columna-desconocida':
      return deColumnaDesconocida(h, d);
    case 'fecha-invalida':
      return deFecha(h, d);
    case 'numero-invalido':
      return dePieza(h, h.valor, d.parecido);
    case 'catalogo-desconocido':
      return dePieza(h, d.pieza, d.parecido);
    case 'sesion-inexistente':
    case 'referencia-inexistente':
      return dePieza(h, d.pieza, d.parecida);
    case 'nombre-variante':
      return dePieza(h, d.pieza, d.correcto);
    case 'fecha-dia-semana':
      return deDiaSemana(h, d);
    case 'programa-invalido':
      return dePrograma(h, d);
    case 'hoja-desconocida':
    case 'valor-requerido':
    case 'clave-formato':
    case 'clave-duplicada':
    case 'clave-salto':
    case 'vigencia-invertida':
    case 'total-no-cuadra':
    case 'sin-actividades-contradictorio':
    case 'fecha-fuera-de-periodo':
    case 'registro-duplicado':
    case 'convenio-sin-opinion':
    case 'opinion-posterior':
    case 'linea-sin-reporte':
    case 'integrante-sin-asistencia':
      return [];
    default:
      return nunca(d);
  }
}

function nunca(regla: never): never {
  throw new Error(`rule without its fixes: ${String(regla)}`);
}
