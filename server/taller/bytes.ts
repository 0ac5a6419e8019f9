/** Bytes in a buffer of their own, which can be handed from thread to thread: not of Node's shared pool. */
export type BytesPropios = Uint8Array<ArrayBuffer>;

/** The same bytes where the whole buffer is theirs, else a copy. */
export const propios = (bytes: Uint8Array): BytesPropios => {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) return new Uint8Array(buffer);
  return new Uint8Array(bytes);
};

/** Pieces as one. */
export const juntar = (trozos: readonly Uint8Array[]): BytesPropios => {
  const juntos = new Uint8Array(trozos.reduce((suma, { byteLength }) => suma + byteLength, 0));
  let lugar = 0;
  for (const trozo of trozos) {
    juntos.set(trozo, lugar);
    lugar += trozo.byteLength;
  }
  return juntos;
};
