import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Acciones, NombreDeAccion, Respuesta, Vista } from '../../shared/addon/acciones.ts';
import { decirHallazgos, marcasDe } from '../../shared/addon/pagina/decir-revision.ts';
import {
  dobleDeAppsScript,
  type DobleDeAppsScript,
  type OpcionesDeDoble,
} from '../doubles/apps-script/doble-de-apps-script.ts';
import type { EntradaDeMenu } from '../doubles/apps-script/ui-de-doble.ts';
import {
  enAppsScript,
  guionConstruido,
  type GuionConstruido,
  type GuionEnMarcha,
} from '../support/apps-script/guion-construido.ts';
import { ponerHojas } from '../support/apps-script/host-sobre-doble.ts';
import type { HojasDePrueba } from '../support/host-de-prueba.ts';

const LIBRO: HojasDePrueba = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'Unidad Técnica de Servicios Informáticos'],
    ['Siglas del área', 'UTSI'],
    ['Periodo', '2021-T4'],
  ],
  Convenios: [
    [
      'Folio',
      'Tipo de convenio',
      'Instrumento',
      'Contraparte',
      'Área responsable operativa',
      'Etapa',
      'Fecha de suscripción',
    ],
    ['CONV-001', 'Marco', 'Convenio', 'UNAM', 'UTSI', 'Vijente', '2021-10-21'],
    ['CONV-001', 'Marco', 'Convenio', 'UAM', 'UTSI', 'Suscrito', 'sábado 21 de octubre de 2021'],
    ['CONV-003', 'Marco', null, 'IPN', 'UTSI', 'Vigente', 'ayer'],
  ],
  'Sin actividades': [['Línea', 'Motivo']],
  Justificaciones: [['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo']],
};

let construido: GuionConstruido;
beforeAll(async () => {
  construido = await guionConstruido();
}, 60_000);

interface Abierto {
  readonly doble: DobleDeAppsScript;
  readonly guion: GuionEnMarcha;
  readonly pedir: <N extends NombreDeAccion>(nombre: N, pide: Acciones[N]['pide']) => Respuesta<N>;
}

function abrir(hojas: HojasDePrueba = LIBRO, opciones: Partial<OpcionesDeDoble> = {}): Abierto {
  const { codigo, barra, manifiesto } = construido;
  const doble = dobleDeAppsScript({
    manifiesto,
    paginas: new Map([['Barra', barra]]),
    alPedir: () => {
      throw new Error('Address unavailable: https://trimestral.institucion.mx/api/v1');
    },
    ahora: () => Date.parse('2021-12-01T18:00:00Z'),
    ...opciones,
  });
  ponerHojas(doble, hojas);
  const guion = enAppsScript(codigo, doble.servicios);
  return {
    doble,
    guion,
    pedir: (nombre, pide) => guion.llamar('accion', nombre, pide) as never,
  };
}

const ordenes = (entradas: readonly EntradaDeMenu[]): { titulo: string; funcion: string }[] =>
  entradas.flatMap((una) => {
    if (una.tipo === 'raya') return [];
    return una.tipo === 'orden' ? [una] : ordenes(una.entradas);
  });

const VISTAS: Record<Vista, true> = {
  'hallazgos-de-hoja': true,
  hallazgos: true,
  enviar: true,
  asistencia: true,
  'sesion-nueva': true,
  'integrante-nuevo': true,
  'convenio-nuevo': true,
  avances: true,
  firmar: true,
  'por-vencer': true,
  'opinion-nueva': true,
  'ligar-opinion': true,
  'sin-opinion': true,
  preparar: true,
  ayuda: true,
};

describe('the built script', () => {
  it('is at most 150 KiB', () => {
    expect(Buffer.byteLength(construido.codigo)).toBeLessThanOrEqual(150 * 1024);
  });

  it('declares at its top what triggers, menus and the page call, and nothing else', () => {
    const declaradas = [...construido.codigo.matchAll(/^(?:function|var|let|const|class) (\w+)/gm)].map(
      ([, nombre]) => nombre,
    );
    const deVistas = Object.keys(VISTAS).map((vista) => `ver_${vista.replaceAll('-', '_')}`);
    expect(declaradas.sort()).toEqual(['_', 'accion', 'onEdit', 'onInstall', 'onOpen', ...deVistas].sort());
  });

  it('loads where there is the language alone', () => {
    const ausentes = ['URL', 'process', 'TextEncoder', 'setTimeout', 'crypto', 'require'];
    const tipos = runInNewContext(
      `${construido.codigo}; ${JSON.stringify(ausentes)}.map((n) => typeof globalThis[n])`,
    ) as unknown;
    expect(JSON.parse(JSON.stringify(tipos))).toEqual(ausentes.map(() => 'undefined'));
  });
});

