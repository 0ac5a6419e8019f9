import { describe, expect, it } from 'vitest';
import { contarEdiciones } from '../../../../shared/addon/revision/edicion.ts';
import type { Contestacion, Servicio } from '../../../../shared/addon/puertos.ts';
import { CLAVE_DE_LIBRO } from '../../../../shared/envio/buzon-de-libro.ts';
import { hojasDelContexto } from '../../../../shared/envio/hojas-del-contexto.ts';
import { ProblemaDelComplemento } from '../../../../shared/problema-del-complemento.ts';
import { buzonDePrueba, complemento } from '../../../support/complemento.ts';
import { deTrimestre } from '../../../support/libro-de-utsi.ts';

const ENLACE = hojasDelContexto(deTrimestre('enlace-utvoe'));
const CARATULA = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Área'],
  ['Área', 'Unidad Técnica de Servicios Informáticos'],
  ['Siglas del área', 'UTSI'],
];
const BUZON = buzonDePrueba(ENLACE);
const ORGANO = { clave: 'cvoe', siglas: 'CVOE' };
const papel = (area: string) => ({ papel: 'area', organo: 'cvoe', area });
const periodo = (clave: string, estado = 'abierto') => ({ clave, estado });
const conJson = (cuerpo: unknown): Contestacion => ({ estado: 200, cuerpo: JSON.stringify(cuerpo) });

/** A service of one órgano for somebody who answers for some áreas. */
function servicioDe(
  areas: readonly string[],
  periodos = [periodo('2021-t4'), periodo('2021-t3', 'cerrado')],
) {
  const rutas: string[] = [];
  const servicio: Servicio = ({ ruta }) => {
    rutas.push(ruta);
    if (ruta === '/yo') return conJson({ papeles: areas.map(papel), organos: [ORGANO] });
    if (ruta === '/organos/cvoe/periodos') return conJson({ periodos });
    if (ruta.endsWith('/contexto')) return conJson(BUZON.contexto);
    if (ruta.endsWith('/envios')) return conJson({ elementos: [] });
    return conJson({
      ...BUZON.libro,
      estado: 'observado',
      lineas: [{ linea: '2', titulo: 'Convenios', hojas: [] }],
    });
  };
  return { servicio, rutas };
}

