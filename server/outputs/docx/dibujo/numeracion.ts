import { ESTILOS } from './estilos-datos.ts';
import { FUENTE } from './estilos.ts';
import type { Paleta } from './paleta.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** `word/numbering.xml` (§17.9): the bullet of lists. */
export function numeracionXml(paleta: Paleta): string {
  const w = { 'xmlns:w': ESPACIOS['xmlns:w'] ?? '' };
  const { izquierda, francesa } = ESTILOS.Vineta;
  const nivel = el(
    'w:lvl',
    { 'w:ilvl': 0 },
    val('w:start', 1),
    val('w:numFmt', 'bullet'),
    val('w:lvlText', '•'),
    val('w:lvlJc', 'left'),
    el('w:pPr', {}, el('w:ind', { 'w:left': izquierda, 'w:hanging': francesa })),
    el(
      'w:rPr',
      {},
      el('w:rFonts', { 'w:ascii': FUENTE, 'w:hAnsi': FUENTE, 'w:cs': FUENTE }),
      val('w:color', paleta.acento),
    ),
  );
  return (
    DECLARACION +
    el(
      'w:numbering',
      w,
      el('w:abstractNum', { 'w:abstractNumId': 0 }, val('w:multiLevelType', 'singleLevel'), nivel),
      el('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0)),
    )
  );
}
