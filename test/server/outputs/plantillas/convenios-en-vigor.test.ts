import { describe, expect, it } from 'vitest';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { leerLibroXlsx } from '../../../../server/libros/xlsx/libro-xlsx.ts';
import { escribirPlantilla } from '../../../../server/outputs/plantillas/escribir-plantillas.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { conCampos } from '../../../../shared/libro/con-campos.ts';
import type { Hoja, Libro } from '../../../../shared/libro/model.ts';
import { conveniosEnVigor } from '../../../../shared/libro/siguiente/convenios-en-vigor.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { hojaDePrueba, librosDeEjemplo } from '../../../support/libros.ts';
import { comprobaciones, parteDeHoja, partesDe, todos } from '../xlsx/paquete-leido.ts';

const libros = librosDeEjemplo('2021-t4');
const suyo = (nombre: string): Libro => {
  const hallado = libros.find((l) => l.nombre === nombre);
  if (hallado === undefined) throw new Error(`no ${nombre}`);
  return hallado;
};
/** The enlace's libro of the quarter after. */
const siguiente = conCampos(suyo('enlace-utvoe'), new Map([['Periodo', '2022-T1']]));
const UTVOE = { nombre: '', siglas: 'UTVOE' };
const enVigor = conveniosEnVigor(suyo('area-utvoe'), { anio: 2022, mes: 1, dia: 1 });

const plantilla = (previo: Libro | null): Uint8Array =>
  escribirPlantilla(abrirCarpeta([siguiente]), UTVOE, previo).bytes;
const leer = (bytes: Uint8Array): Libro => ({
  nombre: 'area-utvoe',
  hojas: leerLibroXlsx(Buffer.from(bytes), 'a.xlsx', LIMITES).hojas,
});
const filasDe = ({ hojas }: Libro, nombre: string) =>
  hojas.find((h) => h.nombre === nombre)?.filas.map((f) => [f.numero, ...f.celdas]);

/** Records by header, whatever the order of the columns. */
const registros = (hoja: Hoja | null | undefined) =>
  hoja?.filas.map(({ celdas }) => {
    const porEncabezado = hoja.columnas.map((c, i): [string, string] => [c.encabezado, celdas[i] ?? '']);
    return new Map(porEncabezado.filter(([, valor]) => valor !== '').sort());
  });

describe('the libro that an área fills in', () => {
  it('holds its convenios in force, each under its header, from row 2 on', () => {
    expect(enVigor?.filas.length).toBeGreaterThan(20);
    const leido = leer(plantilla({ nombre: 'antes', hojas: enVigor === null ? [] : [enVigor] }));
    const convenios = leido.hojas.find((h) => h.nombre === 'Convenios');
    expect(registros(convenios)).toEqual(registros(enVigor));
    expect(convenios?.filas.map((f) => f.numero)).toEqual(enVigor?.filas.map((_, i) => i + 2));
  });

  it('is read back without a finding but those that its rows had, alone and beside that of the enlace', () => {
    const previo = { nombre: 'antes', hojas: enVigor === null ? [] : [enVigor] };
    const leido = leer(plantilla(previo));
    const sinXlsx = { ...previo, hojas: [...leer(plantilla(null)).hojas.slice(0, 2), ...previo.hojas] };
    for (const con of [[], [siguiente]]) {
      const hallados = (libro: Libro) =>
        revisar(abrirCarpeta([...con, { ...libro, nombre: 'suyo' }], con.length === 0 ? 'libro' : 'carpeta'))
          .filter(({ lugar }) => lugar.libro === 'suyo')
          .map(({ lugar, datos }) => `${lugar.hoja} ${String(lugar.fila)} ${datos.regla}`);
      expect(hallados(leido)).toEqual(hallados(sinXlsx));
      expect(hallados(leido).every((h) => h.endsWith('registro-duplicado'))).toBe(true);
    }
  });

  it('keeps its lists and checks, and is empty where nothing goes on', () => {
    const [con, sin] = [
      plantilla({ nombre: 'antes', hojas: enVigor === null ? [] : [enVigor] }),
      plantilla(null),
    ];
    const nombres = (bytes: Uint8Array) => [...comprobaciones(partesDe(bytes), 'Convenios').keys()];
    expect(nombres(con)).toEqual(nombres(sin));
    expect(filasDe(leer(sin), 'Convenios')).toEqual([]);
  });

  it('gives each row the height that its longest cell takes', () => {
    const previo = { nombre: 'antes', hojas: enVigor === null ? [] : [enVigor] };
    const partes = partesDe(plantilla(previo));
    const [, ...filas] = todos(partes.get(parteDeHoja(partes, 'Convenios')), 'row');
    expect(filas).toHaveLength(enVigor?.filas.length ?? -1);
    for (const { datos } of filas) expect(Number(datos['ht'])).toBeGreaterThan(15);
  });

  it('puts a value in the place of the line’s formula, and leaves the others to be chosen by title', () => {
    const filas = [
      ['Concepto', 'Línea', 'Fecha'],
      ['Se atendió', '2.A', '21/10/2021'],
      ['Otro', '', 'miércoles 20 de octubre de 2021'],
    ];
    const previo = { nombre: 'antes', hojas: [hojaDePrueba('Seguimiento', filas)] };
    expect(filasDe(leer(plantilla(previo)), 'Seguimiento')).toEqual([
      [2, '', '2.A', '2021-10-21', '', 'Se atendió'],
      [3, '', '', '2021-10-20', '', 'Otro'],
    ]);
  });
});
