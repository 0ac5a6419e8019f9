import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enviarLibro, type OpcionesDeEnviar } from '../../../server/cli/enviar.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { intermediario, type Suerte } from '../../support/intermediario.ts';
import { convenios, LIBROS_DEL_CICLO, libroDelCiclo } from '../../support/libros-de-ciclo.ts';
import { conLugares, MOTORES } from '../../support/lugares.ts';
import { archivoDeLibro, servicioEnRed, type ServicioEnRed } from '../../support/servicio-en-marcha.ts';
import { terminalDePrueba } from '../../support/terminal-de-prueba.ts';
import { trimestral } from '../../support/trimestral.ts';

const EN = { organo: 'CVOE', periodo: '2021-T4' };

/** The same área with another convenio. */
const OTRO = libroDelCiclo('se', {
  ...Object.fromEntries(
    LIBROS_DEL_CICLO.se.hojas
      .filter((h) => h.nombre === 'Avances')
      .map((h) => [h.nombre, [h.columnas.map((c) => c.encabezado), ...h.filas.map((f) => f.celdas)]]),
  ),
  Convenios: convenios('se', ['CONV-001', 'Universidad Autónoma Metropolitana'], ['CONV-003', 'Radio UNAM']),
});

/** A convenio whose área is in no list, and one that is there twice. */
const CON_ERRORES = libroDelCiclo('se', {
  Convenios: [
    ['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
    ['CONV-001', 'Convenio Marco', 'Convenio', 'Radio UNAM', 'Nadie', 'Vigente'],
    ['CONV-001', 'Convenio Marco', 'Otro convenio', 'Canal Once', 'SE', 'Vigente'],
  ],
});

async function enviar(
  { tokenDe, ...servicio }: Pick<ServicioEnRed, 'url' | 'tokenDe'>,
  libro: Libro,
  opciones: Partial<OpcionesDeEnviar> = {},
) {
  const terminal = terminalDePrueba();
  const area = opciones.area ?? 'se';
  const entorno = { TRIMESTRAL_TOKEN: await tokenDe(area) };
  const acuse = join(carpetaTemporal(), 'acuse.json');
  const codigo = await enviarLibro(
    terminal,
    archivoDeLibro(libro),
    { ...EN, servicio: servicio.url, area, acuse, ...opciones },
    entorno,
  );
  return { codigo, terminal, acuse: existsSync(acuse) ? readFileSync(acuse) : null };
}

/** The envíos that the service has of an área, the first first. */
async function enviosDe({
  almacen,
}: ServicioEnRed): Promise<{ folio: number; acuse: string; via: string }[]> {
  return almacen.db.selectFrom('envios').select(['folio', 'acuse', 'via']).orderBy('folio').execute();
}

conLugares('An área’s libro sent from the command line', (nuevoLugar) => {
  it.each(MOTORES)('is received, and its acuse is kept byte by byte, on %s', async (motor) => {
    const s = await servicioEnRed(await nuevoLugar(motor));
    const { codigo, terminal, acuse } = await enviar(s, LIBROS_DEL_CICLO.se);
    expect(codigo).toBe(0);
    const [envio] = await enviosDe(s);
    expect(envio?.via).toBe('orden');
    expect(acuse?.toString('utf8')).toBe(envio?.acuse);
    expect(terminal.salida()).toMatch(/^Recibido\.\nFolio {5}CVOE\/2021-T4\/000001\n/);
    expect(terminal.salida()).toContain('Miércoles 5 de enero de 2022, 12:00:00 horas');
    expect(terminal.salida()).toMatch(/\nAcuse {5}\/.*acuse\.json$/);
  });

  it.each(MOTORES)(
    'gives the same acuse after an answer was lost, cut, or never asked for, on %s',
    async (motor) => {
      const s = await servicioEnRed(await nuevoLugar(motor));
      const suertes: Suerte[] = ['se-pierde', 'no-llega', 'se-corta', 'pasa'];
      const medio = await intermediario(s.url, ({ metodo }) =>
        metodo === 'POST' ? (suertes.shift() ?? 'pasa') : 'pasa',
      );
      const { codigo, terminal, acuse } = await enviar({ ...s, url: medio.url }, LIBROS_DEL_CICLO.se);
      expect(codigo).toBe(0);
      expect(suertes).toEqual([]);
      const envios = await enviosDe(s);
      expect(envios.map((e) => e.folio)).toEqual([1]);
      expect(acuse?.toString('utf8')).toBe(envios[0]?.acuse);
      expect(terminal.todo().match(/Se intenta de nuevo en/g)).toHaveLength(3);
      const claves = medio.pasados.flatMap((p) => p.encabezados['idempotency-key'] ?? []);
      expect(claves).toHaveLength(4);
      expect(new Set(claves).size).toBe(1);
    },
  );

  it('gives the same acuse when the whole command is repeated, and leaves the file that is there', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const primero = await enviar(s, LIBROS_DEL_CICLO.se);
    const segundo = await enviar(s, LIBROS_DEL_CICLO.se);
    expect(segundo.terminal.salida()).toMatch(/^Ya se había recibido: es el mismo acuse\./);
    expect(segundo.acuse).toEqual(primero.acuse);
    expect(await enviosDe(s)).toHaveLength(1);
  });

  it('is a new envío when a content comes back after another', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    for (const libro of [LIBROS_DEL_CICLO.se, OTRO, LIBROS_DEL_CICLO.se])
      expect((await enviar(s, libro)).codigo).toBe(0);
    expect((await enviosDe(s)).map((e) => e.folio)).toEqual([1, 2, 3]);
  });

  it('waits for a service that is busy, and says so', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const ocupado: Suerte = {
      estado: 503,
      encabezados: { 'retry-after': '1' },
      cuerpo: JSON.stringify({
        type: 'x',
        title: 'El almacén no responde',
        status: 503,
        detail: 'Vuelva a intentarlo.',
        instance: 'id',
        codigo: 'almacen-no-disponible',
      }),
    };
    const medio = await intermediario(s.url, (_, turno) => (turno === 1 ? ocupado : 'pasa'));
    const { codigo, terminal } = await enviar({ ...s, url: medio.url }, LIBROS_DEL_CICLO.se);
    expect(codigo).toBe(0);
    expect(terminal.todo()).toMatch(/^El almacén no responde\. Se intenta de nuevo en 1 s\.\nRecibido\./);
  });

  it('with findings is refused as `validar` shows them, under the name that it has here', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const { codigo, terminal, acuse } = await enviar(s, { ...CON_ERRORES, nombre: 'mi libro' });
    expect(codigo).toBe(1);
    expect(acuse).toBeNull();
    expect(await enviosDe(s)).toEqual([]);
    expect(terminal.salida()).toMatch(
      /^mi libro\n {2}Convenios\n {4}por corregir {2}Fila 2, Área responsable/,
    );
    expect(terminal.salida()).toContain('[catalogo-desconocido]\n      → ');
    expect(terminal.salida()).toContain('[clave-duplicada]');
    expect(terminal.todo()).toMatch(
      /El libro todavía no se puede enviar\. Quedan \d+ hallazgos? por corregir/,
    );
  });

  it('is tried without being sent', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const malo = await enviar(s, CON_ERRORES, { simular: true });
    expect(malo.codigo).toBe(1);
    expect(malo.terminal.salida()).toMatch(/Todavía no se puede enviar\. Quedan/);
    const bueno = await enviar(s, LIBROS_DEL_CICLO.se, { simular: true });
    expect(bueno.codigo).toBe(0);
    expect(bueno.terminal.salida()).toBe('Se puede enviar. Fue un ensayo: repita la orden sin --simular.');
    expect(await enviosDe(s)).toEqual([]);
  });

  it('says that the titular’s visto bueno is missing, where one is asked for', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    await s.almacen.db.updateTable('organos').set({ visto_bueno: 1 }).execute();
    const { codigo, terminal } = await enviar(s, LIBROS_DEL_CICLO.se);
    expect(codigo).toBe(0);
    expect(terminal.todo()).toMatch(/dé su visto bueno en el panel\.$/);
  });

  it('is sent for no other área than the token’s, nor with a token that only reads', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const deOtra = { ...s, tokenDe: () => s.tokenDe('utsi') };
    await expect(enviar(deOtra, LIBROS_DEL_CICLO.se)).rejects.toMatchObject({
      codigo: 'servicio-no-acepta',
      salida: 2,
    });
    const queLee = { ...s, tokenDe: () => s.tokenDe('se', 'leer') };
    await expect(enviar(queLee, LIBROS_DEL_CICLO.se)).rejects.toMatchObject({ codigo: 'servicio-no-acepta' });
    const falso = { ...s, tokenDe: () => Promise.resolve('trimestral_nada_de_nada') };
    await expect(enviar(falso, LIBROS_DEL_CICLO.se)).rejects.toMatchObject({ codigo: 'token-no-vale' });
    expect(await enviosDe(s)).toEqual([]);
  });

  it('writes its acuse over nothing: what was asked for is looked at before anything is sent', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const acuse = join(carpetaTemporal(), 'acuse.json');
    writeFileSync(acuse, 'otra cosa');
    await expect(enviar(s, LIBROS_DEL_CICLO.se, { acuse })).rejects.toMatchObject({
      codigo: 'archivo-existe',
    });
    expect(readFileSync(acuse, 'utf8')).toBe('otra cosa');
    expect(await enviosDe(s)).toEqual([]);
  });

  it('comes from the built program too, which names the acuse by its folio', async () => {
    const s = await servicioEnRed(await nuevoLugar('sqlite'));
    const carpeta = carpetaTemporal();
    const token = join(carpeta, 'token');
    writeFileSync(token, `${await s.tokenDe('se')}\n`);
    const argumentos = [
      ...['enviar', archivoDeLibro(LIBROS_DEL_CICLO.se), '--servicio', `${s.url}/`, '--organo', 'cvoe'],
      ...['--periodo', '2021-t4', '--area', 'se', '--token-archivo', token],
    ];
    const hecho = await trimestral(argumentos, {}, carpeta);
    expect(hecho).toMatchObject({ codigo: 0, error: '' });
    expect(readdirSync(carpeta).sort()).toEqual(['acuse-CVOE-2021-T4-000001.json', 'token']);
    expect((await trimestral(argumentos, {}, carpeta)).salida).toMatch(/^Ya se había recibido/);
  });
});

