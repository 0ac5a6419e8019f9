/** What an institution's build of the add-on knows; written into the bundle. */
export interface AjustesDelComplemento {
  /** `https://trimestral.institucion.mx`, without a slash at the end; '' where the institution opens no port. */
  readonly servicio: string;
  readonly modo: 'envia' | 'recoge';
  readonly version: string;
}
