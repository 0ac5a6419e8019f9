import { correoDeAceptacion, correoDeDevolucion } from '../../../shared/messages/de-correo.ts';
import type { Consultable } from '../../store/almacen.ts';
import { avisosPendientes, type AvisoPendiente } from '../../store/correos/avisos-pendientes.ts';
import { comentariosAbiertos } from '../../store/envios/comentarios.ts';
import { direccionDeArea, lugarDeEnvio, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { contextoDeOrgano, type ContextoDeOrgano } from '../correos/contexto-de-organo.ts';
import { correoQueDesiste } from '../correos/correo-que-desiste.ts';
import { despacharTodos, reintentarDesde, type CorreoDeArea } from '../correos/despachar.ts';
import { folioDado } from '../envios/folio.ts';
import { nombreDePeriodo } from '../periodos/como-periodo.ts';
import type { Tarea } from '../programador.ts';
import type { Servicio } from '../servicio.ts';

/** News older than this is none: the área has seen it in the panel. In milliseconds. */
const VIGENCIA_MS = 3 * 24 * 3_600_000;

type Aviso = CorreoDeArea<AvisoPendiente['tipo']>;

async function avisoDe(
  { almacen: { db }, urlPublica }: Servicio,
  pendiente: AvisoPendiente,
  lugar: LugarDeArea,
  { destinatarios, contacto, firma }: ContextoDeOrgano,
): Promise<Aviso> {
  const { revision, tipo, motivo, numero, acuse } = pendiente;
  const direccion = direccionDeArea(lugar);
  const datos = {
    ...{ contacto, firma },
    area: lugar.nombreArea,
    periodo: nombreDePeriodo(lugar),
    url: `${urlPublica}/${direccion}`,
  };
  const comentarios = tipo === 'devuelto' ? (await comentariosAbiertos(db, lugar)).length : 0;
  return {
    ...{ tipo, unico: revision },
    periodo: lugar.periodo,
    area: lugar.area,
    objeto: `${direccion}/envios/${numero}`,
    personas: destinatarios.get(lugar.area) ?? [],
    pideLibro: false,
    escribir: (persona) =>
      tipo === 'devuelto'
        ? correoDeDevolucion({ ...datos, persona, motivo, comentarios })
        : correoDeAceptacion({
            ...datos,
            persona,
            folio: folioDado(acuse),
          }),
  };
}

/** Contexts by órgano, each looked up once. */
function contextos(db: Consultable): (lugar: LugarDeArea) => Promise<ContextoDeOrgano> {
  const hallados = new Map<string, Promise<ContextoDeOrgano>>();
  return ({ organo, siglasOrgano }) => {
    const hallado = hallados.get(organo) ?? contextoDeOrgano(db, { id: organo, siglas: siglasOrgano });
    hallados.set(organo, hallado);
    return hallado;
  };
}

/** Tells the áreas by mail that their libro was returned or accepted. */
export const avisosDeRevision: Tarea = {
  nombre: 'avisos',
  hacer: async (servicio, ahora, seguir) => {
    if (servicio.correo === null) return;
    const { db } = servicio.almacen;
    const desde = new Date(ahora.getTime() - VIGENCIA_MS).toISOString();
    const contextoDe = contextos(db);
    const avisos: Aviso[] = [];
    for (const pendiente of await avisosPendientes(db, desde, reintentarDesde(ahora))) {
      const lugar = await lugarDeEnvio(db, pendiente);
      avisos.push(await avisoDe(servicio, pendiente, lugar, await contextoDe(lugar)));
    }
    const ronda = correoQueDesiste(servicio.correo);
    await despacharTodos(servicio, 'sistema', ronda, avisos, () => seguir() && !ronda.desistio());
  },
};
