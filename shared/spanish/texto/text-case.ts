/** First letter in upper case, the rest untouched. */
export function capitalizar(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1);
}
