import { partesDeLista } from '../../libro/catalogos.ts';
import type { Carpeta, LibroDeCarpeta, Registro } from '../../libro/carpeta.ts';
import { indiceDe } from '../../libro/registros.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** A spelling in `Catálogos` and the value that it stands for (itself, or that of its row). */
export interface FormaDeCatalogo {
  readonly texto: string;
  readonly valor: string;
}

/** What the enlace's `Catálogos` say of names: every list counts, the glossary too. */
export interface NombresDeCatalogo {
  /** Values first, then their variants, each in reading order. */
  readonly formas: readonly FormaDeCatalogo[];
  /** Where each value stands first. */
  readonly donde: ReadonlyMap<string, Registro>;
  /** Whether a spelling is one that the lists admit: a value, a `Variante` or `Siglas`. */
  admite(texto: string): boolean;
}

interface Fila {
  readonly registro: Registro;
  readonly valor: string;
  readonly siglas: string;
  readonly variantes: readonly string[];
}

function filasDe(enlace: LibroDeCarpeta): Fila[] {
  const hoja = enlace.hojas.get('Catálogos');
  if (hoja === undefined) return [];
  const [valor, siglas, variantes] = ['Valor', 'Siglas', 'Variantes'].map((c) => indiceDe(hoja, c));
  const leer = (registro: Registro, i: number | undefined): string => registro.fila.celdas[i ?? -1] ?? '';
  return hoja.registros
    .map((registro) => ({
      registro,
      valor: leer(registro, valor),
      siglas: leer(registro, siglas),
      variantes: partesDeLista(leer(registro, variantes)),
    }))
    .filter((fila) => fila.valor !== '');
}

function deFilas(filas: readonly Fila[]): NombresDeCatalogo {
  const donde = new Map<string, Registro>();
  const exactas = new Set<string>();
  const plegadas = new Set<string>();
  for (const { registro, valor, siglas, variantes } of filas) {
    if (!donde.has(valor)) donde.set(valor, registro);
    for (const forma of [siglas, ...variantes].filter((f) => f !== '')) {
      exactas.add(forma);
      if (plegar(forma) !== plegar(valor)) plegadas.add(plegar(forma));
    }
  }
  const valores = [...donde.keys()].map((valor) => ({ texto: valor, valor }));
  const variantes = filas.flatMap((f) => f.variantes.map((texto) => ({ texto, valor: f.valor })));
  return {
    formas: [...valores, ...variantes],
    donde,
    admite: (texto) => donde.has(texto) || exactas.has(texto) || plegadas.has(plegar(texto)),
  };
}

const deEnlace = unaVez((enlace: LibroDeCarpeta) => deFilas(filasDe(enlace)));

/**
 * Reads the names of `Catálogos`. A `Variante` or `Siglas` is admitted case and accents aside, as the
 * lists admit it, unless these alone tell it from its value: then only just as listed.
 */
export const nombresDeCatalogo = ({ enlace }: Carpeta): NombresDeCatalogo =>
  enlace === null ? deFilas([]) : deEnlace(enlace);
