/** Products that the service keeps for its own pages: a path that begins with a dot is no download. */
export const VISTA = '.vista.json';
export const HALLAZGOS = '.hallazgos.json';
export const PAQUETE = '.productos.zip';
