import { claveNombre, numerosEn } from '../spanish/texto/fold.ts';
import { grupoVecinos } from '../spanish/cercania/near.ts';
import type { Carpeta, Registro } from './carpeta.ts';
import { LETRAS_DISTINTAS, LETRAS_MINIMAS, sonVariantes } from './nombres.ts';
import { celda, registrosDe } from './registros.ts';

const COLUMNAS = ['Nombre', 'Cargo o área'] as const;
type ColumnaDeIntegrante = (typeof COLUMNAS)[number];

/** The members that a row of `Asistencia` stands for; none where it names nobody. */
export interface Asistente {
  readonly integrantes: readonly Registro[];
  /** The column of `Integrantes` by which they were found. */
  readonly columna: ColumnaDeIntegrante;
  /** False where the names differ in spelling: that is `nombre-variante`. */
  readonly exacto: boolean;
}

type Indice = ReadonlyMap<string, readonly Registro[]>;

function indice(integrantes: readonly Registro[], columna: string, clave: (texto: string) => string): Indice {
  const mapa = new Map<string, Registro[]>();
  for (const registro of integrantes) {
    const llave = clave(celda(registro, columna));
    if (llave === '') continue;
    const lista = mapa.get(llave);
    if (lista === undefined) mapa.set(llave, [registro]);
    else lista.push(registro);
  }
  return mapa;
}

/** A post that several hold is that of those without a name: the others are named in `Asistencia`. */
function deCargo(hallados: readonly Registro[]): readonly Registro[] {
  const sinNombre = hallados.filter((r) => celda(r, 'Nombre') === '');
  return sinNombre.length > 0 ? sinNombre : hallados;
}

function buscar(
  por: (columna: ColumnaDeIntegrante) => readonly Registro[] | undefined,
  exacto: boolean,
): Asistente | null {
  for (const columna of COLUMNAS) {
    const hallados = por(columna) ?? [];
    if (hallados.length === 0) continue;
    return { integrantes: columna === 'Nombre' ? hallados : deCargo(hallados), columna, exacto };
  }
  return null;
}

/** `claveNombre` after the enlace's lists have put the value in the place of its siglas or variant. */
function claveCon(carpeta: Carpeta): (texto: string) => string {
  const listas = [...carpeta.catalogos.todos.values()];
  return (texto) => {
    for (const lista of listas) {
      const valor = lista.resolver(texto);
      if (valor !== null) return claveNombre(valor);
    }
    return claveNombre(texto);
  };
}

/** Texts of `sueltos` → texts of `conocidos` within one or two letters; linear, however many there are. */
function cercanos(sueltos: readonly string[], conocidos: readonly string[]): Map<string, string[]> {
  const textos = [...sueltos, ...conocidos];
  const pares = grupoVecinos(textos.map(claveNombre), (n) => (n >= LETRAS_MINIMAS ? LETRAS_DISTINTAS : 0), {
    clases: textos.map(numerosEn),
  });
  const mapa = new Map<string, string[]>();
  for (const [i, j] of pares) {
    const [suelto, conocido] = [textos[i] ?? '', textos[j] ?? ''];
    if (i >= sueltos.length || j < sueltos.length || !sonVariantes(suelto, conocido)) continue;
    mapa.set(suelto, [...(mapa.get(suelto) ?? []), conocido]);
  }
  return mapa;
}

function hallarCercanos(
  sueltos: readonly Registro[],
  exactos: Readonly<Record<ColumnaDeIntegrante, Indice>>,
): Map<Registro, Asistente | null> {
  const textos = [...new Set(sueltos.map((r) => celda(r, 'Integrante')))];
  const conocidos = [...new Set(COLUMNAS.flatMap((c) => [...exactos[c].keys()]))];
  const vecinos = cercanos(textos, conocidos);
  return new Map(
    sueltos.map((registro) => {
      const cerca = vecinos.get(celda(registro, 'Integrante')) ?? [];
      return [registro, buscar((c) => cerca.flatMap((t) => exactos[c].get(t) ?? []), false)];
    }),
  );
}

/**
 * Which members each row of `Asistencia` stands for: `Integrante` is matched to `Nombre`, else to
 * `Cargo o área`; spellings of one name match too (contract §3, `integrante-sin-asistencia`), an exact
 * one first. A row without `Integrante` is left out; one that names nobody has null.
 */
export function emparejarAsistencia(carpeta: Carpeta): Map<Registro, Asistente | null> {
  const integrantes = registrosDe(carpeta, 'Integrantes');
  const exactos = {
    Nombre: indice(integrantes, 'Nombre', (t) => t),
    'Cargo o área': indice(integrantes, 'Cargo o área', (t) => t),
  };
  const clave = claveCon(carpeta);
  const plegados = {
    Nombre: indice(integrantes, 'Nombre', clave),
    'Cargo o área': indice(integrantes, 'Cargo o área', clave),
  };
  const emparejados = new Map<Registro, Asistente | null>();
  const sueltos: Registro[] = [];
  for (const registro of registrosDe(carpeta, 'Asistencia')) {
    const texto = celda(registro, 'Integrante');
    if (texto === '') continue;
    const hallado =
      buscar((c) => exactos[c].get(texto), true) ?? buscar((c) => plegados[c].get(clave(texto)), false);
    emparejados.set(registro, hallado);
    if (hallado === null) sueltos.push(registro);
  }
  if (sueltos.length > 0) {
    for (const [registro, hallado] of hallarCercanos(sueltos, exactos)) emparejados.set(registro, hallado);
  }
  return emparejados;
}
