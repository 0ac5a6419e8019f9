import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loMio, olvidarChoque } from '../../../../server/panel/paginas/libro/replica/decidir.ts';
import { deshacer, hacer, rehacer } from '../../../../server/panel/paginas/libro/replica/hacer.ts';
import {
  confirmar,
  reabrir,
  recibir,
  rechazar,
  type LoteHecho,
} from '../../../../server/panel/paginas/libro/replica/recibir.ts';
import { abrirReplica, type Replica } from '../../../../server/panel/paginas/libro/replica/replica.ts';
import { aplicarLote } from '../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Lote } from '../../../../shared/borrador/cambio-de-borrador.ts';
import { borradorSencillo } from '../../../support/borrador-sencillo.ts';

const COLUMNAS = ['a', 'b', 'c'];

const INICIAL = borradorSencillo(COLUMNAS, 4);

const filasDe = (b: Borrador) => b.hojas[0]?.filas ?? [];
const celda = (b: Borrador, fila: string, columna: string): string =>
  filasDe(b).find((f) => f.id === fila)?.celdas[columna] ?? '';
const contenido = (b: Borrador) => b.hojas;

/** The service, as far as lotes go: it numbers what it does and keeps it. */
function servicio() {
  let borrador = INICIAL;
  const hechos: LoteHecho[] = [];
  return {
    borrador: () => borrador,
    hechos,
    mandar: (lote: Lote) => {
      const ya = hechos.find((h) => h.lote.id === lote.id);
      if (ya !== undefined) return { numero: ya.numero };
      const hecho = aplicarLote(borrador, lote);
      if ('conflictos' in hecho) return hecho;
      const numero = borrador.version + 1;
      borrador = { ...hecho.borrador, version: numero };
      hechos.push({ numero, lote });
      return { numero };
    },
  };
}

const escribir = (r: Replica, id: string, fila: string, columna: string, nuevo: string): Replica => {
  const esperado = celda(r.vista, fila, columna);
  const cambios = [{ tipo: 'celda' as const, hoja: 'h', fila, columna, esperado, nuevo }];
  const hecho = hacer(r, { id, que: 'escribir', cambios });
  if ('conflictos' in hecho) throw new Error('One writes over what one sees');
  return hecho;
};

const recibido = (r: Replica, hecho: LoteHecho): Replica => {
  const nueva = recibir(r, hecho);
  if (typeof nueva === 'string') throw new Error(nueva);
  return nueva;
};

const deOtro = (numero: number, ...cambios: CambioDeBorrador[]): LoteHecho => ({
  numero,
  lote: { id: `otro${String(numero)}`, que: 'escribir', cambios },
});

const enCelda = (fila: string, columna: string, esperado: string, nuevo: string): CambioDeBorrador => ({
  tipo: 'celda',
  hoja: 'h',
  fila,
  columna,
  esperado,
  nuevo,
});

