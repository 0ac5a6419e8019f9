import { iso, ordinalDia, type FechaCivil } from '../spanish/fechas/civil-date.ts';
import { leerPeriodo, periodoDeFechas, type Periodo } from '../spanish/fechas/periodo.ts';

/** The keys that may name a span which begins there: year, half-year, quarter, month. */
function candidatas({ anio, mes }: FechaCivil): string[] {
  const deAnio = String(anio);
  const [semestre, trimestre] = [Math.ceil(mes / 6), Math.ceil(mes / 3)].map(String);
  return [
    deAnio,
    `${deAnio}-S${semestre ?? ''}`,
    `${deAnio}-T${trimestre ?? ''}`,
    `${deAnio}-${String(mes).padStart(2, '0')}`,
  ];
}

/** A span with the key that names it (`2021-T4`), where one does. */
export function periodoConClave(desde: FechaCivil, hasta: FechaCivil): Periodo {
  const [a, b] = [ordinalDia(desde), ordinalDia(hasta)];
  for (const clave of candidatas(desde)) {
    const periodo = leerPeriodo(clave);
    if (periodo !== null && ordinalDia(periodo.desde) === a && ordinalDia(periodo.hasta) === b)
      return periodo;
  }
  return periodoDeFechas(desde, hasta);
}

/** How a period stands in an address: `2021-t4`, else `2021-09-01--2021-11-30`. One span has one. */
export function claveEnDireccion({ desde, hasta }: Periodo): string {
  const { clave } = periodoConClave(desde, hasta);
  return clave === null ? `${iso(desde)}--${iso(hasta)}` : clave.toLowerCase();
}
