/** Whoever an issuer says that somebody is, its signature and its claims checked. */
export interface IdentidadComprobada {
  /** The issuer, in its one spelling. */
  readonly iss: string;
  readonly sub: string;
  /** Only an address that the issuer answers for; null otherwise. */
  readonly correo: string | null;
}

/** What a sign-in must remember until it comes back. */
export interface EntradaPendiente {
  readonly estado: string;
  readonly nonce: string;
  readonly verificador: string;
}

/** People who sign in with their institution's account. */
export interface Emisor {
  /**
   * Where to send the browser.
   * @param vuelta address that the issuer sends the browser back to
   * @throws Problem `servidor-externo-no-responde`, `identidad-no-comprobada`
   */
  readonly comenzar: (
    vuelta: string,
    opciones: { readonly otraCuenta: boolean },
  ) => Promise<{ readonly direccion: string; readonly pendiente: EntradaPendiente }>;
  /**
   * Who came back.
   * @param direccion the address as the browser came back to it, whole
   * @throws Problem `entrada-cancelada`, `dominio-no-admitido`, `identidad-no-comprobada`,
   *   `servidor-externo-no-responde`
   */
  readonly terminar: (direccion: URL, pendiente: EntradaPendiente) => Promise<IdentidadComprobada>;
}

/** The ways in that need somebody else's word. */
export interface Identidad {
  /** Null where no issuer is set: people enter with the link of the terminal. */
  readonly emisor: Emisor | null;
  /**
   * ID tokens of the add-on; null where none are taken. Gives null for a token that is not good.
   * @throws Problem `servidor-externo-no-responde`
   */
  readonly comprobarIdToken: ((token: string) => Promise<IdentidadComprobada | null>) | null;
}
