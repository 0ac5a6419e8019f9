import type {
  BloqueoDeBorrador,
  LoteDeHistoria as DeApi,
  LotesNuevos,
} from '../../../../../shared/api/esquemas/borradores.ts';
import { direccionDe } from '../../../cliente/direccion.ts';
import { pedir } from '../../../cliente/pedir.ts';
import type { LugarDeLibro } from './lugar-de-libro.ts';
import { operacionesDe } from './operaciones-de-libro.ts';
import type {
  LoteDeHistoria,
  LugarDePresencia,
  Oidos,
  Presencia,
  ServicioDeLibro,
} from './servicio-de-libro.ts';

/** Milliseconds between two sayings of where one is, and how often it is said again: it holds for half a minute. */
const ENTRE_PRESENCIAS = 800;
const CADA_PRESENCIA = 15_000;
/** Milliseconds before it is tried again to hear, where the browser gave up. */
const VOLVER_A_OIR = 4_000;
/** Milliseconds that a page may be out of sight before it hears no more. */
const SIN_VERSE = 10_000;
/** Lotes of the history that are asked for at once. */
const JUNTOS = 500;

type LoteRecibido = Pick<DeApi, 'numero' | 'id' | 'nombre' | 'cuando' | 'que' | 'cambios'>;

/** A lote as the API tells it. */
export const deApi = ({ numero, id, nombre, cuando, que, cambios }: LoteRecibido): LoteDeHistoria => ({
  numero,
  nombre,
  cuando,
  lote: { id, que, cambios },
});

const datosDe = (evento: MessageEvent<string>): unknown => JSON.parse(evento.data);

interface Presentes {
  readonly personas: readonly Presencia[];
}
interface Bloqueo {
  readonly bloqueo: BloqueoDeBorrador | null;
}

/** Hears the service's events. @param alAcabar the browser gave up */
function conectar(lugar: LugarDeLibro, oidos: Oidos, alAcabar: () => void): EventSource {
  const consulta = { desde: oidos.desde() };
  const fuente = new EventSource(direccionDe(operacionesDe(lugar).eventos, { parametros: lugar, consulta }));
  fuente.addEventListener('open', oidos.alVolver);
  fuente.addEventListener('lote', (evento: MessageEvent<string>) => {
    oidos.alLote(deApi(datosDe(evento) as LoteRecibido));
  });
  fuente.addEventListener('presencia', (evento: MessageEvent<string>) => {
    oidos.alVerGente((datosDe(evento) as Presentes).personas);
  });
  fuente.addEventListener('bloqueo', (evento: MessageEvent<string>) => {
    oidos.alBloqueo((datosDe(evento) as Bloqueo).bloqueo?.motivo ?? null);
  });
  fuente.addEventListener('recargar', oidos.alRecargar);
  fuente.addEventListener('error', () => {
    if (fuente.readyState === EventSource.CLOSED) alAcabar();
  });
  return fuente;
}

/**
 * Hears the service's events, again and again until it is told to stop; while nobody looks at the page it rests. Without HTTP/2 a
 * browser holds six connections to a service: six libros that are open and not looked at would leave none for anything else.
 */
function oir(lugar: LugarDeLibro, oidos: Oidos): () => void {
  let fuente: EventSource | null = null;
  let reloj: ReturnType<typeof setTimeout> | undefined;
  const callar = (): void => {
    fuente?.close();
    fuente = null;
  };
  const empezar = (): void => {
    callar();
    fuente = conectar(lugar, oidos, () => {
      reloj = setTimeout(empezar, VOLVER_A_OIR);
    });
  };
  const segunSeVea = (): void => {
    clearTimeout(reloj);
    if (document.visibilityState === 'hidden') reloj = setTimeout(callar, SIN_VERSE);
    else if (fuente === null || fuente.readyState === EventSource.CLOSED) empezar();
  };
  document.addEventListener('visibilitychange', segunSeVea);
  globalThis.addEventListener('online', oidos.alVolver);
  segunSeVea();
  return () => {
    globalThis.removeEventListener('online', oidos.alVolver);
    document.removeEventListener('visibilitychange', segunSeVea);
    clearTimeout(reloj);
    callar();
  };
}

interface Presente {
  readonly decir: (donde: LugarDePresencia) => void;
  readonly callar: () => void;
}

/** Says where one is, no more often than is needed. */
function crearPresencia(lugar: LugarDeLibro): Presente {
  let dicho = 0;
  let reloj: ReturnType<typeof setTimeout> | undefined;
  let aqui: LugarDePresencia | null = null;
  const decir = (): void => {
    if (aqui === null) return;
    dicho = Date.now();
    reloj = setTimeout(decir, CADA_PRESENCIA);
    // Whoever looks elsewhere is not here
    if (document.visibilityState === 'visible')
      pedir(operacionesDe(lugar).estar, { parametros: lugar, cuerpo: { ...aqui } }).catch(() => undefined);
  };
  return {
    decir: (donde) => {
      aqui = donde;
      clearTimeout(reloj);
      reloj = setTimeout(decir, Math.max(0, dicho + ENTRE_PRESENCIAS - Date.now()));
    },
    callar: () => {
      clearTimeout(reloj);
    },
  };
}

/** A libro's service over HTTP. @param persona who is here: not told among the others */
export function servicioPorRed(lugar: LugarDeLibro, persona: string): ServicioDeLibro {
  const otros = (gente: readonly Presencia[]): readonly Presencia[] =>
    gente.filter((p) => p.persona !== persona);
  const presente = crearPresencia(lugar);
  return {
    leer: async () => {
      const { json } = await pedir(operacionesDe(lugar).leer, { parametros: lugar });
      const { version, hojas, bloqueado, personas } = json;
      return { borrador: { version, hojas }, bloqueo: bloqueado?.motivo ?? null, gente: otros(personas) };
    },
    mandar: async (lotes) => {
      const cuerpo = { lotes: lotes as LotesNuevos['lotes'] };
      return (await pedir(operacionesDe(lugar).mandar, { parametros: lugar, cuerpo })).json;
    },
    desde: async (numero) => {
      const consulta = { desde: numero, cuantos: JUNTOS };
      return (await pedir(operacionesDe(lugar).lotes, { parametros: lugar, consulta })).json.lotes.map(deApi);
    },
    oir: (oidos) => {
      const callar = oir(lugar, {
        ...oidos,
        alVerGente: (gente) => {
          oidos.alVerGente(otros(gente));
        },
      });
      return () => {
        callar();
        presente.callar();
      };
    },
    estoyEn: presente.decir,
  };
}
