import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { binariosDePostgres } from './binarios.ts';
import { programasDePostgres, vigilar, type Programas } from './programas.ts';

export interface ServidorEnMarcha {
  /** Of the database `postgres`, as the server's owner. */
  readonly url: string;
  readonly programas: Programas;
  readonly datos: string;
}

async function puertoLibre(): Promise<number> {
  const servidor = createServer().listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  const direccion = servidor.address();
  servidor.close();
  await once(servidor, 'close');
  if (direccion === null || typeof direccion === 'string') throw new Error('No free port.');
  return direccion.port;
}

async function iniciarDatos(programas: Programas, carpeta: string, clave: string): Promise<void> {
  const archivo = join(carpeta, 'clave');
  writeFileSync(archivo, clave, { mode: 0o644 });
  const cotejo = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const opciones = ['--username=postgres', '--auth=scram-sha-256', '--no-sync', '--no-instructions'];
  const datos = [
    '--encoding=UTF8',
    `--locale=${cotejo}`,
    `--pwfile=${archivo}`,
    '-D',
    join(carpeta, 'datos'),
  ];
  await programas.correr('initdb', [...opciones, ...datos]);
  rmSync(archivo);
}

/** Settings stand in the cluster, so that whoever starts it again starts the same. */
function configurar(datos: string, puerto: number, fsync: boolean): void {
  const lineas = [
    `listen_addresses = '127.0.0.1'`,
    `port = ${puerto}`,
    `unix_socket_directories = ''`,
    'max_connections = 200',
    `fsync = ${fsync ? 'on' : 'off'}`,
  ];
  writeFileSync(join(datos, 'postgresql.auto.conf'), `${lineas.join('\n')}\n`);
}

export async function encender({ programas, datos }: Omit<ServidorEnMarcha, 'url'>): Promise<void> {
  const registro = join(datos, '..', 'registro.txt');
  try {
    await programas.correr('pg_ctl', ['start', '-w', '-t', '60', '-s', '-D', datos, '-l', registro]);
  } catch (error) {
    const dicho = existsSync(registro) ? readFileSync(registro, 'utf8') : '';
    throw new Error(`PostgreSQL did not start:\n${dicho}`, { cause: error });
  }
}

/** Makes a cluster in an empty folder and starts it on a free port of the loopback. */
export async function crearServidor(carpeta: string, fsync: boolean): Promise<ServidorEnMarcha> {
  vigilar(carpeta);
  const programas = programasDePostgres(binariosDePostgres(), carpeta);
  const clave = randomBytes(12).toString('hex');
  const datos = join(carpeta, 'datos');
  await iniciarDatos(programas, carpeta, clave);
  for (let intentos = 3; ; intentos -= 1) {
    const puerto = await puertoLibre();
    configurar(datos, puerto, fsync);
    try {
      await encender({ programas, datos });
      return { url: `postgresql://postgres:${clave}@127.0.0.1:${puerto}/postgres`, programas, datos };
    } catch (error) {
      // Another program may have taken the port in between
      if (intentos === 1) throw error;
    }
  }
}

/** One statement on a connection of its own. */
async function preguntar(url: string, consulta: string): Promise<unknown> {
  const cliente = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await cliente.connect();
  try {
    const { rows } = await cliente.query<[unknown]>({ text: consulta, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await cliente.end();
  }
}

/** Version as the server tells it: `15.8 (Debian 15.8-0+deb12u1)`. */
export async function versionDe(url: string): Promise<string> {
  return String(await preguntar(url, 'SHOW server_version'));
}

/** An empty database of its own; its URL. */
export async function crearBase(url: string): Promise<string> {
  const nombre = `prueba_${randomBytes(6).toString('hex')}`;
  await preguntar(url, `CREATE DATABASE ${nombre}`);
  return url.replace(/postgres$/, nombre);
}
