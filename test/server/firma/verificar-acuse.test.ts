import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmarAcuse } from '../../../server/firma/firmar-acuse.ts';
import { verificarAcuse } from '../../../server/firma/verificar-acuse.ts';
import { acuse as esquema, acuseSinFirma, type AcuseSinFirma } from '../../../shared/api/esquemas/acuse.ts';
import { datosDeAcuse, llaveDePrueba } from './acuse-de-prueba.ts';

const { llave, publica } = llaveDePrueba();
const texto = firmarAcuse(datosDeAcuse(), llave);

describe('an acuse', () => {
  it('is valid as it was given, and tells what it says', () => {
    expect(verificarAcuse(texto, [publica])).toMatchObject({
      tipo: 'valido',
      folio: 'CVOE/2021-T4/000002',
      identico: true,
      llave: { kid: publica.kid, retirada: null },
      acuse: { envia: 'Rosa Ángela Peña Ñúñez' },
    });
  });

  it('is the same text whenever the same is signed', () => {
    expect(firmarAcuse(datosDeAcuse(), llave)).toBe(texto);
  });

  it('can be checked by anyone from its canonical JSON, without our code', () => {
    const { firma, ...resto } = esquema.parse(JSON.parse(texto));
    const canonico = (v: unknown): string =>
      Array.isArray(v)
        ? `[${v.map(canonico).join(',')}]`
        : typeof v === 'object' && v !== null
          ? `{${Object.keys(v)
              .sort()
              .map((k) => `${JSON.stringify(k)}:${canonico(Reflect.get(v, k))}`)
              .join(',')}}`
          : JSON.stringify(v);
    const { kty, crv, x } = publica;
    const deNode = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    expect(verify(null, Buffer.from(canonico(resto)), deNode, Buffer.from(firma.valor, 'base64url'))).toBe(
      true,
    );
  });

  it('stays valid when only its layout changed, and says so', () => {
    const valor: unknown = JSON.parse(texto);
    const ascii = JSON.stringify(valor).replace(
      /[^ -~]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const otro of [JSON.stringify(valor), texto.replaceAll('\n', '\r\n'), `\uFEFF${texto}`, ascii])
      expect(verificarAcuse(otro, [publica])).toMatchObject({ tipo: 'valido', identico: false });
  });

  it('shows any altered byte', () => {
    const bytes = Buffer.from(texto);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (lugar, cambio) => {
        const otros = Buffer.from(bytes);
        otros[lugar] = (otros[lugar] ?? 0) ^ cambio;
        const resultado = verificarAcuse(otros.toString('utf8'), [publica]);
        expect(resultado.tipo === 'valido' && resultado.identico).toBe(false);
        if (resultado.tipo === 'valido') expect(resultado.acuse).toEqual(JSON.parse(texto));
      }),
      { numRuns: 3_000 },
    );
  });

  it('shows any value that was changed and written as the service writes', () => {
    const original = esquema.parse(JSON.parse(texto));
    const cambios: readonly Partial<AcuseSinFirma>[] = [
      { folio: 'CVOE/2021-T4/000001' },
      { numero: 1 },
      { envio: 2 },
      { envia: 'Otra persona' },
      { cuando: '2022-01-13T16:32:05.120Z' },
      { aTiempo: false },
      { sha256: createHash('sha256').update('otro').digest('hex') },
      { filas: [] },
      { area: { nombre: 'Otra', siglas: 'O' } },
      { hallazgos: { errores: 0, explicados: 0, peticiones: 0, porOtrasAreas: 0 } },
      { aviso: 'Es una e.firma.' },
    ];
    for (const cambio of cambios)
      expect(verificarAcuse(JSON.stringify({ ...original, ...cambio }), [publica])).toEqual({
        tipo: 'alterado',
        prueba: 'firma',
        campo: '',
      });
  });

  it('is altered when a field stands twice, for a person may read the first', () => {
    const doble = texto.replace('"numero": 2,', '"numero": 9,\n  "numero": 2,');
    expect(verificarAcuse(doble, [publica])).toMatchObject({ tipo: 'alterado', prueba: 'escritura' });
  });

  it('is altered when a field was added, whatever its name', () => {
    for (const nombre of ['nota', '__proto__', 'constructor'])
      for (const donde of ['{', '"firma": {']) {
        const otro = texto.replace(donde, `${donde} ${JSON.stringify(nombre)}: {"x": 1},`);
        expect(verificarAcuse(otro, [publica])).toMatchObject({ tipo: 'alterado' });
      }
  });

  it('names the field that is not as the service writes it', () => {
    const otro = texto.replace('"errores": 0', '"errores": 1');
    expect(verificarAcuse(otro, [publica])).toEqual({
      tipo: 'alterado',
      prueba: 'campos',
      campo: 'hallazgos.errores',
    });
  });

  it('is altered when the signature is the same bytes in other letters', () => {
    const { firma } = esquema.parse(JSON.parse(texto));
    const letras = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const ultima = letras[letras.indexOf(firma.valor.slice(-1)) + 1] ?? '';
    const otro = texto.replace(firma.valor, firma.valor.slice(0, -1) + ultima);
    expect(Buffer.from(firma.valor, 'base64url')).toEqual(
      Buffer.from(firma.valor.slice(0, -1) + ultima, 'base64url'),
    );
    expect(verificarAcuse(otro, [publica])).toMatchObject({ tipo: 'alterado', prueba: 'firma' });
  });

  it('cannot be checked without its key, and is not by a key that only bears its name', () => {
    const otra = llaveDePrueba();
    expect(verificarAcuse(texto, [otra.publica])).toEqual({ tipo: 'llave-desconocida', kid: publica.kid });
    expect(verificarAcuse(texto, [{ ...otra.publica, kid: publica.kid }]).tipo).toBe('llave-desconocida');
    const ajeno = JSON.stringify({
      ...JSON.parse(texto),
      firma: { ...esquema.parse(JSON.parse(texto)).firma, llave: otra.publica.kid },
    });
    expect(verificarAcuse(ajeno, [publica, otra.publica])).toMatchObject({
      tipo: 'alterado',
      prueba: 'firma',
    });
  });

  it('still holds after its key was retired, and says when', () => {
    const retirada = { ...publica, retirada: '2022-03-01T00:00:00.000Z' };
    const nueva = llaveDePrueba({ creada: '2022-03-01T00:00:00.000Z' });
    expect(verificarAcuse(texto, [nueva.publica, retirada])).toMatchObject({
      tipo: 'valido',
      llave: { kid: publica.kid, retirada: '2022-03-01T00:00:00.000Z' },
    });
  });

  it('does not hold where its key had been retired by that day', () => {
    const conRetirada = (retirada: string) => verificarAcuse(texto, [{ ...publica, retirada }]).tipo;
    expect(conRetirada('2022-01-10T00:00:00.000Z')).toBe('fuera-de-vigencia');
    // A day's difference between two clocks proves nothing
    expect(conRetirada('2022-01-13T20:00:00.000Z')).toBe('valido');
  });

  it('holds though its key was made while the clock was years ahead', () => {
    expect(verificarAcuse(texto, [{ ...publica, creada: '2030-01-01T00:00:00.000Z' }]).tipo).toBe('valido');
  });

  it('is told from what is none', () => {
    const motivo = (otro: string) => verificarAcuse(otro, [publica]);
    expect(motivo('')).toEqual({ tipo: 'no-es-acuse', motivo: 'no-es-json' });
    expect(motivo('Folio,Hoja')).toEqual({ tipo: 'no-es-acuse', motivo: 'no-es-json' });
    for (const otro of ['null', '[]', '7', '"acuse"', '{"tipo":"otro"}'])
      expect(motivo(otro)).toEqual({ tipo: 'no-es-acuse', motivo: 'otro-documento' });
    expect(motivo(texto.replace('"version": 1', '"version": 2'))).toMatchObject({ motivo: 'otra-version' });
    expect(motivo(' '.repeat(200_000))).toMatchObject({ motivo: 'demasiado-grande' });
  });

  it('is never thrown at, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (otro) => {
        expect(verificarAcuse(otro, [publica]).tipo).toBe('no-es-acuse');
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(datosDeAcuse()), 'firma'),
        fc.jsonValue(),
        (campo, valor) => {
          const otro = JSON.stringify({ ...JSON.parse(texto), [campo]: valor });
          if (otro === JSON.stringify(JSON.parse(texto))) return;
          expect(verificarAcuse(otro, [publica]).tipo).not.toBe('valido');
        },
      ),
    );
  });

  it('is not signed when it could not be checked afterwards', () => {
    expect(() => firmarAcuse(datosDeAcuse({ sha256: 'corta' }), llave)).toThrow();
    const conMas = { ...datosDeAcuse(), correo: 'rosa@iecm.mx' };
    expect(acuseSinFirma.safeParse(conMas).success).toBe(false);
    expect(() => firmarAcuse(conMas, llave)).toThrow();
  });
});
