import * as z from 'zod';
import { esquemaDeLibroCanonico } from '../../libro/canonico-esquema.ts';
import {
  clave,
  consultaDePagina,
  entero,
  fecha,
  identificador,
  instante,
  sha256,
  textoCorto,
  textoLargo,
  textoOpcional,
} from './comun.ts';
import { acuse } from './acuse.ts';

/** Where an área's libro stands in a period. */
export const ESTADOS_DE_LIBRO = [
  'sin-enviar',
  'por-visto-bueno',
  'enviado',
  'observado',
  'aceptado',
] as const;
export type EstadoDeLibro = (typeof ESTADOS_DE_LIBRO)[number];

const cambio = z.object({
  libro: z.string(),
  hoja: z.string(),
  fila: z.int(),
  columna: z.string(),
  esperado: z.string(),
  nuevo: z.string(),
});

/** A finding as people and scripts read it; the same object as `validar --formato json` prints. */
export const hallazgo = z.object({
  libro: z.string(),
  hoja: z.string(),
  fila: z.int().nullable(),
  columna: z.string(),
  regla: z.string(),
  gravedad: z.enum(['Error', 'Advertencia', 'Justificada']),
  valor: z.string(),
  mensaje: z.string(),
  sugerencia: z.string(),
  justificacion: z.string().nullable(),
  correcciones: z.array(z.object({ etiqueta: z.string(), cambios: z.array(cambio) })),
  depende: z
    .literal('otras-areas')
    .nullable()
    .describe('Si el libro de otra área, que aún no llega, puede quitarlo: no impide enviar'),
});
export type HallazgoDeApi = z.infer<typeof hallazgo>;

const filasPorHoja = z.array(z.object({ hoja: z.string(), filas: entero }));

/** What only the enlace can mend: a value that is missing from its libro. */
const TIPOS_DE_PETICION = ['catalogo', 'sesion', 'contraparte', 'linea', 'otro'] as const;

export const peticionNueva = z.object({
  tipo: z.enum(TIPOS_DE_PETICION),
  hoja: textoOpcional.default(''),
  columna: textoOpcional.default(''),
  fila: z.int().min(1).nullable().default(null),
  valor: textoOpcional.default(''),
  texto: textoLargo.describe('Qué se pide, con las palabras de quien lo pide'),
});
export type PeticionNueva = z.infer<typeof peticionNueva>;

export const peticion = z.object({
  id: identificador,
  area: clave,
  siglas: z.string().describe('Las del área'),
  envio: identificador.nullable(),
  tipo: z.enum(TIPOS_DE_PETICION),
  hoja: z.string(),
  columna: z.string(),
  fila: z.int().nullable(),
  valor: z.string(),
  texto: z.string(),
  estado: z.enum(['abierta', 'atendida', 'rechazada']),
  respuesta: z.string(),
  autor: z.string(),
  creada: instante,
  version: entero,
});

const peticionesNuevas = z.array(peticionNueva).max(200).default([]);

const sinActividades = z
  .array(z.object({ linea: textoCorto, motivo: textoLargo }))
  .min(1)
  .max(500);

const deBorrador = entero
  .optional()
  .describe(
    'Versión del borrador que se llenó en el navegador: el libro sale de ella; con libro, deben coincidir',
  );

/** An envío: the libro as it is, or in its place the lines that had no activity. */
export const envioNuevo = z
  .object({
    libro: esquemaDeLibroCanonico.optional(),
    borrador: deBorrador,
    sinActividades: sinActividades.optional(),
    peticiones: peticionesNuevas,
  })
  .refine((e) => [e.libro, e.borrador, e.sinActividades].some((parte) => parte !== undefined), {
    message: 'Falta el libro, la versión de su borrador, o las líneas sin actividades con su motivo',
  });

export const validacionNueva = z
  .object({ libro: esquemaDeLibroCanonico.optional(), borrador: deBorrador, peticiones: peticionesNuevas })
  .refine((v) => v.libro !== undefined || v.borrador !== undefined, {
    message: 'Falta el libro, o la versión de su borrador',
  });

export const consultaDeValidacion = z.object({
  libro: z.enum(['no', 'si']).default('no').describe('Si la respuesta lleva el libro como se leyó'),
});

export const resumenDeHallazgos = z.object({
  errores: entero,
  advertencias: entero,
  explicadas: entero,
});

export const validacion = z.object({
  admisible: z.boolean().describe('Si con esto se puede enviar'),
  motivo: z.string().describe('Qué falta para poder enviar; vacío si nada'),
  sha256,
  filas: filasPorHoja,
  resumen: resumenDeHallazgos,
  hallazgos: z.array(hallazgo.extend({ peticion: z.boolean().describe('Cubierto por una petición') })),
  avisos: z.array(z.string()),
  libro: esquemaDeLibroCanonico.nullable().describe('El libro como se leyó; nulo si no se pidió'),
});
export type Validacion = z.infer<typeof validacion>;

