import type { Almacen } from '../store/almacen.ts';
import type { Vigia } from './borradores/vigia.ts';
import type { Credenciales } from './credenciales.ts';
import type { Firmante } from './firmante.ts';
import type { Limites } from '../libros/limites.ts';
import type { Taller } from '../taller/taller.ts';
import type { Correo } from '../correo/correo.ts';
import type { AccesoAGoogle } from '../google/acceso-a-google.ts';

/** What resources work with: made once at the start, the same for every request. */
export interface Servicio {
  readonly almacen: Almacen;
  /** Where libros are read, checked and consolidated: other threads. */
  readonly taller: Taller;
  readonly firmante: Firmante;
  readonly credenciales: Credenciales;
  /** Null where no mail server is set. */
  readonly correo: Correo | null;
  /** Null where no way into Google is set. */
  readonly google: AccesoAGoogle | null;
  /** Tells whoever has a borrador open what others do in it. */
  readonly vigia: Vigia;
  readonly limites: Limites;
  readonly reloj: () => Date;
  /** How people reach the service, without a final slash: links in mails and in the acuse. */
  readonly urlPublica: string;
  /** Tells whoever consolidates that there is work. */
  readonly despertar: () => void;
  /** A line of the log: what happened and figures, never personal data. */
  readonly registrar: (nivel: 'info' | 'warn' | 'error', hecho: string, datos?: object) => void;
}
