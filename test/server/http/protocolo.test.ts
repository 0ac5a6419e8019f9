import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMAS } from '../../../shared/problemas.ts';
import { cicloSobre, type CicloDePrueba } from '../../support/ciclo.ts';
import { abrirServicioHttp, type Credencial, type ServicioHttp } from '../../support/http/servicio-http.ts';
import { LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';

const P = '/organos/cvoe/periodos/2021-t4';

let http: ServicioHttp;
let s: CicloDePrueba;
let enlace: Credencial;
let dep: Credencial;
let envio: string;

beforeAll(async () => {
  http = await abrirServicioHttp();
  s = await cicloSobre(http.s);
  enlace = await http.sesionDe(s.enlace);
  dep = await http.sesionDe(await s.de('dep'));
  envio = (await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json.envio.id;
});
afterAll(() => http.parar());

interface Crudo {
  readonly estado: number;
  readonly encabezados: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** A request as it goes over the wire: nothing added, nothing unpacked. */
const crudo = (
  ruta: string,
  {
    metodo = 'GET',
    encabezados = {},
    partes = [],
  }: {
    readonly metodo?: string;
    readonly encabezados?: Readonly<Record<string, string>>;
    readonly partes?: readonly Uint8Array[];
  } = {},
): Promise<Crudo> =>
  new Promise((cumplir, fallar) => {
    const opciones = { method: metodo, headers: encabezados, agent: false };
    const peticion = request(`${http.url}${ruta}`, opciones, (respuesta) => {
      const recibidas: Buffer[] = [];
      respuesta.on('data', (parte: Buffer) => recibidas.push(parte));
      respuesta.on('end', () => {
        peticion.destroy();
        cumplir({
          estado: respuesta.statusCode ?? 0,
          encabezados: respuesta.headers,
          bytes: Buffer.concat(recibidas),
        });
      });
    });
    peticion.on('error', fallar);
    for (const parte of partes) peticion.write(parte);
    peticion.end();
  });
const enApi = (ruta: string): string => `/api/v1${ruta}`;

describe('What was read', () => {
  const leer = (ruta: string, como: Credencial, etag = '') =>
    http.pedir(ruta, { como, encabezados: etag === '' ? {} : { 'If-None-Match': etag } });

  it('is not sent again while it is the same, and is when anything in it changed', async () => {
    const rutas = [P, `${P}/areas/dep`, `${P}/areas/dep/contexto`, `/envios/${envio}`, `${P}/tablero`];
    const etags = new Map<string, string>();
    for (const ruta of rutas) {
      const como = ruta.endsWith('tablero') ? enlace : dep;
      const { encabezados } = await leer(ruta, como);
      etags.set(ruta, encabezados.get('ETag') ?? '');
      const otraVez = await leer(ruta, como, etags.get(ruta));
      expect([otraVez.estado, otraVez.bytes.length], ruta).toEqual([304, 0]);
    }
    // The área polls its own page: a comment and an answer are news there, though no version of its libro changed
    await s.hacer(s.enlace, 'comentar', {
      parametros: { envio },
      cuerpo: { hoja: 'Actividades', fila: 2, texto: 'Revise' },
    });
    expect((await leer(`${P}/areas/dep`, dep, etags.get(`${P}/areas/dep`))).estado).toBe(200);
    const pedida = await s.hacer(await s.de('dep'), 'pedir', {
      parametros: { area: 'dep' },
      cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
    });
    const { encabezados } = await leer(`${P}/areas/dep`, dep);
    await s.hacer(s.enlace, 'responderPeticion', {
      parametros: { peticion: pedida.json.id },
      cuerpo: { estado: 'rechazada', respuesta: 'No' },
      siVersion: 1,
    });
    expect((await leer(`${P}/areas/dep`, dep, encabezados.get('ETag') ?? '')).estado).toBe(200);
    // What was accepted is in the context, though the libro of the enlace is the same
    await s.hacer(s.enlace, 'aceptar', {
      parametros: { envio },
      cuerpo: { comentariosAbiertos: 1 },
      siVersion: null,
    });
    const contexto = `${P}/areas/dep/contexto`;
    expect((await leer(contexto, dep, etags.get(contexto))).estado).toBe(200);
    expect((await leer(`/envios/${envio}`, dep, etags.get(`/envios/${envio}`))).estado).toBe(200);
    expect((await leer(P, dep, etags.get(P))).estado).toBe(304);
  });

  it('is the version upon which a change is made, as it came or by its number', async () => {
    const cambiar = (version: string | null, corte = '2022-01-18') =>
      http.pedir(P, {
        metodo: 'PATCH',
        como: enlace,
        cuerpo: { corte },
        encabezados: version === null ? {} : { 'If-Match': version },
      });
    const leido = (await leer(P, enlace)).encabezados.get('ETag') ?? '';
    expect((await cambiar(null)).json()).toMatchObject({ status: 428, codigo: 'precondicion-requerida' });
    for (const mala of ['"otra"', 'v1', 'W/"v1"', '"v1", "v2"', `"v${'9'.repeat(40)}"`, '"v-1"'])
      expect((await cambiar(mala)).json(), mala).toMatchObject({ status: 400, codigo: 'peticion-no-valida' });
    const hecho = await cambiar(leido);
    expect(hecho.estado).toBe(200);
    expect((await cambiar(leido)).json()).toMatchObject({ status: 412, codigo: 'version-cambiada' });
    const { version } = hecho.json();
    expect((await cambiar(`"v${String(version)}"`, '2022-01-19')).estado).toBe(200);
    expect((await cambiar('*', '2022-01-20')).estado).toBe(200);
  });

  it('is kept by nobody but whoever read it, and for ever where it never changes', async () => {
    const acuse = await leer(`/envios/${envio}/acuse.json`, dep);
    expect(acuse.encabezados.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
    expect(acuse.encabezados.get('Content-Disposition')).toBe(
      'attachment; filename=acuse-cvoe-2021-t4-dep-1.json',
    );
    expect((await leer(P, dep)).encabezados.get('Cache-Control')).toBe('private, no-cache');
    expect((await leer('/yo', {})).encabezados.get('Cache-Control')).toBe('no-store');
  });

  it('comes in pages', async () => {
    const pagina = async (consulta: string) =>
      http.pedir(`/organos/cvoe/bitacora?${consulta}`, { como: enlace });
    const primera = (await pagina('tamano=3')).json() as { elementos: { n: number }[]; total: number };
    const segunda = (await pagina('pagina=2&tamano=3')).json() as typeof primera;
    expect(primera.elementos.map((e) => e.n)).not.toContain(segunda.elementos[0]?.n);
    expect((primera.elementos.at(-1)?.n ?? 0) - (segunda.elementos[0]?.n ?? 0)).toBeGreaterThan(0);
    expect((await pagina('pagina=99999')).json()).toMatchObject({ elementos: [], total: primera.total });
    for (const mala of [
      'pagina=0',
      'pagina=-1',
      'pagina=1.5',
      'pagina=x',
      'tamano=501',
      'tamano=',
      'pagina=1&pagina=2',
    ])
      expect((await pagina(mala)).json(), mala).toMatchObject({
        status: 400,
        errores: [{ donde: mala.split('=')[0] }],
      });
  });

  it('is compressed for who takes it so', async () => {
    const como = { ...dep, 'Accept-Encoding': 'gzip' };
    const { encabezados, bytes } = await crudo(enApi(`${P}/areas/dep/contexto`), { encabezados: como });
    expect([encabezados['content-encoding'], encabezados.vary]).toEqual(['gzip', 'Accept-Encoding']);
    expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ periodo: '2021-t4' });
    const sin = await crudo(enApi(`${P}/areas/dep/contexto`), { encabezados: dep });
    expect(sin.encabezados['content-encoding']).toBeUndefined();
    expect(sin.bytes.equals(gunzipSync(bytes))).toBe(true);
  });

  it('may be asked for by its headers alone', async () => {
    for (const ruta of [P, `/envios/${envio}/acuse.json`, '/salud', `${P}/areas/dep/plantilla.xlsx`]) {
      const entero = await http.pedir(ruta, { como: dep });
      const solo = await http.pedir(ruta, { como: dep, metodo: 'HEAD' });
      expect([solo.estado, solo.bytes.length], ruta).toEqual([200, 0]);
      for (const nombre of ['Content-Type', 'ETag', 'Cache-Control'])
        expect(solo.encabezados.get(nombre), `${ruta} ${nombre}`).toBe(entero.encabezados.get(nombre));
    }
    expect((await http.pedir('/yo', { metodo: 'HEAD' })).estado).toBe(401);
  });

  it('is where a creation says', async () => {
    const hecho = await http.pedir(`${P}/areas/se/envios`, {
      metodo: 'POST',
      como: await http.sesionDe(await s.de('se')),
      cuerpo: { sinActividades: ['1', '2'].map((linea) => ({ linea, motivo: 'No hubo' })) },
    });
    const lugar = hecho.encabezados.get('Location') ?? '';
    expect(lugar).toMatch(/^\/api\/v1\/envios\/[\da-f-]{36}$/);
    expect((await http.pedir(lugar.replace('/api/v1', ''), { como: enlace })).estado).toBe(200);
  });
});

describe('A failure', () => {
  it('is a problem with a code of the catalogue, a text for people and the number of the request', async () => {
    const respuesta = await http.pedir('/organos/ninguno', { como: enlace });
    expect(respuesta.encabezados.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(respuesta.encabezados.get('Cache-Control')).toBe('no-store');
    expect(respuesta.json()).toEqual({
      type: `${http.url}/api#no-encontrado`,
      title: 'No se encontró',
      status: 404,
      detail: 'No existe el órgano «ninguno». Revise la dirección, o búsquelo desde el tablero.',
      instance: respuesta.encabezados.get('X-Request-Id'),
      codigo: 'no-encontrado',
    });
    const pagina = await (await fetch(`${http.url}/api`)).text();
    for (const codigo of Object.keys(PROBLEMAS)) expect(pagina).toContain(`id="${codigo}"`);
  });

  it('says which parts of the request are wrong', async () => {
    const { estado, json } = await http.pedir(`${P}/areas/dep/peticiones`, {
      metodo: 'POST',
      como: dep,
      cuerpo: { tipo: 'favor', fila: 0, texto: '' },
    });
    const { errores } = json() as { errores: { donde: string; que: string }[] };
    expect([estado, errores.map((e) => e.donde)]).toEqual([400, ['tipo', 'fila', 'texto']]);
  });

  it('carries the findings that stand in the way of an envío', async () => {
    const { estado, json } = await http.pedir(`${P}/areas/utsi/envios`, {
      metodo: 'POST',
      como: await http.sesionDe(await s.de('utsi')),
      cuerpo: { sinActividades: [{ linea: '9.Z', motivo: 'No hubo' }] },
    });
    expect([estado, json()]).toMatchObject([
      422,
      { codigo: 'envio-con-hallazgos', hallazgos: [{ regla: 'referencia-inexistente', valor: '9.Z' }] },
    ]);
  });

  it('of who is not known says how to be', async () => {
    const { estado, encabezados } = await http.pedir('/yo');
    expect([estado, encabezados.get('WWW-Authenticate')]).toEqual([401, 'Bearer realm="Trimestral"']);
  });

  it.each([
    '/nada',
    '/organos/',
    '/ORGANOS',
    '/organos/cvoe/',
    '//organos',
    '/organos/cvoe/periodos/2021-t4/x',
  ])('answers what is nowhere: %s', async (ruta) => {
    const respuesta = await http.pedir(ruta, { como: enlace });
    expect([respuesta.estado, respuesta.json()['codigo']]).toEqual([404, 'no-encontrado']);
  });

  it.each([
    ['DELETE', P, 'GET, HEAD, PATCH'],
    ['PUT', '/organos', 'GET, HEAD, POST'],
    ['GET', `/envios/x/aceptacion`, 'POST'],
    ['PATCH', '/salud', 'GET, HEAD'],
    ['OPTIONS', '/organos', 'GET, HEAD, POST'],
  ])('answers %s %s with what may be asked there', async (metodo, ruta, admitidos) => {
    const respuesta = await http.pedir(ruta, { metodo, como: enlace });
    expect([respuesta.estado, respuesta.encabezados.get('Allow'), respuesta.json()['codigo']]).toEqual([
      405,
      admitidos,
      'metodo-no-admitido',
    ]);
  });
});

describe('A body', () => {
  const mandar = (
    encabezados: Readonly<Record<string, string>>,
    ...partes: readonly (string | Uint8Array)[]
  ) =>
    crudo(enApi(`${P}/areas/dep/peticiones`), {
      metodo: 'POST',
      encabezados: { ...dep, ...encabezados },
      partes: partes.map((p) => Buffer.from(p)),
    });
  const JSON_TIPO = { 'Content-Type': 'application/json' };
  const codigoDe = ({ estado, bytes }: Crudo): unknown[] => [
    estado,
    (JSON.parse(bytes.toString()) as { codigo: string }).codigo,
  ];

  it.each([
    '{',
    '',
    'null',
    '[]',
    '"texto"',
    '12',
    '{"texto":"a"} {}',
    '{"tipo":"otro","texto":"a",}',
    'texto',
  ])('that is no JSON object is refused: %s', async (texto) => {
    expect(codigoDe(await mandar(JSON_TIPO, texto))).toEqual([400, 'peticion-no-valida']);
  });

  it.each([
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'multipart/form-data; boundary=x' },
    { 'Content-Type': '' },
    { ...JSON_TIPO, 'Content-Encoding': 'compress' },
    { 'Content-Type': 'application/json; charset=latin1' },
  ])('of another kind is refused: %o', async (encabezados) => {
    expect(codigoDe(await mandar(encabezados, '{"tipo":"otro","texto":"a"}'))).toEqual([
      415,
      'tipo-no-admitido',
    ]);
  });

  it('that is too large is refused: as it says, as it comes, or once it is unpacked', async () => {
    expect(codigoDe(await mandar({ ...JSON_TIPO, 'Content-Length': '10000001' }))).toEqual([
      413,
      'cuerpo-demasiado-grande',
    ]);
    const bomba = gzipSync(Buffer.alloc(64_000_000, ' '));
    expect(codigoDe(await mandar({ ...JSON_TIPO, 'Content-Encoding': 'gzip' }, bomba))).toEqual([
      413,
      'cuerpo-demasiado-grande',
    ]);
    const trozos = Array.from({ length: 11 }, () => Buffer.alloc(1_000_000, ' '));
    expect(codigoDe(await mandar({ ...JSON_TIPO, 'Transfer-Encoding': 'chunked' }, ...trozos))).toEqual([
      413,
      'cuerpo-demasiado-grande',
    ]);
  });

  it('that was compressed is read', async () => {
    const texto = gzipSync(JSON.stringify({ tipo: 'otro', texto: 'Comprimida' }));
    expect((await mandar({ ...JSON_TIPO, 'Content-Encoding': 'gzip' }, texto)).estado).toBe(201);
  });

  it.each([
    [
      'in the middle of a file',
      'Content-Disposition: form-data; name="archivos"; filename="a.csv"\r\n\r\na,b',
    ],
    ['in the middle of a field', 'Content-Disposition: form-data; name="datos"\r\n\r\n{"a'],
    ['in its headers', 'Content-Disposition: form-data; na'],
    ['before it says anything', ''],
  ])('of files that ends %s is refused, and nobody else notices', async (_, parte) => {
    const respuesta = await crudo(enApi(`${P}/areas/dep/validaciones`), {
      metodo: 'POST',
      encabezados: { ...dep, 'Content-Type': 'multipart/form-data; boundary=x' },
      partes: [Buffer.from(`--x\r\n${parte}`)],
    });
    expect(codigoDe(respuesta)).toEqual([400, 'peticion-no-valida']);
    expect((await http.pedir('/salud')).estado).toBe(200);
  });

  it('has its Idempotency-Key looked at', async () => {
    for (const mala of ['con espacio', 'a'.repeat(201)]) {
      const { estado } = await http.pedir(`${P}/areas/dep/envios`, {
        metodo: 'POST',
        como: dep,
        cuerpo: {},
        encabezados: { 'Idempotency-Key': mala },
      });
      expect(estado, mala).toBe(400);
    }
  });
});

/** What comes back on a connection that somebody writes whatever they like on. */
const hablar = (...lineas: readonly string[]): Promise<string> =>
  new Promise((cumplir, fallar) => {
    const conexion = connect(Number(new URL(http.url).port), '127.0.0.1', () => {
      conexion.write(`${lineas.join('\r\n')}\r\n\r\n`);
    });
    let dicho = '';
    conexion.setEncoding('utf8');
    conexion.on('data', (texto: string) => (dicho += texto));
    conexion.on('end', () => {
      cumplir(dicho);
    });
    conexion.on('error', fallar);
  });

describe('What is no HTTP', () => {
  it.each([
    ['no es HTTP bien escrito', ['hola']],
    ['no es HTTP bien escrito', ['GET /api/v1/salud HTTP/1.1', 'Host: x', 'Con\0nulo: 1']],
    ['no es HTTP bien escrito', ['POST /api/v1/salud HTTP/1.1', 'Host: x', 'Content-Length: -1']],
    [
      'no es HTTP bien escrito',
      ['POST /api/v1/salud HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ],
    [
      'los encabezados son demasiado largos',
      ['GET /api/v1/salud HTTP/1.1', 'Host: x', `X: ${'a'.repeat(70_000)}`],
    ],
  ])('is told so: %s', async (motivo, lineas) => {
    const [cabeza = '', cuerpo = ''] = (await hablar(...lineas)).split('\r\n\r\n');
    expect(cabeza).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n/);
    expect(JSON.parse(cuerpo)).toMatchObject({
      status: 400,
      codigo: 'peticion-no-valida',
      detail: expect.stringContaining(motivo) as string,
    });
  });

  it.each([
    '/../../etc/passwd',
    '/api/v1/../../etc/passwd',
    '/panel/..%2f..%2fpackage.json',
    '/panel/%00.js',
  ])('nor a way out of what is served: %s', async (ruta) => {
    const dicho = await hablar(
      `GET ${ruta} HTTP/1.1`,
      'Host: x',
      'Accept: application/json',
      'Connection: close',
    );
    expect(dicho).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(dicho).toContain('"codigo"');
    expect(dicho).not.toContain('trimestral"');
  });
});

describe('Whoever shows bad credentials', () => {
  it('is let wait, and the neighbours of the same address go on', async () => {
    const estados = [];
    for (let i = 0; i < 120; i += 1)
      estados.push(
        (await http.pedir('/yo', { como: { Authorization: `Bearer tri_${'a'.repeat(16)}` } })).estado,
      );
    expect([estados[0], estados.at(-1)]).toEqual([401, 429]);
    const { encabezados } = await http.pedir('/yo', {});
    expect(Number(encabezados.get('Retry-After'))).toBeGreaterThan(0);
    expect((await http.pedir('/yo', { como: enlace })).estado).toBe(200);
  });
});
