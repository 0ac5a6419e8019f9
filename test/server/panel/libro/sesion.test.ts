import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  abrirReplica,
  type Paso as PasoHecho,
} from '../../../../server/panel/paginas/libro/replica/replica.ts';
import { memoriaDePasos } from '../../../../server/panel/paginas/libro/sesion/memoria-de-pasos.ts';
import type { SesionDeLibro } from '../../../../server/panel/paginas/libro/sesion/sesion-de-libro.ts';
import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../shared/borrador/cambio-de-borrador.ts';
import { LibroDePrueba, Persona, respirar, type Red } from '../../../support/libro-en-sesiones.ts';
import { borradorSencillo } from '../../../support/borrador-sencillo.ts';

const COLUMNAS = ['a', 'b'];

const INICIAL = borradorSencillo(COLUMNAS, 3);

/** Longer than any wait before it is tried again. */
const ESPERA = 60_000;

const filasDe = ({ hojas }: Borrador) => hojas[0]?.filas ?? [];
const celda = (borrador: Borrador, fila: string, columna: string): string =>
  filasDe(borrador).find((f) => f.id === fila)?.celdas[columna] ?? '';

async function esperar(): Promise<void> {
  await vi.advanceTimersByTimeAsync(ESPERA);
  await respirar();
}

/** Somebody who has the libro open. */
async function abierta(libro: LibroDePrueba, nombre = 'ana') {
  const persona = new Persona(libro, nombre);
  await persona.abre();
  return { persona, sesion: sesionDe(persona) };
}

function sesionDe({ sesion }: Persona): SesionDeLibro {
  if (sesion === null) throw new Error('It is open');
  return sesion;
}

function escribe(sesion: SesionDeLibro, fila: string, columna: string, nuevo: string): void {
  const esperado = celda(sesion.replica.vista, fila, columna);
  sesion.escribir([{ tipo: 'celda', hoja: 'h', fila, columna, esperado, nuevo }], 'escribir');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A libro that is open', () => {
  it('says how it is saved: at once, not yet, or not at all for now', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    persona.red = 'a-mano';
    escribe(sesion, 'f1', 'b', 'uno');
    expect(sesion.guardado).toMatchObject({ tipo: 'guardando', faltan: 1 });
    await persona.avanza(true);
    await persona.avanza(true);
    expect(sesion.guardado).toMatchObject({ tipo: 'guardado', faltan: 0 });
    persona.red = 'no-va';
    escribe(sesion, 'f1', 'b', 'dos');
    await respirar();
    expect(sesion.guardado).toMatchObject({ tipo: 'sin-conexion', faltan: 1 });
    persona.red = 'va';
    await esperar();
    expect(sesion.guardado).toMatchObject({ tipo: 'guardado', faltan: 0 });
    expect(celda(libro.borrador, 'f1', 'b')).toBe('dos');
  });

  it('is done once where the answer got lost', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    persona.red = 'a-mano';
    escribe(sesion, 'f1', 'b', 'uno');
    await persona.avanza(true);
    await persona.avanza(false);
    persona.red = 'va';
    await esperar();
    expect(libro.hechos).toHaveLength(1);
    expect(sesion.guardado.tipo).toBe('guardado');
  });

  it('goes on saving after what others did could not be asked for', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    await persona.conecta(false);
    const beto = await abierta(libro, 'beto');
    escribe(beto.sesion, 'f3', 'b', 'de beto');
    persona.red = 'a-mano';
    escribe(sesion, 'f1', 'b', 'uno');
    await persona.avanza(true);
    await persona.avanza(true);
    // It was saved, and now it asks for what came before: that request is lost
    await persona.avanza(false);
    persona.red = 'va';
    await esperar();
    escribe(sesion, 'f2', 'b', 'dos');
    await esperar();
    expect(sesion.guardado).toMatchObject({ tipo: 'guardado', faltan: 0 });
    expect(celda(libro.borrador, 'f2', 'b')).toBe('dos');
  });

  it('keeps what was written while the libro is locked, and saves it when it no longer is', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    libro.bloqueo = 'Ya se envió.';
    escribe(sesion, 'f1', 'b', 'uno');
    await respirar();
    expect(sesion.guardado).toMatchObject({ tipo: 'detenido', faltan: 1 });
    await persona.abre();
    expect(celda(sesionDe(persona).replica.vista, 'f1', 'b')).toBe('uno');
    libro.bloqueo = null;
    sesionDe(persona).reintentar();
    await respirar();
    expect(celda(libro.borrador, 'f1', 'b')).toBe('uno');
  });

  it('opens without the service as it was left, and keeps no copy of it once all is saved', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    persona.red = 'no-va';
    escribe(sesion, 'f1', 'b', 'uno');
    await respirar();
    expect(await persona.abre()).toBe(true);
    expect(celda(sesionDe(persona).replica.vista, 'f1', 'b')).toBe('uno');
    persona.red = 'va';
    await esperar();
    expect(persona.almacen.claves()).toEqual([]);

    persona.red = 'no-va';
    escribe(sesionDe(persona), 'f1', 'b', 'dos');
    await respirar();
    persona.red = 'va';
    await persona.abre();
    await respirar();
    expect(persona.almacen.claves(), 'also where it is opened with the service').toEqual([]);
  });

  it('has what it knew and more after it was taken whole while something came in', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    const beto = await abierta(libro, 'beto');
    persona.red = 'a-mano';
    const leido = sesion.releer();
    await persona.avanza(true);
    persona.red = 'va';
    escribe(beto.sesion, 'f3', 'b', 'de beto');
    await persona.oye();
    expect(celda(sesion.replica.vista, 'f3', 'b')).toBe('de beto');
    await persona.avanza(true);
    await leido;
    await respirar();
    expect(celda(sesion.replica.vista, 'f3', 'b')).toBe('de beto');
  });
});

