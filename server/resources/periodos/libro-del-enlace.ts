import { esLibroDelEnlace } from '../../../shared/libro/abrir-carpeta.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { leerCaratula, periodoDeCaratula } from '../../../shared/libro/caratula.ts';
import { claveEnDireccion } from '../../../shared/libro/clave-de-periodo.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { versionesDeLibro } from '../../store/libros/versiones-de-libro.ts';
import { quienPide, recurso, type Pedido } from '../recurso.ts';
import { adjuntosNuevos, conNuevos } from './adjuntos.ts';
import { comoPorActualizar } from './como-por-actualizar.ts';
import { tramoDe } from './como-periodo.ts';
import { tomarAbierto } from './exigir-abierto.ts';
import { leerSubido } from './leer-subido.ts';
import { objetoDePeriodo, periodoHallado } from './periodo-hallado.ts';
import { prepararLibro } from './preparar-libro.ts';
import { exigirVersion, libroDeVersion, ponerVersion } from './version-nueva.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const enApi = (libro: Libro): LibroCanonico => JSON.parse(canonico(libro)) as LibroCanonico;

/** The libro in force as the API gives it. */
async function comoLibro(db: Consultable, periodo: FilaDePeriodo) {
  const { version, libro } = await libroDeVersion(db, periodo, periodo.libro);
  const { numero, sha256, cuando, autor, hallazgos, porActualizar } = version;
  return {
    estado: 200,
    version: periodo.version,
    json: {
      numero,
      sha256,
      cuando,
      autor,
      libro: enApi(libro),
      hallazgos: [...hallazgos],
      porActualizar: porActualizar.map(comoPorActualizar),
    },
  };
}

export const libroDelEnlace = recurso('libroDelEnlace', {
  buscar: periodoHallado,
  hacer: ({ servicio }, { periodo }) => comoLibro(servicio.almacen.db, periodo),
});

/** A libro of last quarter sent over this one's is a slip. @throws Problem `libro-de-otro-periodo` */
function exigirPeriodo(libro: Libro, { clave }: FilaDePeriodo): void {
  const caratula = leerCaratula(libro.hojas.find((h) => plegar(h.nombre) === 'caratula'));
  const dice = periodoDeCaratula(caratula);
  if (dice !== null && claveEnDireccion(dice) !== clave)
    throw new Problem('libro-de-otro-periodo', { dice: claveEnDireccion(dice), periodo: clave });
}

/** Keeps a new version of the libro of the enlace; images not sent again are carried over. */
export const cambiarLibroDelEnlace = recurso('cambiarLibroDelEnlace', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'cambiarLibroDelEnlace'>, hallado) => {
    const { servicio, cuerpo, archivos, siVersion } = pedido;
    exigirVersion(hallado.periodo, siVersion);
    const { db } = servicio.almacen;
    const subido = await leerSubido(servicio, cuerpo?.libro, archivos);
    if (!esLibroDelEnlace(subido.libro)) throw new Problem('no-es-del-enlace', {});
    exigirPeriodo(subido.libro, hallado.periodo);
    const preparado = await prepararLibro(servicio, subido.libro, tramoDe(hallado.periodo));
    const anterior = await libroDeVersion(db, hallado.periodo, hallado.periodo.libro);
    const autor = quienPide(pedido).persona;
    const nuevo = await servicio.almacen.cambiar(`personas/${autor}`, async (cambio) => {
      const periodo = await tomarAbierto(cambio, hallado.periodo.id);
      exigirVersion(periodo, hallado.periodo.version);
      const puesta = await ponerVersion(cambio, periodo, preparado, {
        autor,
        motivo: 'Libro guardado',
        confirmados: true,
        adjuntos: conNuevos(anterior.adjuntos, adjuntosNuevos(subido.imagenes)),
        pendientes: anterior.version.porActualizar,
      });
      cambio.anotar({
        accion: 'libro-del-enlace.guardado',
        objeto: objetoDePeriodo(hallado, periodo.clave),
        de: `${String(periodo.libro)} ${anterior.version.sha256}`,
        a: `${String(puesta.periodo.libro)} ${puesta.sha256}`,
      });
      return puesta.periodo;
    });
    return comoLibro(db, nuevo);
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
