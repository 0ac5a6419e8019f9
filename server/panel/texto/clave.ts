import { plegar } from '../../../shared/spanish/texto/fold.ts';

/** What a browser holds a name in an address to (shared/api/esquemas/comun.ts, `clave`). */
export const FORMA_DE_CLAVE = '[a-z0-9](?:[a-z0-9\\-]{0,62}[a-z0-9])?';

/** A name for an address, from siglas: `OCE-MHR` gives `oce-mhr`. */
export const claveDe = (siglas: string): string =>
  plegar(siglas)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
