import { createPublicKey, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  acuse as esquemaDeAcuse,
  TIPO_DE_ACUSE,
  VERSION_DE_ACUSE,
  type Acuse,
  type LlavePublica,
} from '../../shared/api/esquemas/acuse.ts';
import type { MotivoDeNoSerAcuse, PruebaFallida, VeredictoDeAcuse } from '../../shared/messages/de-acuse.ts';
import { bytesPorFirmar, textoDeAcuse } from './firmar-acuse.ts';
import { huellaDeLlave } from './llave.ts';

/** What checking gave; a valid acuse comes with what it says. */
export type ResultadoDeVerificacion =
  | (Extract<VeredictoDeAcuse, { tipo: 'valido' }> & { readonly acuse: Acuse })
  | Exclude<VeredictoDeAcuse, { tipo: 'valido' }>;

/** UTF-16 units of the longest text looked at: sixty tabs with names of a thousand letters. */
const LIMITE = 100_000;

/** How far the clock of one instance may be from another's, around the retiring of a key. */
const MARGEN_MS = 24 * 60 * 60 * 1000;

const noEs = (motivo: MotivoDeNoSerAcuse): ResultadoDeVerificacion => ({ tipo: 'no-es-acuse', motivo });

const alterado = (prueba: PruebaFallida, campo = ''): ResultadoDeVerificacion => ({
  tipo: 'alterado',
  prueba,
  campo,
});

function leerJson(texto: string): { readonly valor: unknown } | null {
  try {
    return { valor: JSON.parse(texto) };
  } catch {
    return null;
  }
}

/** One string of a JSON text, or the space between its parts. */
const CADENA_O_ESPACIO = /("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g;

/**
 * Whether a JSON text says each thing once and plainly. Spaces apart, and however letters are escaped, it is then what
 * JavaScript writes of its value; a field that stands twice, of which a person may read the first, is not.
 */
function escritoLlanamente(texto: string, valor: unknown): boolean {
  const compacto = texto.replace(CADENA_O_ESPACIO, (_, cadena?: string) =>
    cadena === undefined ? '' : JSON.stringify(JSON.parse(cadena)),
  );
  return compacto === JSON.stringify(valor);
}

const campoDe = (valor: unknown, campo: string): unknown =>
  typeof valor === 'object' && valor !== null
    ? Object.getOwnPropertyDescriptor(valor, campo)?.value
    : undefined;

/** Base64 ends in spare bits (RFC 4648 §3.5): the same bytes written otherwise are not the signature that was given. */
function bytesDeFirma(valor: string): Buffer | null {
  const bytes = Buffer.from(valor, 'base64url');
  return bytes.toString('base64url') === valor ? bytes : null;
}

function firmaCorresponde({ firma, ...datos }: Acuse, { kty, crv, x }: LlavePublica): boolean {
  const bytes = bytesDeFirma(firma.valor);
  if (bytes === null) return false;
  const llave = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  return verify(null, bytesPorFirmar(datos), llave, bytes);
}

/**
 * Whether the key may have signed when the acuse says that it was given: a retired one signs nothing later. An acuse
 * that seems older than its key proves nothing: the key was made while the clock was ahead.
 */
const enVigencia = ({ cuando }: Acuse, { retirada }: LlavePublica): boolean =>
  retirada === null || Date.parse(cuando) <= Date.parse(retirada) + MARGEN_MS;

function conFirma(texto: string, acuse: Acuse, llaves: readonly LlavePublica[]): ResultadoDeVerificacion {
  // A key goes by its own thumbprint, whatever the file that brought it calls it
  const publica = llaves.find((l) => huellaDeLlave(l) === acuse.firma.llave);
  if (publica === undefined) return { tipo: 'llave-desconocida', kid: acuse.firma.llave };
  if (!firmaCorresponde(acuse, publica)) return alterado('firma');
  const llave = { kid: acuse.firma.llave, creada: publica.creada, retirada: publica.retirada };
  if (!enVigencia(acuse, publica)) return { tipo: 'fuera-de-vigencia', cuando: acuse.cuando, llave };
  return { tipo: 'valido', folio: acuse.folio, llave, identico: texto === textoDeAcuse(acuse), acuse };
}

/**
 * Checks an acuse against the public keys of the service that gave it, retired ones too. Never throws: whatever the
 * text is, the answer says which. A byte that is not the given one makes it `alterado`, or, where it is a mere space
 * between fields, leaves it valid with `identico: false`.
 *
 * @param texto the file as it is; a byte order mark that an editor put ahead is looked over
 */
export function verificarAcuse(texto: string, llaves: readonly LlavePublica[]): ResultadoDeVerificacion {
  if (texto.length > LIMITE) return noEs('demasiado-grande');
  const sinMarca = texto.replace(/^\uFEFF/, '');
  const json = leerJson(sinMarca);
  if (json === null) return noEs('no-es-json');
  const { valor } = json;
  if (campoDe(valor, 'tipo') !== TIPO_DE_ACUSE) return noEs('otro-documento');
  if (typeof campoDe(valor, 'version') === 'number' && campoDe(valor, 'version') !== VERSION_DE_ACUSE)
    return noEs('otra-version');
  const leido = esquemaDeAcuse.safeParse(valor);
  if (!leido.success) return alterado('campos', leido.error.issues[0]?.path.join('.') ?? '');
  // What the schema left out of its value would stand in the file unsigned
  if (!escritoLlanamente(sinMarca, valor) || !isDeepStrictEqual(valor, leido.data))
    return alterado('escritura');
  return conFirma(texto, leido.data, llaves);
}
