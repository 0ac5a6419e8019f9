import { describe, expect, it } from 'vitest';
import { escribirPlantilla } from '../../../../server/outputs/plantillas/escribir-plantillas.ts';
import { leerLibroXlsx } from '../../../../server/libros/xlsx/libro-xlsx.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import type { ParaPreparar } from '../../../../shared/addon/acciones.ts';
import { definicionDeEsteLibro } from '../../../../shared/addon/dominio/definicion-de-este-libro.ts';
import { HOJAS } from '../../../../shared/hojas/catalogo-de-hojas.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { conveniosEnVigor } from '../../../../shared/libro/siguiente/convenios-en-vigor.ts';
import { REGLAS_EXPLICABLES } from '../../../../shared/plantilla/explicables.ts';
import { REGLAS } from '../../../../shared/rules/catalogo-de-reglas.ts';
import {
  comprobaciones,
  ofrece,
  parteDeHoja,
  partesDe,
  todos,
} from '../../../server/outputs/xlsx/paquete-leido.ts';
import { buzonDePrueba, complemento } from '../../../support/complemento.ts';
import { hojaDePrueba, librosDeEjemplo } from '../../../support/libros.ts';

const libros = librosDeEjemplo('2021-t4');
const suyo = (nombre: string): Libro => {
  const hallado = libros.find((l) => l.nombre === nombre);
  if (hallado === undefined) throw new Error(`no ${nombre}`);
  return hallado;
};
const enlace = suyo('enlace-utvoe');
const enVigor = conveniosEnVigor(suyo('area-utvoe'), { anio: 2022, mes: 1, dia: 1 });
const previo = { nombre: '', hojas: enVigor === null ? [] : [enVigor] };
const UTVOE = { nombre: '', siglas: 'UTVOE' };
const DE_AREA: ParaPreparar = { tipo: 'Área', caratula: {}, area: UTVOE, enlace, previo };

describe('the libro that an área prepares', () => {
  const { hojas } = definicionDeEsteLibro(DE_AREA);
  const { bytes } = escribirPlantilla(abrirCarpeta([enlace]), UTVOE, previo);
  const partes = partesDe(bytes);
  const enXlsx = leerLibroXlsx(Buffer.from(bytes), 'a.xlsx', LIMITES).hojas.filter(
    ({ nombre }) => nombre !== 'Instrucciones' && !nombre.startsWith('_'),
  );

  it('has the tabs and columns of its .xlsx, but those that help in Excel alone', () => {
    const propias = (encabezados: readonly string[]) => encabezados.filter((e) => !e.startsWith('_'));
    expect(hojas.map((h) => [h.nombre, h.columnas.map((c) => c.encabezado)])).toEqual(
      enXlsx.map((h) => [h.nombre, propias(h.columnas.map((c) => c.encabezado))]),
    );
  });

  it('has its notes, lists and checks, and refuses what it refuses', () => {
    let listas = 0;
    for (const hoja of hojas.filter(({ nombre }) => nombre !== 'Carátula')) {
      const numero = /sheet(\d+)/.exec(parteDeHoja(partes, hoja.nombre))?.[1] ?? '';
      const notas = todos(partes.get(`xl/comments${numero}.xml`), 'comment').map(({ texto }) => texto);
      const checks = comprobaciones(partes, hoja.nombre);
      for (const { encabezado, nota, comprobacion, ofrece: deOtra } of hoja.columnas) {
        const donde = `${hoja.nombre}.${encabezado}`;
        expect(notas, donde).toContain(nota);
        const check = checks.get(encabezado);
        if (comprobacion?.tipo !== 'lista') {
          const tipos = { fecha: 'date', numero: 'decimal', entero: 'whole', vigencia: 'custom' };
          const tipo = comprobacion === null ? undefined : tipos[comprobacion.tipo];
          if (deOtra !== undefined) expect(check?.datos['type'], donde).toBe('list');
          else expect([tipo, undefined, 'any'], donde).toContain(check?.datos['type']);
          continue;
        }
        listas += 1;
        expect(ofrece(partes, check), donde).toEqual([...comprobacion.valores]);
        const estricta = check?.datos['showErrorMessage'] === '1' && check.datos['errorStyle'] === undefined;
        expect(comprobacion.estricta, donde).toBe(estricta);
      }
    }
    expect(listas).toBeGreaterThan(15);
  });

  it('begins with its Carátula filled in and its convenios in force', () => {
    expect(hojas.find((h) => h.nombre === 'Carátula')?.filas).toContainEqual(['Siglas del área', 'UTVOE']);
    expect(hojas.find((h) => h.nombre === 'Convenios')?.filas).toHaveLength(enVigor?.filas.length ?? -1);
  });

  it('begins with dates as ISO text, each value under its header', () => {
    const filas = [
      ['Vigencia hasta', 'Folio', 'Fecha de suscripción', '_Nota'],
      ['Indefinida', 'CONV-1', 'lunes 15 de noviembre de 2021', 'mía'],
      ['31/12/2024', 'CONV-2', '', ''],
    ];
    const previas = { nombre: '', hojas: [hojaDePrueba('Convenios', filas)] };
    const convenios = definicionDeEsteLibro({ ...DE_AREA, previo: previas }).hojas.find(
      (h) => h.nombre === 'Convenios',
    );
    const registros = convenios?.filas.map((fila) =>
      Object.fromEntries(
        fila.flatMap((valor, i): [string, string][] =>
          valor === '' ? [] : [[convenios.columnas[i]?.encabezado ?? '', valor]],
        ),
      ),
    );
    expect(registros).toEqual([
      { Folio: 'CONV-1', 'Fecha de suscripción': '2021-11-15', 'Vigencia hasta': 'Indefinida' },
      { Folio: 'CONV-2', 'Vigencia hasta': '2024-12-31' },
    ]);
  });

  it('lets an advance choose among the convenios of the same libro', () => {
    const avances = hojas.find(({ nombre }) => nombre === 'Avances')?.columnas ?? [];
    expect(avances[0]).toMatchObject({
      comprobacion: null,
      ofrece: { hoja: 'Convenios', encabezado: 'Folio' },
    });
  });
});

