import * as z from 'zod';

/** Bounds that every text of a request is held to. */
const CORTO = 200;
const LARGO = 5_000;

/** No store keeps a NUL in a text, nor half a character (a lone surrogate): what is read would not be what was signed. */
const sinNulos = (texto: string): boolean => !/\0|\p{Cs}/u.test(texto);
const CON_NULOS = 'No puede llevar el carácter nulo ni caracteres a medias';

export const textoCorto = z.string().trim().min(1).max(CORTO).refine(sinNulos, CON_NULOS);
export const textoLargo = z.string().trim().min(1).max(LARGO).refine(sinNulos, CON_NULOS);
/** What is looked for: it stands for itself, spaces and all. */
export const textoBuscado = z.string().max(CORTO).refine(sinNulos, CON_NULOS);
export const textoOpcional = z.string().trim().max(LARGO).refine(sinNulos, CON_NULOS);

/** Lower-case letters, digits and hyphens: names that stand in an address. */
export const clave = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)
  .describe('Letras minúsculas, dígitos y guiones');
export const identificador = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .describe('Identificador (UUID)');
export const fecha = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Fecha civil AAAA-MM-DD');
export const instante = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .describe('Instante en tiempo universal (ISO 8601)');
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 en hexadecimal');
export const entero = z.int().min(0);

/** The page asked for; the values come as text. */
export const consultaDePagina = z.object({
  pagina: z.coerce.number().int().min(1).max(100_000).default(1),
  tamano: z.coerce.number().int().min(1).max(500).default(50),
});

/** A page of a list, and how long the list is. */
export const pagina = <E extends z.ZodType>(elemento: E) =>
  z.object({
    elementos: z.array(elemento),
    total: entero,
    pagina: z.int().min(1),
    tamano: z.int().min(1),
  });

/** A failure (RFC 9457). `codigo` is stable; `detail` is for people. */
export const problema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe('Identificador de la petición'),
  codigo: z.string(),
  errores: z
    .array(z.object({ donde: z.string(), que: z.string() }))
    .optional()
    .describe('Qué partes de la petición no cumplen'),
  hallazgos: z.array(z.unknown()).optional().describe('Los hallazgos que impiden el envío'),
});