describe('The replica of a libro', () => {
  it('shows at once what is done, and keeps it as pending until the service has done it', () => {
    const r = escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'hola');
    expect(celda(r.vista, 'f1', 'b')).toBe('hola');
    expect(celda(r.base, 'f1', 'b')).toBe('');
    const [{ lote } = { lote: null }] = r.pendientes;
    if (lote === null) throw new Error('It is pending');
    const hecho = recibido(confirmar(r, 'x1', 1), { numero: 1, lote });
    expect(hecho.pendientes).toEqual([]);
    expect(celda(hecho.base, 'f1', 'b')).toBe('hola');
    expect(hecho.base.version).toBe(1);
  });

  it('goes on over what others do elsewhere', () => {
    const r = escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'mío');
    const tras = recibido(r, deOtro(1, enCelda('f2', 'b', '', 'suyo')));
    expect([celda(tras.vista, 'f1', 'b'), celda(tras.vista, 'f2', 'b')]).toEqual(['mío', 'suyo']);
    expect(tras.pendientes).toHaveLength(1);
    expect(tras.choques).toEqual([]);
  });

  it('shows what another wrote first in the same cell, and keeps what the person wrote to be decided', () => {
    const r = escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'mío');
    const tras = recibido(r, deOtro(1, enCelda('f1', 'b', '', 'suyo')));
    expect(celda(tras.vista, 'f1', 'b')).toBe('suyo');
    expect(tras.pendientes).toEqual([]);
    expect(tras.deshacer).toEqual([]);
    const [choque] = tras.choques;
    if (choque === undefined) throw new Error('It is to be decided');
    expect(choque.cambios).toMatchObject([{ nuevo: 'mío' }]);
    expect(choque.conflictos).toMatchObject([{ motivo: 'otro-valor', hay: 'suyo' }]);
    const mio = hacer(olvidarChoque(tras, choque.clave), {
      id: 'x2',
      que: 'decidir',
      cambios: loMio(tras, choque),
    });
    if ('conflictos' in mio) throw new Error('It is what stands now that it expects');
    expect(celda(mio.vista, 'f1', 'b')).toBe('mío');
    expect(mio.choques).toEqual([]);
  });

  it('lets go on what nobody is in the way of when one cell of ten is disputed', () => {
    const cambios = COLUMNAS.flatMap((c) =>
      ['f1', 'f2'].map((f) => enCelda(f, c, celda(INICIAL, f, c), `${f}${c}`)),
    );
    const r = hacer(abrirReplica(INICIAL), { id: 'x1', que: 'pegar', cambios });
    if ('conflictos' in r) throw new Error('Nobody is in the way yet');
    const tras = recibido(r, deOtro(1, enCelda('f1', 'b', '', 'suyo')));
    expect(tras.choques).toHaveLength(1);
    expect(tras.pendientes).toHaveLength(1);
    expect(tras.pendientes[0]?.lote.cambios).toHaveLength(5);
    expect(celda(tras.vista, 'f1', 'b')).toBe('suyo');
    expect(celda(tras.vista, 'f2', 'b')).toBe('f2b');
  });

  it('keeps for the person what was written in a row that another took away', () => {
    const r = escribir(abrirReplica(INICIAL), 'x1', 'f3', 'b', 'mío');
    const quitada: CambioDeBorrador = {
      tipo: 'quitar-filas',
      hoja: 'h',
      esperadas: filasDe(INICIAL).slice(2, 3),
    };
    const tras = recibido(r, deOtro(1, quitada));
    expect(filasDe(tras.vista)).toHaveLength(3);
    const [choque] = tras.choques;
    if (choque === undefined) throw new Error('It is to be decided');
    expect(choque.cambios).toMatchObject([{ nuevo: 'mío' }]);
    expect(loMio(tras, choque)).toEqual([]);
  });

  it('counts what was written in the same place twice as one question, with what was written last', () => {
    const una = escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'primero');
    const dos = escribir(una, 'x2', 'f1', 'b', 'después');
    const tras = recibido(dos, deOtro(1, enCelda('f1', 'b', '', 'suyo')));
    expect(tras.choques).toHaveLength(1);
    expect(tras.choques[0]?.cambios).toMatchObject([{ nuevo: 'después' }]);
    expect(tras.choques[0]?.conflictos).toMatchObject([{ hay: 'suyo' }]);
  });

  it('is told when something is missing between, and forgets what it heard before', () => {
    const r = recibido(abrirReplica(INICIAL), deOtro(1, enCelda('f1', 'b', '', 'uno')));
    expect(recibir(r, deOtro(3, enCelda('f1', 'c', '', 'tres')))).toBe('hueco');
    expect(recibir(r, deOtro(1, enCelda('f1', 'c', '', 'otra vez')))).toBe(r);
    expect(recibir(r, deOtro(2, enCelda('f1', 'b', 'nunca', 'dos')))).toBe('distinto');
  });

  it('drops what the service had done by the time it gave the libro whole', () => {
    const s = servicio();
    const r = escribir(escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'uno'), 'x2', 'f2', 'b', 'dos');
    const [primero] = r.pendientes;
    if (primero === undefined) throw new Error('It is pending');
    s.mandar(primero.lote);
    const tras = reabrir(confirmar(r, 'x1', 1), s.borrador());
    expect(tras.pendientes.map(({ lote }) => lote.id)).toEqual(['x2']);
    expect(celda(tras.vista, 'f1', 'b')).toBe('uno');
    expect(tras.choques).toEqual([]);
  });

  it('does not undo over what another wrote since, and says so', () => {
    const r = escribir(abrirReplica(INICIAL), 'x1', 'f1', 'b', 'mío');
    const [{ lote } = { lote: null }] = r.pendientes;
    if (lote === null) throw new Error('It is pending');
    const tras = recibido(recibido(r, { numero: 1, lote }), deOtro(2, enCelda('f1', 'b', 'mío', 'suyo')));
    const vuelta = deshacer(tras, 'd1');
    expect(vuelta.impedido).toMatchObject([{ motivo: 'otro-valor', hay: 'suyo' }]);
    expect(celda(vuelta.replica.vista, 'f1', 'b')).toBe('suyo');
    expect(deshacer(vuelta.replica, 'd2').paso).toBeNull();
  });
});

