import { describe, expect, it } from 'vitest';
import { Falla } from '../../../../server/panel/cliente/falla.ts';
import { enLotes, porQueNoCaben, tandaDe } from '../../../../server/panel/paginas/libro/sesion/cabida.ts';
import { mandarLegibles } from '../../../../server/panel/paginas/libro/sesion/mandar-legibles.ts';
import type { Mandado } from '../../../../server/panel/paginas/libro/sesion/servicio-de-libro.ts';
import { lotesNuevos } from '../../../../shared/api/esquemas/borradores.ts';
import { aplicarLote } from '../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Lote } from '../../../../shared/borrador/cambio-de-borrador.ts';

const COLUMNAS = Array.from({ length: 15 }, (_, i) => `c${String(i)}`);
const VACIO: Borrador = {
  version: 0,
  hojas: [
    { id: 'h1', nombre: 'Convenios', columnas: COLUMNAS.map((id) => ({ id, encabezado: id })), filas: [] },
  ],
};
/** Bytes that the service reads of one request. */
const TOPE = 10_000_000;

const filas = (cuantas: number, texto: string): CambioDeBorrador => ({
  tipo: 'filas',
  hoja: 'h1',
  despuesDe: null,
  filas: Array.from({ length: cuantas }, (_, i) => ({
    id: `f${String(i)}`,
    celdas: Object.fromEntries(COLUMNAS.map((c) => [c, `${texto} ${String(i)}`])),
  })),
});

const sobre = ({ hojas }: Borrador, nuevo: string): CambioDeBorrador[] =>
  (hojas[0]?.filas ?? []).flatMap(({ id, celdas }) =>
    COLUMNAS.map((columna): CambioDeBorrador => {
      return { tipo: 'celda', hoja: 'h1', fila: id, columna, esperado: celdas[columna] ?? '', nuevo };
    }),
  );

function hecho(borrador: Borrador, cambios: readonly CambioDeBorrador[]): Borrador {
  const aplicado = aplicarLote(borrador, { cambios });
  if ('conflictos' in aplicado) throw new Error('Nothing is in the way');
  return aplicado.borrador;
}

const comoLotes = (partes: readonly (readonly CambioDeBorrador[])[]): Lote[] =>
  partes.map((cambios) => ({ id: crypto.randomUUID(), que: 'pegar', cambios }));

describe('What a person does at once', () => {
  const llena = hecho(VACIO, [filas(5_000, 'Ñandú 🦤')]);

  it.each<[string, Borrador, CambioDeBorrador[]]>([
    ['pasting 5,000 × 15 below the last row', VACIO, [filas(5_000, 'Texto '.repeat(40))]],
    ['pasting 5,000 × 15 over what stands', llena, sobre(llena, 'Otra cosa')],
    [
      'taking 5,000 rows away',
      llena,
      [{ tipo: 'quitar-filas', hoja: 'h1', esperadas: llena.hojas[0]?.filas ?? [] }],
    ],
  ])('does the same in the lotes that the service takes: %s', (_, antes, cambios) => {
    const lotes = comoLotes(enLotes(cambios));
    expect(lotes.length).toBeGreaterThan(1);
    expect(lotes.reduce((b, lote) => hecho(b, lote.cambios), antes)).toEqual(hecho(antes, cambios));
    for (let faltan = lotes; faltan.length > 0;) {
      const tanda = tandaDe(faltan);
      expect(() => lotesNuevos.parse({ lotes: tanda })).not.toThrow();
      expect(Buffer.byteLength(JSON.stringify({ lotes: tanda }))).toBeLessThan(TOPE);
      faltan = faltan.slice(tanda.length);
    }
  });

  it('is one lote where it is not very large', () => {
    expect(enLotes([filas(200, 'Una línea'), ...sobre(VACIO, 'x')])).toHaveLength(1);
    expect(enLotes([])).toEqual([]);
  });

  it('is not begun where the service would not take it, and the person is told why', () => {
    expect(porQueNoCaben(VACIO, [filas(20_001, 'x')])).toMatch(/pasaría de 20,000 filas/);
    expect(porQueNoCaben(VACIO, [filas(1, 'x'.repeat(32_768))])).toMatch(/^El texto tiene 32,770 caracteres/);
    expect(porQueNoCaben(VACIO, [filas(20_000, 'x')])).toBe('');
  });
});

describe('A lote that the service cannot read', () => {
  it('is put aside with the reason, and those before and after it are saved', async () => {
    let faltan = comoLotes(['a', 'mal', 'b'].map((t) => sobre(hecho(VACIO, [filas(1, t)]), t)));
    const [primero, malo, ultimo] = faltan.map(({ id }) => id);
    const mandar = (lotes: readonly Lote[]): Promise<Mandado> =>
      lotes.some(({ id }) => id === malo)
        ? Promise.reject(new Falla({ detail: 'No se puede leer.' }, 400))
        : Promise.resolve({ version: 1, hechos: lotes.map(({ id }) => ({ id, numero: 1 })), rechazados: [] });
    const contestados: Mandado[] = [];
    while (faltan.length > 0) {
      const mandado = await mandarLegibles(mandar, faltan);
      contestados.push(mandado);
      faltan = faltan.slice(mandado.hechos.length + mandado.rechazados.length);
    }
    expect(contestados.flatMap((m) => m.hechos.map(({ id }) => id))).toEqual([primero, ultimo]);
    expect(contestados.flatMap((m) => m.rechazados)).toEqual([
      { id: malo, conflictos: [], motivo: 'No se puede leer.' },
    ]);
  });

  it('is sent again where the service could not be reached', async () => {
    const [lote] = comoLotes([[filas(1, 'x')]]);
    const mandado = mandarLegibles(
      () => Promise.reject(new Falla({}, 503)),
      lote === undefined ? [] : [lote],
    );
    await expect(mandado).rejects.toMatchObject({ estado: 503 });
  });
});
