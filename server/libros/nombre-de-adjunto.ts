import { basename } from 'node:path';

/**
 * A file's name as an attachment is looked for: only the name counts (a path in the cell leads nowhere else),
 * and not its case. '' where nothing is left of it.
 */
export const nombreDeAdjunto = (nombre: string): string =>
  basename(nombre.replaceAll('\\', '/')).normalize('NFC').trim().toLowerCase();
