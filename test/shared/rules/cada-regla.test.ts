import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { CodigoDeRegla } from '../../../shared/libro/hallazgo.ts';
import { REGLAS } from '../../../shared/rules/catalogo-de-reglas.ts';
import { revisar } from '../../../shared/rules/revisar.ts';
import {
  AREA,
  ENLACE,
  librosDe,
  poner,
  quitarColumna,
  renombrar,
  type Borrador,
} from '../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../support/carpeta-de-registros.ts';

const en = (libro: string, hoja: string, fila: number, columna: string) => ({ libro, hoja, fila, columna });

/** One defect for each rule, in a carpeta that has none other. */
const DEFECTOS: Readonly<Record<CodigoDeRegla, (b: Borrador) => Borrador>> = {
  'columna-faltante': (b) => quitarColumna(b, ENLACE, 'Difusión', 'Información'),
  'valor-requerido': (b) => poner(b, en(ENLACE, 'Difusión', 2, 'Información'), ''),
  'fecha-invalida': (b) => poner(b, en(ENLACE, 'Seguimiento', 2, 'Fecha'), '31 de noviembre de 2021'),
  'numero-invalido': (b) => poner(b, en(ENLACE, 'SIVOPLE', 2, 'Cantidad'), 'muchos'),
  'catalogo-desconocido': (b) => poner(b, en(AREA, 'Compromisos', 2, 'Estatus'), 'Olvidado'),
  'clave-formato': (b) => conFilas(b, ENLACE, 'Acuerdos', [['CVOE-041-21', 'Décima', 'Aprueba.']]),
  'clave-duplicada': (b) => conFilas(b, ENLACE, 'Acuerdos', [['cvoe/38/21', 'Décima', 'Aprueba.']]),
  'sesion-inexistente': (b) => poner(b, en(ENLACE, 'Acuerdos', 2, 'Sesión'), 'Vigésima'),
  'referencia-inexistente': (b) => poner(b, en(AREA, 'Avances', 2, 'Convenio'), 'CONV-999'),
  'vigencia-invertida': (b) =>
    poner(
      poner(b, en(AREA, 'Convenios', 2, 'Vigencia desde'), '02/01/2021'),
      en(AREA, 'Convenios', 2, 'Vigencia hasta'),
      '01/01/2021',
    ),
  'total-no-cuadra': (b) => poner(b, en(AREA, 'Indicadores', 4, 'Valor'), '501'),
  'sin-actividades-contradictorio': (b) => conFilas(b, AREA, 'Sin actividades', [['2', 'No hubo.']]),
  'programa-invalido': (b) => conFilas(b, ENLACE, 'Programa', [['1', '', '{totales}', '']]),
  'hoja-desconocida': (b) =>
    conFilas(b, AREA, 'Acuerdos', [['AB/1/21', 'Décima', 'Aprueba.']], ['Clave', 'Sesión', 'Acuerdo']),
  'columna-desconocida': (b) => renombrar(b, AREA, 'Actividades', '_Nota', 'Apunte'),
  'fecha-dia-semana': (b) =>
    poner(b, en(ENLACE, 'Acuerdos', 2, 'Acuerdo'), 'Aprueba lo del lunes 24 de noviembre de 2021.'),
  'fecha-fuera-de-periodo': (b) =>
    conFilas(b, ENLACE, 'Seguimiento', [['1', '15/09/2021', '', 'Reunión', '']]),
  'clave-salto': (b) => conFilas(b, ENLACE, 'Acuerdos', [['CVOE/042/21', 'Décima', 'Aprueba.']]),
  'nombre-variante': (b) => poner(b, en(ENLACE, 'Asistencia', 3, 'Integrante'), 'Ernesto Ramos Meja'),
  'registro-duplicado': (b) =>
    conFilas(b, AREA, 'Convenios', [
      ['X-1', 'Convenio Específico', 'Otro', 'Cámara Nacional del Libro', 'SE', 'Vigente'],
    ]),
  'convenio-sin-opinion': (b) =>
    conFilas(b, AREA, 'Convenios', [
      ['X-2', 'Convenio Específico', 'Otro', 'Museo de Sitio', 'SE', 'Suscrito'],
    ]),
  'opinion-posterior': (b) =>
    poner(
      b,
      en(
        ENLACE,
        'Opiniones',
        filaDe(b, ENLACE, 'Opiniones', 'Número de opinión', 'IECM/UTVOE/OP29/2021'),
        'Fecha de emisión',
      ),
      '11/11/2021',
    ),
  'linea-sin-reporte': (b) => conFilas(b, ENLACE, 'Programa', [['6', 'Anexos', '', 'Anexos']]),
  'integrante-sin-asistencia': (b) =>
    conFilas(b, ENLACE, 'Integrantes', [['6', 'Integrante', '', 'Ana Luz Ríos Prado']]),
};

const reglas = (b: Borrador, vigentes = REGLAS): string[] =>
  revisar(abrirCarpeta(librosDe(b)), vigentes).map((h) => h.datos.regla);

describe('every rule', () => {
  it('stands once in the catalogue, in the contract’s order: errors, then warnings', () => {
    expect(REGLAS.map((r) => r.codigo).sort()).toEqual(Object.keys(DEFECTOS).sort());
    expect(REGLAS).toHaveLength(24);
    const gravedades = REGLAS.map((r) => r.gravedad);
    expect(gravedades.lastIndexOf('Error')).toBeLessThan(gravedades.indexOf('Advertencia'));
    expect(gravedades.filter((g) => g === 'Error')).toHaveLength(13);
  });

  it.each(REGLAS.map((r) => [r.codigo]))('%s finds its defect and nothing else does', (codigo) => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        expect(reglas(DEFECTOS[codigo](b))).toEqual([codigo]);
      }),
      { numRuns: 5 },
    );
  });

  it.each(REGLAS.map((r) => [r.codigo]))('%s switched off, its defect goes unseen', (codigo) => {
    const [b = {}] = fc.sample(carpetaDeRegistros, { numRuns: 1, seed: 7 });
    const apagada = REGLAS.filter((r) => r.codigo !== codigo);
    expect(reglas(DEFECTOS[codigo](b), apagada)).toEqual([]);
  });

  it('all the defects at once are all found, none hiding another', () => {
    // A tab that is in doubt as a whole, and two changes of one cell, stay apart.
    const aparte: readonly string[] = ['columna-faltante', 'clave-formato', 'clave-duplicada'];
    const [b = {}] = fc.sample(carpetaDeRegistros, { numRuns: 1, seed: 7 });
    const codigos = REGLAS.map((r) => r.codigo).filter((c) => !aparte.includes(c));
    const todo = codigos.reduce((malo, c) => DEFECTOS[c](malo), b);
    expect([...new Set(reglas(todo))].sort()).toEqual([...codigos].sort());
  });
});