type Paso =
  | {
      readonly tipo: 'escribir';
      readonly quien: number;
      readonly fila: number;
      readonly columna: number;
      readonly texto: number;
    }
  | { readonly tipo: 'insertar'; readonly quien: number; readonly fila: number }
  | { readonly tipo: 'quitar'; readonly quien: number; readonly fila: number }
  | { readonly tipo: 'subir'; readonly quien: number; readonly fila: number }
  | { readonly tipo: 'mandar' | 'oir' | 'deshacer' | 'rehacer'; readonly quien: number };

const quien = fc.nat({ max: 2 });
const fila = fc.nat({ max: 7 });
const PASO: fc.Arbitrary<Paso> = fc.oneof(
  fc.record({
    tipo: fc.constant('escribir' as const),
    quien,
    fila,
    columna: fc.nat({ max: 2 }),
    texto: fc.nat({ max: 1000 }),
  }),
  fc.record({ tipo: fc.constantFrom('insertar' as const, 'quitar' as const, 'subir' as const), quien, fila }),
  fc.record({
    tipo: fc.constantFrom('mandar' as const, 'oir' as const, 'deshacer' as const, 'rehacer' as const),
    quien,
  }),
);

/** What somebody does over what they see; null where there is nothing to do it to. */
function cambioDe(paso: Paso, vista: Borrador, id: string): CambioDeBorrador | null {
  const filas = filasDe(vista);
  if (!('fila' in paso)) return null;
  const esta = filas[paso.fila % Math.max(1, filas.length)];
  if (paso.tipo === 'insertar')
    return {
      tipo: 'filas',
      hoja: 'h',
      despuesDe: esta?.id ?? null,
      filas: [{ id: `n${id}`, celdas: { a: id } }],
    };
  if (esta === undefined) return null;
  if (paso.tipo === 'quitar') return { tipo: 'quitar-filas', hoja: 'h', esperadas: [esta] };
  if (paso.tipo === 'subir') return { tipo: 'mover-filas', hoja: 'h', filas: [esta.id], despuesDe: null };
  const columna = COLUMNAS[paso.columna] ?? 'a';
  return enCelda(esta.id, columna, celda(vista, esta.id, columna), `${String(paso.texto)}·${id}`);
}

interface Persona {
  replica: Replica;
  readonly escrito: string[];
}