describe('the menu', () => {
  it('shows before anybody authorised the add-on, with all that there is to do', () => {
    const { doble, guion } = abrir();
    doble.modo('NONE');
    guion.disparar('onOpen', {});
    const [menu] = doble.pantalla.menus;
    expect(menu?.titulo).toBeNull();
    expect(menu?.entradas.map((una) => (una.tipo === 'raya' ? '—' : una.titulo))).toEqual([
      'Asistencia',
      'Convenios',
      'Opiniones de pertinencia',
      '—',
      'Validar esta hoja',
      'Validar el libro',
      '—',
      'Enviar al enlace',
      '—',
      'Preparar este libro',
      'Ayuda',
    ]);
  });

  it('stands there too where the add-on has just been got', () => {
    const { doble, guion } = abrir();
    guion.disparar('onInstall', {});
    expect(doble.pantalla.menus).toHaveLength(1);
  });

  it('stands by itself where the script is bound to its spreadsheet', async () => {
    const { doble } = abrir();
    const ligado = await guionConstruido({ forma: 'ligado' });
    enAppsScript(ligado.codigo, doble.servicios).disparar('onOpen', {});
    expect(doble.pantalla.menus[0]?.titulo).toBe('Trimestral');
  });

  it('opens the sidebar at each of its views, at the tab that is looked at', () => {
    const { doble, guion } = abrir();
    guion.disparar('onOpen', {});
    const abiertas = ordenes(doble.pantalla.menus[0]?.entradas ?? []).map(({ funcion }) => {
      guion.llamar(funcion);
      expect(doble.pantalla.barra?.titulo).toBe('Trimestral');
      const inicio = /window\.trimestral = (\{.*?\});/.exec(doble.pantalla.barra?.html ?? '')?.[1] ?? 'null';
      return JSON.parse(inicio) as unknown;
    });
    expect(abiertas).toHaveLength(Object.keys(VISTAS).length);
    expect(abiertas).toEqual(
      expect.arrayContaining(Object.keys(VISTAS).map((vista) => ({ vista, hoja: 'Justificaciones' }))),
    );
  });

  it('lets no name of a tab out of the page that it is written into', () => {
    const { doble, guion } = abrir({ '</script><b>x': [['a']] });
    guion.llamar('ver_hallazgos_de_hoja');
    expect(doble.pantalla.barra?.html).not.toContain('</script><b>x');
    expect(doble.pantalla.barra?.html).toContain('\\u003c/script>\\u003cb>x');
  });
});

describe('onEdit', () => {
  it('counts edits without the leave of anybody', () => {
    const { doble, guion, pedir } = abrir();
    const rango = (): object => ({
      getRow: () => 2,
      getColumn: () => 1,
      getSheet: () => ({ getName: () => 'Convenios' }),
    });
    doble.modo('LIMITED');
    guion.disparar('onEdit', { range: rango() });
    guion.disparar('onEdit', { range: rango() });
    doble.modo('FULL');
    expect(pedir('edicion', null)).toEqual({ ok: true, valor: 2 });
    const deCeldas = doble.llamadas.filter(({ metodo }) => /^(Range|UrlFetchApp|LockService)\./.test(metodo));
    expect(deCeldas).toEqual([]);
  });
});

/** Each action with what a page could ask of that libro. */
const CAMPOS = { campos: {} };
const PIDE: { readonly [N in NombreDeAccion]: Acciones[N]['pide'] } = {
  abrir: null,
  elegirDestino: { organo: 'CVOE', periodo: '2021-t4', area: 'utsi', nombre: 'CVOE, 2021-T4, UTSI' },
  edicion: null,
  validar: { hoja: null },
  irA: { hoja: 'Convenios', fila: 2, columna: 6 },
  marcar: { hoja: 'Convenios', marcas: [], deNuevo: false },
  leerHojas: { hojas: ['Carátula', 'Convenios', 'Avances'] },
  escribirHojas: { pasos: [] },
  corregir: { cambios: [], hoja: null },
  deshacer: { cambios: [], hoja: null },
  explicar: {
    hallazgo: {
      ...{ libro: 'libro', hoja: 'Convenios', fila: 2, columna: 'Folio', regla: 'clave-salto' },
      ...{ gravedad: 'Advertencia', valor: 'CONV-003', mensaje: '', sugerencia: '', justificacion: null },
      ...{ correcciones: [], depende: null, celda: null, sePuedePedir: false, pedido: false },
    },
    motivo: 'Así es.',
    hoja: null,
  },
  pedir: {
    hallazgo: {
      ...{
        libro: 'libro',
        hoja: 'Convenios',
        fila: 2,
        columna: 'Tipo de convenio',
        regla: 'catalogo-desconocido',
      },
      ...{ gravedad: 'Error', valor: 'Marco', mensaje: '', sugerencia: '', justificacion: null },
      ...{ correcciones: [], depende: null, celda: null, sePuedePedir: true, pedido: false },
    },
    texto: 'Agréguelo, por favor.',
    hoja: null,
  },
  sinActividades: { linea: '2', motivo: 'No hubo.' },
  enviar: null,
  acuse: { envio: '1' },
  paraPreparar: null,
  preparar: { titulo: 'UTSI', locale: 'es_MX', zona: 'America/Mexico_City', hojas: [] },
  asistencia: null,
  prepararAsistencia: null,
  todosPresentes: { sesion: '10ª ordinaria' },
  agregarSesion: CAMPOS,
  agregarIntegrante: CAMPOS,
  formulario: { hoja: 'Convenios' },
  convenioParecido: { campos: { Contraparte: 'UNAM' } },
  agregar: { hoja: 'Convenios', campos: {} },
  convenios: { sesion: '' },
  sesiones: null,
  reportarAvances: { sesion: '10ª ordinaria', avances: [] },
  firmar: { folio: 'CONV-003', campos: {} },
  porVencer: { dias: 90 },
  conveniosSinOpinion: null,
  opiniones: null,
  ligarOpinion: { opinion: 'x', folio: 'CONV-003' },
};

