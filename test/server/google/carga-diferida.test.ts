import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { RAIZ } from '../../support/trimestral.ts';

const TROZOS = `${RAIZ}dist/chunks`;

/** What a built file loads at once, all the way down. */
function alcanzados(nombre: string, vistos = new Map<string, string>()): ReadonlyMap<string, string> {
  if (vistos.has(nombre)) return vistos;
  const texto = readFileSync(join(TROZOS, nombre), 'utf8');
  vistos.set(nombre, texto);
  for (const [, otro = ''] of texto.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    alcanzados(basename(otro), vistos);
  return vistos;
}

const trozo = (comienzo: string): string => {
  const [uno] = readdirSync(TROZOS).filter((nombre) => nombre.startsWith(comienzo));
  if (uno === undefined) throw new Error(`There is no ${comienzo}`);
  return uno;
};

const DE_GOOGLE = 'sheets.googleapis.com';

it('A service that uses no Google loads nothing of its library: it is half a megabyte, loaded when it is first used', () => {
  const alArrancar = alcanzados(trozo('servir-'));
  expect(alArrancar.size).toBeGreaterThan(3);
  expect([...alArrancar].filter(([, texto]) => texto.includes(DE_GOOGLE)).map(([nombre]) => nombre)).toEqual(
    [],
  );
  expect([...alcanzados(trozo('abrir-google-')).values()].some((texto) => texto.includes(DE_GOOGLE))).toBe(
    true,
  );
});
