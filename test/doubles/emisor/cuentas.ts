import type { JWTPayload } from 'jose';

/** An account that the issuer knows. */
export interface CuentaDeEmisor {
  readonly sub: string;
  readonly nombre: string;
  readonly correo: string;
  /** Whether the issuer says that it verified the address; without it, yes. */
  readonly verificado?: boolean;
  /** Further claims: `hd`, `preferred_username`. */
  readonly mas?: Readonly<Record<string, unknown>>;
}

/** What the issuer says of an account. */
export const datosDeCuenta = ({
  sub,
  nombre,
  correo,
  verificado = true,
  mas = {},
}: CuentaDeEmisor): JWTPayload => ({
  sub,
  name: nombre,
  email: correo,
  email_verified: verificado,
  ...mas,
});

const escapar = (texto: string): string => texto.replace(/[&<>"]/g, (c) => `&#${String(c.charCodeAt(0))};`);

const oculto = ([nombre, valor]: [string, string]): string =>
  `<input type="hidden" name="${escapar(nombre)}" value="${escapar(valor)}">`;

/** The page where somebody says with which account to sign in, or turns back. */
export function paginaDeCuentas(cuentas: readonly CuentaDeEmisor[], pedido: URLSearchParams): string {
  const botones = cuentas.map(
    ({ sub, nombre, correo }) =>
      `<p><button name="cuenta" value="${escapar(sub)}">${escapar(nombre)} (${escapar(correo)})</button></p>`,
  );
  return `<!doctype html>
<html lang="es-MX">
<head><meta charset="utf-8"><title>Elija una cuenta</title></head>
<body>
<main>
<h1>Elija una cuenta</h1>
<form method="get" action="/authorize">
${[...pedido].map(oculto).join('\n')}
${botones.join('\n')}
<p><button name="cancelar" value="1">Cancelar</button></p>
</form>
</main>
</body>
</html>
`;
}
