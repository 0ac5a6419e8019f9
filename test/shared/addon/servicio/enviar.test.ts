import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EnvioBreve } from '../../../../shared/api/esquemas/envios.ts';
import type { Contestacion, Pedido, Servicio } from '../../../../shared/addon/puertos.ts';
import {
  CLAVE_DE_ENVIO,
  CLAVE_DE_LIBRO,
  type BuzonDeLibro,
} from '../../../../shared/envio/buzon-de-libro.ts';
import { hojasDelContexto } from '../../../../shared/envio/hojas-del-contexto.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import { ProblemaDelComplemento } from '../../../../shared/problema-del-complemento.ts';
import { buzonDePrueba, complemento, type OpcionesDeComplemento } from '../../../support/complemento.ts';
import { deTrimestre } from '../../../support/libro-de-utsi.ts';
import { libro } from '../../../support/libros.ts';

const ENLACE = hojasDelContexto(deTrimestre('enlace-utvoe'));
const HOJAS = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'Unidad Técnica de Servicios Informáticos'],
    ['Siglas del área', 'UTSI'],
  ],
  'Sin actividades': [
    ['Línea', 'Motivo'],
    ['2.E', 'No hubo.'],
  ],
};
const ATADO = { [CLAVE_DE_LIBRO]: '{"organo":"cvoe","periodo":"2021-t4","area":"utsi"}' };
const RUTA = '/organos/cvoe/periodos/2021-t4/areas/utsi';

const ENVIO: EnvioBreve = {
  ...{ id: 'e1', organo: 'cvoe', periodo: '2021-t4', area: 'utsi', siglas: 'UTSI', numero: 1, folio: 'F-1' },
  ...{ cuando: '2021-12-01T10:00:00-06:00', autor: 'Ana', via: 'complemento', sha256: 'a', aTiempo: true },
  ...{ sinActividades: false, filas: [], vigente: true, revision: 'por-revisar' },
  resumen: { errores: 0, advertencias: 0, explicadas: 0 },
};
const responder = (estado: number, cuerpo: unknown): Contestacion => ({
  estado,
  cuerpo: JSON.stringify(cuerpo),
});
const sinRed = (): never => {
  throw new ProblemaDelComplemento('servicio-no-responde', { servicio: 's', motivo: 'sin red' });
};

/** A service that answers each request in its turn, and keeps what it was asked. */
function servicioQue(...turnos: readonly (() => Contestacion)[]): { servicio: Servicio; pedidos: Pedido[] } {
  const pedidos: Pedido[] = [];
  return {
    pedidos,
    servicio: (pedido) => {
      pedidos.push(pedido);
      return (turnos[pedidos.length - 1] ?? sinRed)();
    },
  };
}

const abrir = (opciones: OpcionesDeComplemento) =>
  complemento(HOJAS, { buzon: buzonDePrueba(ENLACE), metadatos: ATADO, ...opciones });
const recibido = (): Contestacion => responder(201, { envio: ENVIO, acuse: {}, repetido: false });
const llave = ({ encabezados }: Pedido): string | undefined => encabezados['Idempotency-Key'];

