import { readFileSync } from 'node:fs';
import { Problem } from '../shared/problem.ts';

/** Environment variables: every setting is one. */
export type Entorno = Readonly<Record<string, string | undefined>>;

/** What a setting says, without surrounding space; empty where it says nothing. */
export const ajusteDicho = (entorno: Entorno, ajuste: string): string => entorno[ajuste]?.trim() ?? '';

/** @throws Problem `ajuste-no-valido` */
export function archivoDeAjuste(ajuste: string, ruta: string): string {
  try {
    return readFileSync(ruta, 'utf8');
  } catch {
    throw new Problem('ajuste-no-valido', { ajuste, motivo: `no se puede leer el archivo «${ruta}»` });
  }
}

/**
 * A secret as it is given: by itself, or in the file that `<ajuste>_ARCHIVO` names, whose last line break is no part
 * of it.
 * @throws Problem `ajuste-no-valido`
 */
export function ajusteSecreto(entorno: Entorno, ajuste: string): string {
  const deArchivo = `${ajuste}_ARCHIVO`;
  const [valor, ruta] = [entorno[ajuste] ?? '', ajusteDicho(entorno, deArchivo)];
  if (ruta === '') return valor;
  if (valor !== '')
    throw new Problem('ajuste-no-valido', {
      ajuste: deArchivo,
      motivo: `se dio junto con ${ajuste}; deje uno`,
    });
  return archivoDeAjuste(deArchivo, ruta).replace(/\r?\n$/, '');
}
