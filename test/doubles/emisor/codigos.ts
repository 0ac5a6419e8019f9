import { createHash, randomBytes } from 'node:crypto';

/** What a code stands for until it is spent. */
interface Concedido {
  readonly cliente: string;
  readonly vuelta: string;
  readonly reto: string;
  readonly nonce: string | null;
  readonly sub: string;
}

/** Codes and access tokens of an issuer: each opens one thing, a code once. */
export interface Codigos {
  readonly dar: (concedido: Concedido) => string;
  /** Null for a code that is unknown or spent, or whose client, address or PKCE verifier is another. */
  readonly gastar: (codigo: string, pedido: URLSearchParams, cliente: string) => Concedido | null;
  readonly darAcceso: (sub: string) => string;
  readonly deAcceso: (acceso: string) => string | null;
}

const nuevo = (): string => randomBytes(16).toString('hex');

const retoDe = (verificador: string): string => createHash('sha256').update(verificador).digest('base64url');

export function abrirCodigos(): Codigos {
  const codigos = new Map<string, Concedido>();
  const accesos = new Map<string, string>();
  return {
    dar: (concedido) => {
      const codigo = nuevo();
      codigos.set(codigo, concedido);
      return codigo;
    },
    gastar: (codigo, pedido, cliente) => {
      const concedido = codigos.get(codigo) ?? null;
      codigos.delete(codigo);
      if (concedido?.cliente !== cliente) return null;
      if (pedido.get('redirect_uri') !== concedido.vuelta) return null;
      return retoDe(pedido.get('code_verifier') ?? '') === concedido.reto ? concedido : null;
    },
    darAcceso: (sub) => {
      const acceso = nuevo();
      accesos.set(acceso, sub);
      return acceso;
    },
    deAcceso: (acceso) => accesos.get(acceso) ?? null,
  };
}
