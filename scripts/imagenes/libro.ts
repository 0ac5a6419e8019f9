import { join } from 'node:path';
import { ejecutar, reducir } from './ordenes.ts';

/** The test that goes the whole way in the browser, and leaves a picture of some steps. */
const RECORRIDO = 'test/e2e/libro/ciclo.test.ts';

/** The libro in the browser: as it is filled, and as it comes back with a comment. */
export function fotografiarLibro(trabajo: string, destino: (nombre: string) => string): void {
  ejecutar(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'suite', RECORRIDO], {
    TRIMESTRAL_IMAGENES: trabajo,
  });
  for (const nombre of ['libro-llenar', 'libro-comentario'])
    reducir(join(trabajo, `${nombre}.png`), destino(nombre));
}
