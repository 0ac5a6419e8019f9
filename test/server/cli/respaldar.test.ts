import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { respaldarAlmacen } from '../../../server/cli/respaldar.ts';
import { restaurarAlmacen } from '../../../server/cli/restaurar.ts';
import type { Entorno } from '../../../server/entorno.ts';
import { escribirArchivoEntero } from '../../../server/salida/archivo-entero.ts';
import { abrirAlmacen } from '../../../server/store/abrir-almacen.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import { cabezaDeBitacora } from '../../../server/store/bitacora.ts';
import { guardarContenido, sha256De } from '../../../server/store/contenidos.ts';
import { recorrerRespaldo } from '../../../server/store/respaldo/leer-respaldo.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { libroCon } from '../../support/libro-que-crece.ts';
import { enApi, LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';
import { conLugares, MOTORES, type Lugar } from '../../support/lugares.ts';
import { servicioEnRed } from '../../support/servicio-en-marcha.ts';
import { terminalDePrueba } from '../../support/terminal-de-prueba.ts';
import { CLI, trimestral } from '../../support/trimestral.ts';

/** What a command line and its environment say of a store. */
const dicho = ({ url, datos }: Lugar): { opciones: { datos?: string }; entorno: Record<string, string> } =>
  url === null ? { opciones: { datos }, entorno: {} } : { opciones: {}, entorno: { DATABASE_URL: url } };

async function abierto(lugar: Lugar): Promise<Almacen> {
  const almacen = await abrirAlmacen({ ...lugar, conexiones: 2 });
  onTestFinished(() => almacen.cerrar());
  return almacen;
}

async function respaldarEnTerminal(lugar: Lugar, salida: string) {
  const { opciones, entorno } = dicho(lugar);
  const terminal = terminalDePrueba();
  const codigo = await respaldarAlmacen(terminal, { salida, ...opciones }, entorno);
  return { codigo, terminal };
}

async function restaurarEnTerminal(archivo: string, lugar: Lugar, mas: Entorno = {}) {
  const { opciones, entorno } = dicho(lugar);
  const terminal = terminalDePrueba();
  const codigo = await restaurarAlmacen(terminal, archivo, opciones, { ...entorno, ...mas });
  return { codigo, terminal };
}

/** Contents that take a while to compress: some mebibytes that do not repeat. */
async function llenarDeContenido(almacen: Almacen, megas: number): Promise<void> {
  for (let i = 0; i < megas; i += 1) {
    const bytes = Buffer.from(
      Array.from({ length: 16_384 }, (_, k) => sha256De(Buffer.from(`${String(i)} ${String(k)}`))).join(''),
    );
    await almacen.cambiar('sistema', (cambio) => guardarContenido(cambio, bytes));
  }
}

conLugares('A backup from the command line', (nuevoLugar) => {
  it.each(MOTORES)(
    'says what it holds and what to note of it, and only its owner may read it, on %s',
    async (motor) => {
      const lugar = await nuevoLugar(motor);
      const s = await servicioEnRed(lugar);
      await s.hacer(await s.de('dep'), 'enviar', {
        parametros: { area: 'dep' },
        cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) },
      });
      const salida = join(carpetaTemporal(), 'r.trimestral');
      const { codigo, terminal } = await respaldarEnTerminal(lugar, salida);
      expect(codigo).toBe(0);
      expect(statSync(salida).mode & 0o777).toBe(0o600);
      const { n, hash } = await cabezaDeBitacora(s.almacen.db);
      expect(terminal.salida().split('\n')).toEqual([
        `Respaldo en ${salida}: 0.1 MB.`,
        `Tiene 1 envío, 0 versiones del informe y ${String(n)} entradas de la bitácora.`,
        '',
        `Cabeza de la bitácora  ${String(n)}:${hash}`,
        `SHA-256 del archivo    ${sha256De(readFileSync(salida))}`,
      ]);
      expect(terminal.todo()).toContain('Tiene las llaves privadas');
      expect(terminal.pasos.some((p) => /^Respaldando envios: [\d.]+ MB$/.test(p))).toBe(true);
      expect(terminal.pasos).toContain('Comprobando lo escrito');
    },
  );

  it.each(MOTORES)(
    'is made by another process while the service takes envíos, and is of one moment, on %s',
    async (motor) => {
      const lugar = await nuevoLugar(motor);
      const s = await servicioEnRed(lugar);
      await llenarDeContenido(s.almacen, 4);
      const salida = join(carpetaTemporal(), 'r.trimestral');
      const { opciones, entorno } = dicho(lugar);
      const estado = { acabado: false };
      const respaldo = trimestral(
        [
          'respaldar',
          '--salida',
          salida,
          ...(opciones.datos === undefined ? [] : ['--datos', opciones.datos]),
        ],
        entorno,
      ).finally(() => (estado.acabado = true));
      const quien = await s.de('dep');
      const acuses: string[] = [];
      for (let i = 1; !estado.acabado; i += 1) {
        const { json } = await s.hacer(quien, 'enviar', {
          parametros: { area: 'dep' },
          cuerpo: { libro: enApi(libroCon(i)) },
        });
        acuses.push(json.acuse.folio);
      }
      expect(await respaldo).toMatchObject({ codigo: 0 });
      expect(acuses.length).toBeGreaterThan(0);
      const destino = await nuevoLugar(motor === 'sqlite' ? 'postgres' : 'sqlite');
      expect((await restaurarEnTerminal(salida, destino)).codigo).toBe(0);
      const nuevo = await abierto(destino);
      const restaurados = await nuevo.db.selectFrom('envios').select('acuse').orderBy('folio').execute();
      const originales = await s.almacen.db.selectFrom('envios').select('acuse').orderBy('folio').execute();
      expect(restaurados).toEqual(originales.slice(0, restaurados.length));
    },
    60_000,
  );

  it('is never written over another file, nor where there is no folder', async () => {
    const lugar = await nuevoLugar('sqlite');
    await abierto(lugar);
    const carpeta = carpetaTemporal();
    const salida = join(carpeta, 'r.trimestral');
    writeFileSync(salida, 'el de ayer');
    await expect(respaldarEnTerminal(lugar, salida)).rejects.toMatchObject({
      codigo: 'archivo-existe',
      salida: 2,
    });
    expect(readFileSync(salida, 'utf8')).toBe('el de ayer');
    await expect(respaldarEnTerminal(lugar, join(carpeta, 'no', 'r'))).rejects.toMatchObject({
      codigo: 'salida-imposible',
    });
    expect(readdirSync(carpeta)).toEqual(['r.trimestral']);
  });

  it('is whole or not there, whenever its process is killed', async () => {
    const lugar = await nuevoLugar('sqlite');
    await llenarDeContenido(await abierto(lugar), 6);
    const carpeta = carpetaTemporal();
    for (let vuelta = 0; vuelta < 6; vuelta += 1) {
      const salida = join(carpeta, `r${String(vuelta)}.trimestral`);
      const hijo = spawn(process.execPath, [CLI, 'respaldar', '--salida', salida, '--datos', lugar.datos], {
        stdio: 'ignore',
      });
      const acabo = new Promise((listo) => hijo.once('exit', listo));
      const reloj = setTimeout(() => hijo.kill('SIGKILL'), 250 + vuelta * 120);
      await acabo;
      clearTimeout(reloj);
      if (existsSync(salida)) await recorrerRespaldo(salida);
    }
    expect((await respaldarEnTerminal(lugar, join(carpeta, 'entero'))).codigo).toBe(0);
  }, 60_000);

  it('leaves nothing behind when Ctrl+C stops it', async () => {
    const lugar = await nuevoLugar('sqlite');
    await llenarDeContenido(await abierto(lugar), 30);
    const carpeta = carpetaTemporal();
    const hijo = spawn(
      process.execPath,
      [CLI, 'respaldar', '--salida', join(carpeta, 'r.trimestral'), '--datos', lugar.datos],
      { stdio: 'ignore' },
    );
    const acabo = new Promise((listo) => hijo.once('exit', listo));
    await expect.poll(() => readdirSync(carpeta).length, { timeout: 15_000, interval: 2 }).toBe(1);
    hijo.kill('SIGINT');
    expect(await acabo).toBe(130);
    expect(readdirSync(carpeta)).toEqual([]);
  }, 60_000);
});

