import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERACIONES, type NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { cicloSobre } from '../../support/ciclo.ts';
import { rutaDe, type LlamadaHttp } from '../../support/http/conductor.ts';
import { abrirServicioHttp, type Credencial, type ServicioHttp } from '../../support/http/servicio-http.ts';
import { LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';
import { quienEs, sembrarOrgano, sembrarPersona } from '../../support/organo-de-prueba.ts';
import { EN } from '../../support/servicio.ts';
import { TABLA } from './tabla-de-permisos.ts';

const NADIE = '00000000-0000-4000-8000-000000000000';

let http: ServicioHttp;
let columnas: readonly (Credencial | null)[];
let envio: string;
let comentario: string;
let peticion: string;

/** Whoever asks, in the order of the table's columns. */
async function credenciales(): Promise<(Credencial | null)[]> {
  const { s, sesionDe, tokenDe } = http;
  const cori = await sembrarOrgano(s.almacen, 'cori', ['uno']);
  const persona = async (nombre: string, papel: Parameters<typeof sembrarPersona>[2]) =>
    sesionDe(await quienEs(s.almacen, await sembrarPersona(s.almacen, nombre, papel)));
  const deCori = { organo: cori.organo };
  const captura = await s.de('dep');
  const tokens = [];
  for (const quien of [captura, s.enlace])
    for (const alcance of ['leer', 'enviar', 'gestionar'] as const)
      tokens.push(await tokenDe(quien, alcance));
  return [
    null,
    await sesionDe(captura),
    await sesionDe(await s.de('dep', 'visto-bueno')),
    await sesionDe(await s.de('se')),
    await persona('De Uno', [
      { papel: 'area', ...deCori, area: cori.areas['uno'] ?? '', funcion: 'captura' },
    ]),
    await sesionDe(s.enlace),
    await persona('Enlace Cori', [{ papel: 'enlace', ...deCori }]),
    await sesionDe(s.consulta),
    await sesionDe(s.administracion),
    await persona('Gabriela General', [{ papel: 'administracion' }]),
    ...tokens,
  ];
}

beforeAll(async () => {
  http = await abrirServicioHttp();
  const s = await cicloSobre(http.s);
  envio = (await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json.envio.id;
  const comentado = await s.hacer(s.enlace, 'comentar', {
    parametros: { envio },
    cuerpo: { hoja: 'Actividades', fila: 2, texto: 'Revise' },
  });
  const pedida = await s.hacer(await s.de('dep'), 'pedir', {
    parametros: { area: 'dep' },
    cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
  });
  [comentario, peticion] = [comentado.json.id, pedida.json.id];
  await s.consolidar();
  columnas = await credenciales();
});
afterAll(() => http.parar());

/** A person whose papel may be taken away. */
async function alguien(): Promise<{ persona: string; papel: string }> {
  const { s } = http;
  const papel = { papel: 'consulta', organo: s.organo } as const;
  const persona = await sembrarPersona(s.almacen, `Alguien ${randomUUID()}`, [papel]);
  const { papeles } = await quienEs(s.almacen, persona);
  return { persona, papel: papeles[0]?.id ?? '' };
}

/** Bodies that get as far as what an operation itself looks at; to the others a body that says nothing is sent. */
const CUERPOS: Partial<Record<NombreDeOperacion, unknown>> = {
  crearToken: { nombre: 'Guion', alcance: 'leer' },
  crearOrgano: { clave: 'cvoe', nombre: 'C', siglas: 'C', institucion: 'I', siglasDeInstitucion: 'I' },
  verificarAcuse: { acuse: '{}' },
  darVistoBueno: { decision: 'otorgado' },
  invitarPersona: { nombre: 'Nora', correo: 'elena.enlace@ejemplo.mx', papeles: [{ papel: 'consulta' }] },
  cambiarPersona: { nombre: 'Nora' },
  darPapel: { papel: 'consulta' },
};

/** A request that changes nothing more than it must: changes are made upon a version that is not there. */
async function llamadaDe(nombre: NombreDeOperacion): Promise<LlamadaHttp> {
  const { parametros, cuerpo, version }: Operacion = OPERACIONES[nombre];
  const deAlguien = parametros !== undefined && 'persona' in parametros.shape ? await alguien() : {};
  return {
    en: {
      ...EN,
      area: 'dep',
      envio,
      numero: 1,
      archivo: 'informe.docx',
      comentario: nombre === 'quitarComentario' ? NADIE : comentario,
      peticion,
      token: 'nohaytoken',
      ...deAlguien,
    },
    consulta: { hoja: 'Actividades', archivo: '3-1.csv', fila: '2' },
    ...(cuerpo === undefined ? {} : { cuerpo: CUERPOS[nombre] ?? 'nada' }),
    ...(version === 'exige' ? { version: '"v999999"' } : {}),
  };
}

const signo = (estado: number): string => (estado === 401 ? '?' : estado === 403 ? '-' : 'S');

async function renglon(nombre: NombreDeOperacion): Promise<string> {
  const { metodo }: Operacion = OPERACIONES[nombre];
  let signos = '';
  for (const como of columnas) {
    const { en, consulta, cuerpo, version = null } = await llamadaDe(nombre);
    const { estado } = await http.pedir(rutaDe(nombre, { en: en ?? {}, consulta: consulta ?? {} }), {
      metodo: metodo.toUpperCase(),
      como,
      ...(cuerpo === undefined ? {} : { cuerpo }),
      encabezados: version === null ? {} : { 'If-Match': version },
    });
    expect(estado, `${nombre}, column ${signos.length + 1}`).toBeLessThan(500);
    signos += signo(estado);
  }
  return signos;
}

describe('Who may do what', () => {
  it('has a line for every operation', () => {
    expect(Object.keys(TABLA).sort()).toEqual(Object.keys(OPERACIONES).sort());
    for (const linea of Object.values(TABLA)) expect(linea.replaceAll(' ', '')).toHaveLength(16);
  });

  it.each(Object.entries(TABLA) as [NombreDeOperacion, string][])('%s', async (nombre, linea) => {
    expect(await renglon(nombre)).toBe(linea.replaceAll(' ', ''));
  });
});

describe('What is no operation', () => {
  it.each([
    ['/api/v1/openapi.json', 200],
    ['/api', 200],
    ['/auth/entrar', 200],
    ['/verificar', 200],
    ['/organos/cvoe', 200],
    ['/metrics', 200],
  ])('%s is open: it says nothing of anybody', async (ruta, estado) => {
    const respuesta = await fetch(`${http.url}${ruta}`);
    expect(respuesta.status).toBe(estado);
    const texto = await respuesta.text();
    for (const dato of ['Elena', 'Feria', envio]) expect(texto).not.toContain(dato);
  });
});
