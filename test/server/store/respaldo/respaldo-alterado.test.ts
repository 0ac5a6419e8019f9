import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { abrirAlmacen } from '../../../../server/store/abrir-almacen.ts';
import { recorrerRespaldo } from '../../../../server/store/respaldo/leer-respaldo.ts';
import { restaurar } from '../../../../server/store/respaldo/restaurar.ts';
import { carpetaTemporal } from '../../../support/carpeta-temporal.ts';
import { conFilas, coser, juntar, piezasDe } from '../../../support/respaldo-a-mano.ts';
import { respaldarEn } from '../../../support/respaldos.ts';
import { filasDe, llenarTablas } from '../../../support/tablas-llenas.ts';

const NO_VALIDO = { codigo: 'respaldo-no-valido', salida: 2 };

async function almacenNuevo(datos = carpetaTemporal()) {
  const almacen = await abrirAlmacen({ url: null, datos });
  onTestFinished(() => almacen.cerrar());
  return almacen;
}

function archivoDe(bytes: Uint8Array): string {
  const ruta = join(carpetaTemporal(), 'respaldo.trimestral');
  writeFileSync(ruta, bytes);
  return ruta;
}

/** A backup of a filled store, made by the first test that asks. */
let hecho: Buffer | null = null;
async function respaldoBueno(): Promise<Buffer> {
  if (hecho !== null) return hecho;
  const datos = carpetaTemporal();
  await llenarTablas(await almacenNuevo(datos), 6);
  const { ruta } = await respaldarEn({ url: null, datos });
  return (hecho = readFileSync(ruta));
}

