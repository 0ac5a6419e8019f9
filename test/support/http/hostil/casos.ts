import fc from 'fast-check';
import { OPERACIONES, type NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../../shared/api/operacion.ts';
import { CUERPOS } from './cuerpos.ts';
import { formulario } from './formularios.ts';
import { LLAVES, malJson, texto, valor } from './veneno.ts';

/** A request that means no good. */
export interface Caso {
  readonly nombre: NombreDeOperacion;
  readonly metodo: string;
  /** Below the server's address. */
  readonly ruta: string;
  readonly encabezados: Readonly<Record<string, string>>;
  readonly cuerpo: Buffer | null;
  /** Which of the credentials it shows. */
  readonly como: number;
}

/** Real values for the holes of paths. */
export type Huecos = Readonly<Record<string, string>>;

const NOMBRES = Object.keys(OPERACIONES) as NombreDeOperacion[];

/** The value with one of its leaves, or one key more, in the place that `donde` chooses. */
function envenenar(sano: unknown, donde: readonly number[], nuevo: unknown): unknown {
  const [paso, ...resto] = donde;
  if (typeof sano !== 'object' || sano === null || paso === undefined) return nuevo;
  const entradas = Object.entries(sano);
  const elegido = paso % (entradas.length + 1);
  if (Array.isArray(sano)) {
    if (elegido === entradas.length) return [...(sano as unknown[]), nuevo];
    return sano.map((v: unknown, i) => (i === elegido ? envenenar(v, resto, nuevo) : v));
  }
  // As JSON has it: `__proto__` is a key like any other
  const objeto = Object.create(null) as Record<string, unknown>;
  for (const [llave, v] of entradas) objeto[llave] = v;
  const entrada = entradas[elegido];
  if (entrada === undefined) objeto[LLAVES[paso % LLAVES.length] ?? ''] = nuevo;
  else objeto[entrada[0]] = envenenar(entrada[1], resto, nuevo);
  return objeto;
}

const cuerpoDeJson = (nombre: NombreDeOperacion): fc.Arbitrary<Buffer> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }), valor)
        .map(([donde, nuevo]) => Buffer.from(JSON.stringify(envenenar(CUERPOS[nombre], donde, nuevo)))),
    },
    { weight: 2, arbitrary: malJson.map((t) => Buffer.from(t)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b)) },
  );

interface Cuerpo {
  readonly tipo: string | null;
  readonly bytes: Buffer | null;
}

function cuerpoDe(nombre: NombreDeOperacion): fc.Arbitrary<Cuerpo> {
  const { cuerpo, archivos }: Operacion = OPERACIONES[nombre];
  if (cuerpo === undefined) return fc.constant({ tipo: null, bytes: null });
  const tipo = fc.constantFrom('application/json', 'application/json', 'application/json', 'text/xml', '');
  const deJson = fc.tuple(tipo, cuerpoDeJson(nombre)).map(([t, bytes]) => ({ tipo: t, bytes }));
  return archivos === undefined ? deJson : fc.oneof(deJson, formulario);
}

/** As it stands in an address; half a character is replaced, as no address can say it. */
const enDireccion = (t: string): string => encodeURIComponent(Buffer.from(t).toString());

/** What may stand in the hole of a path. */
const hueco: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: texto.map((t) => enDireccion(t).slice(0, 4_000)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '..%2f..%2f',
      '%',
      '%zz',
      '%ff%fe',
      '%00',
      '__proto__',
      ';a=b',
      '-1',
      '1e5',
      '9'.repeat(18),
    ),
  },
);

const llenar = (nombre: NombreDeOperacion, de: (hueco: string) => string): string => {
  const { ruta }: Operacion = OPERACIONES[nombre];
  return ruta.replace(/\{(\w+)\}/g, (_, h: string) => de(h));
};

const rutaSana = (nombre: NombreDeOperacion, reales: Huecos): string =>
  llenar(nombre, (h) => encodeURIComponent(reales[h] ?? '1'));

/** A path with one or more of its holes filled otherwise. */
function rutaMala(nombre: NombreDeOperacion, reales: Huecos): fc.Arbitrary<string> {
  const { ruta }: Operacion = OPERACIONES[nombre];
  const huecos = [...ruta.matchAll(/\{(\w+)\}/g)].map(([, h = '']) => h);
  if (huecos.length === 0) return hueco.map((h) => `${ruta}/${h}`);
  return fc
    .tuple(fc.subarray(huecos, { minLength: 1 }), fc.array(hueco, { minLength: 6, maxLength: 6 }))
    .map(([malos, valores]) =>
      llenar(nombre, (h) =>
        malos.includes(h) ? (valores[malos.indexOf(h)] ?? '') : encodeURIComponent(reales[h] ?? '1'),
      ),
    );
}

