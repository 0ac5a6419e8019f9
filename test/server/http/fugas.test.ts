import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERACIONES, type NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { cicloSobre, type CicloDePrueba } from '../../support/ciclo.ts';
import { rutaDe } from '../../support/http/conductor.ts';
import { abrirServicioHttp, type Credencial, type ServicioHttp } from '../../support/http/servicio-http.ts';
import { convenios, enApi, libroDelCiclo } from '../../support/libros-de-ciclo.ts';
import { EN } from '../../support/servicio.ts';

/** Nothing else in the service says this: it stands in all that SE writes, and in all that is written to SE. */
const MARCA = 'xq7zw';
const CONTRAPARTE = 'Universidad Autónoma Metropolitana';

const ENCABEZADO = [
  'Folio',
  'Tipo de convenio',
  'Instrumento',
  'Contraparte',
  'Objeto',
  'Área responsable operativa',
  'Etapa',
];
/** What SE sends: its counterpart is the only thing that UTSI may come to write too. */
const deSe = (avance: string): Libro =>
  libroDelCiclo('se', {
    Convenios: [
      ENCABEZADO,
      ['CONV-001', 'Convenio Marco', `Instrumento ${MARCA}`, CONTRAPARTE, `Objeto ${MARCA}`, 'SE', 'Vigente'],
    ],
    Avances: [
      ['Convenio', 'Sesión', 'Avance'],
      ['CONV-001', 'Décima', `${avance} ${MARCA}`],
    ],
    Actividades: [
      ['Línea', 'Fecha inicio', 'Título'],
      ['3', '2021-09-30', `Actividad ${MARCA}`],
    ],
    Justificaciones: [
      ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'],
      ['Actividades', 'fecha-fuera-de-periodo', '', '2021-09-30', `Motivo ${MARCA}`],
    ],
  });

let http: ServicioHttp;
let s: CicloDePrueba;
let ajeno: Record<string, string>;
let propio: Record<string, string>;
let gente: Record<string, Credencial>;

/** What an área has in the service: its address, its last envío, a comment, a petición. */
async function conTodo(area: 'se' | 'utsi', libros: readonly Libro[], texto: string) {
  let envio = '';
  for (const libro of libros) envio = (await s.enviar(area, libro)).json.envio.id;
  const parametros = { envio };
  const { json: comentado } = await s.hacer(s.enlace, 'comentar', {
    parametros,
    cuerpo: { hoja: 'Convenios', fila: 2, texto },
  });
  const { json: pedida } = await s.hacer(await s.de(area), 'pedir', {
    parametros: { area },
    cuerpo: { tipo: 'otro', texto },
  });
  const { version } = await s.libroDe(area);
  await s.hacer(s.enlace, 'devolver', { parametros, cuerpo: { motivo: texto }, siVersion: version });
  return {
    ...EN,
    area,
    envio,
    comentario: comentado.id,
    peticion: pedida.id,
    numero: '1',
    archivo: 'informe.docx',
  };
}

beforeAll(async () => {
  http = await abrirServicioHttp();
  s = await cicloSobre(http.s);
  ajeno = await conTodo('se', [deSe('Uno'), deSe('Dos')], `Texto ${MARCA}`);
  const suyo = libroDelCiclo('utsi', { Convenios: convenios('utsi', ['CONV-002', 'Radio Educación']) });
  propio = await conTodo('utsi', [suyo], 'Texto propio');
  await s.consolidar();
  gente = {
    captura: await http.sesionDe(await s.de('utsi')),
    titular: await http.sesionDe(await s.de('utsi', 'visto-bueno')),
    token: await http.tokenDe(await s.de('utsi'), 'gestionar'),
  };
});
afterAll(() => http.parar());

/** All that an answer says, inside its packages too. */
function loDicho(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((parte) => loDicho(Buffer.from(parte)))
    .join('\n');
}

const LECTURAS = Object.entries<Operacion>(OPERACIONES)
  .filter(([, o]) => o.metodo === 'get')
  .map(([nombre]) => nombre as NombreDeOperacion);
