import type {
  EnvioBreve,
  EstadoDeLibro,
  HallazgoDeApi,
  LibroDeArea,
} from '../../../shared/api/esquemas/envios.ts';
import type { FilaDeTablero } from '../../../shared/api/esquemas/tablero.ts';
import type { PeriodoDeApi } from '../../../shared/api/esquemas/periodos.ts';
import type { PalabraDeGravedad } from '../../../shared/messages/gravedad.ts';
import type { NombreDeIcono } from '../componentes/icono.tsx';
import { loQueFalta } from './fechas.ts';

/** How a state is shown: never by its colour alone. */
export interface Senal {
  readonly texto: string;
  readonly icono: NombreDeIcono;
  /** Class of its colours. */
  readonly tono: 'neutro' | 'info' | 'aviso' | 'bien' | 'mal' | 'aparte';
}

export type EstadoDeHoja = FilaDeTablero['hojas'][number]['estado'];

export const DE_LIBRO: Readonly<Record<EstadoDeLibro, Senal>> = {
  'sin-enviar': { texto: 'Sin enviar', icono: 'reloj', tono: 'neutro' },
  'por-visto-bueno': { texto: 'Por visto bueno', icono: 'firma', tono: 'aparte' },
  enviado: { texto: 'Por revisar', icono: 'bandeja', tono: 'info' },
  observado: { texto: 'Devuelto', icono: 'vuelta', tono: 'aviso' },
  aceptado: { texto: 'Aceptado', icono: 'palomita', tono: 'bien' },
};

export const DE_HOJA: Readonly<Record<EstadoDeHoja, Senal>> = {
  'sin-enviar': { texto: 'Falta', icono: 'reloj', tono: 'neutro' },
  enviado: { texto: 'Por revisar', icono: 'bandeja', tono: 'info' },
  observado: { texto: 'Devuelta', icono: 'vuelta', tono: 'aviso' },
  aceptado: { texto: 'Aceptada', icono: 'palomita', tono: 'bien' },
  'sin-actividades': { texto: 'Sin actividades', icono: 'vacio', tono: 'aparte' },
  'no-se-espera': { texto: 'No se espera', icono: 'punto', tono: 'neutro' },
};

export const DE_PLAZO: Readonly<Record<LibroDeArea['plazo'], Senal>> = {
  'en-plazo': { texto: 'En plazo', icono: 'reloj', tono: 'neutro' },
  'a-tiempo': { texto: 'A tiempo', icono: 'palomita', tono: 'bien' },
  'fuera-de-plazo': { texto: 'Fuera de plazo', icono: 'alerta', tono: 'aviso' },
  vencido: { texto: 'Vencido', icono: 'cruz', tono: 'mal' },
};

export const DE_REVISION: Readonly<Record<EnvioBreve['revision'], Senal>> = {
  'por-visto-bueno': DE_LIBRO['por-visto-bueno'],
  'por-revisar': DE_LIBRO.enviado,
  devuelto: DE_LIBRO.observado,
  aceptado: DE_LIBRO.aceptado,
  sustituido: { texto: 'Sustituido', icono: 'punto', tono: 'neutro' },
};

/** The words of gravedadParaPersonas (shared/messages), with their sign. */
export const DE_GRAVEDAD: Readonly<
  Record<HallazgoDeApi['gravedad'], Senal & { readonly palabra: PalabraDeGravedad }>
> = {
  Error: { palabra: 'por corregir', texto: 'Por corregir', icono: 'cruz', tono: 'mal' },
  Advertencia: { palabra: 'por revisar', texto: 'Por revisar', icono: 'alerta', tono: 'aviso' },
  Justificada: { palabra: 'explicado', texto: 'Explicado', icono: 'palomita', tono: 'bien' },
};

/** How long is left to send, as a sign. */
export function senalDelCorte({
  estado,
  diasRestantes,
}: {
  readonly estado: PeriodoDeApi['estado'];
  readonly diasRestantes: number;
}): Senal {
  if (estado === 'cerrado') return { texto: 'Periodo cerrado', icono: 'candado', tono: 'aparte' };
  if (estado === 'en-revision') return { texto: 'En revisión', icono: 'bandeja', tono: 'info' };
  const texto = loQueFalta(diasRestantes);
  if (diasRestantes < 0) return { texto, icono: 'alerta', tono: 'mal' };
  return { texto, icono: 'reloj', tono: diasRestantes <= 3 ? 'aviso' : 'neutro' };
}
