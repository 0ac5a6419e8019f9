import type { Hallazgo } from '../libro/hallazgo.ts';
import { DIAS, diaSemana, type FechaCivil } from '../spanish/fechas/civil-date.ts';
import { fechaNumerica, fechaSinDia, nombreMes } from '../spanish/fechas/format-date.ts';
import { periodoLargo } from '../spanish/fechas/periodo.ts';
import { columnaDe } from './de-columnas.ts';
import { cita, citaDeFecha, EXPLICAR, type Datos, type Redaccion } from './redaccion.ts';

function nombreDia(fecha: FechaCivil): string {
  return DIAS[diaSemana(fecha)] ?? '';
}

const PERIODO_ILEGIBLE =
  'Escriba 2021-T4 (trimestre), 2021-10 (mes), 2021-S2 (semestre) o 2021 (año); si es otro, deje Periodo vacío y llene Desde y Hasta.';

export function fechaInvalida({ lugar, valor }: Hallazgo, d: Datos<'fecha-invalida'>): Redaccion {
  if (d.esPeriodo)
    return { defecto: `${cita(valor)} no se puede leer como periodo.`, cura: PERIODO_ILEGIBLE };
  const defecto = `${cita(valor)} no se puede leer como fecha.`;
  if (d.parecida !== null) {
    const { parecida } = d;
    const larga = `${nombreDia(parecida)} ${fechaSinDia(parecida)}`;
    return { defecto, cura: `¿Quiso decir ${larga}? Escriba ${fechaNumerica(parecida)}.` };
  }
  const vigencia = columnaDe(lugar)?.tipo === 'vigencia' ? ' Si no tiene término, escriba Indefinida.' : '';
  return { defecto, cura: `Escríbala así: 21/10/2021, o 21 de octubre de 2021.${vigencia}` };
}

/** `martes 26 o miércoles 27 de octubre`; month and year of the first only where they differ. */
function ambasLecturas(primera: FechaCivil, segunda: FechaCivil): string {
  const mismoAnio = primera.anio === segunda.anio;
  const mismoMes = mismoAnio && primera.mes === segunda.mes;
  const anio = (f: FechaCivil): string => (mismoAnio ? '' : ` de ${String(f.anio)}`);
  const mes = (f: FechaCivil): string => ` de ${nombreMes(f)}${anio(f)}`;
  const dia = (f: FechaCivil): string => `${nombreDia(f)} ${String(f.dia)}`;
  return `${dia(primera)}${mismoMes ? '' : mes(primera)} o ${dia(segunda)}${mes(segunda)}`;
}

export function fechaDiaSemana(d: Datos<'fecha-dia-semana'>): Redaccion {
  return {
    defecto: `dice ${citaDeFecha(d.fragmento)}, pero ese día fue ${nombreDia(d.fecha)}.`,
    cura: `¿Quiso decir ${ambasLecturas(d.fecha, d.cercana)}?`,
  };
}

export function fechaFueraDePeriodo({ valor }: Hallazgo, d: Datos<'fecha-fuera-de-periodo'>): Redaccion {
  const fin = d.fin === null ? '' : `, con fin el ${fechaSinDia(d.fin)},`;
  return {
    defecto: `${citaDeFecha(valor)}${fin} está fuera del periodo (${periodoLargo(d.periodo)}).`,
    cura: `Revise la fecha. Si está bien, el registro no entra en las tablas del periodo: quítelo o ${EXPLICAR}.`,
  };
}

export function vigenciaInvertida({ valor }: Hallazgo, d: Datos<'vigencia-invertida'>): Redaccion {
  return {
    defecto: `dice ${citaDeFecha(valor)}, que es antes de ${d.columnaInicio} (${fechaSinDia(d.inicio)}).`,
    cura: 'Revise las dos fechas: el término va el mismo día que el inicio o después.',
  };
}

export function opinionPosterior({ lugar }: Hallazgo, d: Datos<'opinion-posterior'>): Redaccion {
  const donde = d.convenio.libro === lugar.libro ? '' : `, libro ${d.convenio.libro}`;
  const fila = `fila ${String(d.convenio.fila ?? 1)} de Convenios${donde}`;
  const convenio = d.folio === '' ? 'convenio' : `convenio ${d.folio}`;
  return {
    defecto: `la opinión es del ${fechaSinDia(d.emision)}, después de la firma del ${convenio} (${fechaSinDia(d.suscripcion)}; ${fila}).`,
    cura: `Revise las dos fechas; si están bien, ${EXPLICAR}.`,
  };
}
