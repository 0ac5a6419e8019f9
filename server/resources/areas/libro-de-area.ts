import type { LibroDeArea } from '../../../shared/api/esquemas/envios.ts';
import { comentariosAbiertos } from '../../store/envios/comentarios.ts';
import { envioPorId, libroDe, revisionesDe, versionDeLibro } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { peticionesDeArea } from '../../store/envios/peticiones-de-area.ts';
import { comoComentario } from '../envios/comentarios.ts';
import { enSuLugar } from '../envios/comentarios-en-su-lugar.ts';
import { comoEnvioBreve } from '../envios/como-envio.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import type { Servicio } from '../servicio.ts';
import { lineasDeArea } from './lineas-de-area.ts';

function plazoDe(lugar: LugarDeArea, aTiempo: number | null, ahora: Date): LibroDeArea['plazo'] {
  if (aTiempo !== null) return aTiempo === 1 ? 'a-tiempo' : 'fuera-de-plazo';
  return horaDeMexico(ahora).fecha > lugar.corte ? 'vencido' : 'en-plazo';
}

/** An área's libro as it stands now: its state, what is pending, what is expected of it. */
export async function libroDeAreaDeAhora(
  { almacen: { db }, reloj }: Servicio,
  lugar: LugarDeArea,
): Promise<LibroDeArea> {
  const libro = await libroDe(db, lugar);
  const vigente = libro?.envio ?? null;
  const envio = vigente === null ? null : await envioPorId(db, vigente);
  const revisiones = envio === null ? [] : await revisionesDe(db, [envio.id]);
  const abiertos = await comentariosAbiertos(db, lugar);
  const comentarios = envio === null ? abiertos : await enSuLugar(db, lugar, envio, abiertos);
  const { sha256 } = await versionDeLibro(db, lugar.periodo, lugar.libroDelEnlace);
  const enlace = await libroDeContenido(db, sha256, NOMBRE_DEL_ENLACE);
  return {
    area: lugar.claveArea,
    siglas: lugar.siglasArea,
    nombre: lugar.nombreArea,
    periodo: lugar.clavePeriodo,
    estado: libro?.estado ?? 'sin-enviar',
    plazo: plazoDe(lugar, libro?.a_tiempo ?? null, reloj()),
    corte: lugar.corte,
    envio: envio === null ? null : comoEnvioBreve(lugar, envio, libro, revisiones),
    comentarios: comentarios.map(comoComentario),
    peticiones: await peticionesDeArea(db, lugar),
    lineas: lineasDeArea(enlace, lugar.siglasArea).map((l) => ({ ...l, hojas: [...l.hojas] })),
    version: libro?.version ?? 0,
  };
}
