import type { Carpeta, Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { abrirConsulta, type Consulta } from '../programa/consulta/consulta.ts';
import { leerPrograma, type BloquePrograma } from '../programa/leer-programa.ts';
import { registrosDeBloque } from '../programa/registros-de-bloque.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Periodo } from '../spanish/fechas/periodo.ts';
import type { Bloque, BloqueVacio, Estado, Informe, Seccion, Tabla } from './arbol.ts';
import { marcasDe, SIN_MARCAS, type Marcas } from './marcas.ts';
import { esNumerada, nivelDe, numerador } from './numeracion.ts';
import { hacerPortada } from './portada.ts';
import type { TablaHecha } from './tablas/fabrica.ts';
import { hacerTabla } from './tablas/hacer-tabla.ts';
import { indiceDeIndicadores, type IndiceDeIndicadores } from '../programa/consulta/indicadores.ts';
import { llenarTexto } from './textos/llenar-texto.ts';

/** What a report is built from besides the libros. */
export interface Pedido {
  readonly periodo: Periodo;
  readonly estado: Estado;
  /** Findings of the libros as they stand: on a draft they mark cells and close the document. */
  readonly hallazgos: readonly Hallazgo[];
}

interface Obra {
  readonly consulta: Consulta;
  readonly marcas: Marcas;
  readonly indicadores: IndiceDeIndicadores;
  readonly numeros: ReturnType<typeof numerador>;
  /** Reasons by folded line, each printed once. */
  readonly motivos: Map<string, Registro[]>;
}

function motivosPorLinea(carpeta: Carpeta): Map<string, Registro[]> {
  const motivos = new Map<string, Registro[]>();
  for (const registro of registrosDe(carpeta, 'Sin actividades')) {
    const linea = plegar(celda(registro, 'Línea'));
    const deLinea = motivos.get(linea);
    if (deLinea === undefined) motivos.set(linea, [registro]);
    else deLinea.push(registro);
  }
  return motivos;
}

/** Takes a line's reason: several libros may give one each; what was printed is not printed again. */
function tomarMotivo({ motivos }: Obra, linea: string): { texto: string; origen: readonly Registro[] } {
  const origen = motivos.get(plegar(linea)) ?? [];
  motivos.delete(plegar(linea));
  const textos = origen.map((registro) => celda(registro, 'Motivo')).filter((t) => t !== '');
  return { texto: [...new Set(textos)].join('\n'), origen };
}

function vacio(obra: Obra, linea: string, numero: string | null, titulo: string): BloqueVacio {
  const { texto, origen } = tomarMotivo(obra, linea);
  return { numero, titulo: titulo === '' ? null : titulo, motivo: texto, origen };
}

function tabla(obra: Obra, bloque: BloquePrograma, hecha: TablaHecha, numero: string | null): Tabla | null {
  const { fuente, linea, tituloDeTabla } = bloque;
  if (fuente === null) return null;
  const { columnas, filas, grupos, notas } = hecha;
  return {
    archivo: obra.numeros.archivo(linea),
    linea,
    numero,
    titulo: tituloDeTabla === '' ? null : tituloDeTabla,
    fuente: fuente.def.nombre,
    forma: fuente.forma,
    columnas,
    filas,
    grupos,
    notas,
  };
}

function construirBloque(obra: Obra, bloque: BloquePrograma): Bloque {
  const { consulta, marcas, indicadores } = obra;
  const { fuente, linea, ordinal, texto, tituloDeTabla } = bloque;
  const registros = registrosDeBloque(consulta, bloque);
  const numero = tituloDeTabla === '' ? null : obra.numeros.siguiente(linea);
  const hecha =
    fuente === null || registros.length === 0 ? null : hacerTabla({ consulta, fuente, marcas }, registros);
  const deTexto = {
    consulta,
    indicadores,
    linea,
    filas: hecha?.filas ?? [],
    forma: fuente?.forma ?? null,
    total: hecha?.total ?? '0',
  };
  return {
    linea,
    ordinal,
    texto: texto === null ? null : llenarTexto(texto, deTexto),
    tabla: hecha === null ? null : tabla(obra, bloque, hecha, numero),
    vacio: fuente !== null && hecha === null ? vacio(obra, linea, numero, tituloDeTabla) : null,
  };
}

function secciones(carpeta: Carpeta, bloques: readonly Bloque[]): Seccion[] {
  const porLinea = new Map<string, Bloque[]>();
  for (const bloque of bloques) {
    const deLinea = porLinea.get(plegar(bloque.linea));
    if (deLinea === undefined) porLinea.set(plegar(bloque.linea), [bloque]);
    else deLinea.push(bloque);
  }
  return [...porLinea].map(([clave, deLinea]) => {
    const linea = carpeta.lineas.get(clave)?.linea ?? deLinea[0]?.linea ?? '';
    const titulo = carpeta.lineas.get(clave)?.titulo ?? '';
    return { linea, nivel: nivelDe(linea), titulo, numerada: esNumerada(linea), bloques: deLinea };
  });
}

/**
 * Builds the report of a span from libros without errors (contract §2 and §4). A block that cannot be
 * read is left out, as a draft does.
 */
export function construirInforme(carpeta: Carpeta, { periodo, estado, hallazgos }: Pedido): Informe {
  const consulta = abrirConsulta(carpeta, periodo);
  const obra: Obra = {
    consulta,
    marcas: estado === 'borrador' ? marcasDe(consulta, hallazgos) : SIN_MARCAS,
    indicadores: indiceDeIndicadores(consulta),
    numeros: numerador(),
    motivos: motivosPorLinea(carpeta),
  };
  const legibles = leerPrograma(carpeta).filter((bloque) => bloque.problemas.length === 0);
  return {
    portada: hacerPortada(carpeta, periodo),
    periodo,
    estado,
    secciones: secciones(
      carpeta,
      legibles.map((bloque) => construirBloque(obra, bloque)),
    ),
    pendientes: estado === 'borrador' ? hallazgos.filter((h) => h.justificacion === null) : [],
  };
}
