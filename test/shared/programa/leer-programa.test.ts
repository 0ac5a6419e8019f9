import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { leerPrograma, type BloquePrograma } from '../../../shared/programa/leer-programa.ts';
import { libro } from '../../support/libros.ts';

const CAMPOS = ['Texto', 'Fuente', 'Forma', 'Filtro', 'Columnas', 'Orden'] as const;
type Campos = Partial<Record<(typeof CAMPOS)[number], string>>;

function leer(campos: Campos): BloquePrograma {
  const enlace = libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
    ],
    Programa: [
      ['Línea', 'Título', ...CAMPOS],
      ['1', 'T', ...CAMPOS.map((c) => campos[c] ?? '')],
    ],
    Actividades: [
      ['Línea', 'Título', 'Rubro'],
      ['1', 'a', 'b'],
    ],
  });
  const [bloque] = leerPrograma(abrirCarpeta([enlace]));
  if (bloque === undefined) throw new Error('no block');
  return bloque;
}
const problemas = (campos: Campos): [string, string][] =>
  leer(campos).problemas.map((p) => [p.campo, p.pieza]);

describe('what can be read has no problem', () => {
  it.each<Campos>([
    {},
    { Fuente: 'actividades' },
    { Fuente: 'Catalogos', Forma: 'lista', Filtro: 'catálogo=Siglas' },
    { Fuente: 'Convenios', Filtro: 'Vigente al corte=Sí; Avances=0; Periodo=Todos' },
    { Fuente: 'Convenios', Filtro: 'Fecha de suscripción>=1 de octubre de 2021;; Vigencia hasta!=' },
    { Fuente: 'Avances', Forma: 'Matriz', Columnas: 'filas = No., Convenio.Contraparte ; columnas = Sesión' },
    {
      Fuente: 'SIVOPLE',
      Columnas: 'Filas=Estatus; Columnas=Tipo; Valor=Cantidad; Totales=No',
      Orden: '-Total',
    },
    { Fuente: 'Seguimiento', Forma: 'Agrupada', Columnas: 'Filas=Tipo; Concepto' },
    { Fuente: 'Actividades', Columnas: 'No.; Actividad = Título; Rubro', Orden: '-Rubro; Actividad' },
    { Fuente: 'Acuerdos', Forma: 'PARRAFOS', Columnas: 'Grupo=Sesión.Fecha; {Clave}' },
    { Fuente: 'Puntos', Texto: '{total:letra:f} {por sesión} {periodo} {periodo:largo}' },
    {
      Texto:
        '{institución} {organo} {total de Convenios con Etapa=Suscrito;Sector=Social:letra} {suma de SIVOPLE.Cantidad}',
    },
    { Texto: '{indicador:Algo: con dos puntos:Total}' },
  ])('%j', (campos) => {
    expect(problemas(campos)).toEqual([]);
  });
});

