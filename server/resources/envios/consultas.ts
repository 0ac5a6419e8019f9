import { hallazgosDeEnvio } from '../../store/envios/consultar-envios.ts';
import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import { recurso, type Recursos } from '../recurso.ts';
import { envioDeAhora, hallarEnvio } from './hallar-envio.ts';
import { libroDeContenido } from './libro-de-contenido.ts';
import { diferencias } from '../../../shared/envio/diferencias.ts';
import { envioPorId, envioPorNumero } from '../../store/envios/consultar-envios.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

/** Reading an envío. */
export const CONSULTAS_DE_ENVIO = {
  envio: recurso('envio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio }, hallado) => {
      const json = await envioDeAhora(servicio.almacen.db, hallado);
      return { estado: 200, json, version: json.version };
    },
  }),
  filasDeEnvio: recurso('filasDeEnvio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio, consulta: { hoja, pagina, tamano } }, { fila, lugar }) => {
      const libro = await libroDeContenido(servicio.almacen.db, fila.sha256, nombreDeLibro(lugar.claveArea));
      const hallada = libro.hojas.find((h) => plegar(h.nombre) === plegar(hoja));
      if (hallada === undefined)
        throw new Problem('no-encontrado', { que: `la hoja «${hoja}» en ese envío` });
      const desde = (pagina - 1) * tamano;
      const filas = hallada.filas.slice(desde, desde + tamano).map(({ numero, celdas }) => ({
        fila: numero,
        celdas: hallada.columnas.map((_, i) => celdas[i] ?? ''),
      }));
      const columnas = hallada.columnas.map((c) => c.encabezado);
      const json = { hoja: hallada.nombre, columnas, filas, total: hallada.filas.length, pagina, tamano };
      return { estado: 200, json, inmutable: true };
    },
  }),
  hallazgosDeEnvio: recurso('hallazgosDeEnvio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio }, { fila }) => {
      const texto = await hallazgosDeEnvio(servicio.almacen.db, fila.id);
      return { estado: 200, json: { hallazgos: JSON.parse(texto) as HallazgoDeApi[] }, inmutable: true };
    },
  }),
  cambiosDeEnvio: recurso('cambiosDeEnvio', {
    buscar: hallarEnvio,
    hacer: async ({ servicio, consulta }, { fila, lugar }) => {
      const { db } = servicio.almacen;
      const contra =
        consulta.contra === undefined
          ? await envioPorNumero(db, lugar, fila.numero - 1)
          : await envioPorId(db, consulta.contra);
      if (contra !== null && (contra.area !== fila.area || contra.periodo !== fila.periodo))
        throw new Problem('no-encontrado', { que: 'ese envío en la misma área y periodo' });
      const nombre = nombreDeLibro(lugar.claveArea);
      const antes = contra === null ? null : await libroDeContenido(db, contra.sha256, nombre);
      const ahora = await libroDeContenido(db, fila.sha256, nombre);
      const json = {
        contra: contra === null ? null : { id: contra.id, numero: contra.numero },
        diferencias: diferencias(antes, ahora),
      };
      return { estado: 200, json, inmutable: true };
    },
  }),
} satisfies Recursos;
