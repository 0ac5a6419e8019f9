import type { Aplicado, CambioDeCelda } from '../../../shared/addon/sheet-host.ts';
import { comoSeLlama } from '../../../shared/addon/taller/como-se-llama.ts';
import { formatoDe } from '../../../shared/libro/formato-de-numero.ts';
import { combinadaEn } from '../../../shared/libro/celdas-combinadas.ts';
import { ProblemaDelComplemento } from '../../../shared/problema-del-complemento.ts';
import { bloqueDe, rangoDe, type Hallar } from './hojas.ts';
import { combinadasDe } from './leer-hoja.ts';
import { FORMATO_DE_FECHA, FORMATO_DE_NUMERO, literal, type Valores } from './valores.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Conflicto = Extract<Aplicado, { aplicado: false }>;
type Escribir = () => void;

/** The format that a cell needs so that what is written is read as what it is: 5 in a cell of dates would be a day. */
function formatoPara(valor: unknown, formato: string): string {
  const { tipo } = formatoDe(formato);
  if (typeof valor === 'number') return tipo === 'numero' ? formato : FORMATO_DE_NUMERO;
  return typeof valor !== 'object' || tipo === 'fecha' || formato === FORMATO_DE_NUMERO
    ? formato
    : FORMATO_DE_FECHA;
}

/** @throws Problem `celdas-combinadas`: what is written in a cell that a merged one covers shows nowhere */
function exigirDestapadas(
  rango: GoogleAppsScript.Spreadsheet.Range,
  cambios: readonly CambioDeCelda[],
): void {
  const combinadas = combinadasDe(rango);
  const tapada = cambios.find((cambio) => {
    const desde = combinadaEn(combinadas, cambio)?.desde;
    return desde && (desde.fila !== cambio.fila || desde.columna !== cambio.columna);
  });
  if (tapada !== undefined) throw new ProblemaDelComplemento('celdas-combinadas', comoSeLlama(tapada));
}

/**
 * A tab's part of a batch: the block that holds its changes is read, compared and made ready to be written at once. What is
 * between the changes is written again as it was: formulas, and text that looks like a number.
 */
function prepararParte(
  hoja: Hoja,
  cambios: readonly CambioDeCelda[],
  valores: Valores,
): Escribir | Conflicto {
  const bloque = bloqueDe(cambios);
  const rango = rangoDe(hoja, bloque);
  const formatos = rango.getNumberFormats();
  const formulas = rango.getFormulas();
  exigirDestapadas(rango, cambios);
  const porLugar = new Map(cambios.map((cambio) => [`${cambio.fila},${cambio.columna}`, cambio]));
  const conflictos: Conflicto[] = [];
  let otros = false;
  const despues = rango.getValues().map((crudos: unknown[], i) =>
    crudos.map((crudo, j) => {
      const suyos = formatos[i] ?? [];
      const formato = suyos[j];
      const formula = formulas[i]?.[j];
      const cambio = porLugar.get(`${bloque[0] + i},${bloque[1] + j}`);
      if (cambio === undefined) return formula === '' ? literal(crudo, formato) : formula;
      const hay = valores.leer(crudo, formato);
      if (hay !== cambio.esperado) {
        const { fila, columna } = cambio;
        conflictos.push({ aplicado: false, celda: { hoja: hoja.getName(), fila, columna }, hay });
      }
      const valor = valores.escribir(cambio.nuevo, formato);
      suyos[j] = formatoPara(valor, formato ?? '');
      otros ||= suyos[j] !== formato;
      return valor;
    }),
  );
  return (
    conflictos[0] ??
    (() => {
      if (otros) rango.setNumberFormats(formatos);
      rango.setValues(despues);
    })
  );
}

/** Everything is compared before anything is written; then one write for each tab, and one of formats where they must change. */
export function aplicar(hallar: Hallar, cambios: readonly CambioDeCelda[], valores: Valores): Aplicado {
  const porHoja = new Map<Hoja, CambioDeCelda[]>();
  for (const cambio of cambios) {
    const { hoja: nombre, fila, columna } = cambio;
    const hoja = hallar(nombre);
    if (hoja === undefined) return { aplicado: false, celda: { hoja: nombre, fila, columna }, hay: null };
    porHoja.set(hoja, [...(porHoja.get(hoja) ?? []), cambio]);
  }
  const escrituras: Escribir[] = [];
  for (const [hoja, suyos] of porHoja) {
    const parte = prepararParte(hoja, suyos, valores);
    if (typeof parte === 'object') return parte;
    escrituras.push(parte);
  }
  escrituras.forEach((escribir) => {
    escribir();
  });
  return { aplicado: true };
}
