import type { Registro } from '../../libro/carpeta.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { crudo, impreso, sesionesDe, type Lector } from '../../programa/consulta/valores.ts';
import type { Columnas } from '../../programa/lenguaje/columnas.ts';
import type { Molde } from '../../programa/lenguaje/molde.ts';
import { ultimo, type Ruta } from '../../programa/lenguaje/ruta.ts';
import type { Elemento, FilaDeTabla, Grupo } from '../arbol.ts';

type ColumnasConMolde = Extract<Columnas, { tipo: 'molde' }>;
type Parte = Elemento['partes'][number];

/** A piece while it is put together: only what the template itself says may be trimmed. */
interface Pieza extends Parte {
  readonly literal: boolean;
}

const CIERRE_AL_INICIO = /^[)\]]+/;
const PUNTUACION_AL_INICIO = /^[\s.,;:)\]]+/;
const ENLACE_AL_FINAL = /[\s,;:([]+$/;

/** Takes a connective off the end: what led to an empty value goes with it. */
function recortarEnlace(piezas: Pieza[]): void {
  const ultima = piezas.at(-1);
  if (ultima?.literal !== true) return;
  const texto = ultima.texto.replace(ENLACE_AL_FINAL, '');
  piezas.pop();
  if (texto === '') recortarEnlace(piezas);
  else piezas.push({ ...ultima, texto });
}

/** A literal as it follows what stands before it: no closing mark after a gap, no second full stop. */
function literalTras(piezas: readonly Pieza[], texto: string, trasHueco: boolean): string {
  const previo = piezas.at(-1)?.texto ?? '';
  if (previo === '') return trasHueco ? texto.replace(PUNTUACION_AL_INICIO, '') : texto.trimStart();
  const abierto = trasHueco ? texto.replace(CIERRE_AL_INICIO, '') : texto;
  const sinPunto = /[.…]$/.test(previo) && abierto.startsWith('.') ? abierto.slice(1) : abierto;
  return /\s$/.test(previo) ? sinPunto.trimStart() : sinPunto;
}

/** Fills a template for one record. */
function rellenar(molde: Molde, lectores: readonly (Lector<string> | null)[], registro: Registro): Parte[] {
  const piezas: Pieza[] = [];
  let hueco = false;
  molde.forEach(({ texto, negrita }, i) => {
    const leer = lectores[i] ?? null;
    const valor = leer === null ? literalTras(piezas, texto, hueco) : leer(registro);
    if (valor !== '') piezas.push({ texto: valor, negrita, literal: leer === null });
    else if (leer !== null) recortarEnlace(piezas);
    if (leer !== null) hueco = valor === '';
  });
  const ultima = piezas.at(-1);
  if (ultima?.literal === true) piezas[piezas.length - 1] = { ...ultima, texto: ultima.texto.trimEnd() };
  return piezas.filter((p) => p.texto !== '').map(({ texto, negrita }) => ({ texto, negrita }));
}

/** A heading of groups: a session by its full name, anything else as a cell prints it. */
function tituloDeGrupo(consulta: Consulta, ruta: Ruta): Lector<string> {
  const paso = ultimo(ruta);
  const enCelda = impreso(consulta, ruta);
  if (ruta.pasos.length > 1 || (paso.tipo !== 'sesion' && paso.tipo !== 'sesiones')) return enCelda;
  const leer = crudo(consulta, paso);
  return (registro) => {
    const [sesion, ...otras] = sesionesDe(consulta, leer(registro));
    return sesion !== undefined && otras.length === 0 ? sesion.largo : enCelda(registro);
  };
}

/** Draws the records as headings with bullets or paragraphs, headings in order of first appearance. */
export function gruposDeMolde(
  consulta: Consulta,
  { molde, grupo }: ColumnasConMolde,
  registros: readonly Registro[],
  marcados: (registro: Registro) => boolean,
): Grupo[] {
  const lectores = molde.map(({ ruta }) => (ruta === null ? null : impreso(consulta, ruta)));
  const titulo = grupo === null ? () => '' : tituloDeGrupo(consulta, grupo);
  const grupos = new Map<string, Elemento[]>();
  for (const registro of registros) {
    const partes = rellenar(molde, lectores, registro);
    const elemento = { partes, origen: [registro], marcado: marcados(registro) };
    const llave = titulo(registro);
    const elementos = grupos.get(llave);
    if (elementos === undefined) grupos.set(llave, [elemento]);
    else elementos.push(elemento);
  }
  return [...grupos].map(([texto, elementos]) => ({ titulo: texto === '' ? null : texto, elementos }));
}

/** Draws the rows of a list that has no template: its columns one after another. */
export function gruposDeFilas(filas: readonly FilaDeTabla[]): Grupo[] {
  const elementos = filas.map(({ celdas, origen, marcadas }): Elemento => ({
    partes: [{ texto: celdas.filter((c) => c !== '').join('. '), negrita: false }],
    origen,
    marcado: marcadas.length > 0,
  }));
  return [{ titulo: null, elementos }];
}
