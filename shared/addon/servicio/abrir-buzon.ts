import { HOJA_DE_BUZON, type BuzonDeLibro } from '../../envio/buzon-de-libro.ts';
import type { AjustesDelComplemento } from '../ajustes-del-complemento.ts';
import type { Puertos } from '../puertos.ts';
import type { Rejilla } from '../sheet-host.ts';
import { textoDeValor } from '../taller/texto-de-valor.ts';
import { conPartes, leerJson } from './leer-json.ts';

/** Property in which the last answers of the service are kept. */
const GUARDADO = 'buzon';

const esBuzon = conPartes<BuzonDeLibro>('contexto', 'libro', 'envios');

export interface BuzonAbierto {
  readonly leer: () => BuzonDeLibro | null;
  /** For as long as the action runs; beyond that where there is room for it. */
  readonly recordar: (buzon: BuzonDeLibro) => void;
}

/**
 * What the service last said: kept with the spreadsheet where it is asked, left in a hidden tab where it fetches. What
 * cannot be read counts as nothing.
 */
export function abrirBuzon(
  { propiedades }: Puertos,
  { modo }: AjustesDelComplemento,
  leer: (hoja: string) => Rejilla | null,
): BuzonAbierto {
  let sabido: BuzonDeLibro | null | undefined;
  const texto = (): string =>
    modo === 'recoge'
      ? (leer(HOJA_DE_BUZON)?.filas ?? []).map(([pedazo = null]) => textoDeValor(pedazo)).join('')
      : (propiedades.leer(GUARDADO) ?? '');
  return {
    leer: () => (sabido === undefined ? (sabido = leerJson(texto(), esBuzon)) : sabido),
    recordar: (buzon) => {
      sabido = buzon;
      try {
        propiedades.guardar(GUARDADO, JSON.stringify(buzon));
      } catch {
        // More than a spreadsheet has room for: half of it, or what was said before, would be taken for what is said now
        propiedades.guardar(GUARDADO, null);
      }
    },
  };
}
