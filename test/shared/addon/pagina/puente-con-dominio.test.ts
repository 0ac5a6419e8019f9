import { describe, expect, it } from 'vitest';
import type { Acciones, NombreDeAccion, Puente } from '../../../../shared/addon/acciones.ts';
import type { ACCIONES_DE_DOMINIO } from '../../../../shared/addon/dominio/acciones-de-dominio.ts';
import { definicionDeEsteLibro } from '../../../../shared/addon/dominio/definicion-de-este-libro.ts';
import { puenteConDominio } from '../../../../shared/addon/pagina/puente-con-dominio.ts';
import { complemento, type ComplementoDePrueba } from '../../../support/complemento.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';

const LIBRO: HojasDePrueba = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Enlace'],
    ['Área', 'Vinculación'],
    ['Periodo', '2021-T4'],
  ],
  Sesiones: [
    ['Número', 'Tipo', 'Fecha'],
    [10, 'Ordinaria', '2021-10-21'],
    [11, 'Ordinaria', '2021-11-24'],
  ],
  Integrantes: [
    ['Calidad', 'Nombre'],
    ['Presidencia', 'Ana Ruiz Mota'],
    ['Integrante', 'Ernesto Ramos Mega'],
  ],
  Convenios: [
    [
      'Folio',
      'Tipo de convenio',
      'Instrumento',
      'Contraparte',
      'Área responsable operativa',
      'Etapa',
      'Vigencia hasta',
    ],
    ['CONV-001', 'Marco', 'Convenio con la UNAM', 'UNAM', 'SE', 'Suscrito', '2021-12-20'],
  ],
  Avances: [['Convenio', 'Sesión', 'Avance']],
  Opiniones: [
    [
      'Número de opinión',
      'Fecha de emisión',
      'Instrumento jurídico opinado',
      'Área responsable operativa',
      'Sentido',
    ],
    ['IECM/UTVOE/OP08/2021', '2021-10-05', 'Convenio con el IPN', 'SE', 'Favorable'],
  ],
};
const MATRIZ = {
  Asistencia: [
    ['Integrante', '10ª ordinaria'],
    ['Ana Ruiz Mota', null],
  ],
};

const CONVENIO = {
  ...{
    Folio: 'CONV-002',
    'Tipo de convenio': 'Marco',
    Instrumento: 'Convenio con el IPN',
    Contraparte: 'IPN',
  },
  ...{ 'Área responsable operativa': 'SE', Etapa: 'Vigente' },
};
const SESION = { Número: '12', Tipo: 'Ordinaria', Fecha: '15/12/2021' };
const PIDE: { readonly [N in keyof typeof ACCIONES_DE_DOMINIO]: Acciones[N]['pide'] } = {
  paraPreparar: null,
  asistencia: null,
  prepararAsistencia: null,
  todosPresentes: { sesion: '10ª ordinaria' },
  agregarSesion: { campos: SESION },
  agregarIntegrante: { campos: { Calidad: 'Integrante', Nombre: 'Eva Luna Paz' } },
  formulario: { hoja: 'Convenios' },
  convenioParecido: { campos: { ...CONVENIO, Contraparte: 'UNAM' } },
  agregar: { hoja: 'Convenios', campos: CONVENIO },
  convenios: { sesion: 'Décima' },
  sesiones: null,
  reportarAvances: { sesion: 'Décima', avances: [{ folio: 'CONV-001', avance: 'Dos talleres' }] },
  firmar: { folio: 'CONV-001', campos: { 'Fecha de suscripción': '24/11/2021' } },
  porVencer: { dias: 60 },
  conveniosSinOpinion: null,
  opiniones: null,
  ligarOpinion: { opinion: 'IECM/UTVOE/OP08/2021', folio: 'CONV-001' },
};
const NOMBRES = Object.keys(PIDE) as (keyof typeof PIDE)[];

/** Values as `google.script.run` carries them. */
const puenteDe = (c: ComplementoDePrueba, pedidas: NombreDeAccion[] = []): Puente =>
  puenteConDominio((nombre, pide) => {
    pedidas.push(nombre);
    return Promise.resolve(JSON.parse(JSON.stringify(c.pedir(nombre, pide))) as never);
  });
const todo = (c: ComplementoDePrueba) => c.host.tabs().map(({ nombre }) => [nombre, c.celdas(nombre)]);

