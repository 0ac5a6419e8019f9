import { Problem } from '../../../shared/problem.ts';
import {
  peticionDePeriodo,
  peticionesDePeriodo,
  responderPeticion as guardarRespuesta,
  type FilaDePeticion,
} from '../../store/peticiones/peticiones.ts';
import { ponerValor, prepararValor } from '../catalogos/agregar-al-libro.ts';
import { tomarAbierto } from '../periodos/exigir-abierto.ts';
import { objetoDePeriodo, periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { quienPide, recurso, type Pedido } from '../recurso.ts';

interface PeticionHallada extends PeriodoHallado {
  readonly peticion: FilaDePeticion;
}

export const peticiones = recurso('peticiones', {
  buscar: periodoHallado,
  hacer: async ({ servicio }, { periodo }) => ({
    estado: 200,
    json: { peticiones: await peticionesDePeriodo(servicio.almacen.db, periodo.id) },
  }),
});

/** @throws Problem `no-encontrado` */
async function peticionHallada(pedido: Pedido<'responderPeticion'>): Promise<PeticionHallada> {
  const hallado = await periodoHallado(pedido);
  const { db } = pedido.servicio.almacen;
  const peticion = await peticionDePeriodo(db, hallado.periodo.id, pedido.parametros.peticion);
  if (peticion === null) throw new Problem('no-encontrado', { que: 'esa petición' });
  return { ...hallado, peticion };
}

/** @throws Problem `estado-no-admite`, `version-cambiada` */
function exigirPendiente({ estado, version }: FilaDePeticion, siVersion: number | null): void {
  if (siVersion !== null && siVersion !== version)
    throw new Problem('version-cambiada', { que: 'esa petición' });
  if (estado !== 'abierta')
    throw new Problem('estado-no-admite', {
      motivo: `La petición ya está ${estado}. Si hace falta más, el área puede hacer otra.`,
    });
}

type Respondida = NonNullable<Pedido<'responderPeticion'>['cuerpo']>;

/** @throws Problem `peticion-no-valida` */
function exigirRespuesta(cuerpo: Respondida | undefined): Respondida {
  if (cuerpo === undefined) throw new Problem('peticion-no-valida', { motivo: 'falta la respuesta' });
  if (cuerpo.estado === 'rechazada' && cuerpo.agregar !== undefined)
    throw new Problem('peticion-no-valida', { motivo: 'al rechazar no se agrega ningún valor' });
  return cuerpo;
}

/** Answers a petición; the value that it asks for enters the catalogue in the same change. */
export const responderPeticion = recurso('responderPeticion', {
  buscar: peticionHallada,
  hacer: async (pedido: Pedido<'responderPeticion'>, hallado) => {
    const { servicio, siVersion } = pedido;
    const { peticion } = hallado;
    const { estado, respuesta, agregar } = exigirRespuesta(pedido.cuerpo);
    exigirPendiente(peticion, siVersion);
    const valor = agregar === undefined ? null : await prepararValor(servicio, hallado.periodo, agregar);
    const autor = quienPide(pedido).persona;
    await servicio.almacen.cambiar(`personas/${autor}`, async (cambio) => {
      const periodo = await tomarAbierto(cambio, hallado.periodo.id);
      if (valor !== null && (await ponerValor(cambio, hallado, periodo, autor, valor)) === null)
        throw new Problem('version-cambiada', { que: 'el libro del enlace' });
      if (!(await guardarRespuesta(cambio, peticion, { estado, respuesta })))
        throw new Problem('version-cambiada', { que: 'esa petición' });
      cambio.anotar({
        accion: estado === 'atendida' ? 'peticion.atendida' : 'peticion.rechazada',
        objeto: `${objetoDePeriodo(hallado, periodo.clave)}/areas/${peticion.area}`,
        de: peticion.estado,
        a: JSON.stringify({ peticion: peticion.id, respuesta }),
      });
    });
    const json = { ...peticion, estado, respuesta, version: peticion.version + 1 };
    return { estado: 200, json, version: json.version };
  },
});
