const CIFRA = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });

/** A size as people read it: 812 bytes, 1.4 kB, 3.2 MB. */
export function tamano(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} bytes`;
  return bytes < 1_000_000 ? `${CIFRA.format(bytes / 1_000)} kB` : `${CIFRA.format(bytes / 1_000_000)} MB`;
}
