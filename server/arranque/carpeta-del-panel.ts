import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside this file when run from source; in a bundle, beside it or a folder above. */
export function carpetaDelPanel(): string {
  const lugares = ['./panel/', '../panel/', '../../dist/panel/'].map((l) =>
    fileURLToPath(new URL(l, import.meta.url)),
  );
  const hallada = lugares.find((l) => existsSync(`${l}index.html`));
  if (hallada === undefined) throw new Error('the panel was not built');
  return hallada;
}
