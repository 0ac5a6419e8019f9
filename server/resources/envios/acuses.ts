import { acuse as esquemaDeAcuse } from '../../../shared/api/esquemas/acuse.ts';
import { escribirAcuse } from '../../outputs/acuse/escribir-acuse.ts';
import { datosDelOficio } from '../../outputs/oficio/datos-del-oficio.ts';
import { escribirOficio } from '../../outputs/oficio/escribir-oficio.ts';
import { versionDeLibro } from '../../store/envios/consultar-envios.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { hallarEnvio, type EnvioHallado } from './hallar-envio.ts';
import { libroDeContenido, textoDeContenido } from './libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE, nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where anybody checks an acuse. */
const paginaDeVerificacion = ({ urlPublica }: Servicio): string => `${urlPublica}/verificar`;

/** `acuse-cvoe-2021-t4-depcyc-3`: the same for all that goes with one envío. */
const archivoDe = (que: string, { lugar, fila }: EnvioHallado): string =>
  `${que}-${lugar.claveOrgano}-${lugar.clavePeriodo}-${lugar.claveArea}-${fila.numero}`;

/** What an área takes away: its acuse, the oficio that goes with it, its libro. */
export const ACUSES = {
  acuse: recurso('acuse', {
    buscar: hallarEnvio,
    hacer: (_, hallado) =>
      Promise.resolve({
        estado: 200,
        archivo: {
          bytes: Buffer.from(hallado.fila.acuse),
          tipo: 'application/json; charset=utf-8',
          nombre: `${archivoDe('acuse', hallado)}.json`,
        },
        inmutable: true,
      }),
  }),
  acuseImpreso: recurso('acuseImpreso', {
    buscar: hallarEnvio,
    hacer: ({ servicio }, { fila }) => {
      const html = escribirAcuse(
        esquemaDeAcuse.parse(JSON.parse(fila.acuse)),
        paginaDeVerificacion(servicio),
      );
      return Promise.resolve({
        estado: 200,
        archivo: { bytes: Buffer.from(html), tipo: 'text/html; charset=utf-8', nombre: null },
      });
    },
  }),
  oficio: recurso('oficio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio }, hallado) => {
      const { lugar, fila } = hallado;
      const { db } = servicio.almacen;
      const { sha256 } = await versionDeLibro(db, lugar.periodo, fila.libro_del_enlace);
      const datos = datosDelOficio({
        acuse: esquemaDeAcuse.parse(JSON.parse(fila.acuse)),
        area: await libroDeContenido(db, fila.sha256, nombreDeLibro(lugar.claveArea)),
        enlace: await libroDeContenido(db, sha256, NOMBRE_DEL_ENLACE),
        verificacion: paginaDeVerificacion(servicio),
        logotipo: null,
      });
      const nombre = `${archivoDe('oficio', hallado)}.docx`;
      return { estado: 200, archivo: { bytes: escribirOficio(datos), tipo: DOCX, nombre } };
    },
  }),
  libroDeEnvio: recurso('libroDeEnvio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio }, hallado) => {
      const { lugar, fila } = hallado;
      const bytes = await servicio.taller.libroXlsx({
        nombre: nombreDeLibro(lugar.claveArea),
        canonico: await textoDeContenido(servicio.almacen.db, fila.sha256),
      });
      const nombre = `${archivoDe('libro', hallado)}.xlsx`;
      return { estado: 200, archivo: { bytes, tipo: XLSX, nombre }, inmutable: true };
    },
  }),
} satisfies Recursos;
