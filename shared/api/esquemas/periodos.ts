import * as z from 'zod';
import { esquemaDeLibroCanonico } from '../../libro/canonico-esquema.ts';
import { clave, entero, fecha, instante, sha256, textoCorto, textoLargo, textoOpcional } from './comun.ts';
import { hallazgo } from './envios.ts';

/** A period in an address: `2021-t4`, `2021-10`, `2021-s2`, `2021`, or `2021-09-01--2021-11-30`. */
export const clavePeriodo = z
  .string()
  .regex(/^\d{4}(?:-(?:t[1-4]|s[12]|\d{2}))?$|^\d{4}-\d{2}-\d{2}--\d{4}-\d{2}-\d{2}$/)
  .describe('Clave del periodo en minúsculas: 2021-t4, 2021-10, 2021-s2, 2021, o desde--hasta');

export const ESTADOS_DE_PERIODO = ['abierto', 'en-revision', 'cerrado'] as const;

export const periodo = z.object({
  clave: clavePeriodo,
  nombre: z.string().describe('Como se lee: octubre a diciembre de 2021'),
  desde: fecha,
  hasta: fecha,
  corte: fecha.describe('Último día en que un envío está a tiempo'),
  estado: z.enum(ESTADOS_DE_PERIODO),
  versionDelLibro: entero.describe('Versión vigente del libro del enlace'),
  apertura: instante,
  cierre: instante.nullable(),
  version: entero,
});
export type PeriodoDeApi = z.infer<typeof periodo>;

/** Something that the libro of the enlace still says of an earlier period. */
const porActualizar = z.object({
  hoja: z.string(),
  fila: z.int(),
  columna: z.string(),
  valor: z.string(),
  motivo: z.string(),
});

export const periodoAbierto = periodo.extend({
  porActualizar: z.array(porActualizar),
  hallazgos: z.array(hallazgo).describe('Lo que la revisión del libro del enlace encontró'),
  avisos: z.array(z.string()).describe('Lo que se supuso, o no concuerda con el órgano'),
});

/** From the period before: its programme, members and convenios in force are carried over. */
export const periodoNuevo = z.object({
  desde: fecha,
  hasta: fecha,
  corte: fecha,
  anterior: clavePeriodo.describe('El periodo del que se toma el libro del enlace'),
});

/** From a libro of the enlace; the cut-off is its `Fecha de corte` unless it is given. */
export const periodoDesdeLibro = z.object({
  libro: esquemaDeLibroCanonico,
  corte: fecha.optional(),
});

export const periodoCambiado = z
  .object({ corte: fecha, estado: z.enum(['abierto', 'en-revision']) })
  .partial();

export const cierre = z.object({ motivo: textoOpcional.default('') });

export const libroDelEnlace = z.object({
  numero: entero,
  sha256,
  cuando: instante,
  autor: z.string(),
  libro: esquemaDeLibroCanonico,
  hallazgos: z.array(hallazgo),
  porActualizar: z.array(porActualizar),
});

export const libroDelEnlaceNuevo = z.object({ libro: esquemaDeLibroCanonico });

export const versionDelLibro = z.object({
  numero: entero,
  sha256,
  cuando: instante,
  autor: z.string(),
  motivo: z.string(),
});

const valorDeCatalogo = z.object({
  valor: z.string(),
  siglas: z.string(),
  variantes: z.array(z.string()),
});

export const catalogos = z.object({
  versionDelLibro: entero,
  catalogos: z.array(z.object({ catalogo: z.string(), valores: z.array(valorDeCatalogo) })),
  sesiones: z.array(
    z.object({ nombre: z.string(), tipo: z.string(), fecha: z.string(), estatus: z.string() }),
  ),
  lineas: z.array(
    z.object({
      linea: z.string(),
      titulo: z.string(),
      areas: z.array(z.string()),
      hojas: z.array(z.string()),
    }),
  ),
});
export type Catalogos = z.infer<typeof catalogos>;

export const valorNuevo = z.object({
  catalogo: textoCorto,
  valor: textoCorto,
  siglas: textoOpcional.default(''),
  variantes: z.array(textoCorto).max(50).default([]),
});

export const peticionRespondida = z.object({
  estado: z.enum(['atendida', 'rechazada']),
  respuesta: textoLargo,
  agregar: valorNuevo.optional().describe('El valor que se agrega a los catálogos al atenderla'),
});

export const recordatorio = z.object({
  area: clave,
  tipo: z.enum(['apertura', 'mitad', 'vispera', 'a-mano']),
  cuando: instante,
  destinatarios: entero,
  resultado: z.enum(['enviado', 'fallido']),
});
