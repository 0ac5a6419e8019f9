import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Propiedades, Puertos } from '../../../../../shared/addon/puertos.ts';
import type { SheetHost } from '../../../../../shared/addon/sheet-host.ts';
import { CLAVE_DE_LIBRO, type LibroAtado } from '../../../../../shared/envio/buzon-de-libro.ts';
import { servicioDelNavegador } from './servicio-del-navegador.ts';

interface DeLaPagina {
  readonly host: SheetHost;
  /** Null for the libro of the enlace, which is sent to nobody. */
  readonly lugar: LibroAtado | null;
  readonly persona: string;
  readonly guardado: Readonly<Record<string, string>>;
  /** Keeps a value in this browser, for the next time. */
  readonly guardar: (clave: string, valor: string | null) => void;
}

/** Of the page that is open, and gone with it: its marks, and how many edits it heard of. */
const DE_LA_PAGINA: ReadonlySet<string> = new Set(['marcas', 'edicion']);

function propiedadesDe({ guardado, guardar }: Pick<DeLaPagina, 'guardado' | 'guardar'>): Propiedades {
  const valores = new Map(Object.entries(guardado).filter(([clave]) => !DE_LA_PAGINA.has(clave)));
  return {
    leer: (clave) => valores.get(clave) ?? null,
    guardar: (clave, valor) => {
      if (valor === null) valores.delete(clave);
      else valores.set(clave, valor);
      if (!DE_LA_PAGINA.has(clave)) guardar(clave, valor);
    },
  };
}

const FECHA = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City', dateStyle: 'short' });

/** All that the core asks of a browser: the libro is the page's, the service is the one that the page came from. */
export function puertosDelNavegador(pagina: DeLaPagina): Puertos {
  return {
    host: pagina.host,
    servicio: servicioDelNavegador,
    propiedades: propiedadesDe(pagina),
    // Whose libro it is follows from the page's address
    metadatos: {
      leer: (clave) =>
        clave === CLAVE_DE_LIBRO && pagina.lugar !== null ? JSON.stringify(pagina.lugar) : null,
      guardar: () => undefined,
    },
    ahora: () => new Date().toISOString(),
    hoy: () => FECHA.format(new Date()),
    persona: () => pagina.persona,
    uuid: () => crypto.randomUUID(),
    sha256: (texto) => bytesToHex(sha256(utf8ToBytes(texto))),
    // One thread, one person: nobody else is in this libro at the same instant
    candado: (hacer) => hacer(),
  };
}
