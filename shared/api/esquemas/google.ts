import * as z from 'zod';
import { clave, entero, instante } from './comun.ts';
import { ESTADOS_DE_LIBRO, envioBreve, validacion } from './envios.ts';

/** A spreadsheet by its address, or by its id alone. */
const hojaDeCalculo = z
  .string()
  .trim()
  .regex(
    /^(?:https:\/\/docs\.google\.com\/(?:a\/[\w.-]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/)?[\w-]{20,100}(?:[/?#]\S*)?$/,
    'Copie la dirección de la hoja de cálculo tal como la muestra el navegador',
  )
  .describe('Dirección de la hoja de cálculo, o su identificador');

const problema = z.object({ codigo: z.string(), titulo: z.string(), detalle: z.string() });

/** What the rules said of a spreadsheet when it was last read. */
const revisionDeGoogle = z.object({
  admisible: z.boolean(),
  errores: entero,
  advertencias: entero,
  explicadas: entero,
  filas: entero.describe('Sin las de la Carátula'),
});
export type RevisionDeGoogle = z.infer<typeof revisionDeGoogle>;

export const libroDeGoogle = z.object({
  area: clave,
  siglas: z.string(),
  nombreDeArea: z.string(),
  estado: z.enum(ESTADOS_DE_LIBRO),
  hoja: z.string().nullable().describe('Identificador de su hoja de cálculo; nulo si no tiene'),
  nombre: z.string().describe('Título de la hoja de cálculo'),
  direccion: z.string().nullable(),
  visto: instante.nullable().describe('Cuándo se buscó por última vez si había cambiado'),
  leido: instante.nullable().describe('Cuándo se leyó por última vez'),
  problema: problema.nullable().describe('Lo que impide leerla o crearla'),
  revision: revisionDeGoogle.nullable(),
  porHacer: z.enum(['crear', 'traer']).nullable().describe('Lo que se pidió y todavía espera'),
});
export type LibroDeGoogle = z.infer<typeof libroDeGoogle>;

export const tablasDeGoogle = z.object({
  hoja: z.string(),
  direccion: z.string(),
  consolidacion: entero.describe('Número de la versión del informe que tiene'),
  autor: z.string(),
  cuando: instante,
});

export const librosDeGoogle = z.object({
  configurado: z.boolean().describe('Si el servicio usa Google'),
  cuenta: z.string().describe('Con quién se comparte una hoja para que el servicio la use'),
  conUnidad: z.boolean().describe('Si hay una unidad compartida en que crear hojas'),
  cada: entero.describe('Cada cuántos minutos se buscan cambios; 0: solo cuando se pide'),
  porHacer: entero.describe('Cuántas áreas esperan lo que se pidió'),
  libros: z.array(libroDeGoogle),
  tablas: tablasDeGoogle.nullable(),
});
export type LibrosDeGoogle = z.infer<typeof librosDeGoogle>;

export const libroPorCrear = z.object({
  areas: z.array(clave).max(1_000).optional().describe('Sin decirlas, todas las áreas activas'),
});

export const libroPorLigar = z.object({ hoja: hojaDeCalculo });

export const traidaNueva = z.object({
  enviar: z.boolean().default(false).describe('Si, además de revisarlo, se envía lo que tiene'),
});

/** What a look at an área's spreadsheet gave. */
export const libroTraido = z.object({
  libro: libroDeGoogle,
  validacion: validacion.omit({ libro: true }).nullable(),
  envio: envioBreve.nullable().describe('El envío que resultó; nulo si no hubo'),
});

export const tablasPorEscribir = z.object({
  hoja: hojaDeCalculo,
  reemplazar: z
    .boolean()
    .default(false)
    .describe('Si se borra lo que tenga una hoja en la que el servicio no había escrito'),
});

export const deUnArea = z.object({
  configurado: z.boolean(),
  libro: libroDeGoogle.nullable().describe('Nulo si el área no tiene hoja de cálculo'),
});
