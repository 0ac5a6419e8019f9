import type { Registro } from '../../libro/carpeta.ts';
import type { Catalogo } from '../../libro/catalogos.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { INDEFINIDA } from '../../hojas/listas.ts';
import type { Sesion } from '../../libro/sesiones.ts';
import { memoAcotado } from '../../spanish/texto/bounded-memo.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { fechaLarga } from '../../spanish/fechas/format-date.ts';
import { unirLista } from '../../spanish/sesiones/ordinales.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { CERO, leerNumero, type Decimal } from '../../spanish/numeros/parse-number.ts';
import { referenciaDe, ultimo, type Paso, type Ruta } from '../lenguaje/ruta.ts';
import { marcaImpresa } from './asistencia.ts';
import { calculo } from './calculadas.ts';
import type { Consulta } from './consulta.ts';
import { lectorDeColumna } from './tiempo.ts';

export type Lector<T> = (registro: Registro) => T;

/** The text of a step as typed (or calculated). */
export function crudo(consulta: Consulta, paso: Paso): Lector<string> {
  return paso.calculada && paso.tipo !== 'sesion'
    ? calculo(consulta, paso.hoja, paso.columna)
    : lectorDeColumna(paso.columna);
}

/** What an empty cell means (contract §2): a session was held, a row of SIVOPLE is one exchange. */
const SOBREENTENDIDOS: ReadonlyMap<string, string> = new Map([
  ['Sesiones.Estatus', 'Celebrada'],
  ['SIVOPLE.Cantidad', '1'],
]);

/** What an empty cell of a step's column stands for; '' where it stands for nothing. */
export function sobreentendido({ hoja, columna }: Paso): string {
  return SOBREENTENDIDOS.get(`${hoja}.${columna}`) ?? '';
}

/** The text of a step for comparing and counting: an empty cell is what it stands for. */
export function entendido(consulta: Consulta, paso: Paso): Lector<string> {
  const [leer, vacio] = [crudo(consulta, paso), sobreentendido(paso)];
  return vacio === '' ? leer : (registro) => leer(registro) || vacio;
}

/** The records that a step refers to. */
function referidos(consulta: Consulta, paso: Paso): Lector<readonly Registro[]> {
  if (paso.hoja === 'Asistencia' && !paso.calculada) return (registro) => consulta.integrantesDe(registro);
  const a = referenciaDe(paso);
  if (a === null) return () => [];
  const leer = lectorDeColumna(paso.columna);
  return (registro) => consulta.referidos(a, leer(registro));
}

/** The records whose column a way ends in: the record itself, or those that it refers to. */
export function finales(consulta: Consulta, ruta: Ruta): Lector<readonly Registro[]> {
  let hasta: Lector<readonly Registro[]> = (registro) => [registro];
  for (const paso of ruta.pasos.slice(0, -1)) {
    const [antes, siguientes] = [hasta, referidos(consulta, paso)];
    hasta = (registro) => antes(registro).flatMap(siguientes);
  }
  return hasta;
}

/** The pieces of a cell that may name several, with what stands between them. */
function porPiezas(texto: string, cambiar: (pieza: string) => string): string {
  return texto
    .split(/(\s*;\s*| \/ )/)
    .map((parte, i) => (i % 2 === 0 ? cambiar(parte) : parte))
    .join('');
}

const enLista = (catalogo: Catalogo | null, texto: string): string => catalogo?.resolver(texto) ?? texto;

/** The sessions that a cell names, by date, each once. */
export function sesionesDe(consulta: Consulta, texto: string): Sesion[] {
  const { sesiones } = consulta.carpeta;
  const halladas = partesDeLista(texto).map((parte) => sesiones.buscar(parte));
  return [...new Set(halladas.filter((s) => s !== null))].sort((a, b) => a.lugar - b.lugar);
}

function fechaImpresa(texto: string): string {
  const leida = leerFecha(texto);
  if (leida !== null) return fechaLarga(leida.fecha);
  return plegar(texto) === plegar(INDEFINIDA) ? INDEFINIDA : texto;
}

/** How a step's text is changed for print; null where it prints as typed. */
function transformador(consulta: Consulta, paso: Paso): ((texto: string) => string) | null {
  if (paso.calculada) return null;
  const catalogo = consulta.carpeta.catalogos.de(paso.hoja, paso.columna);
  switch (paso.tipo) {
    case 'fecha':
    case 'vigencia':
      return fechaImpresa;
    case 'sesion':
    case 'sesiones':
      return (texto) => unirLista(sesionesDe(consulta, texto).map((s) => s.corto));
    case 'areas':
    case 'contrapartes':
      if (catalogo === null) return null;
      return (texto) => catalogo.resolver(texto) ?? porPiezas(texto, (pieza) => enLista(catalogo, pieza));
    default:
      if (paso.hoja === 'Asistencia' && paso.columna !== 'Integrante') return marcaImpresa;
      return catalogo === null ? null : (texto) => enLista(catalogo, texto);
  }
}

/** The text of a step as the report prints it (contract §4); the few texts of a list or date are remembered. */
export function impresoDePaso(consulta: Consulta, paso: Paso): Lector<string> {
  const leer = crudo(consulta, paso);
  const deTexto = transformador(consulta, paso);
  if (deTexto === null) return leer;
  const transformar = memoAcotado(deTexto, 20_000, 240);
  return (registro) => {
    const texto = leer(registro);
    return texto === '' ? '' : transformar(texto);
  };
}

/** The text of a way as the report prints it; several referenced values are joined, each once. */
export function impreso(consulta: Consulta, ruta: Ruta): Lector<string> {
  const leer = impresoDePaso(consulta, ultimo(ruta));
  if (ruta.pasos.length === 1) return leer;
  const hasta = finales(consulta, ruta);
  return (registro) => unirLista([...new Set(hasta(registro).map(leer))].filter((texto) => texto !== ''));
}

/** The number that a way gives, for sums: what cannot be read adds nothing. */
export function cantidad(consulta: Consulta, ruta: Ruta): Lector<Decimal> {
  const [hasta, leer] = [finales(consulta, ruta), entendido(consulta, ultimo(ruta))];
  return (registro) => {
    const [final] = hasta(registro);
    return (final === undefined ? undefined : leerNumero(leer(final))?.valor) ?? CERO;
  };
}
