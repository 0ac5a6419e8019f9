/** Signs acuses with the key in force; knows the public keys, old ones too. */
export interface Firmante {
  /** Signs; the text that it gives is stored and served byte by byte. */
  readonly firmar: (datos: AcuseSinFirma) => Promise<string>;
}
