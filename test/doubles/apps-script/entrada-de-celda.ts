import { FORMATO_AUTOMATICO, type CeldaDeDoble, type Dato } from './celda-de-doble.ts';
import { serieDeCivil } from './fechas-de-hoja.ts';

/** What becomes of a text that is entered, as if it had been typed. */
export interface Entrada {
  readonly valor: Dato;
  readonly formula?: string;
  /** The format that the text brings, where the cell has none of its own. */
  readonly formato?: string;
}

/** By spreadsheet locale: whether the day comes first, how a date shows, which words are booleans. */
const LUGARES: Readonly<
  Record<string, { diaPrimero: boolean; fecha: string; logicos: Record<string, boolean> }>
> = {
  es_MX: {
    diaPrimero: true,
    fecha: 'd/m/yyyy',
    logicos: { true: true, false: false, verdadero: true, falso: false },
  },
  en_US: { diaPrimero: false, fecha: 'm/d/yyyy', logicos: { true: true, false: false } },
};

const MESES =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

function serieDe(anio: number, mes: number, dia: number): number | null {
  const civil = Date.UTC(anio, mes - 1, dia);
  const fecha = new Date(civil);
  return fecha.getUTCMonth() === mes - 1 && fecha.getUTCDate() === dia ? serieDeCivil(civil) : null;
}

function comoFecha(texto: string, locale: string, anioPresente: number): Entrada | null {
  const lugar = LUGARES[locale];
  if (lugar === undefined) throw new Error(`The double knows no dates of ${locale}`);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(texto);
  const corta = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(texto);
  const larga = locale === 'es_MX' ? /^(\d{1,2}) de ([a-z]+) de (\d{4})$/i.exec(texto) : null;
  let serie: number | null = null;
  let formato = lugar.fecha;
  if (iso !== null) {
    const [, anio, mes, dia, horas, minutos, segundos] = iso;
    serie = serieDe(Number(anio), Number(mes), Number(dia));
    formato = 'yyyy-mm-dd';
    if (serie !== null && horas !== undefined) {
      serie += (Number(horas) * 3600 + Number(minutos) * 60 + Number(segundos ?? 0)) / 86_400;
      formato = 'yyyy-mm-dd h:mm:ss';
    }
  } else if (corta !== null) {
    const [uno, otro] = [Number(corta[1]), Number(corta[2])];
    const [dia, mes] = lugar.diaPrimero ? [uno, otro] : [otro, uno];
    serie = serieDe(corta[3] === undefined ? anioPresente : Number(corta[3]), mes, dia);
  } else if (larga !== null) {
    const mes = MESES.indexOf((larga[2] ?? '').toLowerCase()) + 1;
    serie = mes === 0 ? null : serieDe(Number(larga[3]), mes, Number(larga[1]));
    formato = 'd "de" mmmm "de" yyyy';
  }
  return serie === null ? null : { valor: serie, formato };
}

function comoNumero(texto: string): Entrada | null {
  const partes = /^(-)?(\$)?(-)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?(%)?$/i.exec(
    texto,
  );
  if (partes === null) return null;
  const [, signo, dinero, otroSigno, cifras = '', exponente = '0', porciento] = partes;
  const numero = Number(`${cifras.replaceAll(',', '')}e${exponente}`);
  const valor = signo === undefined && otroSigno === undefined ? numero : -numero;
  if (porciento !== undefined) return { valor: valor / 100, formato: cifras.includes('.') ? '0.00%' : '0%' };
  if (dinero !== undefined) return { valor, formato: '"$"#,##0.00' };
  return { valor };
}

function comoHora(texto: string): Entrada | null {
  const partes = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(texto);
  if (partes === null || Number(partes[2]) > 59) return null;
  const segundos = Number(partes[1]) * 3600 + Number(partes[2]) * 60 + Number(partes[3] ?? 0);
  return { valor: segundos / 86_400, formato: 'h:mm:ss' };
}

/** `=1+1` gives 2; of the others the test says the result. */
function resultado(formula: string, resultados: ReadonlyMap<string, Dato>): Dato {
  const dicho = resultados.get(formula);
  if (dicho !== undefined) return dicho;
  const [, uno, signo, otro] = /^=(\d+)([+*])(\d+)$/.exec(formula) ?? [];
  if (signo === undefined) return '#ERROR!';
  return signo === '+' ? Number(uno) + Number(otro) : Number(uno) * Number(otro);
}

export interface Contexto {
  readonly locale: string;
  readonly anioPresente: number;
  readonly resultados: ReadonlyMap<string, Dato>;
}

/**
 * How Sheets takes text: «the values are parsed as if the user typed them», ValueInputOption USER_ENTERED
 * (developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption), which is what `setValue` does.
 */
export function interpretar(texto: string, { formato }: CeldaDeDoble, contexto: Contexto): Entrada {
  if (formato === '@') {
    // What becomes of the mark there, the reference does not say: nobody may build on it
    if (texto.startsWith("'")) throw new Error('An apostrophe into a cell of plain text is not modelled');
    return { valor: texto };
  }
  if (texto.startsWith("'")) return { valor: texto.slice(1) };
  if (texto.length > 1 && texto.startsWith('='))
    return { valor: resultado(texto, contexto.resultados), formula: texto };
  const limpio = texto.trim();
  const logico = LUGARES[contexto.locale]?.logicos[limpio.toLowerCase()];
  if (logico !== undefined) return { valor: logico };
  const entrada =
    comoNumero(limpio) ?? comoFecha(limpio, contexto.locale, contexto.anioPresente) ?? comoHora(limpio);
  if (entrada !== null) return entrada;
  // Typed so, it is a formula that cannot be read
  if (/^[+-]\S/.test(limpio)) return { valor: '#ERROR!', formula: `=${limpio}` };
  return { valor: texto };
}

/** Puts it into the cell; a format that the cell has already stays. */
export function guardarEntrada(celda: CeldaDeDoble, { valor, formula = '', formato }: Entrada): void {
  celda.valor = valor;
  celda.formula = formula;
  if (formato !== undefined && celda.formato === FORMATO_AUTOMATICO) celda.formato = formato;
}
