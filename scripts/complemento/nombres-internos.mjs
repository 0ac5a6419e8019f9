/**
 * Properties that never leave the script and that nothing reaches by a text: in the script they have short names, as it may
 * be no bigger than 150 KiB. None of them may be part of what travels to the page or to the service, or is kept.
 */
const NOMBRES_INTERNOS = [
  'anotar',
  'calculada',
  'calculadas',
  'columnasPorDefecto',
  'condiciones',
  'cura',
  'dependeDeTodos',
  'deRegistro',
  'grafias',
  'hastaSiguiente',
  'integrantesDe',
  'necesitaOtrosLibros',
  'propias',
  'soloSiglas',
  'termina',
];

export const INTERNOS = new RegExp(`^(?:${NOMBRES_INTERNOS.join('|')})$`);

/**
 * @param {string} codigo before names are shortened
 * @throws Error where one of them stands there as a text
 */
export function comprobarInternos(codigo) {
  const citado = NOMBRES_INTERNOS.find((nombre) => new RegExp(`["'\`]${nombre}["'\`]`).test(codigo));
  if (citado !== undefined) throw new Error(`«${citado}» is reached by its text: it cannot be shortened`);
}