/** Three people at one libro, with a service that is sent to and heard of whenever the steps say. */
function correr(pasos: readonly Paso[]) {
  const s = servicio();
  const gente: Persona[] = [0, 1, 2].map(() => ({ replica: abrirReplica(INICIAL), escrito: [] }));
  const mandar = (p: Persona): void => {
    for (const { lote } of p.replica.pendientes.filter(({ numero }) => numero === null)) {
      const dicho = s.mandar(lote);
      p.replica =
        'numero' in dicho
          ? confirmar(p.replica, lote.id, dicho.numero)
          : rechazar(p.replica, lote.id, dicho.conflictos);
    }
  };
  const oir = (p: Persona): void => {
    const siguiente = s.hechos[p.replica.base.version];
    if (siguiente !== undefined) p.replica = recibido(p.replica, siguiente);
  };
  pasos.forEach((paso, i) => {
    const p = gente[paso.quien];
    if (p === undefined) return;
    const id = `l${String(i)}q${String(paso.quien)}`;
    if (paso.tipo === 'mandar') mandar(p);
    else if (paso.tipo === 'oir') oir(p);
    else if (paso.tipo === 'deshacer') p.replica = deshacer(p.replica, id).replica;
    else if (paso.tipo === 'rehacer') p.replica = rehacer(p.replica, id).replica;
    else {
      const cambio = cambioDe(paso, p.replica.vista, id);
      if (cambio === null) return;
      const hecho = hacer(p.replica, { id, que: paso.tipo, cambios: [cambio] });
      if ('conflictos' in hecho) throw new Error('One acts on what one sees');
      if (cambio.tipo === 'celda') p.escrito.push(cambio.nuevo);
      p.replica = hecho;
    }
  });
  const acabar = (): void => {
    for (const p of gente) while (p.replica.base.version < s.borrador().version) oir(p);
    for (const p of gente) while (p.replica.pendientes.some(({ numero }) => numero === null)) mandar(p);
    for (const p of gente) while (p.replica.base.version < s.borrador().version) oir(p);
  };
  for (let vuelta = 0; vuelta < 20 && gente.some((p) => p.replica.pendientes.length > 0); vuelta += 1)
    acabar();
  acabar();
  return { s, gente };
}

describe('Three people at one libro, whatever they do and in whatever order it is sent and heard of,', () => {
  it('end with the same libro, nothing under way', () => {
    fc.assert(
      fc.property(fc.array(PASO, { maxLength: 60 }), (pasos) => {
        const { s, gente } = correr(pasos);
        for (const { replica } of gente) {
          expect(replica.pendientes).toEqual([]);
          expect(contenido(replica.base)).toEqual(contenido(s.borrador()));
          expect(contenido(replica.vista)).toEqual(contenido(s.borrador()));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lose nothing that was typed: the service kept it, its person took it back, or is asked about it', () => {
    fc.assert(
      fc.property(
        fc.array(
          PASO.filter((p) => p.tipo !== 'deshacer' && p.tipo !== 'rehacer'),
          { maxLength: 60 },
        ),
        (pasos) => {
          const { s, gente } = correr(pasos);
          const guardado = new Set(
            s.hechos.flatMap(({ lote }) =>
              lote.cambios.flatMap((c) => (c.tipo === 'celda' ? [c.nuevo] : [])),
            ),
          );
          for (const { replica, escrito } of gente) {
            const vivos = new Map<string, string>();
            const preguntado = replica.choques.flatMap((c) =>
              c.cambios.flatMap((k) => (k.tipo === 'celda' ? [k.nuevo] : [])),
            );
            for (const texto of escrito) {
              if (guardado.has(texto) || preguntado.includes(texto)) vivos.set(texto, 'kept');
            }
            // What was written again in the same place before it was sent gives way to the later text
            const ultimo = escrito.at(-1);
            if (ultimo !== undefined) expect(vivos.has(ultimo)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('alone, go back to where they began by undoing everything, and forth by doing it again', () => {
    fc.assert(
      fc.property(
        fc.array(
          PASO.filter((p) => 'fila' in p),
          { maxLength: 30 },
        ),
        (pasos) => {
          const { gente } = correr(pasos.map((p) => ({ ...p, quien: 0 })));
          const antes = gente[0]?.replica;
          if (antes === undefined) throw new Error('There is somebody');
          let r = antes;
          for (let i = 0; r.deshacer.length > 0; i += 1) r = deshacer(r, `d${String(i)}`).replica;
          expect(contenido(r.vista)).toEqual(contenido(INICIAL));
          for (let i = 0; r.rehacer.length > 0; i += 1) r = rehacer(r, `r${String(i)}`).replica;
          expect(contenido(r.vista)).toEqual(contenido(antes.vista));
        },
      ),
      { numRuns: 200 },
    );
  });
});
