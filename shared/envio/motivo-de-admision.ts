import type { Admision } from './admision.ts';

const cuantos = (n: number, uno: string, varios: string): string => `${String(n)} ${n === 1 ? uno : varios}`;

/** What keeps a libro from being sent, in a sentence; '' for nothing. */
export function motivoDe({ porCorregir, porExplicar }: Admision): string {
  const partes = [
    ...(porCorregir.length > 0
      ? [`${cuantos(porCorregir.length, 'hallazgo', 'hallazgos')} por corregir`]
      : []),
    ...(porExplicar.length > 0
      ? [`${cuantos(porExplicar.length, 'hallazgo', 'hallazgos')} por revisar`]
      : []),
  ];
  if (partes.length === 0) return '';
  const uno = porCorregir.length + porExplicar.length === 1;
  const corrija = uno ? 'Corríjalo' : 'Corrija cada uno';
  const que = porExplicar.length > 0 ? `${corrija} o explique por qué es correcto` : corrija;
  return `${uno ? 'Queda' : 'Quedan'} ${partes.join(' y ')}. ${que}.`;
}
