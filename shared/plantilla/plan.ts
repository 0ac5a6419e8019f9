import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import type { CampoDeCaratula } from '../hojas/listas.ts';
import { campo } from '../libro/caratula.ts';
import type { Carpeta, LineaDePrograma } from '../libro/carpeta.ts';
import type { Entrada } from '../libro/catalogos.ts';
import type { Libro } from '../libro/model.ts';
import { hojaDeLibro } from '../libro/siguiente/hoja-por-columnas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { areasDelPrograma } from './areas-del-programa.ts';
import { conColumnasPrevias } from './con-columnas-previas.ts';
import { lineasPorHoja } from './lineas-por-hoja.ts';

/** What one template holds, decided before anything is drawn. */
export interface Plan {
  /** The libro's name: its file's, without extension. */
  readonly nombre: string;
  readonly tipo: 'Enlace' | 'Área';
  readonly hojas: readonly HojaDef[];
  readonly campos: ReadonlyMap<CampoDeCaratula, string>;
  /** Lines to choose from in each tab that has a `Línea`; none where they are not known. */
  readonly lineas: (hoja: NombreHoja) => readonly LineaDePrograma[];
  /** What the enlace's libro says, where it was given. */
  readonly carpeta: Carpeta | null;
  /** What goes on from the period before, and is written already; null where nothing does. */
  readonly previo: Libro | null;
}

const DEL_AREA = HOJAS.filter((hoja) => !hoja.soloEnlace);
/** Every área's libro has them: nothing to report is reported too. */
const SIEMPRE: readonly NombreHoja[] = ['Carátula', 'Sin actividades', 'Justificaciones'];
/** Fields that an área's libro takes over from the enlace's. */
const HEREDADOS: readonly CampoDeCaratula[] = [
  'Institución',
  'Siglas de la institución',
  'Órgano',
  'Siglas del órgano',
  'Periodo',
  'Desde',
  'Hasta',
];

/** The enlace's own libro: with every tab, whatever it holds already. @param carpeta null for an empty one */
export function planDelEnlace(carpeta: Carpeta | null): Plan {
  const campos = new Map<CampoDeCaratula, string>(
    [...(carpeta?.enlace?.caratula ?? [])].map(([nombre, { valor }]) => [nombre, valor]),
  );
  return {
    nombre: 'enlace',
    tipo: 'Enlace',
    hojas: HOJAS,
    campos: campos.set('Tipo de libro', 'Enlace'),
    lineas: () => [],
    carpeta,
    previo: null,
  };
}

/** The libro of an área of which nothing is known: with every tab that an área may have. */
export const PLAN_DE_CUALQUIER_AREA: Plan = {
  nombre: 'area',
  tipo: 'Área',
  hojas: DEL_AREA,
  campos: new Map([['Tipo de libro', 'Área']]),
  lineas: () => [],
  carpeta: null,
  previo: null,
};

function informaEn(linea: LineaDePrograma, area: Entrada, todas: boolean): boolean {
  const formas = [area.siglas, area.valor, ...area.variantes].filter((t) => t !== '').map(plegar);
  return todas || linea.areas.some((nombrada) => formas.includes(plegar(nombrada)));
}

function hojasPara(
  lineas: readonly LineaDePrograma[],
  porHoja: ReadonlyMap<NombreHoja, Set<string>>,
  previo: Libro | null,
): HojaDef[] {
  const claves = lineas.map(({ linea }) => plegar(linea));
  const piden = (nombre: NombreHoja): boolean =>
    claves.some((clave) => porHoja.get(nombre)?.has(clave) === true);
  // An advance names a convenio, and a convenio is reported by its advances
  const convenios = piden('Convenios') || piden('Avances');
  return DEL_AREA.filter(({ nombre }) => {
    if (SIEMPRE.includes(nombre) || (previo !== null && hojaDeLibro(previo, nombre) !== undefined))
      return true;
    return nombre === 'Convenios' || nombre === 'Avances' ? convenios : piden(nombre);
  });
}

function camposPara(carpeta: Carpeta, area: Entrada): Map<CampoDeCaratula, string> {
  const campos = new Map<CampoDeCaratula, string>([['Tipo de libro', 'Área']]);
  for (const nombre of HEREDADOS) {
    campos.set(nombre, carpeta.enlace === null ? '' : campo(carpeta.enlace.caratula, nombre));
  }
  return campos.set('Área', area.valor).set('Siglas del área', area.siglas);
}

function nombreDeLibro(area: Entrada): string {
  const texto = plegar(area.siglas === '' ? area.valor : area.siglas);
  return `area-${texto.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')}`;
}

type PlanDeArea = (area: Entrada, todas: boolean, previo: Libro | null) => Plan;

function planesSobre(carpeta: Carpeta): PlanDeArea {
  const porHoja = lineasPorHoja(carpeta);
  const lineas = [...carpeta.lineas.values()];
  const sinAreas = lineas.every(({ areas }) => areas.length === 0);
  return (area, todas, previo) => {
    const propias = lineas.filter((linea) => informaEn(linea, area, todas || sinAreas));
    const conFuente = propias.filter(({ linea }) => [...porHoja.values()].some((s) => s.has(plegar(linea))));
    return {
      nombre: nombreDeLibro(area),
      tipo: 'Área',
      hojas: conColumnasPrevias(carpeta, previo, hojasPara(propias, porHoja, previo)),
      campos: camposPara(carpeta, area),
      lineas: (hoja) => {
        const deLaHoja = propias.filter(({ linea }) => porHoja.get(hoja)?.has(plegar(linea)) === true);
        return deLaHoja.length === 0 ? conFuente : deLaHoja;
      },
      carpeta,
      previo,
    };
  };
}

/** One libro for each área of the enlace's programme, holding what that área needs and no more. */
export function planesDeAreas(carpeta: Carpeta): Plan[] {
  const planDe = planesSobre(carpeta);
  return areasDelPrograma(carpeta).map((area) => planDe(area, false, null));
}

/**
 * The libro of one área; one that the programme does not name is given every line.
 * @param previo what goes on from the period before
 */
export function planDeArea(
  carpeta: Carpeta,
  { nombre, siglas }: { readonly nombre: string; readonly siglas: string },
  previo: Libro | null,
): Plan {
  const es = (texto: string): boolean =>
    texto !== '' && [nombre, siglas].some((t) => plegar(t) === plegar(texto));
  const entrada = areasDelPrograma(carpeta).find((a) => es(a.siglas) || es(a.valor) || a.variantes.some(es));
  // Its list may not have the siglas that the programme knows it by
  const area = { valor: nombre, siglas, variantes: [], ...(entrada?.valor === '' ? {} : entrada) };
  return planesSobre(carpeta)(area, entrada === undefined, previo);
}
