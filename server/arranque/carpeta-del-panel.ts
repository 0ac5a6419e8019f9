import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Of the built panel: in a bundle, beside it or a folder above; from source, in `dist`, before its sources. */
export function carpetaDelPanel(): string {
  const lugares = ['./panel/', '../../dist/panel/', '../panel/'].map((l) =>
    fileURLToPath(new URL(l, import.meta.url)),
  );
  const hallada = lugares.find((l) => existsSync(`${l}index.html`));
  if (hallada === undefined) throw new Error('the panel was not built');
  return hallada;
}
