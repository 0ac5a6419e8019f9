import type { Registro } from '../../libro/carpeta.ts';
import type { Sesion } from '../../libro/sesiones.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { sesionesDe } from '../../programa/consulta/valores.ts';
import { celda } from '../../libro/registros.ts';
import { numeroALetra } from '../../spanish/numeros/numeros-letra.ts';
import { unirLista } from '../../spanish/sesiones/ordinales.ts';

function sesionesDeRegistro(consulta: Consulta, registro: Registro): readonly Sesion[] {
  const propia = consulta.carpeta.sesiones.deRegistro(registro);
  if (propia !== null) return [propia];
  const { sesion } = registro.hoja.def;
  return sesion === null ? [] : sesionesDe(consulta, celda(registro, sesion));
}

/**
 * `siete en la décima sesión ordinaria, … y dos en la …` (contract §2, `{por sesión}`); '' for none.
 *
 * @param contados the records behind each thing that is counted
 */
export function porSesion(
  consulta: Consulta,
  contados: readonly (readonly Registro[])[],
  femenino: boolean,
): string {
  const cuentas = new Map<Sesion, number>();
  for (const origen of contados) {
    for (const sesion of new Set(origen.flatMap((r) => sesionesDeRegistro(consulta, r)))) {
      cuentas.set(sesion, (cuentas.get(sesion) ?? 0) + 1);
    }
  }
  const enOrden = [...cuentas].sort(([a], [b]) => a.lugar - b.lugar);
  return unirLista(
    enOrden.map(([sesion, n]) => {
      const letra = numeroALetra(n, femenino ? 'f' : 'm', false);
      return `${letra} en la ${sesion.largo.toLowerCase()}`;
    }),
  );
}
