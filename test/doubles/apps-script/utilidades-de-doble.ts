import { createHash, randomUUID } from 'node:crypto';
import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';
import { civilEn, instanteEn } from './fechas-de-hoja.ts';

type Utilidades = GoogleAppsScript.Utilities.Utilities;

/** Fields of a format of Java's SimpleDateFormat that are modelled; text between quotes is itself. */
const CAMPO = /'([^']*)'|yyyy|MM|dd|HH|mm|ss|[A-Za-z]+/g;

const ZONAS = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT']);

function comprobarZona(zona: string): void {
  if (!ZONAS.has(zona))
    throw new ExcepcionDeAppsScript(`Invalid argument: timeZone. Should be of type: String`);
}

function formatear(instante: number, zona: string, formato: string): string {
  const iso = new Date(civilEn(zona, instante)).toISOString();
  const campos: Readonly<Record<string, string>> = {
    yyyy: iso.slice(0, 4),
    MM: iso.slice(5, 7),
    dd: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
  };
  return formato.replace(CAMPO, (campo, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const valor = campos[campo];
    if (valor === undefined) throw new Error(`Utilities.formatDate: ${campo} is not modelled`);
    return valor;
  });
}

function entender(texto: string, zona: string, formato: string): number {
  const nombres: string[] = [];
  const patron = formato.replace(CAMPO, (campo, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    nombres.push(campo);
    return `(\\d{${campo.length}})`;
  });
  const partes = new RegExp(`^${patron}`).exec(texto);
  if (partes === null) throw new ExcepcionDeAppsScript(`Unparseable date: "${texto}"`);
  const de = (nombre: string, falta: number): number => {
    const lugar = nombres.indexOf(nombre);
    return lugar === -1 ? falta : Number(partes[lugar + 1]);
  };
  const civil = Date.UTC(
    de('yyyy', 1970),
    de('MM', 1) - 1,
    de('dd', 1),
    de('HH', 0),
    de('mm', 0),
    de('ss', 0),
  );
  return instanteEn(zona, civil);
}

/** `Utilities` (developers.google.com/apps-script/reference/utilities/utilities). */
export function darUtilities(entorno: Entorno): Utilidades {
  const objeto = {
    DigestAlgorithm: entorno.dar('Utilities.DigestAlgorithm', { SHA_256: 'SHA_256' }),
    Charset: entorno.dar('Utilities.Charset', { UTF_8: 'UTF_8' }),
    getUuid: () => randomUUID(),
    formatDate: (...dados: unknown[]) => {
      const [fecha, zona, formato] = dados as [Date, string, string];
      comprobarZona(zona);
      return formatear(fecha.getTime(), zona, formato);
    },
    parseDate: (...dados: unknown[]) => {
      const [texto, zona, formato] = dados as [string, string, string];
      comprobarZona(zona);
      return new Date(entender(texto, zona, formato));
    },
    /** Bytes with their sign, as Java has them. */
    computeDigest: (...dados: unknown[]) => {
      return [
        ...new Int8Array(
          createHash('sha256')
            .update(dados[1] as string, 'utf8')
            .digest(),
        ),
      ];
    },
  };
  return entorno.dar('Utilities', objeto) as unknown as Utilidades;
}
