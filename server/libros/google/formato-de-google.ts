import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { formatoDe, type Formato } from '../../../shared/libro/formato-de-numero.ts';

const POR_TIPO: Readonly<Record<string, Formato>> = {
  CURRENCY: { tipo: 'dinero' },
  DATE: { tipo: 'fecha' },
  DATE_TIME: { tipo: 'fecha' },
  PERCENT: { tipo: 'porcentaje' },
  TIME: { tipo: 'hora' },
};

/** What a number's format shows (NumberFormatType): of plain numbers the pattern tells, as in an .xlsx. */
export const formatoDeGoogle = ({ type, pattern }: v4.Schema$NumberFormat = {}): Formato => {
  if (type === 'NUMBER') return formatoDe(pattern ?? '');
  return POR_TIPO[type ?? ''] ?? { tipo: 'numero' };
};
