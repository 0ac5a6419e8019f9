import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRUPOS_DE_AJUSTES } from '../../scripts/docs/ajustes.ts';
import { ajusteDe, LIMITES } from '../../server/libros/limites.ts';
import { RAIZ } from '../support/trimestral.ts';
import { fuentesDeServidor } from './fuentes.ts';

const leer = (archivo: string): string => readFileSync(`${RAIZ}${archivo}`, 'utf8');

const ordenados = (nombres: Iterable<string>): string[] => [...new Set(nombres)].sort();

/** Names of settings as the sources write them: whole, or before the part that `_ARCHIVO` adds. */
const LITERAL =
  /['"`](TRIMESTRAL_[A-Z_]*[A-Z]|DATABASE_URL(?:_ARCHIVO)?|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS)['"`]/g;
const DEL_ENTORNO = /process\.env\['([A-Z_]+)'\]/g;
const SECRETO = /(?:ajusteSecreto|secreto)\(entorno, '([A-Z_]+)'\)/g;
/** A key of a list of settings. */
const CLAVE = /^ {2}([A-Z][A-Z_]+): /gm;

/** What the code reads from its environment. */
function leidos(): string[] {
  const fuentes = fuentesDeServidor();
  const hallar = (forma: RegExp): string[] =>
    fuentes.flatMap((texto) => [...texto.matchAll(forma)].map((m) => m[1] ?? ''));
  const deListas = fuentes
    .filter((texto) => texto.includes('export const AJUSTES_DE'))
    .flatMap((texto) => [...texto.matchAll(CLAVE)].map((m) => m[1] ?? ''));
  return ordenados([
    ...hallar(LITERAL),
    ...hallar(DEL_ENTORNO),
    ...hallar(SECRETO).map((nombre) => `${nombre}_ARCHIVO`),
    ...deListas,
    ...Object.keys(LIMITES).map(ajusteDe),
  ]);
}

const nombresDe = (grupos: typeof GRUPOS_DE_AJUSTES): string[] =>
  grupos.flatMap((g) => g.ajustes.map(([nombre]) => nombre));

const DEL_SERVICIO = nombresDe(GRUPOS_DE_AJUSTES.filter((g) => g.delServicio));

describe('the settings', () => {
  it('that the code reads are those that the reference describes, and no others', () => {
    expect(leidos().length).toBeGreaterThan(40);
    expect(ordenados(nombresDe(GRUPOS_DE_AJUSTES))).toEqual(leidos());
  });

  it('of the service are all in the example file, once, and nothing else is', () => {
    const escritos = [...leer('deploy/trimestral.env').matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(
      (m) => m[1] ?? '',
    );
    expect(escritos.toSorted()).toEqual(DEL_SERVICIO.toSorted());
  });

  it('of the service are all in the page of operation, each in its table', () => {
    const pagina = leer('docs/operacion.md');
    const [, ajustes = ''] = pagina.split('\n## Ajustes\n');
    const [propios = ''] = ajustes.split('\n## ');
    const filas = [...propios.matchAll(/^\| `([A-Z_]+)` /gm)].map((m) => m[1] ?? '');
    expect(filas.toSorted()).toEqual(DEL_SERVICIO.toSorted());
  });

  it('that pages and unit name exist', () => {
    const todos = new Set(nombresDe(GRUPOS_DE_AJUSTES));
    for (const archivo of [
      'docs/operacion.md',
      'docs/seguridad.md',
      'deploy/trimestral.service',
      'deploy/Containerfile',
      'deploy/nginx.conf',
      'deploy/Caddyfile',
    ]) {
      const dichos = [...leer(archivo).matchAll(/\bTRIMESTRAL_[A-Z_]+(?![A-Z_…])/g)].map(
        ([nombre]) => nombre,
      );
      expect(
        ordenados(dichos).filter((n) => !todos.has(n) && !n.endsWith('_')),
        archivo,
      ).toEqual([]);
    }
  });
});