describe('sending', () => {
  it('gives the acuse, and says by which way the libro came', () => {
    const { servicio, pedidos } = servicioQue(recibido, () => ({ estado: 200, cuerpo: '<h1>Acuse</h1>' }));
    const prueba = abrir({ servicio });
    expect(prueba.dar('enviar', null)).toEqual({ tipo: 'recibido', envio: ENVIO, repetido: false });
    expect(pedidos[0]).toMatchObject({
      metodo: 'post',
      ruta: `${RUTA}/envios`,
      encabezados: { 'X-Trimestral-Via': 'complemento' },
    });
    expect(JSON.parse(pedidos[0]?.cuerpo ?? '')).toEqual({
      libro: JSON.parse(canonico(libro('', HOJAS))) as unknown,
      peticiones: [],
    });
    expect(prueba.dar('acuse', { envio: 'e1' })).toEqual({ html: '<h1>Acuse</h1>' });
    expect(pedidos[1]?.ruta).toBe('/envios/e1/acuse.html');
  });

  it('sends nothing while something keeps the libro from being sent', () => {
    const { servicio, pedidos } = servicioQue();
    const prueba = complemento({ ...HOJAS, Convenios: [['Folio'], ['C-1']] }, { servicio, metadatos: ATADO });
    expect(prueba.dar('enviar', null)).toMatchObject({
      tipo: 'con-hallazgos',
      revision: { admisible: false },
    });
    expect(pedidos).toEqual([]);
  });

  it('is the same envío when the answer was lost, and another once the libro changed', () => {
    const { servicio, pedidos } = servicioQue(
      sinRed,
      () => responder(503, { x: 1 }),
      sinRed,
      recibido,
      recibido,
    );
    const prueba = abrir({ servicio });
    expect(prueba.falla('enviar', null)).toContain('servicio-no-responde');
    expect(prueba.falla('enviar', null)).toContain('servicio-no-responde');
    const [primera, segunda] = pedidos.map(llave);
    expect(segunda).toBe(primera);
    prueba.editar({ hoja: 'Sin actividades', fila: 2, columna: 2 }, 'No hubo actos.');
    expect(prueba.falla('enviar', null)).toContain('servicio-no-responde');
    prueba.dar('enviar', null);
    const [, , tercera, cuarta] = pedidos.map(llave);
    expect(tercera).not.toBe(primera);
    expect(cuarta).toBe(tercera);
    prueba.dar('enviar', null);
    expect(llave(pedidos[4] ?? { metodo: 'get', ruta: '', cuerpo: null, encabezados: {} })).not.toBe(cuarta);
  });

  it('says at its start that an envío had no answer', () => {
    const { servicio } = servicioQue(sinRed, sinRed);
    const prueba = abrir({ servicio });
    prueba.falla('enviar', null);
    expect(prueba.dar('abrir', null)).toMatchObject({
      enCurso: true,
      destino: { nombre: 'CVOE, 2021-T4, UTSI' },
    });
  });

  it('shows what the service found beside the libros of others', () => {
    const hallazgo = {
      ...{
        libro: 'area-utsi',
        hoja: 'Sin actividades',
        fila: 2,
        columna: 'Línea',
        regla: 'sin-actividades-contradictorio',
      },
      ...{
        gravedad: 'Error',
        valor: '2.E',
        mensaje: 'Otra área.',
        sugerencia: 'Quítela.',
        justificacion: null,
      },
      ...{ correcciones: [], depende: null, peticion: false },
    };
    const rechazo = { codigo: 'envio-con-hallazgos', title: 'No', detail: 'No.', hallazgos: [hallazgo] };
    const prueba = abrir({ servicio: servicioQue(() => responder(422, rechazo)).servicio });
    expect(prueba.dar('enviar', null)).toMatchObject({
      tipo: 'con-hallazgos',
      revision: { admisible: false, hallazgos: [{ mensaje: 'Otra área.', celda: { fila: 2, columna: 1 } }] },
    });
  });

  it('says in the words of the service why it does not take it, and begins anew after it', () => {
    const cerrado = {
      codigo: 'periodo-cerrado',
      title: 'El periodo está cerrado',
      detail: 'El periodo {x} está cerrado.',
    };
    const { servicio, pedidos } = servicioQue(() => responder(409, cerrado), recibido);
    const prueba = abrir({ servicio });
    expect(prueba.falla('enviar', null)).toBe('periodo-cerrado: El periodo {x} está cerrado.');
    prueba.dar('enviar', null);
    expect(new Set(pedidos.map(llave)).size).toBe(2);
  });

  it('takes no page of somebody else for an answer', () => {
    const { servicio } = servicioQue(() => ({ estado: 200, cuerpo: '<html>Portal cautivo</html>' }));
    expect(abrir({ servicio }).falla('enviar', null)).toContain(
      'contestó algo que este complemento no conoce',
    );
  });

  it('takes with it what is asked of the enlace, once', () => {
    const { servicio, pedidos } = servicioQue(recibido, recibido);
    const prueba = abrir({ servicio });
    prueba.dar('pedir', {
      hallazgo: {
        ...{ libro: '', hoja: 'Convenios', fila: 2, columna: 'Contraparte', regla: 'catalogo-desconocido' },
        ...{ gravedad: 'Error', valor: 'UNAM', mensaje: '', sugerencia: '', justificacion: null },
        ...{ correcciones: [], depende: null, celda: null, sePuedePedir: true, pedido: false },
      },
      texto: 'Falta la UNAM.',
      hoja: null,
    });
    prueba.dar('enviar', null);
    prueba.dar('enviar', null);
    const peticion = {
      tipo: 'contraparte',
      hoja: 'Convenios',
      columna: 'Contraparte',
      fila: null,
      valor: 'UNAM',
    };
    expect(
      pedidos.map(({ cuerpo }) => (JSON.parse(cuerpo ?? '') as { peticiones: unknown }).peticiones),
    ).toEqual([[{ ...peticion, texto: 'Falta la UNAM.' }], []]);
  });

  it('does not begin where nobody knows whose libro it is, or another is at it', () => {
    const { servicio, pedidos } = servicioQue();
    expect(abrir({ servicio, metadatos: {} }).falla('enviar', null)).toContain('sin-destino');
    const candado = (): never => {
      throw new ProblemaDelComplemento('libro-ocupado', {});
    };
    expect(abrir({ servicio, candado }).falla('enviar', null)).toContain('libro-ocupado');
    expect(abrir({}).falla('enviar', null)).toContain('sin-servicio');
    expect(pedidos).toEqual([]);
  });
});

