/** Colour of a cell whose finding keeps a libro from being sent. */
export const ROJO = '#f4c7c3';
/** Of one that keeps nobody from sending. */
export const AMARILLO = '#fce8b2';
