import { randomUUID } from 'node:crypto';
import { esLibroDelEnlace } from '../../../shared/libro/abrir-carpeta.ts';
import { claveEnDireccion } from '../../../shared/libro/clave-de-periodo.ts';
import { periodoSiguiente, type PeriodoPorAbrir } from '../../../shared/libro/periodo-siguiente.ts';
import type { PorActualizar } from '../../../shared/libro/siguiente/por-actualizar.ts';
import { Problem } from '../../../shared/problem.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import type { Cambio } from '../../store/almacen.ts';
import { adjuntosDe, versionEntera, type AdjuntoDeLibro } from '../../store/libros/versiones-de-libro.ts';
import { areasDeOrgano, crearAreas, crearLibros } from '../../store/periodos/areas-del-periodo.ts';
import { hallarPeriodo, type FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { crearPeriodo } from '../../store/periodos/periodos.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import { quienPide, recurso, type Pedido, type Respuesta } from '../recurso.ts';
import { adjuntosNuevos, guardarAdjuntos, type AdjuntoPorGuardar } from './adjuntos.ts';
import { areasDelLibro, areasNuevas, claveDeArea, type AreaDeLibro } from './areas-del-libro.ts';
import { comoPeriodo, tramoDe } from './como-periodo.ts';
import { comoPorActualizar } from './como-por-actualizar.ts';
import { leerSubido } from './leer-subido.ts';
import { objetoDePeriodo, organoHallado, type OrganoHallado } from './periodo-hallado.ts';
import { avisosDeOrgano, periodoDeFechasPedidas, periodoDeLibro } from './periodo-pedido.ts';
import { guardarPreparado, prepararLibro, type LibroPreparado } from './preparar-libro.ts';

/** All that opening a period keeps. */
interface Apertura {
  readonly pedido: PeriodoPorAbrir;
  readonly preparado: LibroPreparado;
  readonly motivo: string;
  readonly porActualizar: readonly PorActualizar[];
  readonly adjuntos: readonly (AdjuntoDeLibro | AdjuntoPorGuardar)[];
  readonly avisos: readonly string[];
}

async function abrirAreas(
  cambio: Cambio,
  organo: OrganoHallado,
  delLibro: readonly AreaDeLibro[],
): Promise<void> {
  const existentes = await areasDeOrgano(cambio, organo.organo);
  const ocupadas = new Set(existentes.map((a) => a.clave));
  const nuevas = areasNuevas(delLibro, existentes).map(({ nombre, siglas }) => {
    const clave = claveDeArea(siglas, ocupadas);
    ocupadas.add(clave);
    return { id: randomUUID(), organo: organo.organo, clave, nombre, siglas, activa: 1, version: 1 };
  });
  await crearAreas(cambio, nuevas);
  for (const { clave, nombre, siglas } of nuevas)
    cambio.anotar({
      accion: 'area.agregada',
      objeto: `organos/${organo.filaDeOrgano.clave}/areas/${clave}`,
      a: JSON.stringify({ nombre, siglas }),
    });
}

async function guardarApertura(
  cambio: Cambio,
  organo: OrganoHallado,
  autor: string,
  { pedido, preparado, motivo, porActualizar, adjuntos }: Apertura,
): Promise<FilaDePeriodo> {
  const { periodo, corte } = pedido;
  const fila: FilaDePeriodo = {
    id: randomUUID(),
    organo: organo.organo,
    clave: claveEnDireccion(periodo),
    desde: iso(periodo.desde),
    hasta: iso(periodo.hasta),
    corte: iso(corte),
    estado: 'abierto',
    libro: 1,
    folio: 0,
    apertura: cambio.ahora,
    cierre: null,
    version: 1,
  };
  await crearPeriodo(cambio, fila);
  const version = { periodo: fila.id, numero: 1, autor, motivo, porActualizar };
  const sha256 = await guardarPreparado(cambio, preparado, {
    ...version,
    adjuntos: await guardarAdjuntos(cambio, adjuntos),
  });
  await abrirAreas(cambio, organo, areasDelLibro(preparado.libro));
  await crearLibros(cambio, fila.id, organo.organo);
  cambio.anotar({
    accion: 'periodo.abierto',
    objeto: objetoDePeriodo(organo, fila.clave),
    a: JSON.stringify({ desde: fila.desde, hasta: fila.hasta, corte: fila.corte, libro: sha256 }),
  });
  return fila;
}

async function abrir(
  { servicio, quien }: Pick<Pedido, 'servicio' | 'quien'>,
  organo: OrganoHallado,
  apertura: Apertura,
) {
  const autor = quienPide({ quien }).persona;
  const fila = await servicio.almacen.cambiar(`personas/${autor}`, (cambio) =>
    guardarApertura(cambio, organo, autor, apertura),
  );
  return {
    estado: 201,
    version: fila.version,
    ubicacion: `/${objetoDePeriodo(organo, fila.clave)}`,
    json: {
      ...comoPeriodo(fila),
      porActualizar: apertura.porActualizar.map(comoPorActualizar),
      hallazgos: [...apertura.preparado.hallazgos],
      avisos: [...apertura.avisos],
    },
  } satisfies Respuesta<unknown>;
}

/** Opens a period from the one before: what goes on is carried over, what is left of the old one is pointed out. */
export const abrirPeriodo = recurso('abrirPeriodo', {
  buscar: organoHallado,
  hacer: async ({ servicio, quien, cuerpo }, organo) => {
    if (cuerpo === undefined) throw new Problem('peticion-no-valida', { motivo: 'falta el periodo' });
    const { db } = servicio.almacen;
    const pedido = periodoDeFechasPedidas(cuerpo);
    const anterior = await hallarPeriodo(db, organo.organo, cuerpo.anterior);
    const version = anterior === null ? null : await versionEntera(db, anterior.id, anterior.libro);
    if (anterior === null || version === null)
      throw new Problem('no-encontrado', { que: `el periodo anterior «${cuerpo.anterior}»` });
    const libro = await libroDeContenido(db, version.sha256, NOMBRE_DEL_ENLACE);
    const siguiente = periodoSiguiente(libro, tramoDe(anterior), pedido);
    return abrir({ servicio, quien }, organo, {
      pedido,
      preparado: await prepararLibro(servicio, siguiente.libro, pedido.periodo),
      motivo: `Tomado del periodo ${anterior.clave}`,
      porActualizar: siguiente.porActualizar,
      adjuntos: await adjuntosDe(db, anterior.id, anterior.libro),
      avisos: [],
    });
  },
});

/** Opens a period with a libro of the enlace. */
export const abrirPeriodoDesdeLibro = recurso('abrirPeriodoDesdeLibro', {
  buscar: organoHallado,
  hacer: async ({ servicio, quien, cuerpo, archivos, datos }, organo) => {
    const subido = await leerSubido(servicio, cuerpo?.libro, archivos);
    // That it is another libro says more than that it names no period
    if (!esLibroDelEnlace(subido.libro)) throw new Problem('no-es-del-enlace', {});
    const { avisos, ...pedido } = periodoDeLibro(subido.libro, cuerpo?.corte ?? datos?.corte);
    return abrir({ servicio, quien }, organo, {
      pedido,
      preparado: await prepararLibro(servicio, subido.libro, pedido.periodo),
      motivo: 'Apertura del periodo',
      porActualizar: [],
      adjuntos: adjuntosNuevos(subido.imagenes),
      avisos: [...subido.avisos, ...avisos, ...avisosDeOrgano(subido.libro, organo.filaDeOrgano)],
    });
  },
});