describe('accion', () => {
  it.each(Object.keys(PIDE) as NombreDeAccion[])(
    '%s answers in plain values, or says what to do',
    (nombre) => {
      const { pedir } = abrir();
      const respuesta = pedir(nombre, PIDE[nombre]);
      if (!respuesta.ok) {
        expect(respuesta.problema.codigo, respuesta.problema.detalle).not.toBe('complemento-fallo');
        expect(respuesta.problema.detalle).toMatch(/\.$/);
      }
      expect(JSON.parse(JSON.stringify(respuesta))).toEqual(respuesta);
    },
  );

  it('says so where the service does not answer, and the libro is validated all the same', () => {
    const { pedir } = abrir();
    const estado = pedir('abrir', null);
    expect(estado).toMatchObject({
      ok: true,
      valor: { libro: { siglas: 'UTSI' }, persona: 'ana@institucion.mx' },
    });
    expect(estado.ok && estado.valor.sinServicio).not.toBe('');
    expect(pedir('validar', { hoja: null })).toMatchObject({ ok: true, valor: { admisible: false } });
  });

  it('does nothing as an account that is not of the institution, and says which it is', () => {
    const { pedir } = abrir(LIBRO, { persona: 'ana@gmail.com' });
    const respuesta = pedir('validar', { hoja: null });
    expect(respuesta).toMatchObject({ ok: false, problema: { codigo: 'cuenta-ajena' } });
    expect(JSON.stringify(respuesta)).toMatch(/ana@gmail\.com, que no es de institucion\.mx, ejemplo\.mx/);
  });

  it('says that another is writing rather than write over them', () => {
    const { doble, pedir } = abrir();
    doble.candado.dueno = 'otra';
    const respuesta = pedir('corregir', { cambios: [], hoja: null });
    expect(respuesta).toMatchObject({ ok: false, problema: { codigo: 'libro-ocupado' } });
  });

  it('leaves the lock to the next one, whatever happened', () => {
    const { doble, pedir } = abrir();
    pedir('firmar', { folio: 'no existe', campos: {} });
    expect(doble.candado.dueno).toBe('nadie');
  });
});

describe('thrift', () => {
  const deHoja = (doble: DobleDeAppsScript, que: RegExp): Record<string, number> => {
    const cuenta: Record<string, number> = {};
    for (const { metodo, hoja } of doble.llamadas) {
      if (hoja !== null && que.test(metodo)) cuenta[hoja] = (cuenta[hoja] ?? 0) + 1;
    }
    return cuenta;
  };

  type Pedir = ReturnType<typeof abrir>['pedir'];

  /** As the page does it: the marks follow from the words. */
  function validar(pedir: Pedir): void {
    const validado = pedir('validar', { hoja: null });
    if (!validado.ok) throw new Error(validado.problema.detalle);
    const { valor: revision } = validado;
    decirHallazgos(revision);
    const marcas = marcasDe(revision.hallazgos);
    expect(pedir('marcar', { hoja: null, marcas, deNuevo: true })).toEqual({ ok: true, valor: null });
  }

  it('reads each tab once and writes it twice at most to validate, whatever the findings', () => {
    const [encabezado = [], ...filas] = LIBRO['Convenios'] ?? [];
    const muchas = Array.from({ length: 100 }, () => filas).flat();
    const { doble, pedir } = abrir({ ...LIBRO, Convenios: [encabezado, ...muchas] });
    doble.llamadas.length = 0;
    validar(pedir);
    for (const veces of Object.values(deHoja(doble, /^Range\.getValues$/))) expect(veces).toBe(1);
    expect(deHoja(doble, /^Range\.set/)).toEqual({ Convenios: 2 });
    expect(deHoja(doble, /^Range\./)['Convenios']).toBeLessThan(10);
  });

  it('writes nothing where nothing changed', () => {
    const { doble, pedir } = abrir();
    validar(pedir);
    doble.llamadas.length = 0;
    validar(pedir);
    expect(deHoja(doble, /^Range\.set/)).toEqual({});
  });
});
