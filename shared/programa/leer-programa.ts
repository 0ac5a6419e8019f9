import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { Forma, HojaDef } from '../hojas/hoja-def.ts';
import { FORMAS } from '../hojas/listas.ts';
import type { Carpeta, Registro } from '../libro/carpeta.ts';
import { celda } from '../libro/registros.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { columnasPropias } from './columnas-propias.ts';
import { leerColumnas, type Columnas } from './lenguaje/columnas.ts';
import { leerFiltro, SIN_FILTRO, type Filtro } from './lenguaje/filtro.ts';
import { leerOrden, type Orden } from './lenguaje/orden.ts';
import { leerPlantilla, type Plantilla } from './lenguaje/plantilla.ts';
import type { Anotar, CampoDePrograma, ProblemaDePrograma } from './lenguaje/problema.ts';
import type { ColumnasPropias } from './lenguaje/ruta.ts';

/** What a block prints besides its text. */
export interface FuenteDeBloque {
  readonly def: HojaDef;
  readonly forma: Forma;
  readonly filtro: Filtro;
  readonly columnas: Columnas;
  /** Whether `Columnas` is empty: some tabs close their default table with sums. */
  readonly porDefecto: boolean;
  readonly orden: Orden;
}

/** One row of `Programa`, read. */
export interface BloquePrograma {
  readonly registro: Registro;
  readonly linea: string;
  /** Ordinal of the row within its line, from 1. */
  readonly ordinal: number;
  readonly texto: Plantilla | null;
  readonly fuente: FuenteDeBloque | null;
  /** '' where the table has no title and so no number. */
  readonly tituloDeTabla: string;
  readonly problemas: readonly ProblemaDePrograma[];
}

type Leer = (campo: CampoDePrograma) => { texto: string; anotar: Anotar };

function leerForma(leer: Leer, def: HojaDef): Forma {
  const { texto, anotar } = leer('Forma');
  if (texto === '') return def.forma;
  const forma = FORMAS.find((f) => plegar(f) === plegar(texto));
  if (forma === undefined) anotar('forma-desconocida', texto, FORMAS);
  return forma ?? def.forma;
}

function leerFuente(leer: Leer, propias: ColumnasPropias): FuenteDeBloque | null {
  const { texto, anotar } = leer('Fuente');
  if (texto === '') return null;
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(texto));
  if (def === undefined) {
    anotar(
      'fuente-desconocida',
      texto,
      HOJAS.map((h) => h.nombre),
    );
    return null;
  }
  const forma = leerForma(leer, def);
  const filtro = leer('Filtro');
  const pedidas = leer('Columnas');
  const orden = leer('Orden');
  const columnas = leerColumnas(pedidas.texto, forma, def, propias, pedidas.anotar);
  return {
    def,
    forma,
    filtro: filtro.texto === '' ? SIN_FILTRO : leerFiltro(filtro.texto, def, propias, filtro.anotar),
    columnas,
    porDefecto: pedidas.texto === '',
    orden: leerOrden(orden.texto, def, columnas, propias, orden.anotar),
  };
}

function leerBloque(registro: Registro, ordinal: number, propias: ColumnasPropias): BloquePrograma {
  const problemas: ProblemaDePrograma[] = [];
  const leer: Leer = (campo) => ({
    texto: celda(registro, campo),
    anotar: (motivo, pieza, validos) => problemas.push({ campo, pieza, motivo, validos }),
  });
  const texto = leer('Texto');
  const conFuente = celda(registro, 'Fuente') !== '';
  return {
    registro,
    linea: celda(registro, 'Línea'),
    ordinal,
    texto: texto.texto === '' ? null : leerPlantilla(texto.texto, conFuente, propias, texto.anotar),
    fuente: leerFuente(leer, propias),
    tituloDeTabla: celda(registro, 'Título de la tabla'),
    problemas,
  };
}

/** Reads the enlace's `Programa`, one block a row, in the sheet's order; rows without `Línea` are left out. */
export function leerPrograma(carpeta: Carpeta): BloquePrograma[] {
  const propias = columnasPropias(carpeta);
  const ordinales = new Map<string, number>();
  const bloques: BloquePrograma[] = [];
  for (const registro of carpeta.enlace?.hojas.get('Programa')?.registros ?? []) {
    const clave = plegar(celda(registro, 'Línea'));
    if (clave === '') continue;
    const ordinal = (ordinales.get(clave) ?? 0) + 1;
    ordinales.set(clave, ordinal);
    bloques.push(leerBloque(registro, ordinal, propias));
  }
  return bloques;
}