describe('sending where the service fetches', () => {
  const enBuzon = (buzon: BuzonDeLibro): string[][] =>
    (JSON.stringify(buzon).match(/.{1,500}/gsu) ?? []).map((pedazo) => [pedazo]);
  const conBuzon = (buzon: BuzonDeLibro, metadatos: Record<string, string> = {}) =>
    complemento(
      { ...HOJAS, _Trimestral: enBuzon(buzon) },
      { modo: 'recoge', metadatos: { ...ATADO, ...metadatos } },
    );
  const sha256 = createHash('sha256')
    .update(canonico(libro('', HOJAS)))
    .digest('hex');
  const marca = (clave: string) => ({
    [CLAVE_DE_ENVIO]: JSON.stringify({ clave, persona: 'ana@x.mx', cuando: 'c', sha256 }),
  });
  const respondido = (respuesta: BuzonDeLibro['respuesta']): BuzonDeLibro => ({
    ...buzonDePrueba(ENLACE),
    respuesta,
  });

  it('marks the libro with who, when and what', () => {
    const prueba = conBuzon(buzonDePrueba(ENLACE));
    expect(prueba.dar('enviar', null)).toEqual({ tipo: 'marcado', cuando: '2021-12-01T16:00:00Z' });
    const puesta = JSON.parse(prueba.puertos.metadatos.leer(CLAVE_DE_ENVIO) ?? '') as { clave: string };
    expect(puesta).toMatchObject({
      persona: 'ana@institucion.mx',
      cuando: '2021-12-01T16:00:00Z',
      sha256,
      peticiones: [],
    });
    expect(prueba.dar('abrir', null)).toMatchObject({
      enCurso: true,
      modo: 'recoge',
      corte: '2022-01-14',
      dias: 44,
    });
    prueba.dar('enviar', null);
    expect(JSON.parse(prueba.puertos.metadatos.leer(CLAVE_DE_ENVIO) ?? '')).toMatchObject({
      clave: puesta.clave,
    });
    prueba.editar({ hoja: 'Sin actividades', fila: 2, columna: 2 }, 'Otra cosa.');
    prueba.dar('enviar', null);
    expect(
      (JSON.parse(prueba.puertos.metadatos.leer(CLAVE_DE_ENVIO) ?? '') as { clave: string }).clave,
    ).not.toBe(puesta.clave);
  });

  it('shows the acuse that was left', () => {
    const buzon = respondido({
      clave: 'k',
      cuando: 'c',
      tipo: 'recibido',
      envio: ENVIO,
      repetido: false,
      html: '<p>Acuse</p>',
    });
    const prueba = conBuzon({ ...buzon, envios: [ENVIO] }, marca('k'));
    expect(prueba.dar('abrir', null)).toMatchObject({ enCurso: false, envios: [ENVIO] });
    expect(prueba.dar('acuse', { envio: 'e1' })).toEqual({ html: '<p>Acuse</p>' });
    expect(prueba.falla('acuse', { envio: 'e0' })).toContain('sin-servicio');
  });

  it('shows the findings that were left, until the libro changes', () => {
    const hallazgo = {
      ...{
        libro: 'area-utsi',
        hoja: 'Sin actividades',
        fila: 2,
        columna: 'Línea',
        regla: 'clave-duplicada',
        valor: '2.E',
      },
      ...{
        gravedad: 'Error' as const,
        mensaje: 'En otro libro.',
        sugerencia: '',
        justificacion: null,
        correcciones: [],
      },
      depende: null,
    };
    const prueba = conBuzon(
      respondido({ clave: 'k', cuando: 'c', tipo: 'con-hallazgos', hallazgos: [hallazgo] }),
      marca('k'),
    );
    expect(prueba.dar('validar', { hoja: null })).toMatchObject({
      admisible: false,
      hallazgos: [{ mensaje: 'En otro libro.' }],
    });
    prueba.editar({ hoja: 'Sin actividades', fila: 2, columna: 2 }, 'Otra cosa.');
    expect(prueba.dar('validar', { hoja: null }).hallazgos).toEqual([]);
  });

  it('tells what went wrong with the last mark', () => {
    const respuesta = {
      clave: 'k',
      cuando: 'c',
      tipo: 'problema',
      codigo: 'x',
      titulo: 'Cerrado',
      detalle: 'Ya cerró.',
    } as const;
    expect(conBuzon(respondido(respuesta), marca('k')).dar('abrir', null).avisos).toEqual([
      'Cerrado. Ya cerró.',
    ]);
    expect(conBuzon(respondido(respuesta), marca('otra')).dar('abrir', null).avisos).toEqual([]);
  });
});
