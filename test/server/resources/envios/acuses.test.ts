import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verificarAcuse } from '../../../../server/firma/verificar-acuse.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import {
  actividades,
  AREAS_DEL_CICLO,
  enApi,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
  type AreaDelCiclo,
} from '../../../support/libros-de-ciclo.ts';
import { hacerEn, servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';
import { partesDe, textoDe } from '../../outputs/docx/leer-docx.ts';

const taller = tallerDelArchivo();

const conActividades = (area: AreaDelCiclo, ...titulos: readonly string[]): Libro =>
  libroDelCiclo(area, { Actividades: actividades(...titulos) });

enCadaAlmacen('An acuse', (abrir, _otraVez, rival) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  /** The same área sending at another instance. */
  async function enOtraInstancia(s: CicloDePrueba, area: AreaDelCiclo) {
    const almacen = await rival(s.almacen, { reloj: s.reloj.leer });
    const servicio = await servicioSobre(almacen, { taller: taller(), reloj: s.reloj });
    const quien = await s.de(area);
    return (libro: Libro, claveDeIdempotencia: string | null = null) =>
      hacerEn(servicio, quien, 'enviar', {
        parametros: { area },
        cuerpo: { libro: enApi(libro) },
        claveDeIdempotencia,
      });
  }

  describe('is given', () => {
    it('with folios without gaps, whoever sends at once and whatever is refused in between', async () => {
      const s = await ciclo();
      const otra = {
        se: await enOtraInstancia(s, 'se'),
        utsi: await enOtraInstancia(s, 'utsi'),
        dep: await enOtraInstancia(s, 'dep'),
      };
      const malo = libroDelCiclo('se', {
        Actividades: [
          ['Línea', 'Título'],
          ['9.Z', 'Taller'],
        ],
      });
      const intentos = ['uno', 'dos', 'tres', 'cuatro'].flatMap((titulo, i) =>
        AREAS_DEL_CICLO.flatMap((area) => {
          const bueno = conActividades(area, `${titulo} de ${area}`);
          return [i % 2 === 0 ? s.enviar(area, bueno) : otra[area](bueno), s.enviar('se', malo)];
        }),
      );
      const hechos = await Promise.allSettled(intentos);
      const folios = hechos.flatMap((h) => (h.status === 'fulfilled' ? [h.value.json.acuse.numero] : []));
      expect(folios.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      for (const area of AREAS_DEL_CICLO) {
        const { json } = await s.hacer(s.enlace, 'envios', { parametros: { area } });
        expect(json.elementos.map((e) => [e.numero, e.vigente])).toEqual([
          [4, true],
          [3, false],
          [2, false],
          [1, false],
        ]);
      }
    });

    it('signed by the key in force, and holds when the key is rotated', async () => {
      const s = await ciclo();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      const archivo = async () =>
        (await s.hacer(s.enlace, 'acuse', { parametros: { envio: json.envio.id } })).archivo;
      const antes = await archivo();
      expect(antes).toMatchObject({ nombre: 'acuse-cvoe-2021-t4-dep-1.json' });
      await s.almacen.cambiar('sistema', s.servicio.firmante.rotar);
      const texto = Buffer.from((await archivo())?.bytes ?? []).toString();
      expect(texto).toBe(Buffer.from(antes?.bytes ?? []).toString());
      expect(JSON.parse(texto)).toEqual(json.acuse);
      const llaves = await s.servicio.firmante.publicas(s.almacen.db);
      expect(verificarAcuse(texto, llaves)).toMatchObject({ tipo: 'valido', identico: true });
      const otro = await s.enviar('se', LIBROS_DEL_CICLO.se);
      expect(otro.json.acuse.firma.llave).not.toBe(json.acuse.firma.llave);
      const aLaVista = (acuse: string) => s.hacer(null, 'verificarAcuse', { cuerpo: { acuse } });
      expect((await aLaVista(texto)).json).toMatchObject({ valido: true, registrado: true });
      expect((await aLaVista(texto.replace('000001', '000009'))).json.valido).toBe(false);
    });

    it('under one folio, and is on record, though the órgano changes its siglas', async () => {
      const s = await ciclo();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      const parametros = { envio: json.envio.id };
      const { archivo } = await s.hacer(s.enlace, 'acuse', { parametros });
      await s.hacer(s.administracion, 'cambiarOrgano', { cuerpo: { siglas: 'CVE' }, siVersion: 1 });
      const acuse = Buffer.from(archivo?.bytes ?? []).toString();
      const vista = await s.hacer(null, 'verificarAcuse', { cuerpo: { acuse } });
      expect(vista.json).toMatchObject({ valido: true, registrado: true });
      expect((await s.hacer(s.enlace, 'envio', { parametros })).json.folio).toBe(json.acuse.folio);
      await s.aceptar('dep');
      const { insumos } = await s.consolidar();
      expect(insumos.find((i) => i.area === 'dep')?.folio).toBe(json.acuse.folio);
      const otro = await s.enviar('se', LIBROS_DEL_CICLO.se);
      expect(otro.json.acuse.folio).toBe('CVE/2021-T4/000002');
    });

    it('says of its plazo what its own time says, though midnight comes while the libro is reviewed', async () => {
      const s = await ciclo();
      const antes = new Date('2022-01-15T05:59:59.999Z');
      const despues = new Date('2022-01-15T06:00:00.000Z');
      const servicio = { ...s.servicio, reloj: () => antes };
      s.reloj.ahora = despues;
      const { json } = await hacerEn(servicio, await s.de('dep'), 'enviar', {
        parametros: { area: 'dep' },
        cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) },
      });
      expect(json.acuse).toMatchObject({ cuando: despues.toISOString(), aTiempo: false });
    });

    it('to print, and with the oficio that goes with it', async () => {
      const s = await ciclo();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      const parametros = { envio: json.envio.id };
      const impreso = await s.hacer(await s.de('dep'), 'acuseImpreso', { parametros });
      const html = Buffer.from(impreso.archivo?.bytes ?? []).toString();
      expect(html).toContain('CVOE/2021-T4/000001');
      expect(html).toContain('https://trimestral.ejemplo.mx/verificar');
      const { archivo } = await s.hacer(await s.de('dep'), 'oficio', { parametros });
      expect(archivo?.nombre).toBe('oficio-cvoe-2021-t4-dep-1.docx');
      const texto = textoDe(partesDe(archivo?.bytes ?? new Uint8Array())['word/document.xml'] ?? '');
      for (const dato of ['CVOE/2021-T4/000001', json.acuse.sha256.slice(0, 8), 'Berta Uribe'])
        expect(texto).toContain(dato);
    });
  });

  describe('is the same', () => {
    const huellaDelAlmacen = async ({ almacen: { db } }: CicloDePrueba) => ({
      envios: (await db.selectFrom('envios').select('id').execute()).length,
      folio: (await db.selectFrom('periodos').select('folio').executeTakeFirstOrThrow()).folio,
      bitacora: (await db.selectFrom('bitacora').select('n').execute()).length,
    });

    it('for the same content sent again, and nothing new is kept', async () => {
      const s = await ciclo();
      const uno = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      const antes = await huellaDelAlmacen(s);
      s.reloj.ahora = new Date('2022-01-20T18:00:00.000Z');
      const dos = await s.enviar('dep', LIBROS_DEL_CICLO.dep, { claveDeIdempotencia: randomUUID() });
      expect([uno.estado, uno.json.repetido, dos.estado, dos.json.repetido]).toEqual([201, false, 200, true]);
      expect(dos.json.acuse).toEqual(uno.json.acuse);
      expect(await huellaDelAlmacen(s)).toEqual(antes);
    });

    it('is not, for a content that the área sent before the last', async () => {
      const s = await ciclo();
      const numeros = [];
      for (const titulo of ['uno', 'dos', 'uno'])
        numeros.push((await s.enviar('dep', conActividades('dep', titulo))).json.envio.numero);
      expect(numeros).toEqual([1, 2, 3]);
    });

    it('for the same Idempotency-Key, though another envío came since', async () => {
      const s = await ciclo();
      const clave = randomUUID();
      const uno = await s.enviar('dep', conActividades('dep', 'uno'), { claveDeIdempotencia: clave });
      await s.enviar('dep', conActividades('dep', 'dos'));
      const otraVez = await s.enviar('dep', conActividades('dep', 'uno'), { claveDeIdempotencia: clave });
      expect([otraVez.estado, otraVez.json.acuse]).toEqual([200, uno.json.acuse]);
      const otroContenido = s.enviar('dep', conActividades('dep', 'tres'), { claveDeIdempotencia: clave });
      await expect(otroContenido).rejects.toMatchObject({
        codigo: 'clave-de-idempotencia-usada',
        estado: 422,
      });
      const otraPeticion = s.enviar('dep', conActividades('dep', 'uno'), {
        claveDeIdempotencia: clave,
        cuerpo: { peticiones: [{ tipo: 'otro', texto: 'Algo más' }] },
      });
      await expect(otraPeticion).rejects.toMatchObject({ codigo: 'clave-de-idempotencia-usada' });
      expect(await huellaDelAlmacen(s)).toMatchObject({ envios: 2, folio: 2 });
    });

    it('is of the área alone: two áreas may choose the same Idempotency-Key', async () => {
      const s = await ciclo();
      const opciones = { claveDeIdempotencia: 'trimestre-4' };
      await s.enviar('dep', LIBROS_DEL_CICLO.dep, opciones);
      expect((await s.enviar('se', LIBROS_DEL_CICLO.se, opciones)).estado).toBe(201);
    });

    it('for two at once, at one instance or at two, with a key or without', async () => {
      const s = await ciclo();
      const otra = await enOtraInstancia(s, 'dep');
      for (const clave of [null, randomUUID(), null, randomUUID()]) {
        const suyo = conActividades('dep', `Envío ${randomUUID()}`);
        const envio = { claveDeIdempotencia: clave };
        const hechos = await Promise.all([
          s.enviar('dep', suyo, envio),
          otra(suyo, clave),
          s.enviar('dep', suyo, envio),
          otra(suyo, clave),
        ]);
        expect(hechos.map((h) => h.estado).sort()).toEqual([200, 200, 200, 201]);
        expect(new Set(hechos.map((h) => h.json.acuse.firma.valor)).size).toBe(1);
      }
      expect(await huellaDelAlmacen(s)).toMatchObject({ envios: 4, folio: 4 });
    });

    it('refuses one of two contents that come at once with one key', async () => {
      const s = await ciclo();
      const otra = await enOtraInstancia(s, 'dep');
      const clave = randomUUID();
      const hechos = await Promise.allSettled([
        s.enviar('dep', conActividades('dep', 'uno'), { claveDeIdempotencia: clave }),
        otra(conActividades('dep', 'dos'), clave),
      ]);
      const [quedo, ...demas] = hechos.filter((h) => h.status === 'fulfilled');
      expect([quedo?.value.estado, demas.length]).toEqual([201, 0]);
      expect(hechos.find((h) => h.status === 'rejected')?.reason).toMatchObject({
        codigo: 'clave-de-idempotencia-usada',
      });
    });
  });
});
