import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { ColumnaDef, NombreHoja } from '../../hojas/hoja-def.ts';
import { campo } from '../../libro/caratula.ts';
import { celda } from '../../libro/registros.ts';
import { columnaDe } from '../../libro/siguiente/hoja-por-columnas.ts';
import type { CampoDeFormulario } from '../acciones.ts';
import type { Accion, LibroAbierto, Taller } from '../taller.ts';
import { claveSiguiente } from './clave-siguiente.ts';

const ORDINARIA = 'Ordinaria';

/** Tabs of which records are added by a form, and the column that numbers them. */
const NUMERADAS: ReadonlyMap<string, readonly [hoja: NombreHoja, columna: string]> = new Map([
  ['Convenios', ['Convenios', 'Folio']],
  ['Opiniones', ['Opiniones', 'Número de opinión']],
  ['Sesiones', ['Sesiones', 'Número']],
  ['Integrantes', ['Integrantes', 'Orden']],
]);

/** @throws Error for a tab without form: the sidebar asks for none */
export function hojaConFormulario(nombre: string): readonly [hoja: NombreHoja, columna: string] {
  const hallada = NUMERADAS.get(nombre);
  if (hallada === undefined) throw new Error(`no form for ${nombre}`);
  return hallada;
}

/** The year of whose keys the next is: that of the period. */
function anioDe({ puertos }: Taller, { carpeta: { periodo } }: LibroAbierto): number {
  return periodo?.hasta.anio ?? Number(puertos.hoy().slice(0, 4));
}

/** What a field holds before anybody types. */
function valorInicial(
  taller: Taller,
  abierto: LibroAbierto,
  hoja: NombreHoja,
  { nombre, tipo }: ColumnaDef,
): string {
  const { carpeta, propio } = abierto;
  if (nombre === hojaConFormulario(hoja)[1]) {
    const registros = propio.hojas.get(hoja)?.registros ?? [];
    const deSerie = registros.filter((r) => hoja !== 'Sesiones' || celda(r, 'Tipo') === ORDINARIA);
    return claveSiguiente(
      hoja,
      deSerie.map((r) => celda(r, nombre)),
      anioDe(taller, abierto),
    );
  }
  if (hoja === 'Sesiones' && nombre === 'Tipo') return ORDINARIA;
  if (tipo !== 'areas' || propio.esEnlace) return '';
  return carpeta.catalogos.de(hoja, nombre)?.resolver(campo(propio.caratula, 'Área')) ?? '';
}

/** What may be chosen: of a list, of the sessions, or of what another tab holds. */
function valoresDe(
  taller: Taller,
  { carpeta }: LibroAbierto,
  hoja: NombreHoja,
  columna: ColumnaDef,
): readonly string[] {
  const { nombre, referencia } = columna;
  const otra = referencia === null ? undefined : taller.hoja(referencia);
  if (referencia === null || otra === undefined)
    return carpeta.catalogos.de(hoja, nombre)?.entradas.map(({ valor }) => valor) ?? [];
  const indice = columnaDe(otra, hojaDef(referencia).clave ?? '');
  return otra.filas.map(({ celdas }) => celdas[indice] ?? '').filter((texto) => texto !== '');
}

function tipoDe({ tipo, referencia }: ColumnaDef, valores: readonly string[]): CampoDeFormulario['tipo'] {
  if (tipo === 'fecha' || tipo === 'vigencia' || tipo === 'prosa') return tipo;
  if (tipo === 'numero' || tipo === 'entero') return 'numero';
  // What takes several values, or what another libro may hold, is typed, with the values beside it
  return tipo === 'texto' && referencia === null && valores.length > 0 ? 'lista' : 'texto';
}

/** An empty form for a new record, with the next key where keys run. */
export const formulario: Accion<'formulario'> = (taller, pide) => {
  const [hoja] = hojaConFormulario(pide.hoja);
  const abierto = taller.abrir('Catálogos', 'Sesiones', hoja);
  const campos = hojaDef(hoja).columnas.map((columna): CampoDeFormulario => {
    const { nombre, requerida } = columna;
    const valores = valoresDe(taller, abierto, hoja, columna);
    const valor = valorInicial(taller, abierto, hoja, columna);
    return { nombre, tipo: tipoDe(columna, valores), requerido: requerida, valores, ayuda: '', valor };
  });
  return { hoja, campos };
};
