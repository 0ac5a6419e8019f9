import type { Request, Router } from 'express';
import type { Identidad } from '../../identidad/identidad.ts';
import type { ServicioDeAcceso } from './servicio-de-acceso.ts';
import { identificador, type Identificacion } from './identificar.ts';
import { rutasDeAcceso } from './rutas-de-acceso.ts';

/** Who may enter, for the HTTP app. */
export interface Acceso {
  /** @throws Problem `sin-identidad` for a credential that is not good, `servidor-externo-no-responde` */
  readonly identificar: (req: Pick<Request, 'headers'>) => Promise<Identificacion>;
  /** Everything below `/auth/`; mounted at the root, before the panel's pages. */
  readonly rutas: Router;
}

/** Opens the ways in. */
export const abrirAcceso = (servicio: ServicioDeAcceso, identidad: Identidad): Acceso => ({
  identificar: identificador(servicio, identidad),
  rutas: rutasDeAcceso(servicio, identidad),
});

/** The address of a one-time link. @param secreto what it carries */
export const direccionDeEnlace = (urlPublica: string, secreto: string): string =>
  `${urlPublica}/auth/enlace/${secreto}`;
