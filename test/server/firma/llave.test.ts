import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { abrirLlave, cerrarLlave } from '../../../server/firma/llave-guardada.ts';
import { crearLlave, huellaDeLlave } from '../../../server/firma/llave.ts';
import { jwk } from '../../../shared/api/esquemas/acuse.ts';
import { Problem } from '../../../shared/problem.ts';

const nueva = crearLlave();

describe('a key', () => {
  it('goes by the thumbprint of RFC 7638, as RFC 8037 A.3 and another library count it', async () => {
    const deLaNorma = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    } as const;
    expect(huellaDeLlave(deLaNorma)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(nueva.kid).toBe(await calculateJwkThumbprint(nueva.publica));
  });

  it('publishes nothing of its private half', () => {
    expect(jwk.strict().parse(nueva.publica)).toEqual(nueva.publica);
    expect(crearLlave().kid).not.toBe(nueva.kid);
  });

  it('opens with its passphrase alone, and is not to be read without it', () => {
    const cerrada = cerrarLlave(nueva.privada, 'ábrete, sésamo');
    expect(cerrada).not.toContain('PRIVATE KEY');
    expect(cerrada).not.toBe(cerrarLlave(nueva.privada, 'ábrete, sésamo'));
    expect(abrirLlave(cerrada, 'ábrete, sésamo').kid).toBe(nueva.kid);
    for (const otra of ['abrete, sesamo', '', null]) expect(() => abrirLlave(cerrada, otra)).toThrow(Problem);
  });

  it('says so when what was kept was damaged', () => {
    const cerrada = cerrarLlave(nueva.privada, 'x');
    for (const danada of [cerrada.slice(0, -8), cerrada.replace(/:[^:]*$/, ''), `${cerrada}AAAA`])
      expect(() => abrirLlave(danada, 'x')).toThrow(/no se puede abrir/);
    for (const nada of ['', 'llave', nueva.privada.replace('BEGIN', 'FIN')])
      expect(() => abrirLlave(nada, null)).toThrow(/no es una llave Ed25519/);
  });

  it('is kept as it is where there is no passphrase', () => {
    expect(cerrarLlave(nueva.privada, null)).toBe(nueva.privada);
    expect(abrirLlave(nueva.privada, null).kid).toBe(nueva.kid);
  });
});
