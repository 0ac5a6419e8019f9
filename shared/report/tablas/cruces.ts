import type { Sesion } from '../../libro/sesiones.ts';
import { marcas, PRESENTE } from '../../programa/consulta/asistencia.ts';
import { claveDeOrden, compararClaves, type ClaveDeOrden } from '../../programa/consulta/claves-de-orden.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { ventana } from '../../programa/consulta/tiempo.ts';
import {
  crudo,
  finales,
  impresoDePaso,
  sesionesDe,
  sobreentendido,
  type Lector,
} from '../../programa/consulta/valores.ts';
import type { FuenteDeBloque } from '../../programa/leer-programa.ts';
import { ultimo, type Paso, type Ruta } from '../../programa/lenguaje/ruta.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** A value under which a record stands in a cross-tab. */
export interface Valor {
  readonly clave: string;
  readonly texto: string;
  readonly orden: ClaveDeOrden;
}

const deSesion = (sesion: Sesion, texto: string): Valor => ({
  clave: `sesion ${String(sesion.lugar)}`,
  texto,
  orden: sesion.lugar,
});

/** Sessions held within the block's span, by date: the columns of an attendance table. */
export function sesionesCelebradas(consulta: Consulta, fuente: FuenteDeBloque): Sesion[] {
  const { desde, hasta } = ventana(consulta.periodo, fuente.filtro.alcance);
  return consulta.carpeta.sesiones.todas.filter(({ celebrada, fecha }) => {
    const dia = fecha === null ? null : ordinalDia(fecha);
    return celebrada && dia !== null && dia >= desde && dia <= hasta;
  });
}

/** Whether a way is the sessions of `Asistencia`, which stand in its header and not in a column. */
export function esSesionDeAsistencia(ruta: Ruta): boolean {
  const [paso] = ruta.pasos;
  return ruta.pasos.length === 1 && paso?.hoja === 'Asistencia' && paso.calculada && paso.tipo === 'sesion';
}

/** A session of an attendance table, headed by its full name (contract §4). */
export const valorDeAsistencia = (sesion: Sesion): Valor => deSesion(sesion, sesion.largo);

function deAsistencia(consulta: Consulta, fuente: FuenteDeBloque): Lector<readonly Valor[]> {
  const celebradas = sesionesCelebradas(consulta, fuente).map((sesion) => ({
    sesion,
    valor: valorDeAsistencia(sesion),
  }));
  const marca = marcas(consulta);
  return (registro) =>
    celebradas.filter(({ sesion }) => marca(registro, sesion) === PRESENTE).map(({ valor }) => valor);
}

const VACIO: Valor = { clave: '', texto: '', orden: null };

/**
 * The values of a column for a record: one, or each of its sessions and of what they have. An empty cell gives one empty
 * value, so that nothing is lost from a count.
 */
export function valoresDe(consulta: Consulta, fuente: FuenteDeBloque, ruta: Ruta): Lector<readonly Valor[]> {
  if (esSesionDeAsistencia(ruta)) return deAsistencia(consulta, fuente);
  const paso = ultimo(ruta);
  if (ruta.pasos.length === 1 && !paso.calculada && (paso.tipo === 'sesion' || paso.tipo === 'sesiones')) {
    const leer = crudo(consulta, paso);
    return (registro) => {
      const sesiones = sesionesDe(consulta, leer(registro));
      return sesiones.length === 0 ? [VACIO] : sesiones.map((s) => deSesion(s, s.corto));
    };
  }
  const [hasta, deFinal] = [finales(consulta, ruta), valorDePaso(consulta, paso)];
  if (ruta.pasos.length === 1) return (registro) => [deFinal(registro)];
  return (registro) => {
    const valores = new Map(hasta(registro).map((final) => [deFinal(final).clave, deFinal(final)]));
    return valores.size === 0 ? [VACIO] : [...valores.values()];
  };
}

/** A column's value, the same for every record whose cell prints it. */
function valorDePaso(consulta: Consulta, paso: Paso): Lector<Valor> {
  const leer = impresoDePaso(consulta, paso);
  const orden = claveDeOrden(consulta, { texto: paso.columna, pasos: [paso] });
  const vistos = new Map<string, Valor>();
  return (registro) => {
    const texto = leer(registro) || sobreentendido(paso);
    const clave = plegar(texto);
    let valor = vistos.get(clave);
    if (valor === undefined) vistos.set(clave, (valor = { clave, texto, orden: orden(registro) }));
    return valor;
  };
}

/** By session's date, else by the list's order, else by value (contract §2); what is empty, last. */
export function enOrden(valores: Iterable<Valor>): Valor[] {
  return [...valores].sort((a, b) => compararClaves(a.orden, b.orden) || compararClaves(a.texto, b.texto));
}
