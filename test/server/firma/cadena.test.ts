import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashDeEntrada,
  verificarCadena,
  type EntradaEncadenada,
  type EntradaPorEncadenar,
} from '../../../server/firma/cadena.ts';

const entrada = (n: number): EntradaPorEncadenar => ({
  n,
  cuando: `2022-01-14T10:00:0${String(n % 10)}.000Z`,
  quien: 'personas/7',
  accion: 'envio.recibido',
  objeto: `organos/cvoe/periodos/2021-t4/areas/depcyc/envios/${String(n)}`,
  de: null,
  a: '{"estado":"enviado"}',
});

function cadena(entradas: readonly EntradaPorEncadenar[]): EntradaEncadenada[] {
  let previo = '';
  return entradas.map((e) => {
    const hash = hashDeEntrada(e, previo);
    const encadenada = { ...e, previo, hash };
    previo = hash;
    return encadenada;
  });
}

const CINCO = cadena([1, 2, 3, 4, 5].map(entrada));
const [uno, dos, tres, cuatro, cinco] = CINCO as [
  EntradaEncadenada,
  EntradaEncadenada,
  EntradaEncadenada,
  EntradaEncadenada,
  EntradaEncadenada,
];

describe('the chain of the bitácora', () => {
  it('hashes the canonical JSON that is documented', () => {
    const texto =
      '{"a":"{\\"estado\\":\\"enviado\\"}","accion":"envio.recibido","cuando":"2022-01-14T10:00:01.000Z","de":null,"n":1,' +
      '"objeto":"organos/cvoe/periodos/2021-t4/areas/depcyc/envios/1","previo":"","quien":"personas/7"}';
    expect(uno.hash).toBe(createHash('sha256').update(texto).digest('hex'));
    expect(hashDeEntrada({ ...uno }, '')).toBe(uno.hash);
  });

  it('holds, and gives its head', async () => {
    expect(await verificarCadena([])).toEqual({ integra: true, entradas: 0, cabeza: { n: 0, hash: '' } });
    const cabeza = { n: 5, hash: cinco.hash };
    expect(await verificarCadena(CINCO)).toEqual({ integra: true, entradas: 5, cabeza });
    async function* porPartes() {
      for (const e of CINCO) yield await Promise.resolve(e);
    }
    expect(await verificarCadena(porPartes(), cabeza)).toMatchObject({ integra: true });
    // A head noted earlier: the chain grew since
    expect(await verificarCadena(CINCO, { n: 2, hash: dos.hash })).toMatchObject({
      integra: true,
      entradas: 5,
    });
  });

  it('shows the first number that is missing, or stands out of order', async () => {
    const rota = async (...entradas: EntradaEncadenada[]) => verificarCadena(entradas);
    expect(await rota(uno, cuatro, cinco)).toMatchObject({ entradas: 1, rota: { n: 2, motivo: 'falta' } });
    expect(await rota(dos, tres)).toMatchObject({ entradas: 0, rota: { n: 1, motivo: 'falta' } });
    expect(await rota(uno, dos, dos)).toMatchObject({ rota: { n: 2, motivo: 'fuera-de-orden' } });
  });

  it('shows an entry that was put in the place of another', async () => {
    const falsa = { ...entrada(3), a: 'otra', previo: dos.hash };
    const conHash = { ...falsa, hash: hashDeEntrada(falsa, dos.hash) };
    expect(await verificarCadena([uno, dos, conHash, cuatro, cinco])).toMatchObject({
      rota: { n: 4, motivo: 'desprendida' },
    });
  });

  it('shows what was cut off or written anew, to whoever noted the head', async () => {
    const cabeza = { n: 5, hash: cinco.hash };
    expect(await verificarCadena([uno, dos], cabeza)).toMatchObject({ rota: { n: 3, motivo: 'cabeza' } });
    expect(await verificarCadena([], cabeza)).toMatchObject({ rota: { n: 1, motivo: 'cabeza' } });
    const otra = cadena([1, 2, 3, 4, 5].map((n) => ({ ...entrada(n), quien: 'sistema' })));
    expect(await verificarCadena(otra)).toMatchObject({ integra: true });
    expect(await verificarCadena(otra, cabeza)).toMatchObject({ rota: { n: 5, motivo: 'cabeza' } });
  });

  it('shows any value of any entry that was changed, at that entry or the next', async () => {
    const textos = ['cuando', 'quien', 'accion', 'objeto', 'de', 'a', 'previo', 'hash'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...textos),
        fc.string(),
        async (i, campo, valor) => {
          const alterada = CINCO.map((e, j) => (i === j ? { ...e, [campo]: valor } : e));
          if (alterada[i]?.[campo] === CINCO[i]?.[campo]) return;
          const resultado = await verificarCadena(alterada, { n: 5, hash: cinco.hash });
          expect(resultado).toMatchObject({ integra: false, rota: { n: i + 1 } });
        },
      ),
    );
  });

  it('keeps apart nothing, and the word null', () => {
    expect(hashDeEntrada({ ...entrada(1), de: 'null' }, '')).not.toBe(hashDeEntrada(entrada(1), ''));
    expect(hashDeEntrada({ ...entrada(1), de: '' }, '')).not.toBe(hashDeEntrada(entrada(1), ''));
  });
});
