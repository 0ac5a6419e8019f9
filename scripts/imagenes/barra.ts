import { join } from 'node:path';
import { ejecutar, reducir } from './ordenes.ts';

/** The test that goes the whole way from a spreadsheet to the accepted envío, and leaves a picture of each step. */
const RECORRIDO = 'test/e2e/complemento/trimestre.test.ts';

/** Steps that are shown beside each other. */
const JUNTAS: Readonly<Record<string, readonly string[]>> = {
  'barra-revisar': ['barra-hallazgos', 'barra-corregido', 'barra-explicar'],
  'barra-enviar': ['barra-lista', 'barra-con-hallazgos', 'barra-acuse'],
  'barra-devuelto': ['barra-comentario', 'barra-sin-red'],
};

/** The sidebar at each step of an envío, as it is in Google Sheets. */
export function fotografiarBarra(trabajo: string, destino: (nombre: string) => string): void {
  ejecutar(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'suite', RECORRIDO], {
    TRIMESTRAL_IMAGENES: trabajo,
  });
  for (const [nombre, pasos] of Object.entries(JUNTAS)) {
    const unidas = join(trabajo, `${nombre}-unidas.png`);
    const rutas = pasos.map((paso) => join(trabajo, `${paso}.png`));
    const aspecto = ['-bordercolor', '#b8b8b8', '-border', '1', '-background', 'white'];
    ejecutar('montage', [...rutas, ...aspecto, '-tile', 'x1', '-geometry', '+6+6', unidas]);
    reducir(unidas, destino(nombre));
  }
}
