const DICHOS = 10;

const algunos = (lugares: readonly (string | number)[]): string => {
  const dichos = lugares.slice(0, DICHOS).join(', ');
  return lugares.length > DICHOS ? `${dichos} y ${lugares.length - DICHOS} más` : dichos;
};

const de =
  (decir: (lugares: string) => string) =>
  (hoja: string, lugares: readonly (string | number)[]): string[] =>
    lugares.length === 0 ? [] : [`Hoja «${hoja}»: ${decir(algunos(lugares))}`];

/** What a person is told of how a hoja was read, of rows, columns or cells (`B3`); nothing where there are none. */
export const avisoDeFilasOcultas = de(
  (filas) => `tiene filas ocultas y se leyeron de todos modos: ${filas}.`,
);
export const avisoDeColumnasOcultas = de(
  (columnas) => `tiene columnas ocultas y se leyeron de todos modos: ${columnas}.`,
);
export const avisoSinResultado = de(
  (celdas) =>
    `hay fórmulas sin resultado guardado, que se leyeron como celdas vacías: ${celdas}. ` +
    'Abra el libro, espere a que se calcule y guárdelo.',
);
export const avisoDeErrores = de(
  (celdas) => `hay fórmulas que dan error: ${celdas}. Corríjalas, o escriba el valor.`,
);
