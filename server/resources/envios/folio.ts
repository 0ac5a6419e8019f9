const CIFRAS = 6;

/** `CVOE/2021-T4/000012`: the órgano's siglas, the period and the number without gaps. */
export const folioDe = (siglas: string, periodo: string, folio: number): string =>
  `${siglas}/${periodo.toUpperCase()}/${String(folio).padStart(CIFRAS, '0')}`;
