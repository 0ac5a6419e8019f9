import * as z from 'zod';
import { diferencia, hallazgo } from './envios.ts';
import { clave, entero, fecha, identificador, instante, sha256, textoCorto } from './comun.ts';

const CALIDADES = ['borrador', 'proyecto', 'aprobado'] as const;

export const consolidacionNueva = z.object({
  borrador: z
    .boolean()
    .default(false)
    .describe('Como borrador aunque todo esté aceptado: las filas con errores quedan fuera'),
});

export const aprobacion = z.object({
  acuerdo: textoCorto.describe('Clave del acuerdo que aprueba el informe'),
  sesion: textoCorto.describe('Como se escribe: Décima segunda sesión ordinaria'),
  fecha,
  sha256DelFirmado: sha256.nullable().default(null),
});

const insumo = z.object({
  area: clave.nullable().describe('Nula para el libro del enlace'),
  libro: z.string(),
  envio: identificador.nullable(),
  numero: entero,
  folio: z.string(),
  sha256,
});

const producto = z.object({ ruta: z.string(), bytes: entero, sha256, tipo: z.string() });

export const consolidacion = z.object({
  numero: z.int().min(1),
  calidad: z.enum(CALIDADES),
  estado: z.enum(['en-espera', 'en-proceso', 'lista', 'impedida', 'fallida']),
  paso: z.string().describe('Qué se está haciendo'),
  pedidaPor: z.string(),
  pedida: instante,
  termino: instante.nullable(),
  insumos: z.array(insumo),
  faltantes: z.array(clave).describe('Áreas sin libro aceptado al pedirla'),
  resumen: z.object({ errores: entero, advertencias: entero, explicadas: entero, tablas: entero }).nullable(),
  problema: z.object({ codigo: z.string(), detalle: z.string() }).nullable(),
  aprobacion: aprobacion.nullable(),
  productos: z.array(producto),
});
export type Consolidacion = z.infer<typeof consolidacion>;

export const consolidacionBreve = consolidacion.omit({ insumos: true, productos: true });

export const consultaDeProcedencia = z.object({
  archivo: textoCorto.describe('2.C-1.csv, o informe para un número del texto'),
  fila: textoCorto.describe('Renglón de la tabla, o la línea para un número del texto'),
  columna: z.string().max(200).optional(),
});

/** The rows that a number or a row of the report comes from, with the envío that brought each. */
export const procedencia = z.object({
  registros: z.array(
    z.object({
      libro: z.string(),
      area: clave.nullable(),
      envio: identificador.nullable(),
      folio: z.string(),
      hoja: z.string(),
      fila: z.int(),
      columnas: z.array(z.string()),
      celdas: z.array(z.string()),
    }),
  ),
  total: entero.describe('Cuántos son; se dan a lo más los primeros 500'),
});

export const consultaDeCambios = z.object({ desde: z.coerce.number().int().min(1).optional() });

export const cambiosDeConsolidacion = z.object({
  desde: z.int().nullable().describe('Nulo si no hay versión anterior'),
  hasta: z.int(),
  libros: z.array(
    z.object({
      libro: z.string(),
      area: clave.nullable(),
      tipo: z.enum(['agregado', 'quitado', 'cambiado', 'igual']),
      diferencias: z.array(diferencia),
    }),
  ),
  tablas: z.array(
    z.object({
      archivo: z.string(),
      titulo: z.string(),
      tipo: z.enum(['agregada', 'quitada', 'cambiada', 'igual']),
      filasAntes: entero,
      filasAhora: entero,
    }),
  ),
});

export const hallazgosDeConsolidacion = z.object({ hallazgos: z.array(hallazgo) });
