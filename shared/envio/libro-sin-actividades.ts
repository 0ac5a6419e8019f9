import type { CampoDeCaratula } from '../hojas/listas.ts';
import type { Hoja, Libro } from '../libro/model.ts';

/** Who declares, for the Carátula. */
export interface Declarante {
  readonly area: string;
  readonly siglas: string;
  readonly responsable: string;
}

const hojaDe = (
  nombre: string,
  columnas: readonly string[],
  filas: readonly (readonly string[])[],
): Hoja => ({
  nombre,
  filaEncabezado: 1,
  columnas: columnas.map((encabezado, i) => ({ encabezado, posicion: i + 1 })),
  filas: filas.map((celdas, i) => ({ numero: i + 2, celdas })),
  filasOcultas: [],
});

/** The libro of an área that had no activity: its Carátula and, for each line, the reason. */
export function libroSinActividades(
  nombre: string,
  { area, siglas, responsable }: Declarante,
  lineas: readonly { readonly linea: string; readonly motivo: string }[],
): Libro {
  const campos: readonly (readonly [CampoDeCaratula, string])[] = [
    ['Tipo de libro', 'Área'],
    ['Área', area],
    ['Siglas del área', siglas],
    ['Responsable', responsable],
  ];
  return {
    nombre,
    hojas: [
      hojaDe(
        'Carátula',
        ['Campo', 'Valor'],
        campos.filter(([, valor]) => valor !== ''),
      ),
      hojaDe(
        'Sin actividades',
        ['Línea', 'Motivo'],
        lineas.map(({ linea, motivo }) => [linea, motivo]),
      ),
    ],
  };
}