conLugares('A restore from the command line', (nuevoLugar) => {
  const respaldado = async () => {
    const lugar = await nuevoLugar('sqlite');
    const s = await servicioEnRed(lugar);
    await s.hacer(await s.de('dep'), 'enviar', {
      parametros: { area: 'dep' },
      cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) },
    });
    const ruta = join(carpetaTemporal(), 'r.trimestral');
    return { s, lugar, ruta, respaldar: () => respaldarEnTerminal(lugar, ruta) };
  };

  it.each(MOTORES)(
    'says of when the backup is, what was checked, and what to do next, on %s',
    async (motor) => {
      const { ruta, respaldar } = await respaldado();
      await respaldar();
      const destino = await nuevoLugar(motor);
      const { codigo, terminal } = await restaurarEnTerminal(ruta, destino);
      expect(codigo).toBe(0);
      expect(terminal.salida()).toMatch(
        /^Restaurado en \S+\.\nEl respaldo es de: .* lo hizo Trimestral .* sobre SQLite 3/,
      );
      expect(terminal.salida()).toContain('Bien      Envíos, con su acuse y su revisión: 1');
      expect(terminal.todo()).toMatch(/Las sesiones y los enlaces de entrada no se restauran/);
      expect(terminal.pasos.at(-1)).toBe('Verificando lo restaurado');
      expect(terminal.pasos.some((p) => /^Comprobando el respaldo: \d+ %$/.test(p))).toBe(true);
    },
  );

  it.each(MOTORES)('is refused where the store holds anything, a second time too, on %s', async (motor) => {
    const { ruta, respaldar } = await respaldado();
    await respaldar();
    const destino = await nuevoLugar(motor);
    expect((await restaurarEnTerminal(ruta, destino)).codigo).toBe(0);
    await expect(restaurarEnTerminal(ruta, destino)).rejects.toMatchObject({
      codigo: 'almacen-no-vacio',
      salida: 2,
    });
    expect((await abierto(destino)).motor).toBe(motor);
  });

  it('does not so much as make a store from a file that is cut', async () => {
    const { ruta, respaldar } = await respaldado();
    await respaldar();
    const cortado = join(carpetaTemporal(), 'cortado');
    writeFileSync(cortado, readFileSync(ruta).subarray(0, -10));
    const datos = join(carpetaTemporal(), 'nuevo');
    await expect(restaurarEnTerminal(cortado, { url: null, datos })).rejects.toMatchObject({
      codigo: 'respaldo-no-valido',
      message: expect.stringMatching(/está incompleto.*No se escribió nada/) as string,
    });
    expect(existsSync(datos)).toBe(false);
  });

  it('brings back what had been altered as it was, and exits 1', async () => {
    const { s, ruta, respaldar } = await respaldado();
    await s.almacen.db.updateTable('envios').set({ autor_nombre: 'Otra' }).execute();
    await respaldar();
    const { codigo, terminal } = await restaurarEnTerminal(ruta, await nuevoLugar('postgres'));
    expect(codigo).toBe(1);
    expect(terminal.salida()).toContain('su acuse nombra a otra persona');
    expect(terminal.todo()).toContain('ya estaba alterado');
  });

  it('lets nobody in who was in: neither session, nor link, nor sign-in under way', async () => {
    const { s, ruta, respaldar } = await respaldado();
    const persona = (await s.de('dep')).persona;
    const [creada, caduca] = ['2022-01-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z'];
    await s.almacen.db
      .insertInto('auth_sesiones')
      .values({ hash: 'h', persona, creada, vista: creada, caduca })
      .execute();
    await s.almacen.db
      .insertInto('auth_enlaces')
      .values({ hash: 'h', persona, creado: creada, caduca, usado: null })
      .execute();
    await s.almacen.db
      .insertInto('auth_pendientes')
      .values({ estado: 'e', datos: '{}', creado: creada })
      .execute();
    await respaldar();
    const destino = await nuevoLugar('postgres');
    await restaurarEnTerminal(ruta, destino);
    const { db } = await abierto(destino);
    for (const tabla of ['auth_sesiones', 'auth_enlaces', 'auth_pendientes'] as const)
      expect(await db.selectFrom(tabla).selectAll().execute(), tabla).toEqual([]);
    expect(await db.selectFrom('personas').select('id').where('id', '=', persona).execute()).toHaveLength(1);
  });
});

it('A file is whole or not there: where its check fails, and where its place was taken meanwhile', async () => {
  const carpeta = carpetaTemporal();
  const ruta = join(carpeta, 'a');
  const poner = (texto: string) => (dar: (b: Uint8Array) => Promise<void>) => dar(Buffer.from(texto));
  await expect(
    escribirArchivoEntero(ruta, poner('uno'), () => Promise.reject(new Error('no vale'))),
  ).rejects.toThrow('no vale');
  expect(readdirSync(carpeta)).toEqual([]);
  await expect(
    escribirArchivoEntero(ruta, poner('uno'), () => {
      writeFileSync(ruta, 'de otro');
      return Promise.resolve();
    }),
  ).rejects.toMatchObject({ codigo: 'archivo-existe' });
  expect(readFileSync(ruta, 'utf8')).toBe('de otro');
  expect(readdirSync(carpeta)).toEqual(['a']);
});