describe('What a command line says of where a libro goes', () => {
  const con = (
    opciones: Partial<OpcionesDeEnviar>,
    entorno: Record<string, string> = { TRIMESTRAL_TOKEN: 'abc' },
  ) =>
    enviarLibro(
      terminalDePrueba(),
      '/no/hay.xlsx',
      { ...EN, servicio: 'https://trimestral.mx', area: 'se', ...opciones },
      entorno,
    );

  it.each([
    [{ servicio: 'trimestral.mx' }, /no es la dirección de un servicio/],
    [{ servicio: 'ftp://trimestral.mx' }, /no es la dirección de un servicio/],
    [{ servicio: 'https://u:p@trimestral.mx' }, /no es la dirección de un servicio/],
    [{ organo: '../otro' }, /no es una clave para --organo/],
    [{ periodo: '2021 T4' }, /no es una clave para --periodo/],
    [{ area: 'Área' }, /no es una clave para --area/],
  ])('is read before anything is sent: %j', async (opciones, motivo) => {
    await expect(con(opciones)).rejects.toMatchObject({
      codigo: 'uso-incorrecto',
      message: expect.stringMatching(motivo) as string,
    });
  });

  it('needs a token, which is no value of the command line', async () => {
    await expect(con({}, {})).rejects.toThrow(/Falta el token.*TRIMESTRAL_TOKEN/);
    await expect(con({}, { TRIMESTRAL_TOKEN: 'a b' })).rejects.toThrow(/cópielo de nuevo/);
    await expect(con({ tokenArchivo: '/no/hay' })).rejects.toMatchObject({ codigo: 'ruta-no-existe' });
    await expect(con({})).rejects.toMatchObject({
      codigo: 'ruta-no-existe',
      datos: { ruta: '/no/hay.xlsx' },
    });
  });
});
