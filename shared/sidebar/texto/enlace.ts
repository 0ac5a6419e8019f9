/** The enlace as a sentence names it: «la DVOE»; without siglas, «el enlace». */
export const elEnlace = (siglas: string): string => (siglas === '' ? 'el enlace' : `la ${siglas}`);

export const alEnlace = (siglas: string): string => (siglas === '' ? 'al enlace' : `a la ${siglas}`);

export const mayuscula = (texto: string): string =>
  texto.charAt(0).toLocaleUpperCase('es-MX') + texto.slice(1);
