import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import { abrirGoogle, type GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';
import { abrirSmtp, type ServidorSmtp } from '../../doubles/smtp/servidor-smtp.ts';
import { abrirContrato, type Contrato } from '../../support/http/contrato.ts';
import type { Visto } from '../../support/http/conductor.ts';
import { entornoDe } from '../../support/google.ts';
import { recorrer } from '../../support/http/recorrido.ts';
import { abrirServicioHttp, type ServicioHttp } from '../../support/http/servicio-http.ts';

/** What cannot be brought about from outside at will: limits of rates, the store, the threads. */
const AJENOS = new Set(['429', '503', '507']);

let smtp: ServidorSmtp;
let google: GoogleDePrueba;
let carpeta: string;
let http: ServicioHttp;
let contrato: Contrato;
let documento: object;

beforeAll(async () => {
  smtp = await abrirSmtp();
  google = await abrirGoogle();
  carpeta = mkdtempSync(join(tmpdir(), 'trimestral-contrato-'));
  http = await abrirServicioHttp({
    TRIMESTRAL_SMTP_URL: `smtp://127.0.0.1:${String(smtp.puerto)}`,
    TRIMESTRAL_SMTP_CIFRADO: 'ninguno',
    TRIMESTRAL_CORREO_DE: 'trimestral@ejemplo.mx',
    ...entornoDe(google, carpeta),
  });
  documento = (await http.pedir('/openapi.json')).json();
  contrato = abrirContrato(documento);
});
afterAll(async () => {
  await http.parar();
  await smtp.cerrar();
  await google.cerrar();
  rmSync(carpeta, { recursive: true, force: true });
});

describe('The description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(documento as Record<string, unknown>);
    expect([valid, errors]).toEqual([true, undefined]);
    expect(documento).toMatchObject({ openapi: '3.1.0' });
  });

  it('holds for a whole quarter driven over HTTP, operation by operation', { timeout: 120_000 }, async () => {
    const vistos = await recorrer(http, contrato, google);
    const conExito = new Set(vistos.filter((v) => v.estado < 300).map((v) => v.nombre));
    const sinConducir = [...contrato.operaciones.keys()].filter((n) => !conExito.has(n as NombreDeOperacion));
    expect(sinConducir).toEqual([]);
    // A version that is stopped has its findings to download: only one that is being made has nothing
    expect(sinVer(contrato, vistos)).toEqual({ paquete: ['409'] });
  });
});

/** Answers that are described and were not seen, by operation. */
function sinVer({ operaciones }: Contrato, vistos: readonly Visto[]): Record<string, string[]> {
  const faltan = [...operaciones].flatMap(([nombre, { responses }]) => {
    const suyos = new Set(vistos.filter((v) => v.nombre === nombre).map((v) => String(v.estado)));
    const no = Object.keys(responses).filter((e) => e !== 'default' && !AJENOS.has(e) && !suyos.has(e));
    return no.length === 0 ? [] : [[nombre, no] as const];
  });
  return Object.fromEntries(faltan);
}
