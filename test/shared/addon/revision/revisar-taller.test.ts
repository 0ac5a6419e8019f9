import { describe, expect, it } from 'vitest';
import { hallazgosJson } from '../../../../server/outputs/json/hallazgos-json.ts';
import type { HallazgoDeBarra } from '../../../../shared/addon/acciones.ts';
import { marcasDe } from '../../../../shared/addon/pagina/decir-revision.ts';
import { hojasDelContexto } from '../../../../shared/envio/hojas-del-contexto.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { buzonDePrueba, complemento } from '../../../support/complemento.ts';
import { conPrisa, deTrimestre, dicha, segunElServicio } from '../../../support/libro-de-utsi.ts';
import { enHojas } from '../../../support/libro-en-hojas.ts';
import { librosDeEjemplo } from '../../../support/libros.ts';

const ENLACE = hojasDelContexto(deTrimestre('enlace-utvoe'));
const DE_AREAS = librosDeEjemplo('2021-t4').filter((l) => l.nombre !== 'enlace-utvoe');

const DE_BARRA = new Set(['celda', 'sePuedePedir', 'pedido', 'datos']);

/** The fields that the command line and the service give. */
const comunes = (h: HallazgoDeBarra): unknown =>
  Object.fromEntries(Object.entries(h).filter(([campo]) => !DE_BARRA.has(campo)));

const enBarra = (libro: Libro, conEnlace: boolean) => {
  const prueba = complemento(enHojas(libro), conEnlace ? { buzon: buzonDePrueba(ENLACE) } : {});
  return { prueba, revision: dicha(prueba.dar('validar', { hoja: null })) };
};

describe('validating a spreadsheet', () => {
  it.each(DE_AREAS.map((l) => [l.nombre, l] as const))(
    'finds in %s what the service finds, in the same words and with the same cures',
    (_, bien) => {
      for (const libro of [bien, conPrisa(bien)]) {
        const { revision } = enBarra(libro, true);
        const esperados = segunElServicio({ ...libro, nombre: 'area-utsi' }, ENLACE);
        expect(revision.hallazgos.map(comunes)).toEqual(esperados);
      }
    },
  );

  it('finds what `validar --formato json` finds, where the enlace is not known, and says so', () => {
    let cuantos = 0;
    for (const libro of DE_AREAS.map(conPrisa)) {
      const { revision } = enBarra(libro, false);
      const suyo = { ...libro, nombre: 'area-propia' };
      const carpeta = abrirCarpeta([suyo], 'libro');
      const { hallazgos } = JSON.parse(hallazgosJson(carpeta, revisar(carpeta), {})) as {
        hallazgos: object[];
      };
      expect(revision.hallazgos.map(comunes)).toEqual(hallazgos.map((h) => ({ ...h, depende: null })));
      expect(revision.avisos).toContain('Se revisó sin las listas, sesiones y líneas del enlace.');
      cuantos += hallazgos.length;
    }
    expect(cuantos).toBeGreaterThan(10);
  });

  it('looks at the libro of the enlace too', () => {
    const { revision } = enBarra(conPrisa(deTrimestre('enlace-utvoe')), false);
    const esperados = segunElServicio({ ...conPrisa(deTrimestre('enlace-utvoe')), nombre: 'enlace' }, null);
    expect(revision.hallazgos.map(comunes)).toEqual(esperados);
    expect(esperados.length).toBeGreaterThan(5);
    expect(revision.hallazgos.every((h) => !h.sePuedePedir)).toBe(true);
  });

  it('reads each tab once and writes nothing; marks write a tab once', () => {
    const { prueba, revision } = enBarra(conPrisa(deTrimestre('area-utvoe')), true);
    expect(revision.hallazgos.length).toBeGreaterThan(20);
    const { lecturas, escrituras } = prueba.cuenta();
    expect(new Set(Object.values(lecturas))).toEqual(new Set([1]));
    expect(escrituras).toEqual({});
    const marcas = marcasDe(revision.hallazgos);
    prueba.dar('marcar', { hoja: null, marcas, deNuevo: true });
    expect(new Set(Object.values(prueba.cuenta().escrituras))).toEqual(new Set([1]));
    expect(prueba.cuenta().lecturas).toEqual(lecturas);
  });

  it('shows one tab alone, and still says whether the libro may be sent', () => {
    const libro = conPrisa(deTrimestre('area-utvoe'));
    const prueba = complemento(enHojas(libro), { buzon: buzonDePrueba(ENLACE) });
    const deUna = prueba.dar('validar', { hoja: 'convenios' });
    const deTodas = prueba.dar('validar', { hoja: null });
    expect(deUna.hallazgos).toEqual(deTodas.hallazgos.filter((h) => h.hoja === 'Convenios'));
    expect(deUna).toMatchObject({ admisible: false, motivo: deTodas.motivo });
  });

  it('tells the cell of each finding', () => {
    const { revision, prueba } = enBarra(conPrisa(deTrimestre('area-utvoe')), true);
    const deEtapa = revision.hallazgos.find((h) => h.columna === 'Etapa');
    expect(deEtapa?.celda).toEqual({ hoja: 'Convenios', fila: deEtapa?.fila, columna: 10 });
    if (deEtapa?.celda) prueba.dar('irA', deEtapa.celda);
    expect(prueba.donde()).toEqual(deEtapa?.celda);
  });

  it('warns of another language and of hidden rows', () => {
    const prueba = complemento({ Convenios: [['Folio'], ['C-1']] }, { locale: 'en_US' });
    prueba.ocultarFila('Convenios', 2);
    const { avisos } = prueba.dar('validar', { hoja: null });
    expect(avisos[0]).toContain('en_US');
    expect(avisos.at(-1)).toBe('Hoja «Convenios»: tiene filas ocultas y se leyeron de todos modos: 2.');
  });
});