const PARAMETROS = [
  'pagina',
  'tamano',
  'hoja',
  'archivo',
  'fila',
  'columna',
  'desde',
  'contra',
  'accion',
  'quien',
];
const BUSCA_SANA = '?hoja=Actividades&archivo=3-1.csv&fila=2';
const buscaMala: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.tuple(fc.constantFrom(...PARAMETROS, 'objeto', 'periodos', 'libro', '__proto__', 'a[b]'), texto),
        { minLength: 1, maxLength: 4 },
      )
      .map((pares) => `?${pares.map(([n, t]) => `${n}=${enDireccion(t).slice(0, 2_000)}`).join('&')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('?%', '?a=%zz', '?pagina=1&pagina=2', '?&&&===', `?${'a=1&'.repeat(2_000)}`),
  },
);

/** Printable: what is not, no HTTP client can send. */
const deEncabezado = texto.map((t) =>
  t
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 3_000)
    .trim(),
);
const ENCABEZADOS_SANOS = { 'If-Match': '*' };
const encabezadosMalos: fc.Arbitrary<Record<string, string>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'If-Match',
        'If-None-Match',
        'Idempotency-Key',
        'X-Trimestral-Via',
        'Accept-Encoding',
        'Accept',
        'Range',
        'X-Forwarded-For',
        'X-HTTP-Method-Override',
        'Content-Encoding',
        'Content-Type',
        'Host',
        'Expect',
        'Cookie',
      ),
      deEncabezado,
      { minKeys: 1, maxKeys: 3 },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ 'If-Match': '"v1"' }, { 'If-Match': `"v${'9'.repeat(15)}"` }) },
);

/** Who may ask for an operation: the enlace, who administers the whole service, the titular of an área. */
function quienPuede({ acceso }: Operacion): number {
  if (typeof acceso === 'string' || acceso.includes('enlace')) return 0;
  return acceso.includes('administracion') ? 1 : 3;
}

/** The parts of a request, each as it should be. */
const sano = (nombre: NombreDeOperacion, reales: Huecos) => {
  const operacion: Operacion = OPERACIONES[nombre];
  const cuerpo =
    operacion.cuerpo === undefined
      ? { tipo: null, bytes: null }
      : { tipo: 'application/json', bytes: Buffer.from(JSON.stringify(CUERPOS[nombre])) };
  return {
    metodo: fc.constant(operacion.metodo.toUpperCase()),
    ruta: fc.constant(rutaSana(nombre, reales)),
    busca: fc.constant(BUSCA_SANA),
    encabezados: fc.constant<Record<string, string>>(ENCABEZADOS_SANOS),
    cuerpo: fc.constant<Cuerpo>(cuerpo),
    como: fc.constant(quienPuede(operacion)),
  };
};

/** One part of the request is hostile, or all of them are. */
function deOperacion(nombre: NombreDeOperacion, reales: Huecos, quienes: number): fc.Arbitrary<Caso> {
  const bien = sano(nombre, reales);
  const mal = {
    metodo: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'POST', 'HEAD'),
    ruta: rutaMala(nombre, reales),
    busca: buscaMala,
    encabezados: encabezadosMalos,
    cuerpo: cuerpoDe(nombre),
    como: fc.nat(quienes - 1),
  };
  const conCuerpo = 'cuerpo' in OPERACIONES[nombre];
  return fc
    .oneof(
      { weight: conCuerpo ? 10 : 0, arbitrary: fc.record({ ...bien, cuerpo: mal.cuerpo }) },
      { weight: 3, arbitrary: fc.record({ ...bien, ruta: mal.ruta }) },
      { weight: 2, arbitrary: fc.record({ ...bien, busca: mal.busca }) },
      { weight: 2, arbitrary: fc.record({ ...bien, encabezados: mal.encabezados }) },
      { weight: 1, arbitrary: fc.record({ ...bien, como: mal.como }) },
      { weight: 1, arbitrary: fc.record({ ...bien, metodo: mal.metodo }) },
      { weight: 1, arbitrary: fc.record(mal) },
    )
    .map(({ metodo, ruta, busca, encabezados, cuerpo, como }) => ({
      nombre,
      metodo,
      ruta: `/api/v1${ruta}${busca}`,
      encabezados: cuerpo.tipo === null ? encabezados : { 'Content-Type': cuerpo.tipo, ...encabezados },
      cuerpo: cuerpo.bytes,
      como,
    }));
}

/** What each place of an address is tried with, one by one: no store keeps a NUL, nor counts so far. */
const EN_CADA_LUGAR = ['%00', 'a%00b', '9'.repeat(18), '9'.repeat(30), '-1', '1e308'];

/** Every hole and every parameter of an operation, each with what breaks it most often. */
function porLugar(nombre: NombreDeOperacion, reales: Huecos): Caso[] {
  const operacion: Operacion = OPERACIONES[nombre];
  const bien = {
    nombre,
    metodo: operacion.metodo.toUpperCase(),
    encabezados: {},
    como: quienPuede(operacion),
  };
  const cuerpo = operacion.cuerpo === undefined ? null : Buffer.from(JSON.stringify(CUERPOS[nombre]));
  const encabezados = { ...ENCABEZADOS_SANOS, 'Content-Type': 'application/json' };
  const caso = (ruta: string): Caso => ({ ...bien, cuerpo, encabezados, ruta: `/api/v1${ruta}` });
  const sana = rutaSana(nombre, reales);
  const huecos = [...operacion.ruta.matchAll(/\{(\w+)\}/g)].map(([, h = '']) => h);
  return EN_CADA_LUGAR.flatMap((malo) => [
    ...huecos.map((h) =>
      caso(
        `${llenar(nombre, (otro) => (otro === h ? malo : encodeURIComponent(reales[otro] ?? '1')))}${BUSCA_SANA}`,
      ),
    ),
    ...Object.keys(operacion.consulta?.shape ?? {}).map((p) => caso(`${sana}${BUSCA_SANA}&${p}=${malo}`)),
    ...Object.keys(operacion.consulta?.shape ?? {}).map((p) => caso(`${sana}?${p}=${malo}`)),
  ]);
}

/**
 * Hostile requests, the same for the same seed; every operation gets its share, beside those that are written down.
 * @param quienes how many credentials there are to show
 */
export function casos(cuantos: number, semilla: number, reales: Huecos, quienes: number): Caso[] {
  const porOperacion = Math.ceil(cuantos / NOMBRES.length);
  return NOMBRES.flatMap((nombre, i) => [
    ...porLugar(nombre, reales),
    ...fc.sample(deOperacion(nombre, reales, quienes), { numRuns: porOperacion, seed: semilla + i }),
  ]);
}
