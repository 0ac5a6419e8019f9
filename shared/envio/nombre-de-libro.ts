/** How an área's libro is called, in findings and in the consolidation, whatever the file was called. */
export const nombreDeLibro = (claveArea: string): string => `area-${claveArea}`;

/** How the libro of the enlace is called. */
export const NOMBRE_DEL_ENLACE = 'enlace';
