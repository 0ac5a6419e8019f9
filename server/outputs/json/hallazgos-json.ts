import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { correcciones } from '../../../shared/fixes/correcciones.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../../shared/rules/revisar.ts';

/** Raised when a field changes its meaning or goes; a new field alone does not raise it. */
const VERSION_DE_FORMATO = 1;

/** A finding as people's scripts read it, from the command line and from the service. */
export function comoObjeto(h: Hallazgo, contexto: Contexto): Omit<HallazgoDeApi, 'depende'> {
  const { libro, hoja, fila, columna } = h.lugar;
  return {
    libro,
    hoja,
    fila,
    columna,
    regla: h.datos.regla,
    gravedad: gravedadDe(h),
    valor: h.valor,
    mensaje: mensaje(h, contexto),
    sugerencia: sugerencia(h, contexto),
    justificacion: h.justificacion,
    correcciones: correcciones(h).map(({ etiqueta, cambios }) => ({ etiqueta, cambios: [...cambios] })),
  };
}

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
