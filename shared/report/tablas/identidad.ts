import type { Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { impreso, impresoDePaso, type Lector } from '../../programa/consulta/valores.ts';
import { lectorDeColumna } from '../../programa/consulta/tiempo.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import { referenciaDe, type Paso, type Ruta } from '../../programa/lenguaje/ruta.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** Numbers records as they are met, so that they can stand in a key. */
function numerador(): (registro: Registro) => string {
  const numeros = new Map<Registro, string>();
  return (registro) => {
    let numero = numeros.get(registro);
    if (numero === undefined) numeros.set(registro, (numero = String(numeros.size)));
    return numero;
  };
}

/** The record that the first step of a way refers to; '' where it names none. */
function deReferencia(consulta: Consulta, primero: Paso): Lector<string> {
  const numero = numerador();
  const leer = lectorDeColumna(primero.columna);
  const a = referenciaDe(primero);
  if (a === null) return () => '';
  return (registro) => consulta.referidos(a, leer(registro)).map(numero).join(',');
}

function deColumna(consulta: Consulta, ruta: Ruta): Lector<string> {
  const [primero] = ruta.pasos;
  // A row of attendance is one of the tab, also where two print alike: a party has several members.
  if (primero?.hoja === 'Asistencia') return numerador();
  const leer = impreso(consulta, ruta);
  const porTexto: Lector<string> = (registro) => `=${plegar(leer(registro))}`;
  if (primero === undefined) return porTexto;
  const porReferencia = deReferencia(consulta, primero);
  const escrita = impresoDePaso(consulta, primero);
  // A reference to nothing stands by itself: two lost ones are not one row.
  return (registro) =>
    porReferencia(registro) ||
    (ruta.pasos.length === 1 ? porTexto(registro) : `=${plegar(escrita(registro))}`);
}

/**
 * What makes two records one row: the record that a reference names, however it is spelt and «however
 * alike two may look» (contract §2); else the printed value, case and accents aside.
 */
export function identidad(consulta: Consulta, columnas: readonly ColumnaPedida[]): Lector<string> {
  const partes = columnas.flatMap(({ ruta }) => (ruta === null ? [] : [deColumna(consulta, ruta)]));
  return (registro) => partes.map((parte) => parte(registro)).join('\n');
}

/** One row per `Folio`: the key of `Avances` where `Columnas` names none. */
export function porFolio(): Lector<string> {
  const leer = lectorDeColumna('Convenio');
  return (registro) => claveNormal(leer(registro));
}

/** Gathers records under their keys, in order of first appearance. */
export function agrupar(registros: readonly Registro[], clave: Lector<string>): Registro[][] {
  const grupos = new Map<string, Registro[]>();
  for (const registro of registros) {
    const llave = clave(registro);
    const grupo = grupos.get(llave);
    if (grupo === undefined) grupos.set(llave, [registro]);
    else grupo.push(registro);
  }
  return [...grupos.values()];
}
