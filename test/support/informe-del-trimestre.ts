import { leerCarpeta } from '../../server/libros/leer-carpeta.ts';
import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { Informe } from '../../shared/report/arbol.ts';
import { construirInforme } from '../../shared/report/construir-informe.ts';
import { RAIZ } from './trimestral.ts';

/** The report of the real quarter, as `consolidar` builds it. */
export async function informeDelTrimestre(): Promise<Informe> {
  const { libros } = await leerCarpeta(`${RAIZ}sheets-templates/ejemplos/2021-t4/libros`);
  const carpeta = abrirCarpeta(libros.map(({ libro }) => libro));
  if (carpeta.periodo === null) throw new Error('The quarter has no period');
  return construirInforme(carpeta, { periodo: carpeta.periodo, estado: 'informe', hallazgos: [] });
}