describe('what the page works out by itself', () => {
  it.each(NOMBRES)('%s gives and leaves what it would have done where the libro is', async (nombre) => {
    for (const hojas of [LIBRO, { ...LIBRO, ...MATRIZ }]) {
      const [aqui, alla] = [complemento(hojas), complemento(hojas)];
      const dado = alla.pedir(nombre, PIDE[nombre]);
      expect(await puenteDe(aqui)(nombre, PIDE[nombre])).toEqual(dado);
      expect(todo(aqui)).toEqual(todo(alla));
    }
  });

  it.each(NOMBRES)('%s reads its tabs in one call, each once, and writes in another', async (nombre) => {
    const c = complemento({ ...LIBRO, ...MATRIZ });
    const pedidas: NombreDeAccion[] = [];
    await puenteDe(c, pedidas)(nombre, PIDE[nombre]);
    expect(pedidas.slice(0, 1)).toEqual(['leerHojas']);
    expect(['', 'escribirHojas']).toContain(pedidas.slice(1).join());
    for (const veces of Object.values(c.cuenta().lecturas)) expect(veces).toBe(1);
    expect(c.pasos()).toBeLessThanOrEqual(1);
  });

  it.each(['Convenios', 'Opiniones', 'Sesiones', 'Integrantes'])(
    'reads for the form of %s no tab but those that it looks at',
    async (hoja) => {
      const [aqui, alla] = [complemento(LIBRO), complemento(LIBRO)];
      const dado = alla.pedir('formulario', { hoja });
      expect(await puenteDe(aqui)('formulario', { hoja })).toEqual(dado);
      expect(aqui.cuenta().lecturas).toEqual(alla.cuenta().lecturas);
    },
  );

  it('leaves the rest to the script', async () => {
    const c = complemento(LIBRO);
    const pedidas: NombreDeAccion[] = [];
    const puente = puenteDe(c, pedidas);
    await puente('edicion', null);
    expect(pedidas).toEqual(['edicion']);
  });

  it('says so where the tabs cannot be read', async () => {
    const problema = { codigo: 'x', titulo: 'X', detalle: 'No.' };
    const puente = puenteConDominio(() => Promise.resolve({ ok: false, problema }));
    expect(await puente('asistencia', null)).toEqual({ ok: false, problema });
  });
});

describe('two who write at once', () => {
  /** Another writes in between, so many times. */
  const conOtra = (c: ComplementoDePrueba, veces: number): Puente => {
    let quedan = veces;
    return puenteConDominio((nombre, pide) => {
      if (nombre === 'escribirHojas' && quedan > 0) {
        quedan -= 1;
        const fila = c.celdas('Convenios').length + 1;
        c.editar({ hoja: 'Convenios', fila, columna: 1 }, `OTRO-${String(fila)}`);
      }
      return Promise.resolve(c.pedir(nombre, pide));
    });
  };
  const folios = (c: ComplementoDePrueba) => c.celdas('Convenios').map(([folio]) => folio);

  it('have a row each: it is worked out anew on what there is now', async () => {
    const c = complemento(LIBRO);
    const dado = await conOtra(c, 2)('agregar', PIDE.agregar);
    expect(dado).toMatchObject({ ok: true, valor: { celda: { fila: 5 } } });
    expect(folios(c)).toEqual(['Folio', 'CONV-001', 'OTRO-3', 'OTRO-4', 'CONV-002']);
  });

  it('are told after a while, and nothing was written over', async () => {
    const c = complemento(LIBRO);
    const dado = await conOtra(c, 9)('agregar', PIDE.agregar);
    expect(dado).toMatchObject({ ok: false, problema: { codigo: 'celda-cambiada' } });
    expect(folios(c)).not.toContain('CONV-002');
  });
});

describe('Preparar este libro', () => {
  it('makes the tabs that are missing from what the page works out, and leaves what is there', async () => {
    const c = complemento(LIBRO, { locale: 'en_US' });
    const puente = puenteDe(c);
    const para = await puente('paraPreparar', null);
    if (!para.ok) throw new Error(para.problema.detalle);
    const { hecho } = c.dar('preparar', definicionDeEsteLibro(para.valor));
    expect(hecho.join(' ')).toMatch(/Programa.*Catálogos/s);
    expect(c.celdas('Convenios')[1]).toEqual(
      [
        ...['CONV-001', 'Marco', 'Convenio con la UNAM', 'UNAM', 'SE', 'Suscrito', '2021-12-20'],
        ...Array<string>(10).fill(''),
      ].slice(0, c.celdas('Convenios')[1]?.length),
    );
    expect(c.host.locale()).toBe('es_MX');
    const otra = await puente('paraPreparar', null);
    if (!otra.ok) throw new Error(otra.problema.detalle);
    expect(c.dar('preparar', definicionDeEsteLibro(otra.valor)).hecho).toEqual([]);
  });
});
