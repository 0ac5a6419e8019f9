import type { Catalogos } from '../../../shared/api/esquemas/periodos.ts';
import type { ValorDeCatalogo } from '../../../shared/libro/agregar-valor.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { exigirAbierto, tomarAbierto } from '../periodos/exigir-abierto.ts';
import { periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { quienPide, recurso, type Pedido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { ponerValor, prepararValor } from './agregar-al-libro.ts';
import { programaVigente } from './programa-vigente.ts';

/** How often a value is put on the libro anew when somebody else changed it meanwhile. */
const INTENTOS = 5;

async function comoCatalogos(db: Consultable, periodo: FilaDePeriodo): Promise<Catalogos> {
  const { lineas, catalogos: listas, sesiones } = await programaVigente(db, periodo);
  return {
    versionDelLibro: periodo.libro,
    catalogos: listas.map(({ nombre, entradas }) => ({
      catalogo: nombre,
      valores: entradas.map(({ valor, siglas, variantes }) => ({
        valor,
        siglas,
        variantes: [...variantes],
      })),
    })),
    sesiones: sesiones.map((sesion) => ({ ...sesion })),
    lineas: lineas.map(({ linea, titulo, areas, hojas }) => ({
      linea,
      titulo,
      areas: [...areas],
      hojas: [...hojas],
    })),
  };
}

export const catalogos = recurso('catalogos', {
  buscar: periodoHallado,
  hacer: async ({ servicio }, { periodo }) => ({
    estado: 200,
    version: periodo.version,
    json: await comoCatalogos(servicio.almacen.db, periodo),
  }),
});

/** Tries to put a value on the libro as it is now; null where somebody changed it meanwhile. */
async function intentar(
  servicio: Servicio,
  hallado: PeriodoHallado,
  autor: string,
  valor: ValorDeCatalogo,
): Promise<FilaDePeriodo | null> {
  const preparado = await prepararValor(servicio, hallado.periodo, valor);
  return servicio.almacen.cambiar(`personas/${autor}`, async (cambio) => {
    const periodo = await tomarAbierto(cambio, hallado.periodo.id);
    return ponerValor(cambio, hallado, periodo, autor, preparado);
  });
}

/** Adds a value to a list, or changes the one that is there: a new version of the libro. */
export const agregarValor = recurso('agregarValor', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'agregarValor'>, hallado) => {
    const { servicio, cuerpo } = pedido;
    if (cuerpo === undefined) throw new Problem('peticion-no-valida', { motivo: 'falta el valor' });
    exigirAbierto(hallado.periodo);
    const autor = quienPide(pedido).persona;
    for (let intento = 1; intento <= INTENTOS; intento += 1) {
      const ahora = intento === 1 ? hallado : await periodoHallado(pedido);
      const periodo = await intentar(servicio, ahora, autor, cuerpo);
      if (periodo !== null) return { estado: 201, json: await comoCatalogos(servicio.almacen.db, periodo) };
    }
    throw new Problem('version-cambiada', { que: 'el libro del enlace' });
  },
});
