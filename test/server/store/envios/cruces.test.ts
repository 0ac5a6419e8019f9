import { describe, expect, it } from 'vitest';
import { crucesDe, type CruceHallado } from '../../../../server/store/envios/cruces.ts';
import type { Almacen } from '../../../../server/store/almacen.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';

const PERIODO = 'periodo-uno';

const fila = (area: number, clave: string, numero = 2): CruceHallado => ({
  area: `area-${String(area).padStart(3, '0')}`,
  envio: `envio-${String(area)}`,
  clave,
  valor: `Valor de ${String(area)}`,
  hoja: 'Convenios',
  fila: numero,
});

async function sembrar({ db }: Almacen, filas: readonly CruceHallado[], periodo = PERIODO): Promise<void> {
  await db
    .insertInto('claves_de_cruce')
    .values(filas.map((f) => ({ ...f, periodo })))
    .execute();
}

const enOrden = (filas: readonly CruceHallado[]): string[] =>
  filas.map((f) => `${f.clave} ${f.area} ${String(f.fila)}`).sort();

enCadaAlmacen('keys by which libros meet', (abrir) => {
  describe('looking them up', () => {
    it('gives the rows of other áreas under any of the keys, and nothing of another period', async () => {
      const almacen = await abrir();
      const suyas = [fila(1, 'folio a'), fila(2, 'folio a', 7), fila(2, 'folio b'), fila(3, 'opinion ñ')];
      await sembrar(almacen, [...suyas, fila(9, 'folio a'), fila(4, 'folio c')]);
      await sembrar(almacen, [fila(1, 'folio a')], 'periodo-dos');
      const lugar = { periodo: PERIODO, area: 'area-009' };
      const halladas = await crucesDe(
        almacen.db,
        lugar,
        ['folio b', 'folio a', 'opinion ñ', 'folio a', 'nadie'],
        20,
      );
      expect(enOrden(halladas)).toEqual(enOrden(suyas));
      expect(halladas).toContainEqual(fila(2, 'folio a', 7));
    });

    it('gives of a key that every área has the first rows by área, each área whole', async () => {
      const almacen = await abrir();
      const areas = Array.from({ length: 60 }, (_, i) => i + 1);
      await sembrar(almacen, [
        ...areas.map((a) => fila(a, 'nombre instituto')),
        ...[2, 3, 4].map((n) => fila(6, 'nombre instituto', n + 10)),
        fila(50, 'nombre raro'),
      ]);
      const lugar = { periodo: PERIODO, area: 'area-002' };
      const halladas = await crucesDe(almacen.db, lugar, ['nombre instituto', 'nombre raro'], 5);
      expect(enOrden(halladas)).toEqual(
        enOrden([
          ...[1, 3, 4, 5].map((a) => fila(a, 'nombre instituto')),
          ...[2, 12, 13, 14].map((n) => fila(6, 'nombre instituto', n)),
          fila(50, 'nombre raro'),
        ]),
      );
    });

    it('takes more keys than one statement does', async () => {
      const almacen = await abrir();
      await sembrar(almacen, [fila(1, 'clave 0'), fila(1, 'clave 1199')]);
      const claves = Array.from({ length: 1_200 }, (_, i) => `clave ${String(i)}`);
      const halladas = await crucesDe(almacen.db, { periodo: PERIODO, area: '' }, claves, 20);
      expect(enOrden(halladas)).toEqual(['clave 0 area-001 2', 'clave 1199 area-001 2']);
      expect(await crucesDe(almacen.db, { periodo: PERIODO, area: '' }, [], 20)).toEqual([]);
    });
  });
});
