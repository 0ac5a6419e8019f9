import { createHash, randomUUID } from 'node:crypto';
import { TIPO_DE_ACUSE, VERSION_DE_ACUSE, type AcuseSinFirma } from '../../../shared/api/esquemas/acuse.ts';
import type { PeticionNueva } from '../../../shared/api/esquemas/envios.ts';
import { AVISO_DE_ACUSE } from '../../../shared/messages/de-acuse.ts';
import type { Cambio } from '../../store/almacen.ts';
import type { EnvioPorGuardar } from '../../store/envios/guardar-envio.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { textoDeResumen } from '../../store/libros/resumen-de-libro.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import type { Quien } from '../quien.ts';
import type { Pedido } from '../recurso.ts';
import type { ContenidoRecibido } from './contenido-recibido.ts';
import { folioDe } from './folio.ts';
import { resumenDeLibro } from './resumen-de-revision.ts';
import type { ContenidoRevisado } from './revisar-contenido.ts';
import { daVistoBueno } from './revision.ts';

/** What makes two requests the same: the content and what is asked for with it. */
export const huellaDe = (sha256: string, peticiones: readonly PeticionNueva[]): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, peticiones]))
    .digest('hex');

const VIAS = new Set<EnvioPorGuardar['via']>(['panel', 'complemento', 'google', 'orden']);
const viaDe = (dicha: string): EnvioPorGuardar['via'] => {
  for (const via of VIAS) if (via === dicha) return via;
  return 'api';
};

/** All that the acuse says, once folio, number and time are known. */
function datosDeAcuse(
  lugar: LugarDeArea,
  envia: string,
  aTiempo: boolean,
  contenido: ContenidoRecibido,
  { revision, admision }: ContenidoRevisado,
  dado: { readonly folio: number; readonly numero: number; readonly cuando: string },
): AcuseSinFirma {
  return {
    tipo: TIPO_DE_ACUSE,
    version: VERSION_DE_ACUSE,
    folio: folioDe(lugar.siglasOrgano, lugar.clavePeriodo, dado.folio),
    numero: dado.folio,
    institucion: { nombre: lugar.institucion, siglas: lugar.siglasInstitucion },
    organo: { nombre: lugar.nombreOrgano, siglas: lugar.siglasOrgano },
    periodo: { clave: lugar.clavePeriodo, desde: lugar.desde, hasta: lugar.hasta },
    area: { nombre: lugar.nombreArea, siglas: lugar.siglasArea },
    envio: dado.numero,
    envia,
    cuando: dado.cuando,
    aTiempo,
    sha256: contenido.sha256,
    filas: [...revision.filasPorHoja],
    hallazgos: {
      errores: 0,
      explicados: revision.resumen.explicadas,
      peticiones: admision.pedidos.size,
      porOtrasAreas: revision.hallazgos.filter((h) => h.depende !== null).length,
    },
    sinActividades: contenido.sinActividades,
    aviso: AVISO_DE_ACUSE,
  };
}

/** An envío as it will be kept, once its number and time are known. */
export function porGuardar(
  { servicio, claveDeIdempotencia, via }: Pick<Pedido, 'servicio' | 'claveDeIdempotencia' | 'via'>,
  quien: Quien,
  lugar: LugarDeArea,
  contenido: ContenidoRecibido,
  revisado: ContenidoRevisado,
  peticiones: readonly PeticionNueva[],
): (cambio: Cambio) => EnvioPorGuardar {
  const { revision } = revisado;
  // By the time that the acuse bears: at midnight it must not say one thing and its plazo another
  const estaATiempo = ({ ahora }: Cambio): boolean => horaDeMexico(new Date(ahora)).fecha <= lugar.corte;
  const espera = lugar.vistoBueno && !daVistoBueno(quien, lugar.area);
  return (cambio) => ({
    id: randomUUID(),
    autor: quien.persona,
    autorNombre: quien.nombre,
    via: viaDe(via),
    contenido: Buffer.from(contenido.canonico),
    sha256: contenido.sha256,
    huella: huellaDe(contenido.sha256, peticiones),
    claveDeIdempotencia,
    borrador: contenido.borrador,
    sinActividades: contenido.sinActividades,
    aTiempo: estaATiempo(cambio),
    filas: JSON.stringify(revision.filasPorHoja),
    resumen: JSON.stringify(revision.resumen),
    resumenDeLibro: textoDeResumen(resumenDeLibro(revision)),
    hallazgos: JSON.stringify(revision.hallazgos),
    claves: revisado.claves,
    peticiones: peticiones.map((p) => ({ ...p, id: randomUUID() })),
    estado: espera ? 'por-visto-bueno' : 'enviado',
    firmar: (dado) =>
      servicio.firmante.firmar(
        cambio,
        datosDeAcuse(lugar, quien.nombre, estaATiempo(cambio), contenido, revisado, dado),
      ),
  });
}
