import * as z from 'zod';
import { entero, fecha } from './comun.ts';

/**
 * Which records a value comes from: places in `registros`, runs joined (`0-3,7`), '' for none. A total of a long
 * table names thousands of them in a few characters.
 */
const origen = z
  .string()
  .regex(/^(?:\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)?$/)
  .describe('Lugares en «registros», con tramos: 0-3,7');

const trozo = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('literal'), texto: z.string() }),
  z.object({ tipo: z.literal('cifra'), texto: z.string() }),
  z.object({
    tipo: z.literal('calculado'),
    texto: z.string(),
    marcador: z.string(),
    origen,
    sinDato: z.boolean(),
  }),
]);

const filaDeVista = z.object({
  tipo: z.enum(['dato', 'total']),
  celdas: z.array(z.string()),
  origen,
  origenDeCelda: z
    .array(z.tuple([entero, origen]))
    .optional()
    .describe('Índice de la celda y sus registros, si no son los de la fila'),
  marcadas: z.array(entero).optional().describe('En un borrador, celdas con algo pendiente'),
});

const grupo = z.object({
  titulo: z.string().nullable(),
  elementos: z.array(
    z.object({
      partes: z.array(z.object({ texto: z.string(), negrita: z.boolean() })),
      origen,
      marcado: z.boolean(),
    }),
  ),
});

const tabla = z.object({
  archivo: z.string(),
  numero: z.string().nullable(),
  titulo: z.string().nullable(),
  forma: z.string(),
  columnas: z.array(z.object({ encabezado: z.string(), clase: z.string() })),
  filas: z.array(filaDeVista),
  grupos: z.array(grupo).nullable().describe('Viñetas y párrafos: lo que el documento dibuja'),
  notas: z.array(z.string()),
  figuras: z.string().describe('Gráficas de la tabla como HTML con SVG, o vacío'),
});

const bloque = z.object({
  linea: z.string(),
  ordinal: entero,
  texto: z.array(trozo).nullable(),
  tabla: tabla.nullable(),
  vacio: z
    .object({
      numero: z.string().nullable(),
      titulo: z.string().nullable(),
      motivo: z.string(),
      origen,
    })
    .nullable(),
});

const portada = z.object({
  institucion: z.string(),
  siglasDeInstitucion: z.string(),
  organo: z.string(),
  siglasDeOrgano: z.string(),
  area: z.string(),
  siglasDeArea: z.string(),
  titulo: z.string(),
  periodoLargo: z.string(),
  acuerdo: z.string(),
  sesion: z.string(),
  fecha: z.string(),
  punto: z.string(),
  responsable: z.string(),
  firmas: z.array(z.object({ nombre: z.string(), cargo: z.string() })),
  logotipo: z.string().describe('Nombre de su archivo, o vacío'),
  color: z.string().nullable(),
});

/** The report as a tree, for a page to draw. */
export const esquemaDeVista = z.object({
  formato: z.literal(1),
  estado: z.enum(['borrador', 'informe']),
  periodo: z.object({ clave: z.string().nullable(), desde: fecha, hasta: fecha }),
  portada,
  libros: z.array(z.string()),
  hojas: z.array(z.tuple([entero, z.string()])).describe('Lugar de su libro en «libros», y nombre'),
  registros: z.array(z.tuple([entero, entero])).describe('Lugar de su hoja en «hojas», y fila'),
  figuras: z.string().describe('Gráficas de todo el informe como HTML con SVG, o vacío'),
  secciones: z.array(
    z.object({
      linea: z.string(),
      nivel: entero,
      titulo: z.string(),
      numerada: z.boolean(),
      bloques: z.array(bloque),
    }),
  ),
});
export type Vista = z.infer<typeof esquemaDeVista>;