describe('What was done before the page was read anew', () => {
  it('is undone and done again as if it had not been, whether it was saved or not', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    escribe(sesion, 'f1', 'b', 'uno');
    await respirar();
    persona.red = 'no-va';
    escribe(sesion, 'f1', 'b', 'dos');
    await respirar();
    await persona.abre();
    for (const hay of ['uno', '']) {
      sesionDe(persona).volver('deshacer');
      expect(celda(sesionDe(persona).replica.vista, 'f1', 'b')).toBe(hay);
    }
    persona.red = 'va';
    await persona.abre();
    sesionDe(persona).volver('rehacer');
    sesionDe(persona).volver('rehacer');
    await esperar();
    expect(celda(libro.borrador, 'f1', 'b')).toBe('dos');
    expect(sesionDe(persona).volver('rehacer').paso).toBeNull();
  });

  it('is saved though the page went before its queue was written', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    persona.red = 'no-va';
    persona.almacen.lleno = true;
    escribe(sesion, 'f1', 'b', 'al irse');
    await respirar();
    expect(persona.almacen.claves()).toEqual([]);
    persona.red = 'va';
    persona.almacen.lleno = false;
    await persona.abre();
    expect(celda(libro.borrador, 'f1', 'b')).toBe('al irse');
    expect(sesionDe(persona).guardado.tipo).toBe('guardado');
  });

  it('is not undone over what somebody wrote since, and that is said', async () => {
    const libro = new LibroDePrueba(INICIAL);
    const { persona, sesion } = await abierta(libro);
    escribe(sesion, 'f1', 'b', 'uno');
    await respirar();
    const beto = await abierta(libro, 'beto');
    escribe(beto.sesion, 'f1', 'b', 'de beto');
    await respirar();
    await persona.abre();
    const vuelta = sesionDe(persona).volver('deshacer');
    expect(vuelta.impedido).toMatchObject([{ motivo: 'otro-valor', hay: 'de beto' }]);
    expect(celda(sesionDe(persona).replica.vista, 'f1', 'b')).toBe('de beto');
  });

  it('is remembered as far as there is room, the last of it first', () => {
    const tienda = new Map<string, string>();
    const memoria = memoriaDePasos('ana', () => ({
      getItem: (clave) => tienda.get(clave) ?? null,
      setItem: (clave, texto) => void tienda.set(clave, texto),
    }));
    const paso = (n: number, nuevo = ''): PasoHecho => ({
      id: String(n),
      que: 'escribir',
      inversos: [{ tipo: 'celda', hoja: 'h', fila: 'f1', columna: 'b', esperado: '', nuevo }],
    });
    const muchos = Array.from({ length: 300 }, (_, n) => paso(n));
    memoria.guardar({ ...abrirReplica(INICIAL), deshacer: muchos });
    expect(memoria.leer().deshacer).toEqual(muchos.slice(-100));
    const largo = 'x'.repeat(600_000);
    const deshacer = [paso(1), paso(2, largo), paso(3, largo), paso(4)];
    memoria.guardar({ ...abrirReplica(INICIAL), deshacer, rehacer: [paso(5)] });
    expect(memoria.leer()).toMatchObject({ deshacer: [paso(3, largo), paso(4)], rehacer: [paso(5)] });
    tienda.set('trimestral:pasos:ana', 'no es nada');
    expect(memoria.leer()).toEqual({ deshacer: [], rehacer: [], porGuardar: [] });
  });
});

