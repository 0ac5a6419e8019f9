import { CAMPOS_DE_CARATULA, type CampoDeCaratula } from '../hojas/listas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { leerFecha } from '../spanish/fechas/parse-date.ts';
import { leerPeriodo, periodoDeFechas, type Periodo } from '../spanish/fechas/periodo.ts';
import type { Hoja } from './model.ts';

/** One field of a `Carátula`, with its row. */
interface ValorDeCaratula {
  readonly valor: string;
  readonly fila: number;
}

/** The fields of a libro's `Carátula`; a field that is repeated counts once, the first. */
export type Caratula = ReadonlyMap<CampoDeCaratula, ValorDeCaratula>;

const CAMPO_POR_CLAVE: ReadonlyMap<string, CampoDeCaratula> = new Map(
  CAMPOS_DE_CARATULA.map((campo) => [plegar(campo), campo]),
);

/** The field that a cell of `Campo` names, or undefined. */
export function campoDeCaratula(texto: string): CampoDeCaratula | undefined {
  return CAMPO_POR_CLAVE.get(plegar(texto));
}

/** Reads a `Carátula` tab (contract §2); unknown fields are left to the rules. */
export function leerCaratula(hoja: Hoja | undefined): Caratula {
  const caratula = new Map<CampoDeCaratula, ValorDeCaratula>();
  if (hoja === undefined) return caratula;
  const deCampo = hoja.columnas.findIndex((c) => plegar(c.encabezado) === 'campo');
  const deValor = hoja.columnas.findIndex((c) => plegar(c.encabezado) === 'valor');
  for (const fila of hoja.filas) {
    const campo = campoDeCaratula(fila.celdas[deCampo] ?? '');
    if (campo === undefined || caratula.has(campo)) continue;
    caratula.set(campo, { valor: fila.celdas[deValor] ?? '', fila: fila.numero });
  }
  return caratula;
}

/** Text of a field, '' where it is missing. */
export function campo(caratula: Caratula, nombre: CampoDeCaratula): string {
  return caratula.get(nombre)?.valor ?? '';
}

/** The span that a `Carátula` states: its `Periodo`, else `Desde` and `Hasta`; null where neither can be read. */
export function periodoDeCaratula(caratula: Caratula): Periodo | null {
  const porClave = leerPeriodo(campo(caratula, 'Periodo'));
  if (porClave !== null) return porClave;
  const desde = leerFecha(campo(caratula, 'Desde'));
  const hasta = leerFecha(campo(caratula, 'Hasta'));
  return desde && hasta ? periodoDeFechas(desde.fecha, hasta.fecha) : null;
}
