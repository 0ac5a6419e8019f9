import { createHash, randomUUID } from 'node:crypto';
import type { Acciones, Da, NombreDeAccion, Pide, Respuesta } from '../../shared/addon/acciones.ts';
import { ejecutar } from '../../shared/addon/ejecutar.ts';
import type { AjustesDelComplemento } from '../../shared/addon/ajustes-del-complemento.ts';
import type { Puertos, Servicio } from '../../shared/addon/puertos.ts';
import type { BuzonDeLibro } from '../../shared/envio/buzon-de-libro.ts';
import { comoCanonico } from '../../shared/libro/canonico.ts';
import type { Libro } from '../../shared/libro/model.ts';
import type { HojasDePrueba, HostDePrueba } from './host-de-prueba.ts';
import { hostEnMemoria } from './host-en-memoria.ts';

/** What the service says of the libro of the área UTSI in 2021-T4. */
export const buzonDePrueba = (enlace: Libro, ultimoAceptado: Libro | null = null): BuzonDeLibro => ({
  version: 1,
  cuando: '2021-12-01T10:00:00Z',
  contexto: {
    ...{ organo: 'CVOE', periodo: '2021-t4', corte: '2022-01-14', siglasDelEnlace: 'UTVOE' },
    area: { clave: 'utsi', nombre: 'Unidad Técnica de Servicios Informáticos', siglas: 'UTSI' },
    versionDelLibro: 1,
    enlace: comoCanonico(enlace),
    ultimoAceptado: ultimoAceptado && comoCanonico(ultimoAceptado),
  },
  libro: {
    ...{ area: 'utsi', siglas: 'UTSI', nombre: 'Unidad Técnica de Servicios Informáticos' },
    ...{ periodo: '2021-t4', estado: 'sin-enviar', plazo: 'en-plazo', corte: '2022-01-14' },
    ...{ envio: null, comentarios: [], peticiones: [], lineas: [], version: 0 },
  },
  envios: [],
  respuesta: null,
});

export interface OpcionesDeComplemento {
  readonly hoy?: string;
  readonly buzon?: BuzonDeLibro;
  readonly locale?: string;
  readonly servicio?: Servicio;
  readonly modo?: AjustesDelComplemento['modo'];
  /** What is noted beside the spreadsheet at first, by key. */
  readonly metadatos?: Readonly<Record<string, string>>;
  readonly candado?: Puertos['candado'];
}

/** The add-on over a spreadsheet of memory, asked as its sidebar asks. */
export interface ComplementoDePrueba extends HostDePrueba {
  readonly pedir: <N extends NombreDeAccion>(nombre: N, pide: Pide<N>) => Respuesta<N>;
  /** As `pedir`, where it cannot fail. */
  readonly dar: <N extends NombreDeAccion>(nombre: N, pide: Pide<N>) => Da<N>;
  /** What was not as it should be, in the words for a person. */
  readonly falla: <N extends keyof Acciones>(nombre: N, pide: Pide<N>) => string;
  /** Cells of a tab, empty ones as ''. */
  readonly celdas: (hoja: string) => (string | number | boolean)[][];
  /** How often `apply` was called: steps of undo. */
  readonly pasos: () => number;
  readonly puertos: Puertos;
}

function propiedadesCon(primeras: Readonly<Record<string, string>>): Puertos['propiedades'] {
  const guardadas = new Map(Object.entries(primeras));
  return {
    leer: (clave) => guardadas.get(clave) ?? null,
    guardar: (clave, valor) => {
      if (valor === null) guardadas.delete(clave);
      else guardadas.set(clave, valor);
    },
  };
}

export function complemento(hojas: HojasDePrueba, opciones: OpcionesDeComplemento = {}): ComplementoDePrueba {
  const { hoy = '2021-12-01', buzon, locale, servicio = null, modo = 'envia' } = opciones;
  const memoria = hostEnMemoria(hojas, locale);
  let pasos = 0;
  const host = {
    ...memoria.host,
    apply: (cambios: Parameters<typeof memoria.host.apply>[0]) => {
      pasos += 1;
      return memoria.host.apply(cambios);
    },
  };
  const puertos: Puertos = {
    ...{ host, servicio, metadatos: propiedadesCon(opciones.metadatos ?? {}) },
    propiedades: propiedadesCon(buzon === undefined ? {} : { buzon: JSON.stringify(buzon) }),
    ...{ ahora: () => `${hoy}T16:00:00Z`, hoy: () => hoy, persona: () => 'ana@institucion.mx' },
    ...{ uuid: randomUUID, candado: opciones.candado ?? ((hacer) => hacer()) },
    sha256: (texto) => createHash('sha256').update(texto).digest('hex'),
  };
  const pedir: ComplementoDePrueba['pedir'] = (nombre, pide) =>
    ejecutar(puertos, { servicio: 'https://trimestral.mx', modo, version: '0' }, nombre, pide);
  return {
    ...memoria,
    puertos,
    pedir,
    dar: (nombre, pide) => {
      const dado = pedir(nombre, pide);
      if (!dado.ok) throw new Error(dado.problema.detalle);
      return dado.valor;
    },
    falla: (nombre, pide) => {
      const dado = pedir(nombre, pide);
      return dado.ok ? '' : `${dado.problema.codigo}: ${dado.problema.detalle}`;
    },
    celdas: (hoja) => (memoria.host.read(hoja)?.filas ?? []).map((fila) => fila.map((valor) => valor ?? '')),
    pasos: () => pasos,
  };
}