type Paso =
  | { readonly tipo: 'escribe'; readonly quien: number; readonly fila: number; readonly columna: number }
  | { readonly tipo: 'inserta' | 'quita' | 'sube'; readonly quien: number; readonly fila: number }
  | { readonly tipo: 'deshace' | 'rehace' | 'oye'; readonly quien: number }
  | { readonly tipo: 'avanza' | 'conecta'; readonly quien: number; readonly si: boolean }
  | { readonly tipo: 'red' | 'recarga'; readonly quien: number; readonly red: Red }
  | { readonly tipo: 'espera' };

const quien = fc.nat({ max: 1 });
const fila = fc.nat({ max: 4 });
const deQuien = (...tipos: ('deshace' | 'rehace' | 'oye')[]) =>
  fc.record({ tipo: fc.constantFrom(...tipos), quien });
const red = fc.constantFrom<Red>('a-mano', 'a-mano', 'va', 'no-va');

const PASO: fc.Arbitrary<Paso> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      tipo: fc.constant('escribe' as const),
      quien,
      fila,
      columna: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      tipo: fc.constantFrom('inserta' as const, 'quita' as const, 'sube' as const),
      quien,
      fila,
    }),
  },
  { weight: 8, arbitrary: fc.record({ tipo: fc.constant('avanza' as const), quien, si: fc.boolean() }) },
  { weight: 5, arbitrary: deQuien('oye') },
  { weight: 2, arbitrary: deQuien('deshace', 'rehace') },
  { weight: 1, arbitrary: fc.record({ tipo: fc.constant('conecta' as const), quien, si: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ tipo: fc.constant('red' as const), quien, red }) },
  { weight: 2, arbitrary: fc.record({ tipo: fc.constant('recarga' as const), quien, red }) },
  { weight: 1, arbitrary: fc.constant({ tipo: 'espera' as const }) },
);

/** What somebody typed last in each cell, by its place. */
type Tecleado = Map<string, string>;

function hace(sesion: SesionDeLibro, paso: Paso, id: string, tecleado: Tecleado): void {
  const { vista } = sesion.replica;
  const filas = filasDe(vista);
  if (!('fila' in paso)) return;
  const esta = filas[paso.fila % Math.max(1, filas.length)];
  const hacer = (cambio: CambioDeBorrador): void => {
    expect(sesion.hacer([cambio], paso.tipo), 'one acts on what one sees').toEqual([]);
  };
  if (paso.tipo === 'inserta') {
    const celdas = { a: `${id}·fila` };
    tecleado.set(`n${id} a`, celdas.a);
    hacer({ tipo: 'filas', hoja: 'h', despuesDe: esta?.id ?? null, filas: [{ id: `n${id}`, celdas }] });
  } else if (esta === undefined) return;
  else if (paso.tipo === 'quita') {
    for (const columna of COLUMNAS) tecleado.delete(`${esta.id} ${columna}`);
    hacer({ tipo: 'quitar-filas', hoja: 'h', esperadas: [esta] });
  } else if ('columna' in paso) {
    const columna = COLUMNAS[paso.columna] ?? 'a';
    tecleado.set(`${esta.id} ${columna}`, id);
    escribe(sesion, esta.id, columna, id);
  } else hacer({ tipo: 'mover-filas', hoja: 'h', filas: [esta.id], despuesDe: null });
}

