/** Node's names for a certificate that is not trusted, has expired or is another's. */
const DE_CERTIFICADO = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|ERR_SSL/;

/** Node's name for what broke a connection; empty where it has none. */
export function codigoDe(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codigoDe(error.cause);
}

/** What to do about a certificate, by Node's name for what is wrong with it; null where it is something else. */
export const fallaDeCertificado = (codigo: string): string | null =>
  DE_CERTIFICADO.test(codigo)
    ? `no se confía en su certificado (${codigo}); si es de la institución, diga su autoridad en TRIMESTRAL_CA_ARCHIVO`
    : null;