describe('a problem quotes the piece that cannot be read', () => {
  it.each<[Campos, [string, string]]>([
    [{ Fuente: 'Acuerdo' }, ['Fuente', 'Acuerdo']],
    [{ Fuente: 'Acuerdos', Forma: 'Tabla' }, ['Forma', 'Tabla']],
    [{ Fuente: 'Acuerdos', Filtro: 'Clave=a; Sesion de=b' }, ['Filtro', 'Sesion de']],
    [{ Fuente: 'Acuerdos', Filtro: 'Clave' }, ['Filtro', 'Clave']],
    [{ Fuente: 'Acuerdos', Filtro: 'Clave>a' }, ['Filtro', 'Clave>a']],
    [{ Fuente: 'Seguimiento', Filtro: 'Fecha>=octubre' }, ['Filtro', 'Fecha>=octubre']],
    [{ Fuente: 'Cooperación', Filtro: 'Año>=dos mil' }, ['Filtro', 'Año>=dos mil']],
    [{ Fuente: 'Seguimiento', Filtro: 'Periodo=Mes' }, ['Filtro', 'Periodo=Mes']],
    [{ Fuente: 'Avances', Columnas: 'No.; Convenio.Contraparta' }, ['Columnas', 'Convenio.Contraparta']],
    [{ Fuente: 'Anexos', Columnas: 'Número; X=Nada' }, ['Columnas', 'Nada']],
    [{ Fuente: 'Avances', Forma: 'Matriz', Columnas: 'Filas=Convenio' }, ['Columnas', 'Filas=Convenio']],
    [{ Fuente: 'SIVOPLE', Columnas: 'Filas=Estatus; Valor=Tipo' }, ['Columnas', 'Tipo']],
    [{ Fuente: 'SIVOPLE', Columnas: 'Estatus' }, ['Columnas', 'Estatus']],
    [
      { Fuente: 'Seguimiento', Forma: 'Agrupada', Columnas: 'Tipo; Concepto' },
      ['Columnas', 'Tipo; Concepto'],
    ],
    [{ Fuente: 'Acuerdos', Forma: 'Viñetas', Columnas: '{Clabe}' }, ['Columnas', '{Clabe}']],
    [{ Fuente: 'Acuerdos', Forma: 'Viñetas', Columnas: '{Clave' }, ['Columnas', '{Clave']],
    [{ Fuente: 'Acuerdos', Orden: 'Clave; -Fecha' }, ['Orden', '-Fecha']],
    [{ Texto: 'Hay {total}.' }, ['Texto', '{total}']],
    [{ Fuente: 'Acuerdos', Texto: 'Hay {totales}.' }, ['Texto', '{totales}']],
    [{ Texto: '{total de Acuerdo con Clave=1}' }, ['Texto', '{total de Acuerdo con Clave=1}']],
    [{ Texto: '{suma de Acuerdos.Clave}' }, ['Texto', '{suma de Acuerdos.Clave}']],
    [{ Texto: 'Hay {periodo' }, ['Texto', '{periodo']],
    [{ Texto: '{total de Convenios con Etapas=Suscrito}' }, ['Texto', 'Etapas']],
    [{ Texto: '{indicador:}' }, ['Texto', '{indicador:}']],
  ])('%j', (campos, problema) => {
    expect(problemas(campos)).toEqual([problema]);
  });

  it('every problem says what would be valid in its place', () => {
    const [problema] = leer({ Fuente: 'Acuerdos', Orden: 'Nada' }).problemas;
    expect(problema?.validos).toEqual(['Hoja', 'Clave', 'Sesión', 'Acuerdo']);
  });

  it('whatever is typed is read or quoted, never thrown', () => {
    const pieza = fc.constantFrom(
      'Clave',
      'Sesión',
      '=',
      '!=',
      '>=',
      '|',
      ';',
      ',',
      '{',
      '}',
      'Filas',
      'Columnas',
      'Grupo',
      '.',
      ':',
      'total',
      '-',
      ' ',
      '**',
      'No.',
    );
    const texto = fc.array(pieza, { maxLength: 10 }).map((p) => p.join(''));
    const forma = fc.constantFrom('', 'Lista', 'Agrupada', 'Matriz', 'Conteo', 'Viñetas', 'Párrafos');
    fc.assert(
      fc.property(texto, texto, texto, texto, forma, (Filtro, Columnas, Orden, Texto, Forma) => {
        for (const { pieza: citada } of leer({ Fuente: 'Acuerdos', Forma, Filtro, Columnas, Orden, Texto })
          .problemas) {
          expect(typeof citada).toBe('string');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('blocks', () => {
  it('are numbered within their line, however it is spelt; a row without Línea is no block', () => {
    const enlace = libro('enlace', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Enlace'],
      ],
      Programa: [
        ['Línea', 'Título'],
        ['2.F', 'a'],
        ['', 'b'],
        ['3', 'c'],
        ['2.f', ''],
      ],
    });
    expect(leerPrograma(abrirCarpeta([enlace])).map((b) => [b.linea, b.ordinal])).toEqual([
      ['2.F', 1],
      ['3', 1],
      ['2.f', 2],
    ]);
  });
});
