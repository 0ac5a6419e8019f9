/** Where people open a spreadsheet. */
export const direccionDeHoja = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** The id in an address that `hojaDeCalculo` takes, or that is one by itself. */
export const idDeHoja = (direccion: string): string =>
  /\/d\/([\w-]+)/.exec(direccion)?.[1] ?? direccion.replace(/[/?#].*$/, '');
