import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import { planDeArea } from '../../../shared/plantilla/plan.ts';
import { tituloDePlan } from '../../../shared/plantilla/titulo-de-plan.ts';
import { Problem } from '../../../shared/problem.ts';
import { consolidar } from '../../consolidacion/consolidar.ts';
import { lecturaEnMemoria } from '../../consolidacion/lectura-en-memoria.ts';
import { hojasDePlan } from '../../outputs/plantillas/escribir-plantillas.ts';
import { hojasDeTablas as hojasDelInforme, tituloDeTablas } from '../../outputs/xlsx/escribir-xlsx.ts';
import type { HojasDeCalculo, Trabajos } from '../taller.ts';
import { abrirEnlace } from './enlaces-abiertos.ts';

export function hojasDePlantilla({
  enlace,
  area,
  previo,
}: Trabajos['hojasDePlantilla']['pide']): HojasDeCalculo {
  const antes = previo === null ? null : leerCanonico(previo.canonico, previo.nombre);
  const plan = planDeArea(abrirCarpeta([abrirEnlace(enlace)]), area, antes);
  return { titulo: tituloDePlan(plan), hojas: hojasDePlan(plan) };
}

/** @throws Problem `consolidacion-sin-informe` */
export async function hojasDeTablas(pedido: Trabajos['hojasDeTablas']['pide']): Promise<HojasDeCalculo> {
  const { enlace, libros, periodo, modo } = pedido;
  const lectura = lecturaEnMemoria([enlace, ...libros], [], periodo?.clave ?? enlace.nombre);
  const { informe } = await consolidar(lectura, { periodo, modo, soloTablas: true });
  if (informe === null)
    throw new Problem('consolidacion-sin-informe', {
      numero: '',
      motivo: 'se detuvo por hallazgos que hay que corregir',
    });
  return { titulo: tituloDeTablas(informe), hojas: hojasDelInforme(informe) };
}
