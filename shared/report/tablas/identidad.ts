import type { Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { impreso, finales, type Lector } from '../../programa/consulta/valores.ts';
import { lectorDeColumna } from '../../programa/consulta/tiempo.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import type { Ruta } from '../../programa/lenguaje/ruta.ts';
import { plegar } from '../../spanish/fold.ts';

/** Numbers records as they are met, so that they can stand in a key. */
function numerador(): (registro: Registro) => string {
  const numeros = new Map<Registro, string>();
  return (registro) => {
    let numero = numeros.get(registro);
    if (numero === undefined) numeros.set(registro, (numero = String(numeros.size)));
    return numero;
  };
}

/** The records that the first step of a dotted way refers to. */
function primerPaso({ texto, pasos }: Ruta): Ruta {
  return { texto, pasos: pasos.slice(0, 2) };
}

/**
 * What makes two records one row: for a dotted column the record that it refers to, «however alike
 * two may look» (contract §2); else the printed value, case and accents aside.
 */
export function identidad(consulta: Consulta, columnas: readonly ColumnaPedida[]): Lector<string> {
  const numero = numerador();
  const partes = columnas.flatMap(({ ruta }): Lector<string>[] => {
    if (ruta === null) return [];
    if (ruta.pasos.length === 1) {
      const leer = impreso(consulta, ruta);
      return [(registro) => plegar(leer(registro))];
    }
    const hasta = finales(consulta, primerPaso(ruta));
    return [(registro) => hasta(registro).map(numero).join(',')];
  });
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
