/** How much a borrador may hold, and how much may be asked of it at once. Ten times what a large área fills in. */
export const TOPES_DE_BORRADOR = {
  hojas: 60,
  columnasPorHoja: 200,
  filasPorHoja: 20_000,
  /** UTF-16 units, as Excel counts. */
  caracteresPorCelda: 32_767,
  /** Of all cells together, in UTF-16 units. */
  caracteres: 20_000_000,
  cambiosPorLote: 20_000,
  /** Of all the lotes of a request together. */
  lotesPorPeticion: 200,
} as const;
