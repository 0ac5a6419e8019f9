import { HOJAS } from '../../../shared/hojas/catalogo-de-hojas.ts';
import type { TipoColumna } from '../../../shared/hojas/hoja-def.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { enOrdenDelContrato, hojaComoSeLeyo, type TiparCelda } from '../anotar/libro-de-textos.ts';
import { serieDeFecha } from '../xlsx/celda-tipada.ts';
import { NombresDeHoja } from '../xlsx/nombres-de-hoja.ts';
import { writeWorkbook } from '../xlsx/ooxml/write-workbook.ts';

const FECHA = 'dd/mm/yyyy';
const ISO = /^\d{4}-\d{2}-\d{2}$/;
/** What a spreadsheet keeps to the last digit, and a reader gives back as it stands. */
const NUMERO = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{0,2}[1-9])?$/;
/** A libro has no date of its own. */
const SIN_FECHA = '2000-01-01T00:00:00Z';

function tiposDe({ nombre }: Hoja): ReadonlyMap<string, TipoColumna> {
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));
  return new Map(def?.columnas.map((c) => [plegar(c.nombre), c.tipo]) ?? []);
}

/** A date or number that reads back as the very same text becomes one; the rest stays as it was typed. */
export function tipador(hoja: Hoja): TiparCelda {
  const tipos = tiposDe(hoja);
  return (encabezado, texto) => {
    const tipo = tipos.get(plegar(encabezado));
    if (tipo === 'fecha' && ISO.test(texto)) {
      const leida = leerFecha(texto);
      const serie = leida === null ? null : serieDeFecha(leida.fecha);
      if (serie === null) return null;
      return { value: { kind: 'number', digits: String(serie) }, style: { format: FECHA, wrap: true } };
    }
    if ((tipo === 'numero' || tipo === 'entero') && NUMERO.test(texto) && texto !== '-0')
      return { value: { kind: 'number', digits: texto }, style: { wrap: true } };
    return null;
  };
}

/** A libro as the workbook that a person would have kept it in: read again, it has the same content. */
export function escribirLibro(libro: Libro): Uint8Array {
  const nombres = new NombresDeHoja();
  return writeWorkbook({
    title: libro.nombre,
    subject: 'Libro',
    creator: 'Trimestral',
    stamp: SIN_FECHA,
    sheets: enOrdenDelContrato(libro.hojas).map((hoja) =>
      hojaComoSeLeyo(hoja, nombres.tomar(hoja.nombre), [], tipador(hoja)),
    ),
  });
}
