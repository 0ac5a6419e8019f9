/** `npm run docs`: writes the reference pages, which are generated from the code. */
import { writeFileSync } from 'node:fs';
import { paginas } from './docs/paginas.ts';

for (const { archivo, texto } of await paginas()) {
  writeFileSync(archivo, texto);
  process.stdout.write(`${archivo}\n`);
}
