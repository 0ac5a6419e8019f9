/** What a spreadsheet gives in the place of a result that there is not; Google never translates it. */
const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

export const esErrorDeFormula = (texto: string): boolean => ERROR.test(texto);