describe('opening the sidebar', () => {
  it('finds the only place that the person may send to, and asks no more the second time', () => {
    const { servicio, rutas } = servicioDe(['utsi']);
    const prueba = complemento({ Carátula: CARATULA }, { servicio });
    expect(prueba.dar('abrir', null)).toMatchObject({
      libro: { tipo: 'Área', siglas: 'UTSI', periodo: '2021-T4', hojas: ['Carátula'] },
      ...{
        corte: '2022-01-14',
        dias: 44,
        enlace: 'UTVOE',
        modo: 'envia',
        estado: 'observado',
        enCurso: false,
      },
      destino: { organo: 'cvoe', periodo: '2021-t4', area: 'utsi', nombre: 'CVOE, 2021-T4, UTSI' },
      ...{ sinServicio: '', persona: 'ana@institucion.mx', lineas: [{ linea: '2', titulo: 'Convenios' }] },
    });
    expect(rutas).toHaveLength(5);
    prueba.dar('abrir', null);
    expect(rutas).toHaveLength(8);
    expect(prueba.cuenta().lecturas).toEqual({ Carátula: 2 });
  });

  it('lets the person choose among several, those first that the Carátula bears out', () => {
    const { servicio } = servicioDe(['utsi', 'se'], [periodo('2021-t4'), periodo('2022-t1')]);
    const prueba = complemento({ Carátula: CARATULA }, { servicio });
    const { destino, destinos, estado } = prueba.dar('abrir', null);
    expect([destino, estado]).toEqual([null, null]);
    expect(destinos.map(({ nombre }) => nombre)).toEqual(['CVOE, 2021-T4, UTSI', 'CVOE, 2022-T1, UTSI']);
    const [primero] = destinos;
    if (primero === undefined) throw new Error('none to choose');
    expect(prueba.dar('elegirDestino', primero)).toMatchObject({ estado: 'observado', destinos: [] });
    expect(prueba.dar('abrir', null).destino?.periodo).toBe('2021-t4');
  });

  it('goes by what the service noted in the spreadsheet before all else', () => {
    const { servicio, rutas } = servicioDe(['se']);
    const metadatos = { [CLAVE_DE_LIBRO]: '{"organo":"cvoe","periodo":"2021-t4","area":"utsi"}' };
    complemento({ Carátula: CARATULA }, { servicio, metadatos }).dar('abrir', null);
    expect(rutas[0]).toBe('/organos/cvoe/periodos/2021-t4/areas/utsi');
  });

  it('works with what it knew where the service does not answer, and says so', () => {
    const { servicio } = servicioDe(['utsi']);
    let hay = true;
    const prueba = complemento(
      { Carátula: CARATULA },
      {
        servicio: (pedido) => {
          if (hay) return servicio(pedido);
          throw new ProblemaDelComplemento('servicio-no-responde', { servicio: 's', motivo: 'sin red' });
        },
      },
    );
    prueba.dar('abrir', null);
    hay = false;
    const { sinServicio, corte } = prueba.dar('abrir', null);
    expect(sinServicio).toContain('sin red');
    expect(corte).toBe('2022-01-14');
    expect(prueba.dar('validar', { hoja: null }).avisos).toEqual([]);
  });

  it('goes on where the spreadsheet has no room for what the service says, and keeps no half of it', () => {
    const { servicio } = servicioDe(['utsi']);
    const prueba = complemento({ Carátula: CARATULA }, { servicio });
    const { propiedades } = prueba.puertos;
    const { guardar } = propiedades;
    Object.assign(propiedades, {
      guardar: (clave: string, valor: string | null) => {
        if (clave === 'buzon' && valor !== null) {
          guardar(clave, valor.slice(0, 100));
          throw new Error('You have exceeded the property storage quota.');
        }
        guardar(clave, valor);
      },
    });
    expect(prueba.dar('abrir', null)).toMatchObject({
      estado: 'observado',
      corte: '2022-01-14',
      sinServicio: '',
    });
    expect(propiedades.leer('buzon')).toBeNull();
    expect(prueba.dar('validar', { hoja: null }).avisos).toEqual([
      'Se revisó sin las listas, sesiones y líneas del enlace.',
    ]);
  });

  it('knows the libro of the enlace, and asks nobody about it', () => {
    const { servicio, rutas } = servicioDe(['utsi']);
    const deEnlace = [
      ...CARATULA.filter(([c]) => c !== 'Tipo de libro'),
      ['Tipo de libro', 'Enlace'],
      ['Fecha de corte', '14/01/2022'],
    ];
    const programa = [
      ['Línea', 'Título'],
      ['1', 'Sesiones'],
    ];
    const prueba = complemento({ Carátula: deEnlace, Programa: programa }, { servicio });
    expect(prueba.dar('abrir', null)).toMatchObject({
      ...{
        libro: { tipo: 'Enlace' },
        corte: '2022-01-14',
        enlace: 'UTSI',
        lineas: [{ linea: '1', titulo: 'Sesiones' }],
      },
    });
    expect(rutas).toEqual([]);
  });

  it('puts each comment where its record stands now', () => {
    const base = {
      envio: 'e',
      texto: 'Revise.',
      autor: 'Eva',
      cuando: 'c',
      resuelto: null,
      version: 1,
      valor: 'Vigente',
    };
    const comentarios = [
      { ...base, id: '1', hoja: 'Convenios', fila: 2, columna: 'Etapa', clave: 'CONV-1' },
      { ...base, id: '2', hoja: 'Convenios', fila: 9, columna: '', clave: 'CONV-9' },
      { ...base, id: '3', hoja: 'Avances', fila: 4, columna: 'Avance', clave: '' },
    ];
    const buzon = { ...BUZON, libro: { ...BUZON.libro, comentarios } };
    const hojas = {
      Carátula: CARATULA,
      Convenios: [
        ['Folio', 'Etapa'],
        ['CONV-2', 'x'],
        ['conv-001', 'y'],
      ],
    };
    const puestos = complemento(hojas, { buzon }).dar('abrir', null).comentarios;
    expect(puestos.map(({ id, fila, celda }) => [id, fila, celda])).toEqual([
      ['1', 3, { hoja: 'Convenios', fila: 3, columna: 2 }],
      ['2', 9, { hoja: 'Convenios', fila: 9, columna: 1 }],
      ['3', 4, null],
    ]);
  });

  it('counts the edits of people, so that what is shown is known to be older', () => {
    const prueba = complemento({ Carátula: CARATULA });
    contarEdiciones(prueba.puertos);
    prueba.editar({ hoja: 'Carátula', fila: 5, columna: 1 }, 'Correo');
    prueba.editar({ hoja: 'Carátula', fila: 5, columna: 2 }, 'a@b.mx');
    expect(prueba.dar('edicion', null)).toBe(2);
    expect(prueba.dar('validar', { hoja: null }).edicion).toBe(2);
  });
});

describe('what a page asks for', () => {
  it('is refused in words where the add-on does not know it', () => {
    const prueba = complemento({ Carátula: CARATULA });
    const respuesta: unknown = Reflect.apply(prueba.pedir, null, ['constructor', null]);
    expect(respuesta).toMatchObject({ ok: false, problema: { codigo: 'accion-desconocida' } });
  });

  it('tells a failure of the add-on as such', () => {
    const prueba = complemento(
      { Carátula: CARATULA },
      {
        candado: () => {
          throw new TypeError('roto');
        },
      },
    );
    expect(prueba.falla('validar', { hoja: null })).toBe(
      'complemento-fallo: No es de sus datos: roto. Abra la barra de nuevo; si se repite, avise a quien lo instaló.',
    );
  });
});
