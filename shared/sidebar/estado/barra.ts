import type {
  Da,
  EstadoDeBarra,
  NombreDeAccion,
  Pide,
  ProblemaDeAccion,
  Puente,
  Revision,
} from '../../addon/acciones.ts';
import type { CambioDeCelda } from '../../addon/sheet-host.ts';
import type { NombreDeVista } from '../nombre-de-vista.ts';
import type { DelServicio } from './del-servicio.ts';
import { problemaDePuente } from '../puente/problema-de-puente.ts';

/** Something that is being done. */
interface Trabajo {
  /** One of the same name is not begun twice. */
  readonly llave: string;
  /** What is being done, `Revisando el libro…`; '' where nobody need know. */
  readonly dice: string;
  /** It changes the libro: one at a time. */
  readonly escribe?: boolean;
  /** Does the same again, where it fails. */
  readonly reintentar?: () => void;
}

/** A failure as it is shown, until something else is done. */
export interface FallaDeBarra {
  readonly problema: ProblemaDeAccion;
  readonly reintentar: (() => void) | null;
}

/** What was done last, and what takes it back. */
interface HechoDeBarra {
  readonly dice: string;
  readonly deshacer: readonly CambioDeCelda[];
  /** It was itself the undoing of something. */
  readonly deshecho: boolean;
}

/** All that the page knows. Whoever changes it asks for it to be drawn. */
interface Estado {
  vista: NombreDeVista;
  libro: EstadoDeBarra | null;
  revision: Revision | null;
  /** What only the service saw, until it is attended to. */
  delServicio: DelServicio;
  /** Tab that is reviewed; null for the whole libro. */
  hoja: string | null;
  /** Somebody edited after the review that is shown. */
  vieja: boolean;
  hecho: HechoDeBarra | null;
  falla: FallaDeBarra | null;
  readonly trabajos: Map<string, Trabajo>;
  /** An edit waits for what is under way. */
  esperaLibre: boolean;
  /** How long the oldest work under way has taken. */
  segundos: number;
}

export interface Barra {
  readonly estado: Estado;
  readonly redibujar: () => void;
  readonly ir: (vista: NombreDeVista) => void;
  /** Gives the keyboard back to the sheet. */
  readonly alLibro: () => void;
  /** @returns what it gave; null where it failed, which is shown, or where it is being done already */
  readonly pedir: <N extends NombreDeAccion>(
    nombre: N,
    pide: Pide<N>,
    trabajo: Trabajo,
  ) => Promise<{ readonly valor: Da<N> } | null>;
  readonly trabaja: (llave: string) => boolean;
  readonly escribiendo: () => boolean;
  /** Says what was done, and keeps what takes it back. */
  readonly decir: (dice: string, deshacer?: readonly CambioDeCelda[], deshecho?: boolean) => void;
}

const alguno = (trabajos: ReadonlyMap<string, Trabajo>, es: (t: Trabajo) => boolean): boolean =>
  [...trabajos.values()].some(es);

function estadoInicial(vista: NombreDeVista, hoja: string | null): Estado {
  return {
    vista,
    hoja,
    libro: null,
    revision: null,
    delServicio: [],
    vieja: false,
    hecho: null,
    falla: null,
    trabajos: new Map(),
    esperaLibre: false,
    segundos: 0,
  };
}

interface Medios {
  readonly puente: Puente;
  readonly redibujar: () => void;
  readonly ir: (vista: NombreDeVista) => void;
  readonly alLibro: () => void;
}

function crearPedir(estado: Estado, { puente, redibujar }: Medios): Barra['pedir'] {
  return async (nombre, pide, trabajo) => {
    const { llave, escribe = false, reintentar = null } = trabajo;
    if (estado.trabajos.has(llave)) return null;
    if (escribe && alguno(estado.trabajos, (t) => t.escribe === true)) return null;
    estado.trabajos.set(llave, trabajo);
    if (trabajo.dice !== '') estado.falla = null;
    redibujar();
    const respuesta = await puente(nombre, pide).catch((error: unknown) => problemaDePuente(error));
    estado.trabajos.delete(llave);
    redibujar();
    if (respuesta.ok) return { valor: respuesta.valor };
    estado.falla = { problema: respuesta.problema, reintentar };
    return null;
  };
}

/** The state of the page, and how it asks for things. */
export function crearBarra(vista: NombreDeVista, hoja: string | null, medios: Medios): Barra {
  const estado = estadoInicial(vista, hoja);
  return {
    estado,
    redibujar: medios.redibujar,
    ir: medios.ir,
    alLibro: medios.alLibro,
    pedir: crearPedir(estado, medios),
    trabaja: (llave) => estado.trabajos.has(llave),
    escribiendo: () => alguno(estado.trabajos, (t) => t.escribe === true),
    decir: (dice, deshacer = [], deshecho = false) => {
      estado.hecho = { dice, deshacer, deshecho };
      medios.redibujar();
    },
  };
}