/** Two people at one libro, with networks, events and reloads as the steps say; in the end all is there again. */
async function correr(pasos: readonly Paso[]) {
  const libro = new LibroDePrueba(INICIAL);
  const gente = [new Persona(libro, 'ana'), new Persona(libro, 'beto')];
  const tecleado: Tecleado[] = [0, 1].map(() => new Map<string, string>());
  for (const persona of gente) {
    await persona.abre();
    persona.red = 'a-mano';
  }
  for (const [i, paso] of pasos.entries()) {
    if (paso.tipo === 'espera') {
      await esperar();
      continue;
    }
    const persona = gente[paso.quien];
    const escrito = tecleado[paso.quien];
    if (persona === undefined || escrito === undefined) continue;
    if (paso.tipo === 'avanza') await persona.avanza(paso.si);
    else if (paso.tipo === 'oye') await persona.oye();
    else if (paso.tipo === 'conecta') await persona.conecta(paso.si);
    else if (paso.tipo === 'red' || paso.tipo === 'recarga') {
      persona.red = paso.red;
      if (paso.tipo === 'recarga') await persona.abre();
    } else if (persona.sesion === null) continue;
    else if (paso.tipo === 'deshace' || paso.tipo === 'rehace')
      persona.sesion.volver(paso.tipo === 'deshace' ? 'deshacer' : 'rehacer');
    else hace(persona.sesion, paso, `t${String(i)}q${String(paso.quien)}`, escrito);
  }
  for (const persona of gente) await persona.seCompone();
  for (let vuelta = 0; vuelta < 6; vuelta += 1) {
    await esperar();
    for (const persona of gente) await persona.sePone();
  }
  return { libro, gente, tecleado };
}

describe('Two people at one libro, whatever becomes of requests, answers, events and pages,', () => {
  it('end with what the service has, all of it saved, and nothing left in their browsers but what is disputed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(PASO, { maxLength: 60, size: 'max' }), async (pasos) => {
        const { libro, gente } = await correr(pasos);
        for (const persona of gente) {
          const { replica, guardado } = sesionDe(persona);
          expect(guardado).toMatchObject({ tipo: 'guardado', faltan: 0 });
          expect(replica.pendientes).toEqual([]);
          expect(replica.base).toEqual(libro.borrador);
          expect(replica.vista.hojas).toEqual(libro.borrador.hojas);
          expect(persona.almacen.claves()).toHaveLength(replica.choques.length);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('lose nothing that was typed: the service kept it, or its person is asked about it', async () => {
    const sinDeshacer = PASO.filter(({ tipo }) => tipo !== 'deshace' && tipo !== 'rehace');
    await fc.assert(
      fc.asyncProperty(fc.array(sinDeshacer, { maxLength: 60, size: 'max' }), async (pasos) => {
        const { libro, gente, tecleado } = await correr(pasos);
        const textosDe = (cambios: readonly CambioDeBorrador[]): string[] =>
          cambios.flatMap((c) => {
            if (c.tipo === 'celda') return [c.nuevo];
            return c.tipo === 'filas' ? c.filas.flatMap(({ celdas }) => Object.values(celdas)) : [];
          });
        const guardado = libro.hechos.flatMap(({ lote }) => textosDe(lote.cambios));
        gente.forEach((persona, i) => {
          const preguntado = sesionDe(persona).replica.choques.flatMap(({ cambios }) => textosDe(cambios));
          const vivos = new Set([...guardado, ...preguntado]);
          for (const [lugar, texto] of tecleado[i] ?? []) expect(vivos.has(texto), lugar).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