describe('A backup file', () => {
  it('is read whole where nothing was changed', async () => {
    const bueno = await respaldoBueno();
    expect(await recorrerRespaldo(archivoDe(bueno))).toMatchObject({ motor: 'sqlite' });
    expect(juntar(piezasDe(bueno)).equals(bueno)).toBe(true);
  });

  it('is refused wherever it is cut', async () => {
    const bueno = await respaldoBueno();
    const ruta = archivoDe(bueno);
    await fc.assert(
      fc.asyncProperty(fc.nat(bueno.length - 1), async (largo) => {
        writeFileSync(ruta, bueno.subarray(0, largo));
        await expect(recorrerRespaldo(ruta)).rejects.toMatchObject(NO_VALIDO);
      }),
      { numRuns: 150, examples: [[0], [1], [bueno.length - 1]] },
    );
  });

  it('is refused whichever byte is another', async () => {
    const bueno = await respaldoBueno();
    const ruta = archivoDe(bueno);
    await fc.assert(
      fc.asyncProperty(fc.nat(bueno.length - 1), fc.integer({ min: 1, max: 255 }), async (lugar, otro) => {
        const alterado = Buffer.from(bueno);
        alterado[lugar] = (alterado[lugar] ?? 0) ^ otro;
        writeFileSync(ruta, alterado);
        await expect(recorrerRespaldo(ruta)).rejects.toMatchObject(NO_VALIDO);
      }),
      { numRuns: 300, examples: [[bueno.length - 1, 0x2a]] },
    );
  });

  it('is refused with anything after its end, and with a part taken out or put twice', async () => {
    const bueno = await respaldoBueno();
    const piezas = piezasDe(bueno);
    expect(coser(piezas).equals(bueno)).toBe(true);
    const [a, b, ...resto] = piezas;
    if (a === undefined || b === undefined) throw new Error('The backup has no parts');
    for (const malo of [
      Buffer.concat([bueno, Buffer.from('\n')]),
      Buffer.concat([bueno, bueno]),
      coser([a, ...resto]),
      coser([a, b, b, ...resto]),
    ])
      await expect(recorrerRespaldo(archivoDe(malo))).rejects.toMatchObject(NO_VALIDO);
  });

  it('is refused where its hashes hold and it says what no backup says', async () => {
    const bueno = await respaldoBueno();
    const piezas = piezasDe(bueno);
    const [cabecera, ...resto] = piezas;
    if (cabecera === undefined) throw new Error('The backup has no header');
    const otra = (datos: object) =>
      juntar([{ ...cabecera, linea: { ...cabecera.linea, ...datos } }, ...resto]);
    const con = (texto: string, tabla = 'ajustes', filas = 1) =>
      juntar([cabecera, conFilas(texto, filas, tabla), { linea: {}, cuerpo: Buffer.alloc(0) }]);
    const deAlReves = juntar([cabecera, ...resto.slice(0, -1).reverse(), ...resto.slice(-1)]);
    const malos: [Buffer, RegExp][] = [
      [otra({ version: 2 }), /versión más nueva/],
      [otra({ esquema: '0099-otro', programa: '9.0.0' }), /es de Trimestral 9\.0\.0.*restáurelo con esa/],
      [otra({ tablas: { organos: { id: 'texto' } } }), /tablas de esta versión/],
      [otra({ formato: 'otra/cosa' }), /no es un respaldo de Trimestral/],
      [con('["a"]\n'), /dañado/],
      [con('["a","b","c"]\n'), /dañado/],
      [con('["a",null]\n'), /dañado/],
      [con('["a",1]\n'), /dañado/],
      [con('["a","b"]'), /dañado/],
      [con('{"a":"b"}\n'), /dañado/],
      [con('["a","b"]\n', 'ajustes', 2), /dañado/],
      [con('["a","b"]\n', 'auth_sesiones'), /dañado/],
      [con('["a",0,-1]\nxx', 'contenido_partes'), /dañado/],
      [con('["a",0,900]\nxx\n', 'contenido_partes'), /dañado/],
      [con('["a",0,1.5]\nx\n', 'contenido_partes'), /dañado/],
      [deAlReves, /dañado/],
    ];
    expect(await recorrerRespaldo(archivoDe(con('["a","b"]\n')))).toBeDefined();
    for (const [malo, motivo] of malos)
      await expect(recorrerRespaldo(archivoDe(malo)), String(motivo)).rejects.toMatchObject({
        ...NO_VALIDO,
        message: expect.stringMatching(motivo) as string,
      });
  });

  it('takes no more memory than it says: a part that swells is refused', async () => {
    const bueno = await respaldoBueno();
    const [cabecera] = piezasDe(bueno);
    if (cabecera === undefined) throw new Error('The backup has no header');
    const bomba = conFilas(`["a","${'x'.repeat(50_000_000)}"]\n`, 1, 'ajustes');
    const dice = { ...bomba, linea: { ...bomba.linea, bytes: 1_000 } };
    const malo = juntar([cabecera, dice, { linea: {}, cuerpo: Buffer.alloc(0) }]);
    expect(gunzipSync(bomba.cuerpo).length).toBeGreaterThan(50_000_000);
    await expect(recorrerRespaldo(archivoDe(malo))).rejects.toMatchObject(NO_VALIDO);
  });

  it('is told from a file that is none, a folder, and one that is not there', async () => {
    for (const texto of ['', '\n', 'hola', '{}\n', '[1]\n', 'null\n', '\0'.repeat(2_000_000)])
      await expect(recorrerRespaldo(archivoDe(Buffer.from(texto)))).rejects.toMatchObject({
        ...NO_VALIDO,
        message: expect.stringContaining('no es un respaldo de Trimestral') as string,
      });
    await expect(recorrerRespaldo(carpetaTemporal())).rejects.toMatchObject(NO_VALIDO);
    await expect(recorrerRespaldo('/no/hay.trimestral')).rejects.toMatchObject({ codigo: 'ruta-no-existe' });
  });

  it('leaves the store empty where its last part is wrong', async () => {
    const bueno = await respaldoBueno();
    const piezas = piezasDe(bueno);
    const mala = conFilas('["clave"]\n', 1, 'ajustes');
    const ruta = archivoDe(juntar([...piezas.slice(0, -1), mala, ...piezas.slice(-1)]));
    const almacen = await almacenNuevo();
    const como = { donde: 'x', alAvanzar: () => undefined };
    await expect(restaurar(almacen, ruta, como)).rejects.toMatchObject(NO_VALIDO);
    expect(await filasDe(almacen, 'organos')).toEqual([]);
    expect(await filasDe(almacen, 'bitacora_cabeza')).toEqual(['[1,0,"",""]']);
    await restaurar(almacen, archivoDe(bueno), como);
    expect(await filasDe(almacen, 'organos')).toHaveLength(6);
  });

  it('goes into no store that holds anything, be it one row of one table', async () => {
    const bueno = await respaldoBueno();
    const como = { donde: 'el almacén', alAvanzar: () => undefined };
    const conLlave = await almacenNuevo();
    await conLlave.db.insertInto('ajustes').values({ clave: 'turno', valor: '' }).execute();
    const conEntrada = await almacenNuevo();
    await conEntrada.cambiar('sistema', ({ anotar }) => {
      anotar({ accion: 'llave.creada', objeto: 'llaves/x' });
      return Promise.resolve();
    });
    for (const almacen of [conLlave, conEntrada])
      await expect(restaurar(almacen, archivoDe(bueno), como)).rejects.toMatchObject({
        codigo: 'almacen-no-vacio',
        message: expect.stringContaining('«el almacén»') as string,
      });
    expect(await filasDe(conLlave, 'organos')).toEqual([]);
  });
});
