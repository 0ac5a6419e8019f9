import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cambiarCeldas, quitarFila, valorDeCelda } from '../../../shared/envio/editar-canonico.ts';
import { explicarHallazgo } from '../../../shared/envio/explicar-canonico.ts';
import { comoCanonico } from '../../../shared/libro/canonico.ts';
import { libroDeCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { area, CONV, conv, enlace } from '../../support/libros-a-mano.ts';
import { hallazgosDe } from '../../support/hallazgos.ts';

/** An área with two convenios that look like one. */
const DOBLE = comoCanonico(
  area('area-se', { Convenios: [CONV, conv('CONV-001', 'UNAM'), conv('CONV-002', 'UNAM')] }),
);

/** What validation says of an área's libro, beside the enlace's. */
const revisado = (libro: LibroCanonico): Hallazgo[] =>
  hallazgosDe([enlace({}), libroDeCanonico(libro, 'area-se')]).filter((h) => h.lugar.libro === 'area-se');

const soloDoble = (libro: LibroCanonico): Hallazgo | undefined =>
  revisado(libro).find((h) => h.datos.regla === 'registro-duplicado');

function exigir<T>(valor: T | null | undefined): T {
  if (valor === null || valor === undefined) throw new Error('There is none');
  return valor;
}

const porExplicar = ({ lugar, datos, valor }: Hallazgo) => ({
  hoja: lugar.hoja,
  fila: lugar.fila,
  regla: datos.regla,
  valor,
});

describe('Explaining a finding in a libro at hand', () => {
  it('is what validation reads as its explanation', () => {
    const antes = exigir(soloDoble(DOBLE));
    expect(antes.justificacion).toBeNull();
    const explicado = explicarHallazgo(DOBLE, porExplicar(antes), 'Son dos convenios');
    expect(soloDoble(explicado)?.justificacion).toBe('Son dos convenios');
    expect(revisado(explicado).map((h) => h.datos.regla)).toEqual(revisado(DOBLE).map((h) => h.datos.regla));
  });

  it('takes the place of what was explained before, and is taken away without a reason', () => {
    const antes = exigir(soloDoble(DOBLE));
    const una = explicarHallazgo(DOBLE, porExplicar(antes), 'Uno');
    const otra = explicarHallazgo(una, porExplicar(antes), 'Otro');
    expect(otra.hojas.at(-1)?.filas.map((f) => f.celdas.at(-1))).toEqual(['Otro']);
    expect(explicarHallazgo(otra, porExplicar(antes), '')).toEqual(DOBLE);
  });

  it('is bound to the record: another row with the same value needs its own', () => {
    const tres = comoCanonico(
      area('area-se', {
        Convenios: [CONV, conv('CONV-001', 'UNAM'), conv('CONV-002', 'UNAM'), conv('CONV-003', 'UNAM')],
      }),
    );
    const [primero] = revisado(tres).filter((h) => h.datos.regla === 'registro-duplicado');
    const explicado = explicarHallazgo(tres, porExplicar(exigir(primero)), 'Son distintos');
    const motivos = revisado(explicado)
      .filter((h) => h.datos.regla === 'registro-duplicado')
      .map((h) => h.justificacion);
    expect(motivos).toEqual(['Son distintos', null]);
  });

  it('keeps the columns that the área already has in Justificaciones', () => {
    const con = comoCanonico(
      area('area-se', {
        Convenios: [CONV, conv('CONV-001', 'UNAM'), conv('CONV-002', 'UNAM')],
        Justificaciones: [
          ['Motivo', 'Valor', 'Hoja', 'Regla'],
          ['De antes', 'x', 'Convenios', 'clave-salto'],
        ],
      }),
    );
    const explicado = explicarHallazgo(con, porExplicar(exigir(soloDoble(con))), 'Son dos');
    expect(explicado.hojas.at(-1)?.columnas.map((c) => c.encabezado)).toEqual([
      'Motivo',
      'Valor',
      'Hoja',
      'Regla',
      'Clave',
    ]);
    expect(soloDoble(explicado)?.justificacion).toBe('Son dos');
    expect(explicado.hojas.at(-1)?.filas[0]?.celdas.slice(0, 4)).toEqual([
      'De antes',
      'x',
      'Convenios',
      'clave-salto',
    ]);
  });
});

describe('Changing cells of a libro at hand', () => {
  const CELDA = { hoja: 'Convenios', fila: 2, columna: 'Contraparte' };

  it('changes that cell and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (nuevo) => {
        const hecho = exigir(cambiarCeldas(DOBLE, [{ ...CELDA, esperado: 'UNAM', nuevo }]));
        expect(valorDeCelda(hecho, CELDA)).toBe(nuevo);
        expect(cambiarCeldas(hecho, [{ ...CELDA, esperado: nuevo, nuevo: 'UNAM' }])).toEqual(DOBLE);
      }),
    );
  });

  it('changes none where one of them no longer holds what is expected, or is not there', () => {
    const bien = { ...CELDA, esperado: 'UNAM', nuevo: 'IPN' };
    expect(cambiarCeldas(DOBLE, [bien, { ...CELDA, fila: 3, esperado: 'UAM', nuevo: 'IPN' }])).toBeNull();
    expect(cambiarCeldas(DOBLE, [{ ...bien, fila: 99 }])).toBeNull();
    expect(cambiarCeldas(DOBLE, [{ ...bien, columna: 'Otra' }])).toBeNull();
    expect(cambiarCeldas(DOBLE, [{ ...bien, hoja: 'Otra' }])).toBeNull();
  });

  it('changes a header at its own row', () => {
    const cambio = {
      hoja: 'convenios',
      fila: 1,
      columna: 'contraparte',
      esperado: 'Contraparte',
      nuevo: 'Con quien',
    };
    const hecho = exigir(cambiarCeldas(DOBLE, [cambio]));
    expect(valorDeCelda(hecho, { ...CELDA, columna: 'Con quien' })).toBe('UNAM');
  });

  it('writes where the row was empty to its end', () => {
    const cambio = { hoja: 'Convenios', fila: 2, columna: 'Etapa', esperado: 'Vigente', nuevo: '' };
    const vacia = comoCanonico(libroDeCanonico(exigir(cambiarCeldas(DOBLE, [cambio])), 'area-se'));
    const llena = exigir(cambiarCeldas(vacia, [{ ...cambio, esperado: '', nuevo: 'Vigente' }]));
    expect(llena).toEqual(DOBLE);
  });

  it('takes a row away, and with it what was said of it', () => {
    const sin = quitarFila(DOBLE, 'convenios', 3);
    expect(soloDoble(sin)).toBeUndefined();
    expect(sin.hojas.find((h) => h.nombre === 'Convenios')?.filas.map((f) => f.numero)).toEqual([2]);
    expect(quitarFila(DOBLE, 'Otra', 3)).toEqual(DOBLE);
  });
});
