import { canonico, comoCanonico } from '../../../shared/libro/canonico.ts';
import { hojasDelContexto } from '../../../shared/envio/hojas-del-contexto.ts';
import { campo, leerCaratula } from '../../../shared/libro/caratula.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { aceptadoEnElPeriodo } from '../../store/envios/ultimo-aceptado.ts';
import { enviosDe, libroDe, revisionesDe, versionDeLibro } from '../../store/envios/consultar-envios.ts';
import { lugarDeArea, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Ambito } from '../permisos.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { comoEnvioBreve } from '../envios/como-envio.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE, nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import { libroDeAreaDeAhora } from './libro-de-area.ts';
import { previoDeArea } from './previo-de-area.ts';

/** An área in a period, where permission is checked. */
export interface AreaHallada extends Ambito {
  readonly lugar: LugarDeArea;
}

/** @throws Problem `no-encontrado` */
export async function areaHallada({
  servicio,
  parametros,
}: {
  readonly servicio: Servicio;
  readonly parametros: { readonly organo: string; readonly periodo: string; readonly area: string };
}): Promise<AreaHallada> {
  const lugar = await lugarDeArea(servicio.almacen.db, parametros);
  return { organo: lugar.organo, area: lugar.area, lugar };
}

/** The libro of the enlace in force for a period. */
async function enlaceDe({ almacen: { db } }: Servicio, lugar: LugarDeArea): Promise<Libro> {
  const { sha256 } = await versionDeLibro(db, lugar.periodo, lugar.libroDelEnlace);
  return libroDeContenido(db, sha256, NOMBRE_DEL_ENLACE);
}

/** What an área said last: accepted in this period, else what goes on of what was accepted before. */
async function ultimoAceptado({ almacen: { db } }: Servicio, lugar: LugarDeArea): Promise<Libro | null> {
  const aqui = await aceptadoEnElPeriodo(db, lugar);
  return aqui === null ? previoDeArea(db, lugar) : libroDeContenido(db, aqui, nombreDeLibro(lugar.claveArea));
}

/** Reading what concerns one área. */
export const CONSULTAS_DE_AREA = {
  libroDeArea: recurso('libroDeArea', {
    buscar: areaHallada,
    hacer: async ({ servicio }, { lugar }) => {
      const json = await libroDeAreaDeAhora(servicio, lugar);
      return { estado: 200, json, version: json.version };
    },
  }),
  contextoDeArea: recurso('contextoDeArea', {
    buscar: areaHallada,
    hacer: async ({ servicio }, { lugar }) => {
      const enlace = await enlaceDe(servicio, lugar);
      const ultimo = await ultimoAceptado(servicio, lugar);
      const caratula = enlace.hojas.find((h) => plegar(h.nombre) === 'caratula');
      const json = {
        organo: lugar.siglasOrgano,
        periodo: lugar.clavePeriodo,
        corte: lugar.corte,
        area: { clave: lugar.claveArea, nombre: lugar.nombreArea, siglas: lugar.siglasArea },
        siglasDelEnlace: campo(leerCaratula(caratula), 'Siglas del área'),
        versionDelLibro: lugar.libroDelEnlace,
        enlace: comoCanonico(hojasDelContexto(enlace)),
        ultimoAceptado: ultimo === null ? null : comoCanonico(ultimo),
      };
      return { estado: 200, json, version: lugar.libroDelEnlace };
    },
  }),
  plantilla: recurso('plantilla', {
    buscar: areaHallada,
    hacer: async ({ servicio }, { lugar }) => {
      const { db } = servicio.almacen;
      const previo = await previoDeArea(db, lugar);
      const bytes = await servicio.taller.plantilla({
        enlace: await enlaceEnTexto(db, lugar),
        area: { nombre: lugar.nombreArea, siglas: lugar.siglasArea },
        previo: previo === null ? null : { nombre: previo.nombre, canonico: canonico(previo) },
      });
      const nombre = `${nombreDeLibro(lugar.claveArea)}-${lugar.clavePeriodo}.xlsx`;
      return { estado: 200, archivo: { bytes, tipo: XLSX, nombre } };
    },
  }),
  envios: recurso('envios', {
    buscar: areaHallada,
    hacer: async ({ servicio, consulta }, { lugar }) => {
      const { db } = servicio.almacen;
      const { filas, total } = await enviosDe(db, lugar, consulta);
      const libro = await libroDe(db, lugar);
      const revisiones = await revisionesDe(
        db,
        filas.map((f) => f.id),
      );
      const elementos = filas.map((f) => comoEnvioBreve(lugar, f, libro, revisiones));
      return { estado: 200, json: { elementos, total, ...consulta } };
    },
  }),
} satisfies Recursos;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
