import { Problem } from '../../../shared/problem.ts';
import { otrosConHoja } from '../../store/google/libros-de-google.ts';
import { ponerTablasDeGoogle, tablasDeGoogle } from '../../store/google/tablas-de-google.ts';
import { exigirProducto, versionHallada } from '../consolidaciones/consultas.ts';
import { encargoDe } from '../consolidaciones/encargo-de-trabajo.ts';
import { VISTA } from '../consolidaciones/internos.ts';
import { objetoDePeriodo } from '../periodos/periodo-hallado.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { direccionDeHoja, idDeHoja } from './direccion-de-hoja.ts';
import { escribirTablasEnGoogle } from './escribir-tablas.ts';
import { exigirGoogle } from './exigir-google.ts';

/** The libro of an área is never written over. @throws Problem `google-ya-ligada` */
async function exigirDelEnlace({ almacen: { db } }: Servicio, hoja: string): Promise<void> {
  const [otra] = await otrosConHoja(db, hoja, { periodo: '', area: '' });
  if (otra === undefined) return;
  throw new Problem('google-ya-ligada', { area: otra.siglas, periodo: otra.periodo.toUpperCase() });
}

/** The tables of a version of the report in a spreadsheet of the enlace. */
export const TABLAS_EN_GOOGLE = {
  escribirTablasEnGoogle: recurso('escribirTablasEnGoogle', {
    buscar: versionHallada,
    hacer: async (pedido, hallada) => {
      const { servicio } = pedido;
      const { almacen, taller, reloj } = servicio;
      const { persona } = quienPide(pedido);
      const { hoja: dicha, reemplazar } = cuerpoDe(pedido);
      const hoja = idDeHoja(dicha);
      const google = await exigirGoogle(servicio).abrir();
      await exigirDelEnlace(servicio, hoja);
      // That there is a report costs less to see than to make its tables again
      await exigirProducto(servicio, hallada, VISTA);
      const { fila, periodo } = hallada;
      const tablas = await taller.hojasDeTablas(await encargoDe(almacen.db, fila));
      await escribirTablasEnGoogle(google, hoja, tablas, reemplazar);
      await almacen.cambiar(`personas/${persona}`, async (cambio) => {
        const cuando = reloj().toISOString();
        const puesta = { periodo: periodo.id, hoja, consolidacion: fila.numero, autor: persona, cuando };
        await ponerTablasDeGoogle(cambio, puesta);
        const objeto = `${objetoDePeriodo(hallada, periodo.clave)}/consolidaciones/${String(fila.numero)}`;
        cambio.anotar({ accion: 'google.tablas-escritas', objeto, a: JSON.stringify({ hoja }) });
      });
      const puestas = await tablasDeGoogle(almacen.db, periodo.id);
      if (puestas === null) throw new Error('The tables just written are not noted');
      return { estado: 200, json: { ...puestas, direccion: direccionDeHoja(puestas.hoja) } };
    },
  }),
} satisfies Recursos;
