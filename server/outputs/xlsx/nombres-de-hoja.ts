/** Excel's limits for the name of a tab. */
const MAX = 31;
const PROHIBIDOS = /[[\]:*?/\\]/g;
/** Names that Excel keeps for itself. */
const DE_EXCEL = ['history', 'historial'];

/** A name neither begins nor ends with an apostrophe. */
function sinBordes(texto: string): string {
  return texto.replace(/^[\s']+|[\s']+$/g, '');
}

/** Names of tabs, each valid for Excel and given once, case aside. */
export class NombresDeHoja {
  private readonly dados: Set<string>;

  /** @param ocupados names that the workbook gives to other tabs */
  constructor(ocupados: readonly string[] = []) {
    this.dados = new Set([...DE_EXCEL, ...ocupados.map((nombre) => nombre.toLowerCase())]);
  }

  /** The name asked for, or the nearest to it that is valid and free. */
  tomar(pedido: string): string {
    const limpio = sinBordes(pedido.replace(PROHIBIDOS, '-')) || 'Hoja';
    let nombre = sinBordes(limpio.slice(0, MAX));
    for (let n = 2; this.dados.has(nombre.toLowerCase()); n += 1) {
      const sufijo = ` (${n})`;
      nombre = `${limpio.slice(0, MAX - sufijo.length)}${sufijo}`;
    }
    this.dados.add(nombre.toLowerCase());
    return nombre;
  }
}
