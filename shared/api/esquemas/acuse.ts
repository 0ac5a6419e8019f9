import * as z from 'zod';
import { entero, fecha, sha256 } from './comun.ts';

/** What tells an acuse from any other JSON file. */
export const TIPO_DE_ACUSE = 'trimestral/acuse';

/** Version of the document: one that this program does not know is refused, never guessed at. */
export const VERSION_DE_ACUSE = 1;

/** Bytes in base64 for addresses (RFC 4648 §5), without padding: 32 of a key or its thumbprint, 64 of a signature. */
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const bytes64 = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

const nombrado = z.strictObject({ nombre: z.string(), siglas: z.string() });

/** A moment with its offset: `2022-01-14T10:32:05.120-06:00`. */
const momento = z.iso.datetime({ offset: true }).describe('ISO 8601, con su desfase');

const hallazgosDeAcuse = z.strictObject({
  errores: z.literal(0).describe('Por corregir por el área: con uno solo no se recibe'),
  explicados: entero.describe('Advertencias que el área explicó'),
  peticiones: entero.describe('Lo que el área pidió al enlace'),
  porOtrasAreas: entero.describe('Los que puede quitar el libro de otra área, que aún no llegaba'),
});

/** An acuse before it is signed: all that the signature covers. */
export const acuseSinFirma = z.strictObject({
  tipo: z.literal(TIPO_DE_ACUSE),
  version: z.literal(VERSION_DE_ACUSE),
  folio: z
    .string()
    .min(1)
    .describe('CVOE/2021-T4/000001: órgano, periodo y número, sin saltos en el periodo'),
  numero: z.int().min(1).describe('El del folio'),
  institucion: nombrado,
  organo: nombrado,
  periodo: z.strictObject({ clave: z.string(), desde: fecha, hasta: fecha }),
  area: nombrado,
  envio: z.int().min(1).describe('Ordinal dentro del área y periodo'),
  envia: z.string().describe('El nombre de quien envió, como se muestra; nunca su correo'),
  cuando: momento.describe('Cuándo se recibió'),
  aTiempo: z.boolean().describe('Si llegó antes de que venciera el plazo'),
  sha256: sha256.describe('Del contenido canónico del libro'),
  filas: z.array(z.strictObject({ hoja: z.string(), filas: entero })),
  hallazgos: hallazgosDeAcuse,
  sinActividades: z.boolean().describe('Si solo declara líneas sin actividades'),
  aviso: z.string().min(1).describe('Qué prueba este acuse y qué no'),
});
export type AcuseSinFirma = z.infer<typeof acuseSinFirma>;

const firma = z.strictObject({
  algoritmo: z.literal('Ed25519'),
  llave: bytes32.describe('Huella de la llave pública (RFC 7638): su «kid» en /api/v1/llaves'),
  valor: bytes64.describe('RFC 8032, en base64url'),
});

/**
 * The receipt of an envío. What is signed are the UTF-8 bytes of its canonical JSON (RFC 8785) without the field
 * `firma`: fields by their name, no space between them. So the signature holds however the file is laid out, and
 * whoever has the public key can check it with no program of ours:
 *
 * ```sh
 * jq -cSj 'del(.firma)' acuse.json > firmado.json   # RFC 8785, as all names and numbers of an acuse are plain
 * ```
 */
export const acuse = acuseSinFirma.extend({ firma });
export type Acuse = z.infer<typeof acuse>;

/** A public key as a JWK (RFC 8037 §2). `kid` is its thumbprint (RFC 7638). */
export const jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: bytes32,
  kid: bytes32,
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
});
export type Jwk = z.infer<typeof jwk>;

/** A public key with its life: a retired one signs no more, and what it signed still holds. */
const llavePublica = jwk.extend({ creada: momento, retirada: momento.nullable() });
export type LlavePublica = z.infer<typeof llavePublica>;

/** The public keys of a service, retired ones too (RFC 7517 §5): `/api/v1/llaves`. */
export const llavesPublicas = z.object({ keys: z.array(llavePublica) });
