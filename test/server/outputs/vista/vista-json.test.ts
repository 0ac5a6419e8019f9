import { describe, expect, it } from 'vitest';
import { vistaJson } from '../../../../server/outputs/vista/vista-json.ts';
import { esquemaDeVista, type Vista } from '../../../../shared/api/esquemas/vista.ts';
import type { Registro } from '../../../../shared/libro/carpeta.ts';
import type { Informe } from '../../../../shared/report/arbol.ts';
import { construirInforme } from '../../../../shared/report/construir-informe.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { carpetaDeEjemplo } from '../../../support/libros.ts';

const informeDe = (ejemplo: string): Informe => {
  const carpeta = carpetaDeEjemplo(ejemplo);
  if (carpeta.periodo === null) throw new Error('no period');
  return construirInforme(carpeta, {
    periodo: carpeta.periodo,
    estado: 'informe',
    hallazgos: revisar(carpeta),
  });
};

const vistaDe = async (informe: Informe): Promise<Vista> =>
  esquemaDeVista.parse(JSON.parse(Buffer.from(await vistaJson(informe)).toString()));

/** Opens `0-3,7` as places of records: libro, hoja, row. */
const abrir = ({ libros, hojas, registros }: Vista, origen: string): string[] =>
  origen
    .split(',')
    .filter((tramo) => tramo !== '')
    .flatMap((tramo) => {
      const [a = 0, b = a] = tramo.split('-').map(Number);
      return Array.from({ length: b - a + 1 }, (_, i) => registros[a + i]);
    })
    .map(([hoja = -1, fila = -1] = [-1, -1]) => {
      const [libro = -1, nombre = ''] = hojas[hoja] ?? [];
      return `${libros[libro] ?? ''}|${nombre}|${String(fila)}`;
    });

const comoLugares = (origen: readonly Registro[]): string[] =>
  origen.map(({ hoja, fila }) => `${hoja.libro.nombre}|${hoja.hoja.nombre}|${String(fila.numero)}`);

describe("the report as the panel's JSON", () => {
  it.each(['2021-t4', '2020-mar-may'])(
    'holds every text, table and origin of the report, as its schema says: %s',
    async (ejemplo) => {
      const informe = informeDe(ejemplo);
      const vista = await vistaDe(informe);
      const bloques = informe.secciones.flatMap((s) => s.bloques);
      const deVista = vista.secciones.flatMap((s) => s.bloques);
      expect(deVista.length).toBe(bloques.length);
      let filas = 0;
      bloques.forEach((bloque, i) => {
        expect(deVista[i]?.texto?.map((t) => t.texto)).toEqual(bloque.texto?.map((t) => t.texto));
        bloque.tabla?.filas.forEach((fila, j) => {
          const escrita = deVista[i]?.tabla?.filas[j];
          expect(escrita?.celdas).toEqual(fila.celdas);
          expect(abrir(vista, escrita?.origen ?? 'x').sort()).toEqual(comoLugares(fila.origen).sort());
          for (const [celda, origen] of fila.origenDeCelda ?? []) {
            const deCelda = escrita?.origenDeCelda?.find(([n]) => n === celda)?.[1];
            expect(abrir(vista, deCelda ?? 'x').sort()).toEqual(comoLugares(origen).sort());
          }
          filas++;
        });
      });
      expect(filas).toBeGreaterThan(50);
    },
  );

  it('brings the charts that the report in HTML draws', async () => {
    const vista = await vistaDe(informeDe('2021-t4'));
    const tablas = vista.secciones.flatMap((s) => s.bloques.flatMap((b) => b.tabla ?? []));
    expect(tablas.filter((t) => t.figuras.includes('<svg')).length).toBeGreaterThan(0);
    expect(tablas.every((t) => !t.figuras.includes('style='))).toBe(true);
  });

  it('gives the same bytes each time, and no cell of the libros beyond what the report prints', async () => {
    const [uno, otro] = [await vistaJson(informeDe('2021-t4')), await vistaJson(informeDe('2021-t4'))];
    expect(Buffer.compare(uno, otro)).toBe(0);
    const { registros } = await vistaDe(informeDe('2021-t4'));
    expect(registros.flat().every((n) => Number.isInteger(n))).toBe(true);
  });
});
