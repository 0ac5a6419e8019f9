import { canonico } from '../../../shared/libro/canonico.ts';
import { versionesDeLibro } from '../../store/libros/versiones-de-libro.ts';
import { quienPide, recurso, type Pedido } from '../recurso.ts';
import { comoLibro } from './como-libro.ts';
import { tramoDe } from './como-periodo.ts';
import { tomarAbierto } from './exigir-abierto.ts';
import { guardarVersionNueva } from './guardar-version-nueva.ts';
import { leerSubido } from './leer-subido.ts';
import { objetoDePeriodo, periodoHallado } from './periodo-hallado.ts';
import { prepararLibro } from './preparar-libro.ts';
import { exigirVersion, libroDeVersion, ponerVersion } from './version-nueva.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const libroDelEnlace = recurso('libroDelEnlace', {
  buscar: periodoHallado,
  hacer: ({ servicio }, { periodo }) => comoLibro(servicio.almacen.db, periodo),
});

/** Keeps a new version of the libro of the enlace; images not sent again are carried over. */
export const cambiarLibroDelEnlace = recurso('cambiarLibroDelEnlace', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'cambiarLibroDelEnlace'>, hallado) => {
    const { servicio, cuerpo, archivos, siVersion } = pedido;
    exigirVersion(hallado.periodo, siVersion);
    const { libro, imagenes } = await leerSubido(servicio, cuerpo?.libro, archivos);
    const nuevo = await guardarVersionNueva(servicio, quienPide(pedido), hallado, {
      libro,
      imagenes,
      motivo: 'Libro guardado',
    });
    return comoLibro(servicio.almacen.db, nuevo);
  },
});

/** Puts an earlier version in force again, as a new one: nothing is lost. */
export const restaurarLibro = recurso('restaurarLibro', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'restaurarLibro'>, hallado) => {
    const { servicio, parametros, siVersion } = pedido;
    exigirVersion(hallado.periodo, siVersion);
    const { db } = servicio.almacen;
    const vieja = await libroDeVersion(db, hallado.periodo, parametros.numero);
    const preparado = await prepararLibro(servicio, vieja.libro, tramoDe(hallado.periodo));
    const autor = quienPide(pedido).persona;
    const nuevo = await servicio.almacen.cambiar(`personas/${autor}`, async (cambio) => {
      const periodo = await tomarAbierto(cambio, hallado.periodo.id);
      exigirVersion(periodo, hallado.periodo.version);
      const { periodo: puesto } = await ponerVersion(cambio, periodo, preparado, {
        autor,
        motivo: `Se volvió a la versión ${String(vieja.version.numero)}`,
        confirmados: false,
        adjuntos: vieja.adjuntos,
        pendientes: vieja.version.porActualizar,
      });
      cambio.anotar({
        accion: 'libro-del-enlace.restaurado',
        objeto: objetoDePeriodo(hallado, periodo.clave),
        de: String(periodo.libro),
        a: `${String(puesto.libro)} = ${String(vieja.version.numero)}`,
      });
      return puesto;
    });
    return comoLibro(db, nuevo);
  },
});

export const versiones = recurso('versionesDelLibro', {
  buscar: periodoHallado,
  hacer: async ({ servicio }, { periodo }) => ({
    estado: 200,
    json: { versiones: await versionesDeLibro(servicio.almacen.db, periodo.id) },
  }),
});

export const libroDelEnlaceXlsx = recurso('libroDelEnlaceXlsx', {
  buscar: periodoHallado,
  hacer: async ({ servicio }, { periodo, filaDeOrgano }) => {
    const { libro } = await libroDeVersion(servicio.almacen.db, periodo, periodo.libro);
    const bytes = await servicio.taller.libroXlsx({ nombre: libro.nombre, canonico: canonico(libro) });
    const nombre = `enlace-${filaDeOrgano.clave}-${periodo.clave}.xlsx`;
    return { estado: 200, archivo: { bytes, tipo: XLSX, nombre } };
  },
});
