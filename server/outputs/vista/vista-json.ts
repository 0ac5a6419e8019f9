import type { Vista } from '../../../shared/api/esquemas/vista.ts';
import type { Registro } from '../../../shared/libro/carpeta.ts';
import type { Bloque, FilaDeTabla, Grupo, Informe, Tabla, Trozo } from '../../../shared/report/arbol.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { crearAnclas } from '../html/anclas.ts';
import { crearFiguras, type Figuras } from '../html/graficas/figura.ts';
import { crearProcedencia } from '../html/procedencia.ts';

type BloqueDeVista = Vista['secciones'][number]['bloques'][number];
type TablaDeVista = NonNullable<BloqueDeVista['tabla']>;

interface Escritor {
  readonly referir: (origen: readonly Registro[]) => string;
  readonly figuras: Figuras;
}

function deTrozo(trozo: Trozo, { referir }: Escritor): NonNullable<BloqueDeVista['texto']>[number] {
  return trozo.tipo === 'calculado' ? { ...trozo, origen: referir(trozo.origen) } : trozo;
}

function deFila(fila: FilaDeTabla, { referir }: Escritor): TablaDeVista['filas'][number] {
  // The row's own first: records numbered in the order of rows make short runs
  const origen = referir(fila.origen);
  const deCeldas = [...(fila.origenDeCelda ?? [])].map(([i, o]): [number, string] => [i, referir(o)]);
  return {
    tipo: fila.tipo,
    celdas: [...fila.celdas],
    origen,
    ...(deCeldas.length > 0 && { origenDeCelda: deCeldas }),
    ...(fila.marcadas.length > 0 && { marcadas: [...fila.marcadas] }),
  };
}

function deGrupo(
  { titulo, elementos }: Grupo,
  { referir }: Escritor,
): NonNullable<TablaDeVista['grupos']>[number] {
  return {
    titulo,
    elementos: elementos.map(({ partes, origen, marcado }) => ({
      partes: partes.map(({ texto, negrita }) => ({ texto, negrita })),
      origen: referir(origen),
      marcado,
    })),
  };
}

function deTabla(tabla: Tabla, escritor: Escritor): TablaDeVista {
  const { archivo, numero, titulo, forma, columnas, filas, grupos, notas } = tabla;
  return {
    archivo,
    numero,
    titulo,
    forma,
    columnas: columnas.map(({ encabezado, clase }) => ({ encabezado, clase })),
    filas: filas.map((fila) => deFila(fila, escritor)),
    grupos: grupos?.map((grupo) => deGrupo(grupo, escritor)) ?? null,
    notas: [...notas],
    figuras: escritor.figuras.deTabla(tabla),
  };
}

function deBloque({ linea, ordinal, texto, tabla, vacio }: Bloque, escritor: Escritor): BloqueDeVista {
  return {
    linea,
    ordinal,
    texto: texto?.map((trozo) => deTrozo(trozo, escritor)) ?? null,
    tabla: tabla === null ? null : deTabla(tabla, escritor),
    vacio: vacio === null ? null : { ...vacio, origen: escritor.referir(vacio.origen) },
  };
}

function deSecciones({ secciones }: Informe, escritor: Escritor): Vista['secciones'] {
  return secciones.map(({ linea, nivel, titulo, numerada, bloques }) => ({
    linea,
    nivel,
    titulo,
    numerada,
    bloques: bloques.map((bloque) => deBloque(bloque, escritor)),
  }));
}

/**
 * The report as JSON for the service's panel (`esquemaDeVista`). Records are named by their place, never copied:
 * who may see a row asks for it. Not a file of the output.
 */
export async function vistaJson(informe: Informe): Promise<Uint8Array> {
  const procedencia = crearProcedencia();
  const figuras = await crearFiguras(informe, { anclas: crearAnclas(), procedencia });
  const { periodo, estado } = informe;
  const { firmas, ...portada } = informe.portada;
  const deInforme = figuras.delInforme();
  const secciones = deSecciones(informe, { referir: procedencia.referir, figuras });
  const { libros, hojas, registros } = procedencia.datos();
  const vista: Vista = {
    formato: 1,
    estado,
    periodo: { clave: periodo.clave, desde: iso(periodo.desde), hasta: iso(periodo.hasta) },
    portada: { ...portada, firmas: firmas.map(({ nombre, cargo }) => ({ nombre, cargo })) },
    libros: [...libros],
    hojas: hojas.map(([libro, hoja]) => [libro, hoja]),
    registros: registros.map(([hoja, fila]) => [hoja, fila]),
    figuras: deInforme,
    secciones,
  };
  return new TextEncoder().encode(JSON.stringify(vista));
}
