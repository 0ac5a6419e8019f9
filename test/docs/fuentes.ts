import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RAIZ } from '../support/trimestral.ts';

/** Every source of the server, as text. */
export function fuentesDeServidor(): string[] {
  return readdirSync(`${RAIZ}server`, { recursive: true, encoding: 'utf8' })
    .filter((archivo) => archivo.endsWith('.ts'))
    .map((archivo) => readFileSync(join(RAIZ, 'server', archivo), 'utf8'));
}

/** Every source of the panel, as text. */
export function fuentesDelPanel(): string[] {
  return readdirSync(`${RAIZ}server/panel`, { recursive: true, encoding: 'utf8' })
    .filter((archivo) => /\.tsx?$/.test(archivo))
    .map((archivo) => readFileSync(join(RAIZ, 'server/panel', archivo), 'utf8'));
}

/** Every page that a person reads, by its path from the root. */
export function paginasEscritas(): Map<string, string> {
  const deDocs = readdirSync(`${RAIZ}docs`)
    .filter((a) => a.endsWith('.md'))
    .map((a) => `docs/${a}`);
  return new Map(
    ['README.md', 'CHANGELOG.md', ...deDocs].map((a) => [a, readFileSync(join(RAIZ, a), 'utf8')]),
  );
}
