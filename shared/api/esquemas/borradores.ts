import * as z from 'zod';
import { TOPES_DE_BORRADOR as TOPES } from '../../borrador/topes.ts';
import { esquemaDeLibroCanonico } from '../../libro/canonico-esquema.ts';
import { entero, identificador, instante } from './comun.ts';

/** Of tabs, columns and rows. With a digit, as no property of an object has one. */
const idDePieza = z
  .string()
  .regex(/^(?=.*\d)[a-z0-9-]{1,40}$/)
  .describe('Hasta 40 minúsculas, dígitos y guiones, con algún dígito; un UUID sirve');

const texto = z.string().max(TOPES.caracteresPorCelda);
const nombreDeHoja = z.string().trim().min(1).max(100);

const columna = z.strictObject({ id: idDePieza, encabezado: texto.describe('Vacío si todavía no tiene') });

const fila = z.strictObject({
  id: idDePieza,
  celdas: z.record(idDePieza, texto).describe('Por columna; la que no está dicha está vacía'),
});

const hoja = z.strictObject({
  id: idDePieza,
  nombre: z.string(),
  columnas: z.array(columna),
  filas: z.array(fila).describe('La primera es la fila 2, bajo los encabezados'),
});

const columnas = z.array(columna).max(TOPES.columnasPorHoja);
const filas = z.array(fila).min(1).max(TOPES.filasPorHoja);
const despuesDe = idDePieza.nullable().describe('Nulo: antes de la primera');

/** One thing that is done to a borrador (shared/borrador/cambio-de-borrador.ts). */
const cambio = z.discriminatedUnion('tipo', [
  z.strictObject({
    tipo: z.literal('celda'),
    hoja: idDePieza,
    fila: idDePieza,
    columna: idDePieza,
    esperado: texto.describe('Lo que la celda debe decir todavía'),
    nuevo: texto,
  }),
  z.strictObject({ tipo: z.literal('filas'), hoja: idDePieza, despuesDe, filas }),
  z.strictObject({ tipo: z.literal('quitar-filas'), hoja: idDePieza, esperadas: filas }),
  z.strictObject({
    tipo: z.literal('mover-filas'),
    hoja: idDePieza,
    filas: z.array(idDePieza).min(1).max(TOPES.filasPorHoja),
    despuesDe,
  }),
  z.strictObject({ tipo: z.literal('columna'), hoja: idDePieza, despuesDe, columna }),
  z.strictObject({ tipo: z.literal('quitar-columna'), hoja: idDePieza, columna: idDePieza }),
  z.strictObject({
    tipo: z.literal('encabezado'),
    hoja: idDePieza,
    columna: idDePieza,
    esperado: texto,
    nuevo: texto,
  }),
  z.strictObject({
    tipo: z.literal('hoja'),
    despuesDe,
    hoja: z.strictObject({ id: idDePieza, nombre: nombreDeHoja, columnas }),
  }),
  z.strictObject({ tipo: z.literal('quitar-hoja'), hoja: idDePieza }),
]);

const que = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .describe('Cómo lo llama la historia: escribir, pegar, corregir…');

const lote = z.strictObject({
  id: identificador.describe('De quien lo hace: enviado dos veces, se hace una'),
  cambios: z.array(cambio).min(1).max(TOPES.cambiosPorLote),
  que,
});

export const lotesNuevos = z.object({ lotes: z.array(lote).min(1).max(TOPES.lotesPorPeticion) });
export type LotesNuevos = z.infer<typeof lotesNuevos>;

const conflicto = z.object({
  hoja: z.string(),
  fila: z.string().nullable(),
  columna: z.string().nullable(),
  motivo: z.enum([
    'otro-valor',
    'fila-quitada',
    'columna-quitada',
    'hoja-quitada',
    'con-contenido',
    'repetido',
  ]),
  esperado: z.string(),
  hay: z.string(),
});

export const lotesAtendidos = z.object({
  version: entero.describe('La del borrador después de ellos'),
  hechos: z.array(z.object({ id: identificador, numero: entero })),
  rechazados: z.array(
    z.object({
      id: identificador,
      conflictos: z.array(conflicto).describe('Los primeros cien'),
      motivo: z.string().describe('Por qué no cabe, para las personas; vacío si son conflictos'),
    }),
  ),
});
export type LotesAtendidos = z.infer<typeof lotesAtendidos>;

/** Why nobody, or not this person, may write. */
const bloqueo = z.object({
  codigo: z.enum(['libro-aceptado', 'periodo-cerrado', 'area-de-baja', 'sin-permiso']),
  motivo: z.string().describe('Para las personas'),
});
export type BloqueoDeBorrador = z.infer<typeof bloqueo>;

/** Who has the libro open, and where. */
const presencia = z.object({
  persona: identificador,
  nombre: z.string(),
  hoja: z.string().nullable(),
  fila: z.string().nullable(),
  columna: z.string().nullable(),
});

export const presenciaNueva = z.object({
  hoja: idDePieza.nullable().default(null),
  fila: idDePieza.nullable().default(null),
  columna: idDePieza.nullable().default(null),
});

export const borrador = z.object({
  version: entero.describe('Número de su último lote; 0 como se hizo'),
  hojas: z.array(hoja),
  bloqueado: bloqueo.nullable().describe('Por qué quien lo pide no puede escribir; nulo si puede'),
  personas: z.array(presencia),
});
export type BorradorDeApi = z.infer<typeof borrador>;

export const borradorDeEntonces = z.object({ version: entero, hojas: z.array(hoja) });

/** A lote as everybody hears of it. */
export const loteHecho = z.object({
  numero: entero,
  id: identificador,
  persona: identificador,
  nombre: z.string(),
  cuando: instante,
  que: z.string(),
  cambios: z.array(cambio),
});
export type LoteHecho = z.infer<typeof loteHecho>;

const loteDeHistoria = loteHecho.extend({
  inversos: z.array(cambio).describe('Los cambios que lo deshacen'),
});
export type LoteDeHistoria = z.infer<typeof loteDeHistoria>;

const numero = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const consultaDeLotes = z.object({
  desde: numero.default(0).describe('Los que vinieron después de ese número'),
  cuantos: z.coerce.number().int().min(1).max(500).default(100),
});
export const consultaDeEventos = z.object({
  desde: numero.optional().describe('El último lote que ya se tiene; Last-Event-ID va antes'),
});
export const deNumero = z.object({ numero });

export const lotesDeBorrador = z.object({
  version: entero.describe('La del borrador: si es mayor que el último número, hay más'),
  lotes: z.array(loteDeHistoria).describe('Del más viejo al más nuevo'),
});

export const restauracion = z.object({ numero: entero.describe('Volver a como estaba después de ese lote') });
export const borradorCambiado = z.object({
  version: entero,
  lote: entero.nullable().describe('El que lo hizo; nulo si no había nada que cambiar'),
});

export const libroPorAbrir = z.object({ libro: esquemaDeLibroCanonico });
export const libroAbierto = borradorCambiado.extend({
  leido: z.array(z.object({ hoja: z.string(), filas: entero })),
  vaciadas: z.array(z.string()).describe('Hojas del borrador que el libro no trae: quedaron sin filas'),
  avisos: z.array(z.string()),
});

export const publicacion = z.object({
  borrador: entero.describe('Versión del borrador que se publica: la que se revisó'),
});
export const versionTraida = borradorCambiado.extend({
  conflictos: z.array(conflicto).describe('Donde el borrador ya decía otra cosa, y se quedó lo suyo'),
});