const CONSULTAS = { hoja: 'Convenios', archivo: '1-1.csv', fila: '2', periodos: '40', tamano: '500' };

describe('What another área sent', () => {
  it('is there to be seen by who may: the mark is found', async () => {
    const como = await http.sesionDe(s.enlace);
    const conMarca = [];
    for (const nombre of LECTURAS) {
      const { estado, bytes } = await http.pedir(rutaDe(nombre, { en: ajeno, consulta: CONSULTAS }), {
        como,
      });
      if (estado === 200 && loDicho(bytes).includes(MARCA)) conMarca.push(nombre);
    }
    // That the search finds it wherever it is, files included
    for (const nombre of [
      'libroDeArea',
      'envio',
      'filasDeEnvio',
      'hallazgosDeEnvio',
      'cambiosDeEnvio',
      'comentarios',
      'libroDeEnvio',
      'peticiones',
      'vista',
      'paquete',
      'producto',
      'procedencia',
    ])
      expect(conMarca).toContain(nombre);
  });

  it.each(['captura', 'titular', 'token'])(
    'is in no answer to an área, whatever it asks for: as its %s',
    async (quien) => {
      const como = gente[quien] ?? null;
      const vistas: string[] = [];
      for (const nombre of LECTURAS)
        for (const [de, en] of [
          ['own', propio],
          ['other', ajeno],
          ['mixed', { ...propio, envio: ajeno['envio'] ?? '' }],
          ['mixed', { ...ajeno, area: propio['area'] ?? '' }],
        ] as const) {
          const { estado, bytes } = await http.pedir(rutaDe(nombre, { en, consulta: CONSULTAS }), { como });
          if (loDicho(bytes).includes(MARCA)) vistas.push(`${nombre} of its ${de}: ${estado}`);
        }
      expect(vistas).toEqual([]);
    },
  );

  it('is not reached through its own envío either', async () => {
    const { envio = '' } = propio;
    const contra = { contra: ajeno['envio'] ?? '' };
    const respuesta = await http.pedir(rutaDe('cambiosDeEnvio', { en: { envio }, consulta: contra }), {
      como: gente['captura'] ?? null,
    });
    expect([respuesta.estado, respuesta.bytes.includes(MARCA)]).toEqual([404, false]);
  });

  it('is not told when both meet: of the other row no more than what the área wrote itself', async () => {
    const en = { ...EN, area: 'utsi' };
    const repetido = libroDelCiclo('utsi', {
      Convenios: convenios('utsi', ['CONV-001', CONTRAPARTE]),
    });
    for (const nombre of ['validar', 'enviar'] as const) {
      const respuesta = await http.pedir(rutaDe(nombre, { en }), {
        metodo: 'POST',
        como: gente['captura'] ?? null,
        cuerpo: { libro: enApi(repetido) },
      });
      const texto = respuesta.bytes.toString();
      expect(texto).toContain('clave-duplicada');
      expect(texto).not.toContain(MARCA);
    }
  });

  it('is told by no mistake: wrong methods, versions and bodies on what is not its own', async () => {
    const escrituras = Object.entries<Operacion>(OPERACIONES).filter(([, o]) => o.metodo !== 'get');
    for (const [nombre, { metodo, cuerpo }] of escrituras) {
      const { bytes } = await http.pedir(rutaDe(nombre as NombreDeOperacion, { en: ajeno }), {
        metodo: metodo.toUpperCase(),
        como: gente['captura'] ?? null,
        ...(cuerpo === undefined ? {} : { cuerpo: {} }),
        encabezados: { 'If-Match': '"v999"' },
      });
      expect(bytes.includes(MARCA), nombre).toBe(false);
    }
  });

  it('is not in the log', () => {
    expect(http.registro()).toContain('petición');
    for (const dato of [MARCA, CONTRAPARTE, 'Capturista de se']) expect(http.registro()).not.toContain(dato);
  });
});
