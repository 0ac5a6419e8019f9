import type { Consolidacion } from '../../../shared/api/esquemas/consolidaciones.ts';
import type { Senal } from './estados.ts';

export const DE_CALIDAD: Readonly<Record<Consolidacion['calidad'], Senal>> = {
  borrador: { texto: 'Borrador', icono: 'hoja', tono: 'neutro' },
  proyecto: { texto: 'Proyecto', icono: 'bandeja', tono: 'info' },
  aprobado: { texto: 'Aprobado', icono: 'palomita', tono: 'bien' },
};

export const DE_VERSION: Readonly<Record<Consolidacion['estado'], Senal>> = {
  'en-espera': { texto: 'En espera', icono: 'reloj', tono: 'neutro' },
  'en-proceso': { texto: 'Haciéndose', icono: 'reloj', tono: 'info' },
  lista: { texto: 'Lista', icono: 'palomita', tono: 'bien' },
  impedida: { texto: 'Se detuvo por hallazgos', icono: 'alerta', tono: 'aviso' },
  fallida: { texto: 'Falló', icono: 'cruz', tono: 'mal' },
};

/** Whether it is still to be made. */
export const estaEnCurso = ({ estado }: Pick<Consolidacion, 'estado'>): boolean =>
  estado === 'en-espera' || estado === 'en-proceso';

/** Whether the period has a version that bears the acuerdo. */
export const estaAprobada = ({ calidad, estado }: Pick<Consolidacion, 'calidad' | 'estado'>): boolean =>
  calidad === 'aprobado' && estado === 'lista';