export const envioBreve = z.object({
  id: identificador,
  organo: clave,
  periodo: z.string(),
  area: clave,
  siglas: z.string().describe('Las del área'),
  numero: entero.describe('Ordinal dentro del área y periodo, desde 1'),
  folio: z.string(),
  cuando: instante,
  autor: z.string(),
  via: z.enum(['panel', 'api', 'complemento', 'google', 'orden']),
  sha256,
  aTiempo: z.boolean(),
  sinActividades: z.boolean().describe('Si solo declara líneas sin actividades'),
  filas: filasPorHoja,
  resumen: resumenDeHallazgos,
  vigente: z.boolean().describe('Si es el último del área'),
  revision: z.enum(['por-visto-bueno', 'por-revisar', 'devuelto', 'aceptado', 'sustituido']),
});
export type EnvioBreve = z.infer<typeof envioBreve>;

const revision = z.object({
  tipo: z.enum(['visto-bueno', 'sin-visto-bueno', 'devuelto', 'reenviado', 'aceptado', 'reabierto']),
  quien: z.string(),
  cuando: instante,
  motivo: z.string(),
});

export const envio = envioBreve.extend({
  revisiones: z.array(revision),
  estadoDelLibro: z.enum(ESTADOS_DE_LIBRO),
  version: entero.describe('La del libro del área: la que pide If-Match'),
  borrador: entero.nullable().describe('Versión del borrador de la que se hizo; nulo si vino de un archivo'),
});
export type Envio = z.infer<typeof envio>;

export const envioRecibido = z.object({ envio: envioBreve, acuse, repetido: z.boolean() });

export const consultaDeFilas = consultaDePagina.extend({ hoja: textoCorto });

/** The rows of a tab as a grid: the page's rows with their cells in the order of the columns. */
export const filasDeEnvio = z.object({
  hoja: z.string(),
  columnas: z.array(z.string()),
  filas: z.array(z.object({ fila: z.int(), celdas: z.array(z.string()) })),
  total: entero,
  pagina: z.int(),
  tamano: z.int(),
});

/** One difference between two envíos. Rows are told by their record's key, where their tab has one. */
export const diferencia = z.object({
  hoja: z.string(),
  tipo: z.enum(['agregada', 'quitada', 'cambiada']),
  clave: z.string().describe('La clave del registro, o vacía'),
  fila: z.int().nullable().describe('En el envío nuevo'),
  filaAnterior: z.int().nullable(),
  celdas: z.array(z.object({ columna: z.string(), antes: z.string(), ahora: z.string() })),
});

export const cambiosDeEnvio = z.object({
  contra: z.object({ id: identificador, numero: entero }).nullable().describe('Nulo si es el primero'),
  diferencias: z.array(diferencia),
});

export const comentarioNuevo = z.object({
  hoja: textoCorto,
  fila: z.int().min(1),
  columna: textoOpcional.default('').describe('Vacía si es de toda la fila'),
  texto: textoLargo,
});

export const comentario = z.object({
  id: identificador,
  envio: identificador,
  hoja: z.string(),
  fila: z.int(),
  columna: z.string(),
  clave: z.string().describe('La clave del registro comentado, o vacía'),
  valor: z.string().describe('Lo que la celda decía'),
  texto: z.string(),
  autor: z.string(),
  cuando: instante,
  resuelto: instante.nullable(),
  version: entero,
});

export const motivo = z.object({ motivo: textoLargo });
export const vistoBueno = z.object({
  decision: z.enum(['otorgado', 'negado']),
  motivo: textoOpcional.default(''),
});

/** An área's libro in a period, as the área and the enlace see it. */
export const libroDeArea = z.object({
  area: clave,
  siglas: z.string(),
  nombre: z.string(),
  periodo: z.string(),
  estado: z.enum(ESTADOS_DE_LIBRO),
  plazo: z.enum(['en-plazo', 'a-tiempo', 'fuera-de-plazo', 'vencido']),
  corte: fecha,
  envio: envioBreve.nullable(),
  comentarios: z.array(comentario).describe('Los que faltan por atender'),
  peticiones: z.array(peticion),
  lineas: z.array(z.object({ linea: z.string(), titulo: z.string(), hojas: z.array(z.string()) })),
  version: entero,
});
export type LibroDeArea = z.infer<typeof libroDeArea>;

/** What an área needs to fill its libro: the enlace's lists, and what it said last. */
export const contextoDeArea = z.object({
  organo: z.string(),
  periodo: z.string(),
  corte: fecha,
  area: z.object({ clave, nombre: z.string(), siglas: z.string() }),
  siglasDelEnlace: z.string(),
  versionDelLibro: entero,
  enlace: esquemaDeLibroCanonico.describe('Las hojas del enlace que el área consulta'),
  ultimoAceptado: esquemaDeLibroCanonico.nullable(),
});
export type ContextoDeArea = z.infer<typeof contextoDeArea>;
