import type { PeriodoDeApi } from '../../../shared/api/esquemas/periodos.ts';
import type { Senal } from './estados.ts';

export const DE_PERIODO: Readonly<Record<PeriodoDeApi['estado'], Senal>> = {
  abierto: { texto: 'Abierto', icono: 'bandeja', tono: 'info' },
  'en-revision': { texto: 'En revisión', icono: 'buscar', tono: 'aviso' },
  cerrado: { texto: 'Cerrado', icono: 'candado', tono: 'neutro' },
};
