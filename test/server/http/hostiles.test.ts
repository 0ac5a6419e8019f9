import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { OPERACIONES } from '../../../shared/api/catalogo-de-operaciones.ts';
import { PROBLEMAS } from '../../../shared/problemas.ts';
import { CREDENCIALES } from '../../../server/http/acceso/credenciales.ts';
import { abrirAlmacen, type OpcionesDeAlmacen } from '../../../server/store/abrir-almacen.ts';
import { verificarAlmacen } from '../../../server/resources/verificar-almacen.ts';
import { abrirFirmante } from '../../../server/resources/firmante.ts';
import { abrirSmtp } from '../../doubles/smtp/servidor-smtp.ts';
import { encenderServicio } from '../../faults/servicio-aparte.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { abrirCiclo } from '../../support/ciclo.ts';
import { casos, type Caso, type Huecos } from '../../support/http/hostil/casos.ts';
import { LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';
import { quienEs, sembrarPersona } from '../../support/organo-de-prueba.ts';
import { conPostgres } from '../../support/postgres.ts';
import { EN } from '../../support/servicio.ts';
import { tallerDePrueba } from '../../support/taller.ts';

/** How many requests, and which. */
const CUANTAS = 3_000;
const SEMILLA = 20_211_231;
/** How long one of them may take, in milliseconds, on a machine with more to do. */
const PACIENCIA_MS = 30_000;
/** At once. */
const CLIENTES = 6;
/** MB that the process may come to hold, its threads too. */
const MEMORIA_MB = 900;

type Credencial = Readonly<Record<string, string>>;

/** Where a store lives. */
type Lugar = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

interface Sembrado {
  readonly credenciales: readonly Credencial[];
  readonly huecos: Huecos;
}

/** A period under way in a store, and what people enter with, good and bad. */
async function sembrar(lugar: Lugar): Promise<Sembrado> {
  const almacen = await abrirAlmacen(lugar);
  const s = await abrirCiclo(() => Promise.resolve(almacen), {
    taller: tallerDePrueba(),
    credenciales: CREDENCIALES,
  });
  const general = await quienEs(
    almacen,
    await sembrarPersona(almacen, 'General', [{ papel: 'administracion' }]),
  );
  const gente = [s.enlace, general, await s.de('dep'), await s.de('dep', 'visto-bueno'), s.consulta];
  const credenciales: Credencial[] = [];
  for (const quien of gente) {
    const { json } = await s.hacer(quien, 'crearToken', { cuerpo: { nombre: 'T', alcance: 'gestionar' } });
    credenciales.push({ Authorization: `Bearer ${json.secreto}` });
  }
  const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
  const envio = json.envio.id;
  const { json: comentado } = await s.hacer(s.enlace, 'comentar', {
    parametros: { envio },
    cuerpo: { hoja: 'Actividades', fila: 2, texto: 'Revise' },
  });
  const { json: pedida } = await s.hacer(await s.de('dep'), 'pedir', {
    parametros: { area: 'dep' },
    cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
  });
  await s.consolidar(true);
  await almacen.cerrar();
  const huecos = { ...EN, area: 'dep', envio, comentario: comentado.id, peticion: pedida.id };
  return {
    credenciales: [
      ...credenciales,
      {},
      { Authorization: 'Bearer tri_x' },
      { Cookie: 'trimestral=\u00ff;;=' },
    ],
    huecos: {
      ...huecos,
      persona: s.consulta.persona,
      papel: s.consulta.papeles[0]?.id ?? '',
      archivo: 'informe.docx',
    },
  };
}

interface Respuesta {
  readonly estado: number;
  readonly texto: string;
}

const pedir = (url: string, caso: Caso, credencial: Credencial): Promise<Respuesta> =>
  new Promise((cumplir, fallar) => {
    const { port, hostname } = new URL(url);
    // Node frames no body of a HEAD or a DELETE by itself
    const deCuerpo = caso.cuerpo === null ? {} : { 'Content-Length': String(caso.cuerpo.length) };
    const peticion = request(
      {
        port,
        hostname,
        method: caso.metodo,
        path: caso.ruta,
        headers: { ...caso.encabezados, ...deCuerpo, ...credencial },
        agent: false,
        timeout: PACIENCIA_MS,
      },
      (respuesta) => {
        const partes: Buffer[] = [];
        respuesta.on('data', (parte: Buffer) => partes.push(parte));
        respuesta.on('error', fallar);
        const acabar = (): void => {
          cumplir({ estado: respuesta.statusCode ?? 0, texto: Buffer.concat(partes).toString() });
          peticion.destroy();
        };
        respuesta.on('end', acabar);
        // What never ends is cut off at its beginning
        if (respuesta.headers['content-type']?.startsWith('text/event-stream') === true) acabar();
      },
    );
    peticion.on('timeout', () => peticion.destroy(new Error('it hangs')));
    peticion.on('error', fallar);
    peticion.end(caso.cuerpo ?? undefined);
  });

/** What is wrong with an answer; null where it is as it should be. */
function reparo({ estado, texto }: Respuesta, metodo: string): string | null {
  if (estado < 400) return null;
  if (estado >= 500) return `a ${estado}: ${texto.slice(0, 300)}`;
  if (metodo === 'HEAD') return null;
  try {
    const { codigo, status } = JSON.parse(texto) as { codigo: keyof typeof PROBLEMAS; status: number };
    return codigo in PROBLEMAS && PROBLEMAS[codigo].estado === estado && status === estado
      ? null
      : `a ${estado} that says ${codigo} ${status}`;
  } catch {
    return `a ${estado} without a code: ${texto.slice(0, 300)}`;
  }
}

const contar = <T>(cosas: readonly T[]): Map<T, number> => {
  const cuenta = new Map<T, number>();
  for (const cosa of cosas) cuenta.set(cosa, (cuenta.get(cosa) ?? 0) + 1);
  return cuenta;
};

/** The most that a process has held, in MB. */
const memoria = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** Sends them all, some at a time; what is wrong with the answers, and their status. */
async function mandar(url: string, todos: readonly Caso[], credenciales: readonly Credencial[]) {
  const reparos: string[] = [];
  const estados: number[] = [];
  let siguiente = 0;
  const cliente = async (): Promise<void> => {
    for (let caso = todos[siguiente++]; caso !== undefined; caso = todos[siguiente++]) {
      const respuesta = await pedir(url, caso, credenciales[caso.como] ?? {}).catch((error: unknown) => ({
        estado: 599,
        texto: String(error),
      }));
      estados.push(respuesta.estado);
      const visto = reparo(respuesta, caso.metodo);
      if (visto !== null) reparos.push(`${comoTexto(caso)}: ${visto}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTES }, cliente));
  return { reparos, estados };
}

const comoTexto = ({ metodo, ruta, encabezados, cuerpo, como }: Caso): string =>
  `${metodo} ${ruta.slice(0, 200)} ${JSON.stringify(encabezados).slice(0, 300)} as ${como}, ${cuerpo?.toString('utf8', 0, 300) ?? 'no body'}`;

async function probar(lugar: Lugar, entorno: Readonly<Record<string, string>>): Promise<void> {
  const smtp = await abrirSmtp();
  const { credenciales, huecos } = await sembrar(lugar);
  const servicio = await encenderServicio({
    entorno: {
      ...entorno,
      TRIMESTRAL_SMTP_URL: `smtp://127.0.0.1:${String(smtp.puerto)}`,
      TRIMESTRAL_SMTP_CIFRADO: 'ninguno',
      TRIMESTRAL_CORREO_DE: 'trimestral@ejemplo.mx',
    },
  });
  const todos = casos(CUANTAS, SEMILLA, huecos, credenciales.length);
  expect(new Set(todos.map((c) => c.nombre)).size).toBe(Object.keys(OPERACIONES).length);
  const { reparos, estados } = await mandar(servicio.url, todos, credenciales);
  servicio.exigirEnMarcha();
  const resumen = [...contar(estados)].sort(([a], [b]) => a - b).map(([e, n]) => `${e}: ${n}`);
  const megas = memoria(servicio.pid);
  process.stderr.write(
    `Hostile requests: ${todos.length} (seed ${SEMILLA}), by status ${resumen.join(', ')}; memory at most ${megas.toFixed(0)} MB\n`,
  );
  expect(reparos.length, reparos.slice(0, 40).join('\n')).toBe(0);
  expect((await fetch(`${servicio.url}/api/v1/listo`)).status).toBe(200);
  expect(megas).toBeLessThan(MEMORIA_MB);
  expect(servicio.registro()).not.toMatch(/falla imprevista/);
  expect(await servicio.parar()).toBe(0);
  await smtp.cerrar();
  const almacen = await abrirAlmacen(lugar);
  const firmante = await abrirFirmante(almacen, null);
  const { comprobaciones } = await verificarAlmacen(almacen.db, await firmante.publicas(almacen.db));
  await almacen.cerrar();
  expect(comprobaciones.flatMap((c) => c.fallas)).toEqual([]);
}

describe('Hostile requests are refused with a code, and the service goes on', { timeout: 600_000 }, () => {
  it('on SQLite', async () => {
    const datos = carpetaTemporal();
    await probar({ url: null, datos }, { TRIMESTRAL_DATOS: datos });
  });

  it('on PostgreSQL', async () => {
    const url = await (await conPostgres()).nuevaBase();
    await probar({ url, datos: '' }, { DATABASE_URL: url });
  });
});
