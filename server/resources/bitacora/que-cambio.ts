import { Problem } from '../../../shared/problem.ts';

/** The fields that a request would change, with what they become. */
export function queCambia<F extends object>(
  fila: F,
  pedido: { readonly [C in keyof F]?: F[C] | undefined },
): Partial<F> {
  const cambia: Partial<F> = {};
  for (const campo of Object.keys(pedido) as (keyof F)[]) {
    const valor = pedido[campo];
    if (valor !== undefined && valor !== fila[campo]) cambia[campo] = valor;
  }
  return cambia;
}

/** Whether a request changes nothing. @throws Problem `version-cambiada` where it speaks of another version */
export function sinCambios(
  { version }: { readonly version: number },
  cambia: object,
  siVersion: number | null,
  que: string,
): boolean {
  if (Object.keys(cambia).length > 0) return false;
  if (siVersion !== null && siVersion !== version) throw new Problem('version-cambiada', { que });
  return true;
}

/** What the bitácora keeps of a change: each field as it was and as it became. */
export function deYA<F extends object>(
  fila: F,
  cambia: Partial<F>,
): { readonly de: string; readonly a: string } {
  const antes = (Object.keys(cambia) as (keyof F)[]).map((campo) => [campo, fila[campo]]);
  return { de: JSON.stringify(Object.fromEntries(antes)), a: JSON.stringify(cambia) };
}
