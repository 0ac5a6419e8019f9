import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { restaurarAlmacen } from '../../../server/cli/restaurar.ts';
import { abrirAlmacen } from '../../../server/store/abrir-almacen.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import { cabezaDeBitacora } from '../../../server/store/bitacora.ts';
import type { Motor } from '../../../server/store/motores/motor.ts';
import { respaldar } from '../../../server/store/respaldo/respaldar.ts';
import type { Cabecera } from '../../../server/store/respaldo/formato.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { abrirCiclo, type CicloDePrueba } from '../../support/ciclo.ts';
import { libroCon } from '../../support/libro-que-crece.ts';
import { enApi } from '../../support/libros-de-ciclo.ts';
import { conLugares, type Lugar } from '../../support/lugares.ts';
import { leyendo } from '../../support/respaldos.ts';
import { hacerEn, servicioSobre, tallerDelArchivo } from '../../support/servicio.ts';
import { terminalDePrueba } from '../../support/terminal-de-prueba.ts';

const RONDAS = 3;
/** Envíos that come between the parts of each backup. */
const MIENTRAS = 4;

const taller = tallerDelArchivo();

async function abrir(lugar: Lugar, opciones = {}): Promise<Almacen> {
  const almacen = await abrirAlmacen({ ...lugar, conexiones: 3, ...opciones });
  onTestFinished(() => almacen.cerrar());
  return almacen;
}

/** All that must come back byte by byte, of the envíos, versions and entries up to some. */
async function loGuardado({ db }: Almacen, { folio, n }: { readonly folio: number; readonly n: number }) {
  const hex = (datos: unknown): string => Buffer.from(datos as Uint8Array).toString('hex');
  const partes = await db.selectFrom('contenido_partes').selectAll().execute();
  return {
    acuses: await db
      .selectFrom('envios')
      .select(['id', 'acuse'])
      .where('folio', '<=', folio)
      .orderBy('folio')
      .execute(),
    productos: await db
      .selectFrom('productos')
      .selectAll()
      .orderBy('consolidacion')
      .orderBy('ruta')
      .execute(),
    llaves: await db.selectFrom('llaves').selectAll().orderBy('kid').execute(),
    entradas: await db.selectFrom('bitacora').selectAll().where('n', '<=', n).orderBy('n').execute(),
    contenidos: new Map(partes.map((p) => [`${p.sha256} ${String(p.parte)}`, hex(p.datos)])),
  };
}

conLugares('The rehearsal of backup and restore', (nuevoLugar) => {
  /** Sends as dep, to whichever service holds the store now. */
  let enviados = 0;
  const enviar = async (servicio: Servicio, { de }: CicloDePrueba): Promise<void> => {
    enviados += 1;
    await hacerEn(servicio, await de('dep'), 'enviar', {
      parametros: { area: 'dep' },
      cuerpo: { libro: enApi(libroCon(enviados)) },
    });
  };

  const consolidar = async (servicio: Servicio, { enlace }: CicloDePrueba, numero: number): Promise<void> => {
    await hacerEn(servicio, enlace, 'consolidar', { cuerpo: { borrador: true } });
    const estado = async () =>
      (await hacerEn(servicio, enlace, 'consolidacion', { parametros: { numero } })).json.estado;
    await expect.poll(estado, { timeout: 30_000, interval: 20 }).toBe('lista');
  };

  /** Backs up a store that is written to between each part and the next. */
  const respaldarMientras = async (lugar: Lugar, escribirAlgo: () => Promise<void>) => {
    const ruta = join(carpetaTemporal(), 'respaldo.trimestral');
    let faltan = MIENTRAS;
    const { cabecera } = await leyendo(lugar, (lectura) =>
      respaldar(
        lectura,
        async (bytes) => {
          appendFileSync(ruta, bytes);
          if (faltan-- > 0) await escribirAlgo();
        },
        { ahora: new Date(), alAvanzar: () => undefined },
      ),
    );
    return { ruta, cabecera };
  };

  const comparar = async (viejo: Almacen, nuevo: Almacen, { cabeza }: Cabecera): Promise<void> => {
    const { folio } = await nuevo.db.selectFrom('periodos').select('folio').executeTakeFirstOrThrow();
    const { contenidos, ...antes } = await loGuardado(viejo, { folio, n: cabeza.n });
    const { contenidos: ahora, ...despues } = await loGuardado(nuevo, { folio, n: Number.MAX_SAFE_INTEGER });
    expect(despues).toEqual(antes);
    expect(despues.acuses).toHaveLength(folio);
    expect(await cabezaDeBitacora(nuevo.db)).toEqual(cabeza);
    for (const [parte, bytes] of ahora) expect(contenidos.get(parte), parte).toBe(bytes);
    const { n } = await cabezaDeBitacora(viejo.db);
    expect(n, 'entries that came while it was backed up').toBe(cabeza.n + MIENTRAS);
  };

  const rondasDesde = async (primero: Motor): Promise<void> => {
    let motor = primero;
    let lugar = await nuevoLugar(motor);
    const s = await abrirCiclo((opciones) => abrir(lugar, opciones), { taller: taller() });
    let { servicio } = s;
    for (let ronda = 0; ronda < RONDAS; ronda += 1) {
      await enviar(servicio, s);
      await consolidar(servicio, s, ronda + 1);
      const { ruta, cabecera } = await respaldarMientras(lugar, () => enviar(servicio, s));
      motor = motor === 'sqlite' ? 'postgres' : 'sqlite';
      const destino = await nuevoLugar(motor);
      const terminal = terminalDePrueba();
      const entorno = destino.url === null ? {} : { DATABASE_URL: destino.url };
      const opciones = destino.url === null ? { datos: destino.datos } : {};
      expect(await restaurarAlmacen(terminal, ruta, opciones, entorno), terminal.todo()).toBe(0);
      const nuevo = await abrir(destino, { reloj: s.reloj.leer });
      await comparar(servicio.almacen, nuevo, cabecera);
      process.stderr.write(
        `Rehearsal: round ${String(ronda + 1)}: ${servicio.almacen.version} → ${nuevo.version}: ${String(statSync(ruta).size)} bytes, head ${String(cabecera.cabeza.n)}\n`,
      );
      // The restored store goes on as the service: its keys sign, its folios follow
      servicio = await servicioSobre(nuevo, { taller: taller(), reloj: s.reloj });
      lugar = destino;
    }
  };

  it(`gives every byte back, ${String(RONDAS)} times, from one engine to the other and back, while envíos come in`, async () => {
    for (const primero of ['sqlite', 'postgres'] as const) await rondasDesde(primero);
  }, 180_000);
});
