import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { comoObjeto } from '../../../shared/messages/como-objeto.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../../shared/rules/revisar.ts';

/** Raised when a field changes its meaning or goes; a new field alone does not raise it. */
const VERSION_DE_FORMATO = 1;

/** `validar --formato json`: stable, described in the reference of commands. */
export function hallazgosJson(carpeta: Carpeta, hallazgos: readonly Hallazgo[], contexto: Contexto): string {
  const cuantos = (gravedad: string): number => hallazgos.filter((h) => gravedadDe(h) === gravedad).length;
  const informe = {
    version: VERSION_DE_FORMATO,
    libros: carpeta.libros.map((l) => l.nombre),
    resumen: {
      errores: cuantos('Error'),
      advertencias: cuantos('Advertencia'),
      justificadas: cuantos('Justificada'),
    },
    hallazgos: hallazgos.map((h) => comoObjeto(h, contexto)),
  };
  return JSON.stringify(informe, null, 2);
}
