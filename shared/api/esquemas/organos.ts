import * as z from 'zod';
import { FUNCIONES, PAPELES } from '../operacion.ts';
import { clave, entero, identificador, instante, textoCorto } from './comun.ts';

export const organo = z.object({
  clave,
  nombre: z.string(),
  siglas: z.string(),
  institucion: z.string(),
  siglasDeInstitucion: z.string(),
  vistoBueno: z.boolean().describe('Si un envío espera el visto bueno de la persona titular'),
  version: entero,
});
export type Organo = z.infer<typeof organo>;

export const organoNuevo = z.object({
  clave,
  nombre: textoCorto,
  siglas: textoCorto,
  institucion: textoCorto,
  siglasDeInstitucion: textoCorto,
  vistoBueno: z.boolean().default(false),
});

export const organoCambiado = organoNuevo.omit({ clave: true }).extend({ vistoBueno: z.boolean() }).partial();

const persona = z.object({
  id: identificador,
  nombre: z.string(),
  correo: z.string(),
  activa: z.boolean(),
  identificada: z.boolean().describe('Si ya entró alguna vez y se le conoce por su identidad'),
  version: entero,
});

export const papelDePersona = z.object({
  id: identificador,
  papel: z.enum(PAPELES),
  organo: clave.nullable(),
  area: clave.nullable(),
  funcion: z.enum(FUNCIONES).nullable(),
});

export const personaConPapeles = persona.extend({ papeles: z.array(papelDePersona) });
export type PersonaConPapeles = z.infer<typeof personaConPapeles>;

const correo = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/)
  .describe('Correo electrónico');

export const papelNuevo = z.object({
  papel: z.enum(PAPELES),
  area: clave.nullable().default(null),
  funcion: z.enum(FUNCIONES).nullable().default(null),
});

export const personaNueva = z.object({ nombre: textoCorto, correo, papeles: z.array(papelNuevo).max(50) });

export const personaCambiada = z.object({ nombre: textoCorto, correo, activa: z.boolean() }).partial();

export const area = z.object({
  clave,
  nombre: z.string(),
  siglas: z.string(),
  activa: z.boolean(),
  version: entero,
  responsables: z.array(
    z.object({ persona: identificador, nombre: z.string(), funcion: z.enum(FUNCIONES).nullable() }),
  ),
});
export type Area = z.infer<typeof area>;

export const areaNueva = z.object({ clave, nombre: textoCorto, siglas: textoCorto });
export const areaCambiada = z
  .object({ nombre: textoCorto, siglas: textoCorto, activa: z.boolean() })
  .partial();

export const yo = z.object({
  persona: persona.nullable().describe('Nulo para un token sin persona activa'),
  papeles: z.array(papelDePersona),
  organos: z.array(organo),
  via: z.enum(['sesion', 'token', 'id-token']),
  alcances: z.array(z.string()),
  google: z.boolean().describe('Si el servicio usa hojas de cálculo de Google'),
});
export type Yo = z.infer<typeof yo>;

export const token = z.object({
  id: z.string(),
  nombre: z.string(),
  alcance: z.string(),
  creado: instante,
  caduca: instante.nullable(),
  usado: instante.nullable(),
  revocado: instante.nullable(),
});
