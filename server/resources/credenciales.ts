/** A secret that is given out once; the store keeps its hash alone. */
interface Secreto {
  /** As its bearer writes it, whole. */
  readonly secreto: string;
  /** What the store compares: SHA-256 in lower-case hexadecimal. */
  readonly hash: string;
}

/** Makes the secrets that people and programs enter with; how they are written is known where they are read. */
export interface Credenciales {
  /** `id` is the public part: `^[a-z0-9]{6,40}$`. */
  readonly tokenDeApi: () => Secreto & { readonly id: string };
  /** What a one-time link carries. */
  readonly enlaceDeEntrada: () => Secreto;
}
