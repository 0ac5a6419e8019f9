/**
 * Fifteen significant digits, which is what spreadsheets keep: 0.30000000000000004 is 0.3. Never with an
 * exponent.
 */
export const decimal = (valor: number): string => {
  const texto = String(Number(valor.toPrecision(15)));
  const partes = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(texto);
  if (partes === null) return texto;
  const [, signo = '', entero = '', resto = '', exponente = '0'] = partes;
  const lugar = Number(exponente);
  if (lugar < 0) return `${signo}0.${'0'.repeat(-lugar - 1)}${entero}${resto}`;
  return `${signo}${entero}${resto.padEnd(lugar, '0')}`;
};
