import { cambiosDeAgregarHoja, hojasQueFaltan } from '../cambios/agregar-hoja.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { defDeHoja } from '../columnas/columna-vista.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import type { EntradaDeMenu } from './menu.tsx';

/** What can be done with the chosen rows. */
export const menuDeFilas = ({ filas, escritura }: Rejilla): readonly EntradaDeMenu[] => [
  {
    texto: 'Insertar filas arriba',
    teclas: 'Ctrl+Alt+=',
    hacer: () => {
      filas.insertar('arriba');
    },
  },
  {
    texto: 'Insertar filas abajo',
    hacer: () => {
      filas.insertar('abajo');
    },
  },
  {
    texto: 'Eliminar filas',
    teclas: 'Ctrl+Alt+-',
    hacer: () => {
      filas.quitar();
    },
  },
  {
    texto: 'Mover hacia arriba',
    teclas: 'Alt+Mayús+↑',
    hacer: () => {
      filas.mover(-1);
    },
  },
  {
    texto: 'Mover hacia abajo',
    teclas: 'Alt+Mayús+↓',
    hacer: () => {
      filas.mover(1);
    },
  },
  {
    texto: 'Rellenar hacia abajo',
    teclas: 'Ctrl+D',
    hacer: () => {
      escritura.repetir('abajo');
    },
  },
  {
    texto: 'Vaciar las celdas',
    teclas: 'Supr',
    hacer: () => {
      escritura.vaciar();
    },
  },
];

/** Tabs that can be added. */
export function menuDeHojas(sesion: SesionDeLibro, alElegir: (id: string) => void): readonly EntradaDeMenu[] {
  const { vista } = sesion.replica;
  return hojasQueFaltan(vista).map((def) => ({
    texto: def.nombre,
    hacer: () => {
      const cambios = cambiosDeAgregarHoja(vista, def, idNuevo);
      const [cambio] = cambios;
      if (sesion.hacer(cambios, 'agregar-hoja').length === 0 && cambio?.tipo === 'hoja')
        alElegir(cambio.hoja.id);
    },
  }));
}

interface DeColumna {
  readonly rejilla: Rejilla;
  readonly sesion: SesionDeLibro;
  readonly columna: ColumnaVista;
  readonly puede: boolean;
  readonly alFiltrar: () => void;
  readonly alNombrar: () => void;
  readonly alAgregar: () => void;
}

/** Whether the contract gives the column its name: then it keeps it. */
export function esDelContrato(rejilla: Rejilla, { encabezado }: ColumnaVista): boolean {
  const def = defDeHoja(rejilla.nombre);
  return def?.columnas.some((c) => plegar(c.nombre) === plegar(encabezado)) ?? false;
}

/** What can be done with a column. */
export function menuDeColumna(d: DeColumna): readonly EntradaDeMenu[] {
  const { rejilla, columna, sesion } = d;
  const lugar = rejilla.mesa.tabla.columnas.findIndex((c) => c.id === columna.id);
  const hoja = rejilla.mesa.hoja?.id ?? '';
  const vacia = rejilla.mesa.filas.every(({ celdas }) => (celdas[columna.id] ?? '') === '');
  const propia = !esDelContrato(rejilla, columna);
  return [
    { texto: 'Filtrar…', hacer: d.alFiltrar },
    rejilla.fijas === lugar + 1
      ? {
          texto: 'No congelar columnas',
          hacer: () => {
            rejilla.congelar(0);
          },
        }
      : {
          texto: 'Congelar hasta esta columna',
          hacer: () => {
            rejilla.congelar(lugar + 1);
          },
        },
    ...(d.puede ? [{ texto: 'Agregar una columna a la derecha…', hacer: d.alAgregar }] : []),
    ...(d.puede && propia ? [{ texto: 'Cambiar el encabezado…', hacer: d.alNombrar }] : []),
    ...(d.puede && propia && vacia
      ? [
          {
            texto: 'Eliminar la columna',
            hacer: () => {
              sesion.hacer([{ tipo: 'quitar-columna', hoja, columna: columna.id }], 'quitar-columna');
            },
          },
        ]
      : []),
  ];
}
