import { ACCIONES_DE_DOMINIO } from './dominio/acciones-de-dominio.ts';
import { ACCIONES_DE_GUION, ejecutorDe } from './ejecutar-en-guion.ts';

/** Does what the sidebar asks for, all of it, where there is room for all of it. It never throws: a failure is told. */
export const ejecutar = ejecutorDe({ ...ACCIONES_DE_GUION, ...ACCIONES_DE_DOMINIO });
