import { describe, expect, it } from 'vitest';
import { podarVecino } from '../../../../shared/rules/cruces/podar-vecino.ts';
import { revisarConVecinos } from '../../../../shared/rules/cruces/revisar-con-vecinos.ts';
import { area, conv, CONV, enlace, OPIN } from '../../../support/libros-a-mano.ts';
import { alEnviar, linea, vecinosDe } from '../../../support/vecinos-a-mano.ts';

const FIRMA = ['Siglas', 'Fecha de suscripción', 'Opinión'];
const soloEnlace = enlace({});
const convenios = (nombre: string, ...filas: string[][]) =>
  area(nombre, { Convenios: [[...CONV, ...FIRMA], ...filas] });
const opiniones = (nombre: string, ...filas: string[][]) => area(nombre, { Opiniones: [OPIN, ...filas] });
const opinion = (numero: string, fecha: string, instrumento: string): string[] => [
  numero,
  fecha,
  instrumento,
  'SE',
  'Favorable',
];

describe('revisarConVecinos', () => {
  it('tells a Folio that another área has sent at the row of whoever sends now, whatever its name', () => {
    const otra = convenios('area-b', conv('CONV-1', 'Museo del Agua'));
    const propia = convenios('area-a', conv('conv-01', 'Escuela Naval'));
    expect(alEnviar(propia, [otra], soloEnlace)).toContain(
      'area-a|Convenios|2|Folio|clave-duplicada|conv-01',
    );
    expect(alEnviar(otra, [propia], soloEnlace)).toContain('area-b|Convenios|2|Folio|clave-duplicada|CONV-1');
  });

  it('tells the same convenio entered by two áreas', () => {
    const otra = convenios('area-b', conv('CONV-1', 'Museo del Agua, A.C.'));
    const propia = convenios('area-a', conv('CONV-2', 'MUSEO DEL AGUA'));
    expect(alEnviar(propia, [otra], soloEnlace)).toContain(
      'area-a|Convenios|2|Contraparte|registro-duplicado|MUSEO DEL AGUA',
    );
  });

  it('tells a name that another área spells otherwise, from twelve letters on', () => {
    const otra = convenios('area-b', conv('CONV-1', 'Instituto de Geografía'));
    const propia = convenios('area-a', conv('CONV-2', 'Instituto de Geografias'));
    expect(alEnviar(propia, [otra], soloEnlace)).toContain(
      'area-a|Convenios|2|Contraparte|nombre-variante|Instituto de Geografias',
    );
  });

  it('says nothing against the spelling that most áreas use', () => {
    const otras = ['b', 'c'].map((n) => convenios(`area-${n}`, conv(`CONV-${n}`, 'Instituto de Geografía')));
    const rara = convenios('area-0', conv('CONV-0', 'Instituto de Geografias'));
    const propia = convenios('area-a', conv('CONV-2', 'Instituto de Geografía'));
    expect(alEnviar(propia, [...otras, rara], soloEnlace).filter((l) => l.includes('nombre'))).toEqual([]);
  });

  it('leaves a Folio and an opinión that nobody has sent to the áreas that may still send them', () => {
    const propia = area('area-a', {
      Avances: [
        ['Convenio', 'Sesión', 'Avance'],
        ['CONV-9', '', 'Un taller.'],
      ],
      Convenios: [[...CONV, ...FIRMA], conv('CONV-1', 'Museo', '', '', 'IECM/SE/OP1/2021')],
    });
    expect(alEnviar(propia, [], soloEnlace).filter((l) => l.includes('referencia'))).toEqual([
      'area-a|Convenios|2|Opinión|referencia-inexistente|IECM/SE/OP1/2021|otras-areas',
      'area-a|Avances|2|Convenio|referencia-inexistente|CONV-9|otras-areas',
    ]);
    const otras = [
      convenios('area-b', conv('conv - 09', 'Escuela')),
      opiniones('area-c', opinion('iecm/se/op01/2021', '', 'Un proyecto')),
    ];
    expect(alEnviar(propia, otras, soloEnlace).filter((l) => l.includes('referencia'))).toEqual([]);
  });

  it('holds an área to the lines of the programme, which no other área mends', () => {
    const propia = area('area-a', { Difusión: [['Línea', 'Fecha', 'Destinatarios', 'Información'], ['9']] });
    expect(alEnviar(propia, [], soloEnlace)).toContain('area-a|Difusión|2|Línea|referencia-inexistente|9');
  });

  it('finds the opinión of another área that names the counterpart, in full or by its siglas', () => {
    const firmado = (nombre: string, siglas: string) =>
      convenios('area-a', conv('CONV-1', nombre, siglas, '10/11/2021', ''));
    const otra = opiniones(
      'area-b',
      opinion('IECM/SE/OP1/2021', '01/11/2021', 'Convenio con el Instituto Nacional Electoral y la ARVM'),
    );
    const faltan = (nombre: string, siglas: string) =>
      alEnviar(firmado(nombre, siglas), [otra], soloEnlace).filter((l) => l.includes('sin-opinion'));
    expect(faltan('INSTITUTO NACIONAL ELECTORAL', '')).toEqual([]);
    expect(faltan('Asociación de Radio', 'ARVM')).toEqual([]);
    expect(faltan('Instituto Nacional de Geografía', '')).toEqual([
      'area-a|Convenios|2|Opinión|convenio-sin-opinion||otras-areas',
    ]);
  });

  it('tells an opinión later than the signature at whichever of the two is sent', () => {
    const firmado = convenios('area-b', conv('CONV-1', 'Museo', '', '10/11/2021', 'IECM/SE/OP1/2021'));
    const opinada = opiniones('area-a', opinion('IECM/SE/OP01/2021', '11/11/2021', 'Un proyecto'));
    expect(alEnviar(opinada, [firmado], soloEnlace)).toContain(
      'area-a|Opiniones|2|Fecha de emisión|opinion-posterior|11/11/2021|otras-areas',
    );
    expect(alEnviar(firmado, [opinada], soloEnlace)).toContain(
      'area-b|Convenios|2|Fecha de suscripción|opinion-posterior|10/11/2021|otras-areas',
    );
    const sinCita = convenios('area-b', conv('CONV-1', 'Museo del Agua', '', '10/11/2021', ''));
    const nombrada = opiniones('area-a', opinion('IECM/SE/OP1/2021', '11/11/2021', 'Con el museo del agua'));
    expect(alEnviar(nombrada, [sinCita], soloEnlace)).toContain(
      'area-a|Opiniones|2|Fecha de emisión|opinion-posterior|11/11/2021|otras-areas',
    );
  });

  it('says nothing of gaps in a series that other libros may fill', () => {
    const propia = opiniones(
      'area-a',
      opinion('IECM/SE/OP1/2021', '', 'Uno'),
      opinion('IECM/SE/OP4/2021', '', 'Cuatro'),
    );
    expect(alEnviar(propia, [], soloEnlace).filter((l) => l.includes('clave-salto'))).toEqual([]);
  });

  it("holds an enlace's own libro to the rules that it alone can tell", () => {
    const propio = enlace({
      Acuerdos: [['Clave', 'Sesión', 'Acuerdo'], ['CVOE/1/21'], ['CVOE/3/21']],
    });
    const lineas = revisarConVecinos(soloEnlace, propio, [], null).map(linea);
    expect(lineas).toContain('enlace|Acuerdos|3|Clave|clave-salto|CVOE/3/21');
  });

  it('takes the explanation that the libro gives at its own row', () => {
    const otra = convenios('area-b', conv('CONV-1', 'Museo del Agua'));
    const propia = area('area-a', {
      Convenios: [CONV, conv('CONV-2', 'Museo del Agua')],
      Justificaciones: [
        ['Libro', 'Hoja', 'Clave', 'Regla', 'Valor', 'Motivo'],
        ['', 'Convenios', 'CONV-2', 'registro-duplicado', 'Museo del Agua', 'Son dos.'],
      ],
    });
    const [duplicado] = revisarConVecinos(soloEnlace, propia, [otra], null).filter(
      (h) => h.datos.regla === 'registro-duplicado',
    );
    expect(duplicado?.justificacion).toBe('Son dos.');
  });
});

describe('podarVecino', () => {
  it('keeps the Carátula and the rows concerned, with their numbers, and every row of a doubtful name', () => {
    const propia = convenios('area-a', conv('CONV-3', 'Instituto de Geografias'));
    const otra = convenios(
      'area-b',
      conv('CONV-1', 'Museo'),
      conv('CONV-2', 'Instituto de Geografía'),
      conv('CONV-3', 'Escuela'),
      conv('CONV-4', 'Instituto de Geografía'),
    );
    const [vecino] = vecinosDe(propia, [otra], soloEnlace);
    expect(vecino?.libro).toBe('area-b');
    const podado = podarVecino(otra, vecino ?? { filas: new Map(), enteras: new Set(), nombres: new Set() });
    expect(podado.hojas.map((h) => [h.nombre, h.filas.map((f) => f.numero)])).toEqual([
      ['Carátula', [2, 3]],
      ['Convenios', [3, 4, 5]],
    ]);
  });
});
