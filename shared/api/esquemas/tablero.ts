import * as z from 'zod';
import { ESTADOS_DE_LIBRO, resumenDeHallazgos } from './envios.ts';
import { clave, entero, fecha, instante } from './comun.ts';
import { ESTADOS_DE_PERIODO } from './periodos.ts';

/** What a cell of the board says of an área's tab. */
const ESTADOS_DE_HOJA = [
  'sin-enviar',
  'enviado',
  'observado',
  'aceptado',
  'sin-actividades',
  'no-se-espera',
] as const;

const PLAZOS = ['en-plazo', 'a-tiempo', 'fuera-de-plazo', 'vencido'] as const;

const filaDeTablero = z.object({
  area: clave,
  siglas: z.string(),
  nombre: z.string(),
  estado: z.enum(ESTADOS_DE_LIBRO),
  plazo: z.enum(PLAZOS),
  envio: z.string().nullable(),
  numero: entero,
  cuando: instante.nullable(),
  resumen: resumenDeHallazgos.nullable(),
  comentarios: entero,
  peticiones: entero,
  hojas: z.array(
    z.object({
      hoja: z.string(),
      estado: z.enum(ESTADOS_DE_HOJA),
      filas: entero,
      esperada: z.boolean(),
      lineasPendientes: z.array(z.string()).describe('Líneas que se esperan y de las que nada se dice'),
    }),
  ),
});
export type FilaDeTablero = z.infer<typeof filaDeTablero>;

export const tablero = z.object({
  organo: clave,
  periodo: z.string(),
  nombre: z.string(),
  estado: z.enum(ESTADOS_DE_PERIODO),
  corte: fecha,
  diasRestantes: z.int().describe('Negativos si el corte pasó'),
  hojas: z.array(z.string()),
  cuenta: z.record(z.enum(ESTADOS_DE_LIBRO), entero),
  filas: z.array(filaDeTablero),
});
export type Tablero = z.infer<typeof tablero>;

/** Áreas by periods. */
export const historial = z.object({
  organo: clave,
  periodos: z.array(z.object({ clave: z.string(), nombre: z.string(), estado: z.enum(ESTADOS_DE_PERIODO) })),
  filas: z.array(
    z.object({
      area: clave,
      siglas: z.string(),
      nombre: z.string(),
      celdas: z
        .array(
          z.object({
            estado: z.enum(ESTADOS_DE_LIBRO),
            plazo: z.enum(PLAZOS),
            envios: entero,
            filas: entero,
          }),
        )
        .describe('Una por periodo, en su orden'),
    }),
  ),
});
