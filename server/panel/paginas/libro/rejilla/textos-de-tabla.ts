/** What AG Grid says by itself, in Spanish. */
export const TEXTOS_DE_TABLA: Readonly<Record<string, string>> = {
  loadingOoo: 'Cargando…',
  noRowsToShow: 'No hay filas',
  ariaColumn: 'Columna',
  ariaColumnFiltered: 'Columna con filtro',
  ariaSearch: 'Buscar',
  ariaRowSelectionDisabled: 'La fila no se elige',
};
