import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { consolidacion as esquemaDeConsolidacion } from '../../shared/api/esquemas/consolidaciones.ts';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { sha256De } from '../../server/store/contenidos.ts';
import { AREAS_DEL_CICLO } from '../support/libros-de-ciclo.ts';
import { conPostgres, ESPERA_DE_POSTGRES, type Postgres } from '../support/postgres.ts';
import { clientes, sinEntregas } from './clientes.ts';
import { envioNuevo, enviarUnaVez, pedir, type Recibido } from './peticiones.ts';
import { comprobarEntregas, decir } from './comprobar.ts';
import { encenderServicio } from './servicio-aparte.ts';
import { sembrar } from './siembra.ts';

const EN_TOTAL = 120;
/** Each sent twice at the same moment, once to each instance. */
const A_LA_VEZ = 30;
const RUTA = '/organos/cvoe/periodos/2021-t4';

describe('Two instances over one PostgreSQL', { timeout: 180_000 }, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await conPostgres();
  }, ESPERA_DE_POSTGRES);

  const preparar = async () => {
    const url = await postgres.nuevaBase();
    const almacen = await abrirAlmacen({ url, datos: '' });
    const siembra = await sembrar(almacen);
    await almacen.cerrar();
    const entorno = { DATABASE_URL: url };
    const [una, otra] = await Promise.all([encenderServicio({ entorno }), encenderServicio({ entorno })]);
    return { url, siembra, una, otra };
  };

  it('are one service to clients that switch between them at random', async () => {
    const { url, siembra, una, otra } = await preparar();
    const instancias = [una.url, otra.url] as const;
    const entregas = sinEntregas();
    const alAzar = (): string => instancias[randomInt(2)] ?? una.url;
    await clientes(alAzar, siembra, entregas, () => entregas.acuses.size < EN_TOTAL);

    for (let i = 0; i < A_LA_VEZ; i += 1) {
      const area = AREAS_DEL_CICLO[i % AREAS_DEL_CICLO.length] ?? 'se';
      const envio = envioNuevo(area);
      const enviar = (donde: string) => enviarUnaVez(donde, siembra.deArea[area], envio);
      // At both at once, and again at whichever: the same acuse from all, given new once
      const hechos = [...(await Promise.all(instancias.map(enviar))), await enviar(alAzar())];
      const dados = hechos.map((h): Recibido => {
        if (h.tipo !== 'recibido') throw new Error(`No acuse: ${JSON.stringify(h)}`);
        return h.json;
      });
      const [primero] = dados;
      for (const { acuse } of dados) expect(acuse).toEqual(primero?.acuse);
      expect(dados.filter((d) => !d.repetido)).toHaveLength(1);
      if (primero !== undefined) entregas.acuses.set(primero.envio.id, { dicho: primero.acuse, bytes: null });
      entregas.intentados += 1;
    }
    expect([entregas.sinRespuesta, entregas.problemas]).toEqual([0, 0]);
    for (const servicio of [una, otra]) expect(await servicio.parar()).toBe(0);
    const almacen = await abrirAlmacen({ url, datos: '' });
    try {
      await comprobarEntregas(almacen, entregas);
      const { size } = entregas.acuses;
      decir('two instances', `${size} envíos`, almacen, `${A_LA_VEZ} of them sent to both at once`);
    } finally {
      await almacen.cerrar();
    }
  });

  it('see at once what was changed at the other', async () => {
    const { siembra, una, otra } = await preparar();
    const enlace = { Authorization: `Bearer ${siembra.delEnlace}` };
    const hecho = await enviarUnaVez(una.url, siembra.deArea.dep, envioNuevo('dep'));
    if (hecho.tipo !== 'recibido') throw new Error('The libro was not received');
    const { id } = hecho.json.envio;
    const leida = await pedir(`${otra.url}/api/v1/envios/${id}`, { headers: enlace });
    const aceptar = (donde: string) =>
      pedir(`${donde}/api/v1/envios/${id}/aceptacion`, {
        method: 'POST',
        headers: { ...enlace, 'If-Match': leida?.etag ?? '', 'Content-Type': 'application/json' },
        body: '{}',
      });
    expect((await aceptar(otra.url))?.estado).toBe(200);
    // What was read before the change is old at the first instance too
    expect((await aceptar(una.url))?.estado).toBe(412);

    const pedida = await pedir(`${una.url}/api/v1${RUTA}/consolidaciones`, {
      method: 'POST',
      headers: { ...enlace, 'Content-Type': 'application/json' },
      body: JSON.stringify({ borrador: true }),
    });
    expect(pedida?.estado).toBe(202);
    const { numero } = esquemaDeConsolidacion.parse(JSON.parse(pedida?.texto ?? '{}'));
    const version = `/api/v1${RUTA}/consolidaciones/${String(numero)}`;
    const lista = await vi.waitFor(
      async () => {
        const vista = await pedir(`${otra.url}${version}`, { headers: enlace });
        const leidaAhora = esquemaDeConsolidacion.parse(JSON.parse(vista?.texto ?? '{}'));
        expect(leidaAhora.estado).toBe('lista');
        return leidaAhora;
      },
      { timeout: 60_000, interval: 100 },
    );
    expect(lista.productos.length).toBeGreaterThan(3);
    for (const { ruta, sha256 } of lista.productos)
      for (const donde of [una.url, otra.url]) {
        const producto = `${donde}${version}/productos/${encodeURIComponent(ruta)}`;
        const bajado = await pedir(producto, { headers: enlace });
        expect(sha256De(bajado?.bytes ?? Buffer.alloc(0)), ruta).toBe(sha256);
      }
    for (const servicio of [una, otra]) expect(await servicio.parar()).toBe(0);
  });
});
