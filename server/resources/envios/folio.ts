const CIFRAS = 6;

/** `CVOE/2021-T4/000012`: the órgano's siglas, the period and the number without gaps. */
export const folioDe = (siglas: string, periodo: string, folio: number): string =>
  `${siglas}/${periodo.toUpperCase()}/${String(folio).padStart(CIFRAS, '0')}`;

/** The folio as its acuse bears it, whatever the órgano's siglas have become since. */
export const folioDado = (acuse: string): string => (JSON.parse(acuse) as { folio: string }).folio;