describe('other libros to prepare', () => {
  it('is the enlace’s own with every tab, its lists open to more', () => {
    const { titulo, hojas } = definicionDeEsteLibro({ ...DE_AREA, tipo: 'Enlace', previo: null });
    expect(titulo).toBe('Libro del enlace');
    expect(hojas.map(({ nombre }) => nombre)).toEqual(HOJAS.map(({ nombre }) => nombre));
    const convenios = hojas.find(({ nombre }) => nombre === 'Convenios')?.columnas ?? [];
    const tipo = convenios.find(({ encabezado }) => encabezado === 'Tipo de convenio')?.comprobacion;
    expect(tipo).toMatchObject({ tipo: 'lista', estricta: false });
    expect(tipo?.tipo === 'lista' && tipo.valores).toContain('Memorando de Entendimiento');
  });

  it('is any área’s with every tab of an área, where nobody knows the enlace’s', () => {
    const caratula = { Área: 'Secretaría Ejecutiva', Periodo: '2021-T4' };
    const { titulo, hojas } = definicionDeEsteLibro({ ...DE_AREA, caratula, enlace: null, previo: null });
    expect(titulo).toBe('Libro de Secretaría Ejecutiva');
    expect(hojas.map(({ nombre }) => nombre)).toEqual(
      HOJAS.filter((h) => !h.soloEnlace).map(({ nombre }) => nombre),
    );
    expect(hojas[0]?.filas).toContainEqual(['Tipo de libro', 'Área']);
    expect(hojas[0]?.filas).toContainEqual(['Periodo', '2021-T4']);
  });
});

describe('what a libro is prepared from', () => {
  const CARATULA = [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'Unidad Técnica'],
  ];

  it('is what the service says: the enlace’s libro, the área and its convenios in force', () => {
    const c = complemento({ Carátula: CARATULA }, { buzon: buzonDePrueba(enlace, previo) });
    const para = c.dar('paraPreparar', null);
    expect(para).toMatchObject({
      tipo: 'Área',
      area: { siglas: 'UTSI' },
      previo: { hojas: [{ nombre: 'Convenios' }] },
    });
    expect(para.enlace?.hojas.map(({ nombre }) => nombre)).toContain('Programa');
  });

  it('has no convenios of before once something of the period was accepted', () => {
    const c = complemento({ Carátula: CARATULA }, { buzon: buzonDePrueba(enlace, suyo('area-utsi')) });
    expect(c.dar('paraPreparar', null).previo).toBeNull();
  });

  it('is a blank spreadsheet too, and that of an enlace that nobody else knows', () => {
    expect(complemento({ Hoja1: [] }).dar('paraPreparar', null)).toMatchObject({
      tipo: 'Área',
      enlace: null,
    });
    const [, ...resto] = CARATULA;
    const deEnlace = [...CARATULA.slice(0, 1), ['Tipo de libro', 'Enlace'], ...resto.slice(1)];
    expect(complemento({ Carátula: deEnlace }).dar('paraPreparar', null)).toMatchObject({
      tipo: 'Enlace',
      enlace: { hojas: [{ nombre: 'Carátula' }] },
      previo: null,
    });
  });
});

describe('the rules that a person may explain', () => {
  it('are the warnings, in the order of the catalogue', () => {
    expect(REGLAS_EXPLICABLES).toEqual(
      REGLAS.filter(({ gravedad }) => gravedad === 'Advertencia').map(({ codigo }) => codigo),
    );
  });
});
