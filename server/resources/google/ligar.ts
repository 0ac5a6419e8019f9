import { CLAVE_DE_LIBRO } from '../../../shared/envio/buzon-de-libro.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Google } from '../../google/google.ts';
import { metadatoDeGoogle } from '../../outputs/google/metadato-de-google.ts';
import { escribirBuzon } from '../../outputs/google/hoja-de-buzon.ts';
import type { Consultable } from '../../store/almacen.ts';
import { direccionDeArea, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { sostenerPeriodo } from '../../store/envios/revisar-envio.ts';
import { huellaDeArea } from '../../store/google/huellas-de-areas.ts';
import {
  libroDeGoogle,
  otrosConHoja,
  ponerLibroDeGoogle,
  quitarLibroDeGoogle,
} from '../../store/google/libros-de-google.ts';
import { areaHallada } from '../areas/consultas.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { exigirAbierto } from '../periodos/exigir-abierto.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { buzonDeAhora } from './buzon-de-ahora.ts';
import { libroDeGoogleDeAhora } from './consultas.ts';
import { idDeHoja } from './direccion-de-hoja.ts';
import { hojasDe } from './escribir-en-buzon.ts';
import { exigirGoogle } from './exigir-google.ts';
import { atadoDe } from './exigir-su-libro.ts';

/** @throws Problem `google-ya-ligada` */
async function exigirLibre(db: Consultable, lugar: LugarDeArea, hoja: string): Promise<void> {
  const [otra] = await otrosConHoja(db, hoja, lugar);
  if (otra === undefined) return;
  throw new Problem('google-ya-ligada', { area: otra.siglas, periodo: otra.periodo.toUpperCase() });
}

/**
 * Writes into a spreadsheet whose libro it is, and what its sidebar shows: one read and one write, which show as well that
 * the service may read it and write in it.
 *
 * @returns its title
 */
async function atar(servicio: Servicio, google: Google, lugar: LugarDeArea, hoja: string): Promise<string> {
  const archivo = await google.archivo(hoja);
  if (archivo.enPapelera) throw new Problem('google-en-papelera', { libro: archivo.nombre });
  const hojas = await hojasDe(google, hoja);
  await google.aplicar(hoja, [
    ...metadatoDeGoogle(CLAVE_DE_LIBRO, JSON.stringify(atadoDe(lugar))),
    ...escribirBuzon(await buzonDeAhora(servicio, lugar, null), hojas),
  ]);
  return archivo.nombre;
}

/** Which spreadsheet is an área's libro. */
export const LIGAR_LIBROS_DE_GOOGLE = {
  ligarLibroDeGoogle: recurso('ligarLibroDeGoogle', {
    buscar: areaHallada,
    hacer: async (pedido, { lugar }) => {
      const { servicio } = pedido;
      const { db } = servicio.almacen;
      const hoja = idDeHoja(cuerpoDe(pedido).hoja);
      const acceso = exigirGoogle(servicio);
      exigirAbierto({ clave: lugar.clavePeriodo, estado: lugar.estadoPeriodo });
      await exigirLibre(db, lugar, hoja);
      const huella = await huellaDeArea(db, lugar, horaDeMexico(servicio.reloj()).fecha);
      const nombre = await atar(servicio, await acceso.abrir(), lugar, hoja);
      await servicio.almacen.cambiar(`personas/${quienPide(pedido).persona}`, async (cambio) => {
        await sostenerPeriodo(cambio, lugar);
        await exigirLibre(cambio.db, lugar, hoja);
        const antes = (await libroDeGoogle(cambio.db, lugar))?.hoja ?? null;
        await ponerLibroDeGoogle(cambio, lugar, { hoja, nombre, buzon: huella });
        cambio.anotar({
          accion: 'google.libro-ligado',
          objeto: direccionDeArea(lugar),
          de: antes === null ? null : JSON.stringify({ hoja: antes }),
          a: JSON.stringify({ hoja }),
        });
      });
      return { estado: 200, json: await libroDeGoogleDeAhora(servicio, lugar) };
    },
  }),
  desligarLibroDeGoogle: recurso('desligarLibroDeGoogle', {
    buscar: areaHallada,
    hacer: async (pedido, { lugar }) => {
      await pedido.servicio.almacen.cambiar(`personas/${quienPide(pedido).persona}`, async (cambio) => {
        await sostenerPeriodo(cambio, lugar);
        const hoja = await quitarLibroDeGoogle(cambio, lugar);
        if (hoja === null) return;
        const de = JSON.stringify({ hoja });
        cambio.anotar({ accion: 'google.libro-desligado', objeto: direccionDeArea(lugar), de });
      });
      return { estado: 204 };
    },
  }),
} satisfies Recursos;
