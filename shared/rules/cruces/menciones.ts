import { esAbreviatura } from '../../spanish/texto/fold.ts';
import { palabrasDe, plegarPalabra } from '../convenios/frases.ts';

/** Words that tell no counterpart from another: particles, and what every instrument is called. */
const VACIAS: ReadonlySet<string> = new Set(
  (
    'a al con de del e el en la las lo los o para por que u un una y se su sus ' +
    'acuerdo acciones addenda anexo apoyo bases celebra celebran celebrar colaboracion contrato convenio ' +
    'coordinacion entendimiento entre especifico establecer general institucional interinstitucional ' +
    'instrumento marco memorandum modificatorio objeto parte partes proyecto relativo suscribir tecnico'
  ).split(' '),
);

/** Words that many counterparts share: they tell one only two by two. */
const COMUNES: ReadonlySet<string> = new Set(
  (
    'academia administracion alcaldia archivo asociacion autonoma autonomo camara centro ciudad civil ' +
    'ciudadana civica colegio comision congreso consejo democracia derechos desarrollo direccion ejecutiva ' +
    'electoral electorales escuela estado estatal estudios federal federacion fundacion gobierno humanos ' +
    'institucion instituto internacional investigaciones justicia local mexicana mexicano mexico ministerio ' +
    'mujeres nacional organismo participacion poder politica publica publico red salud secretaria sistema ' +
    'sociedad superior tecnologica tribunal unidad union unidos universidad'
  ).split(' '),
);

/** Words on each side that are kept to tell whether a text names the whole phrase. */
const ALREDEDOR = 3;

/** A word, or two common ones, by which a phrase is found in a text, with the words around. */
export interface Ancla {
  readonly texto: string;
  readonly ventana: string;
}

/** Siglas that are spelt as a particle or a common word: `SE`, `DEL`, `RED`. */
const SIGLAS_CORTAS = 5;

type Clase = 'vacia' | 'comun' | 'propia';

function claseDe(palabra: string): Clase {
  if (VACIAS.has(palabra)) return 'vacia';
  return COMUNES.has(palabra) ? 'comun' : 'propia';
}

function ancla(palabras: readonly string[], desde: number, hasta: number): Ancla {
  const texto =
    desde === hasta ? (palabras[desde] ?? '') : `${palabras[desde] ?? ''} ${palabras[hasta] ?? ''}`;
  const antes = palabras.slice(Math.max(0, desde - ALREDEDOR), desde);
  const despues = palabras.slice(hasta + 1, hasta + 1 + ALREDEDOR);
  return { texto, ventana: `${antes.join(' ')}|${despues.join(' ')}` };
}

/** Each word of its own, and each two common ones with none but particles between. */
function anclas(palabras: readonly string[]): Ancla[] {
  const todas: Ancla[] = [];
  let comun = -1;
  palabras.forEach((palabra, i) => {
    const clase = claseDe(palabra);
    if (clase === 'vacia') return;
    if (clase === 'propia') todas.push(ancla(palabras, i, i));
    else if (comun !== -1) todas.push(ancla(palabras, comun, i));
    comun = clase === 'comun' ? i : -1;
  });
  return todas;
}

/** By which phrases may be found in a text. */
export function anclasDeTexto(texto: string): Ancla[] {
  const escritas = palabrasDe(texto);
  const palabras = escritas.map(plegarPalabra);
  const siglas = escritas.flatMap((escrita, i) => {
    const dudosa = escrita.length <= SIGLAS_CORTAS && claseDe(palabras[i] ?? '') !== 'propia';
    return dudosa && esAbreviatura(escrita) ? [ancla(palabras, i, i)] : [];
  });
  return [...anclas(palabras), ...siglas];
}

/**
 * By which one phrase is looked up: its one word, else its longest own one, else its first two common ones.
 * Null for a phrase of particles and one common word at the most, which names nobody; nor is one common word
 * alone (`Archivo`) found where it is no siglas.
 */
export function anclaDeFrase(frase: string): Ancla | null {
  const palabras = palabrasDe(frase).map(plegarPalabra);
  if (palabras.length === 1) return ancla(palabras, 0, 0);
  const todas = anclas(palabras);
  const [primera, ...otras] = todas.filter((a) => !a.texto.includes(' '));
  if (primera === undefined) return todas[0] ?? null;
  return otras.reduce((mejor, a) => (a.texto.length > mejor.texto.length ? a : mejor), primera);
}

/** Whether the words around a phrase's anchor stand around the same anchor in a text. */
export function cabeEn(deFrase: string, deTexto: string): boolean {
  const [antes = '', despues = ''] = deFrase.split('|');
  const [textoAntes = '', textoDespues = ''] = deTexto.split('|');
  return ` ${textoAntes}`.endsWith(antes === '' ? '' : ` ${antes}`) && empieza(textoDespues, despues);
}

function empieza(texto: string, con: string): boolean {
  return con === '' || `${texto} `.startsWith(`${con} `);
}
