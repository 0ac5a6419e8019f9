import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const RAIZ = fileURLToPath(new URL('../../', import.meta.url));
/** The built program. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Resultado {
  readonly codigo: number;
  readonly salida: string;
  readonly error: string;
}

/** Runs the built command as a person would, from the project's root unless said otherwise. */
export function trimestral(
  argumentos: readonly string[],
  entorno: Readonly<Record<string, string>> = {},
  carpeta = RAIZ,
): Promise<Resultado> {
  return new Promise((resolver) => {
    execFile(
      process.execPath,
      [CLI, ...argumentos],
      { cwd: carpeta, env: { ...process.env, ...entorno }, maxBuffer: 64 << 20 },
      (fallo, salida, error) => {
        const codigo = fallo === null ? 0 : typeof fallo.code === 'number' ? fallo.code : -1;
        resolver({ codigo, salida, error });
      },
    );
  });
}
