/** Where a UUID's hyphens stand. */
const GRUPOS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/**
 * A UUID of version 4 (RFC 9562, section 5.4). `crypto.randomUUID` is missing where the page came by plain HTTP in an
 * institution's network.
 */
export function idNuevo(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(GRUPOS, '$1-$2-$3-$4-$5');
}