describe('a formula that gives an error', () => {
  it('is told of with its cell, as the command line tells it, a merged one once', () => {
    const prueba = complemento({
      Convenios: [
        ['Folio', '#REF!', 'Objeto'],
        ['C-1', 'x', '#N/A'],
        ['C-2', 'y', null],
        ['C-3', '#N/Ada', '#DIV/0!'],
      ],
      _Propia: [['#REF!']],
    });
    prueba.combinar?.('Convenios', { desde: { fila: 2, columna: 3 }, hasta: { fila: 3, columna: 3 } });
    const { avisos } = prueba.dar('validar', { hoja: null });
    expect(avisos.at(-1)).toBe(
      'Hoja «Convenios»: hay fórmulas que dan error: B1, C2, C4. Corríjalas, o escriba el valor.',
    );
    expect(avisos.join()).not.toContain('_Propia');
  });
});

describe('the marks of findings', () => {
  const ETAPA = { hoja: 'Convenios', fila: 2, columna: 2 };
  const abrir = () =>
    complemento({
      Convenios: [
        ['Folio', 'Etapa', 'Vigencia desde'],
        ['C-1', 'Vijente', 'pronto'],
        ['C-2', 'Vigente', ''],
      ],
    });
  const marcar = (prueba: ReturnType<typeof abrir>, deNuevo = false): void => {
    const { hallazgos } = dicha(prueba.dar('validar', { hoja: null }));
    prueba.dar('marcar', { hoja: null, marcas: marcasDe(hallazgos), deNuevo });
  };

  it('stand in the cells with their words, and go when the finding goes', () => {
    const prueba = abrir();
    prueba.vestir(ETAPA, { color: '#00ff00', nota: 'Preguntar.' });
    marcar(prueba);
    expect(prueba.aspecto(ETAPA)).toMatchObject({ color: '#f4c7c3' });
    expect(prueba.aspecto(ETAPA).nota).toMatch(/^Preguntar\.\n\n.*«Vijente».*Vigente/su);
    prueba.editar(ETAPA, 'Vigente');
    marcar(prueba);
    expect(prueba.aspecto(ETAPA)).toEqual({ color: '#00ff00', nota: 'Preguntar.' });
  });

  it('are not written again where nothing changed, unless all is asked for', () => {
    const prueba = abrir();
    marcar(prueba);
    marcar(prueba);
    expect(prueba.cuenta().escrituras).toEqual({ Convenios: 1 });
    marcar(prueba, true);
    expect(prueba.cuenta().escrituras).toEqual({ Convenios: 2 });
  });

  it('are one for a cell with several findings; what is explained or waits for others is no error', () => {
    const base: Omit<HallazgoDeBarra, 'gravedad' | 'mensaje'> = {
      ...{ libro: '', hoja: 'A', fila: 2, columna: 'B', regla: 'x', valor: '', sugerencia: 'Cúrelo.' },
      ...{ justificacion: null, correcciones: [], depende: null, sePuedePedir: false, pedido: false },
      celda: { hoja: 'A', fila: 2, columna: 1 },
    };
    const marcas = marcasDe([
      { ...base, gravedad: 'Advertencia', mensaje: 'Uno.' },
      { ...base, gravedad: 'Error', mensaje: 'Dos.' },
      {
        ...base,
        gravedad: 'Error',
        mensaje: 'Tres.',
        celda: { hoja: 'A', fila: 3, columna: 1 },
        depende: 'otras-areas',
      },
      { ...base, gravedad: 'Justificada', mensaje: 'No.', celda: { hoja: 'A', fila: 4, columna: 1 } },
      { ...base, gravedad: 'Error', mensaje: 'Sin celda.', celda: null },
    ]);
    expect(marcas).toEqual([
      { hoja: 'A', fila: 2, columna: 1, color: '#f4c7c3', texto: 'Uno. Cúrelo.\n\nDos. Cúrelo.' },
      { hoja: 'A', fila: 3, columna: 1, color: '#fce8b2', texto: 'Tres. Cúrelo.' },
    ]);
  });
});
