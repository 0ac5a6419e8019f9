import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajustesDeCorreo } from '../../../server/correo/ajustes-de-correo.ts';
import { Problem } from '../../../shared/problem.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

const DE = { TRIMESTRAL_CORREO_DE: 'Informes DVOE <informes@ine.mx>' };

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

function problemaDe(entorno: Record<string, string>): Problem {
  try {
    ajustesDeCorreo(entorno);
  } catch (error) {
    if (esProblema(error)) return error;
    throw error;
  }
  throw new Error('No problem was thrown.');
}

describe('the settings of mail', () => {
  it('may be missing: the service works without', () => {
    expect(ajustesDeCorreo({})).toBeNull();
    expect(ajustesDeCorreo({ ...DE, TRIMESTRAL_SMTP_URL: ' ' })).toBeNull();
  });

  it('are one URL: STARTTLS by smtp, TLS by smtps, with the usual ports', () => {
    expect(
      ajustesDeCorreo({ ...DE, TRIMESTRAL_SMTP_URL: 'smtp://yo%40ine.mx:a%2Fb@correo.ine.mx' }),
    ).toMatchObject({
      servidor: 'correo.ine.mx',
      puerto: 587,
      cifrado: 'starttls',
      acceso: { usuario: 'yo@ine.mx', clave: 'a/b' },
      de: { nombre: 'Informes DVOE', correo: 'informes@ine.mx' },
    });
    expect(ajustesDeCorreo({ ...DE, TRIMESTRAL_SMTP_URL: 'smtps://correo.ine.mx' })).toMatchObject({
      puerto: 465,
      cifrado: 'tls',
      acceso: null,
    });
    expect(ajustesDeCorreo({ ...DE, TRIMESTRAL_SMTP_URL: 'smtp://[::1]:2525' })).toMatchObject({
      servidor: '::1',
      puerto: 2525,
      cifrado: 'ninguno',
    });
  });

  it('are one by one too, and secrets may stand in files', () => {
    const ruta = join(carpetaTemporal(), 'clave');
    writeFileSync(ruta, 'secreta \n');
    const sueltos = {
      ...DE,
      TRIMESTRAL_SMTP_SERVIDOR: 'correo.ine.mx',
      TRIMESTRAL_SMTP_PUERTO: '2525',
      TRIMESTRAL_SMTP_USUARIO: 'yo',
      TRIMESTRAL_SMTP_CLAVE_ARCHIVO: ruta,
    };
    expect(ajustesDeCorreo(sueltos)).toMatchObject({
      puerto: 2525,
      cifrado: 'starttls',
      acceso: { usuario: 'yo', clave: 'secreta ' },
    });
    const conUrl = {
      ...DE,
      TRIMESTRAL_SMTP_URL: 'smtps://yo@correo.ine.mx',
      TRIMESTRAL_SMTP_CLAVE_ARCHIVO: ruta,
    };
    expect(ajustesDeCorreo(conUrl)).toMatchObject({ acceso: { usuario: 'yo', clave: 'secreta ' } });
  });

  it('go without TLS to another machine only where that is said, and never with a password', () => {
    const sinTls = { ...DE, TRIMESTRAL_SMTP_URL: 'smtp://correo.ine.mx', TRIMESTRAL_SMTP_CIFRADO: 'ninguno' };
    expect(ajustesDeCorreo(sinTls)).toMatchObject({ cifrado: 'ninguno', puerto: 25 });
    const conClave = { ...sinTls, TRIMESTRAL_SMTP_URL: 'smtp://yo:secreta@correo.ine.mx' };
    expect(problemaDe(conClave).detalle).toContain('TRIMESTRAL_SMTP_CIFRADO no puede ser «ninguno»');
  });

  it.each([
    ['TRIMESTRAL_SMTP_URL', { TRIMESTRAL_SMTP_URL: 'https://correo.ine.mx' }],
    ['TRIMESTRAL_SMTP_URL', { TRIMESTRAL_SMTP_URL: 'smtp://correo.ine.mx/?pool=true' }],
    ['TRIMESTRAL_SMTP_PUERTO', { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_SMTP_PUERTO: '70000' }],
    ['TRIMESTRAL_SMTP_CIFRADO', { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_SMTP_CIFRADO: 'ssl' }],
    ['TRIMESTRAL_SMTP_SERVIDOR', { TRIMESTRAL_SMTP_USUARIO: 'yo' }],
    ['TRIMESTRAL_SMTP_SERVIDOR', { TRIMESTRAL_SMTP_SERVIDOR: 'a b' }],
    ['TRIMESTRAL_SMTP_SERVIDOR', { TRIMESTRAL_SMTP_URL: 'smtp://a', TRIMESTRAL_SMTP_SERVIDOR: 'b' }],
    ['TRIMESTRAL_SMTP_CLAVE', { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_SMTP_USUARIO: 'yo' }],
    [
      'TRIMESTRAL_SMTP_CLAVE_ARCHIVO',
      { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_SMTP_CLAVE_ARCHIVO: '/no-hay' },
    ],
    ['TRIMESTRAL_CORREO_DE', { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_CORREO_DE: '' }],
    ['TRIMESTRAL_CORREO_DE', { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_CORREO_DE: 'informes' }],
    [
      'TRIMESTRAL_CORREO_DE',
      { TRIMESTRAL_SMTP_SERVIDOR: 'a', TRIMESTRAL_CORREO_DE: 'a@ine.mx\r\nBcc: b@ine.mx' },
    ],
  ])('are refused with the name of the one that is wrong: %s (%o)', (ajuste, entorno) => {
    const problema = problemaDe({ ...DE, ...entorno });
    expect(problema.codigo).toBe('ajuste-no-valido');
    expect(problema.datos['ajuste']).toBe(ajuste);
  });

  it('never tell the password, whatever else is wrong', () => {
    const clave = fc.stringMatching(/^[a-z]{3}[#/?%: @a-z0-9]{6,12}$/).map((c) => `${c}SECRETO`);
    fc.assert(
      fc.property(clave, fc.constantFrom('', '0', '99999', 'x'), (secreta, puerto) => {
        const url = `smtp://yo:${secreta}@correo.ine.mx:${puerto}`;
        try {
          ajustesDeCorreo({ TRIMESTRAL_SMTP_URL: url });
          return false;
        } catch (error) {
          return (
            error instanceof Problem && !JSON.stringify([error.detalle, error.datos]).includes('SECRETO')
          );
        }
      }),
    );
  });
});
