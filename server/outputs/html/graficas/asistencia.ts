import type { Tabla } from '../../../../shared/report/arbol.ts';
import type { Barra, Grafica } from './grafica.ts';

function barraDe(tabla: Tabla, columna: number): Barra {
  const filas = tabla.filas.filter((f) => f.tipo === 'dato');
  const con = (marca: string): number => filas.filter((f) => f.celdas[columna] === marca).length;
  const presentes = con('✓');
  return {
    etiqueta: tabla.columnas[columna]?.encabezado ?? '',
    valores: [presentes, con('J')],
    rotulo: `${String(presentes)} de ${String(filas.length)}`,
    origen: filas
      .filter((f) => f.celdas[columna] === '✓')
      .flatMap((f) => f.origenDeCelda?.get(columna) ?? f.origen),
  };
}

/** Attendance by session: who was present of all who could be. */
export function graficasDeAsistencia(tabla: Tabla): Grafica[] {
  if (tabla.fuente !== 'Asistencia' || tabla.forma !== 'Matriz') return [];
  const barras = tabla.columnas.flatMap((c, i) => (c.clase === 'marca' ? [barraDe(tabla, i)] : []));
  const conJ = barras.some((b) => (b.valores[1] ?? 0) > 0);
  return [
    {
      titulo: 'Asistencia por sesión',
      series: conJ ? ['Asistieron', 'Ausencia justificada'] : ['Asistieron'],
      barras: conJ ? barras : barras.map((b) => ({ ...b, valores: b.valores.slice(0, 1) })),
      tope: tabla.filas.filter((f) => f.tipo === 'dato').length,
      conDatos: true,
    },
  ];
}
