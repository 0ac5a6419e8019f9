import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { cambiosDeAgregarHoja, hojasQueFaltan } from '../cambios/agregar-hoja.ts';
import { defDeHoja, type ColumnaVista } from '../columnas/columna-vista.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import type { EntradaDeMenu } from './menu.tsx';

const entrada = (texto: string, hacer: () => void, teclas = ''): EntradaDeMenu => ({
  texto,
  hacer,
  ...(teclas === '' ? {} : { teclas }),
});

/** What can be done with the chosen rows. */
export function menuDeFilas({ filas, escritura }: Rejilla): readonly EntradaDeMenu[] {
  const insertar = (donde: 'arriba' | 'abajo') => (): void => {
    filas.insertar(donde);
  };
  const mover = (paso: 1 | -1) => (): void => {
    filas.mover(paso);
  };
  const quitar = (): void => {
    filas.quitar();
  };
  const rellenar = (): void => {
    escritura.repetir('abajo');
  };
  const vaciar = (): void => {
    escritura.vaciar();
  };
  return [
    entrada('Insertar filas arriba', insertar('arriba'), 'Ctrl+Alt+='),
    entrada('Insertar filas abajo', insertar('abajo')),
    entrada('Eliminar filas', quitar, 'Ctrl+Alt+-'),
    entrada('Mover hacia arriba', mover(-1), 'Alt+Mayús+↑'),
    entrada('Mover hacia abajo', mover(1), 'Alt+Mayús+↓'),
    entrada('Rellenar hacia abajo', rellenar, 'Ctrl+D'),
    entrada('Vaciar las celdas', vaciar, 'Supr'),
  ];
}

/** Tabs that can be added. */
export function menuDeHojas(sesion: SesionDeLibro, alElegir: (id: string) => void): readonly EntradaDeMenu[] {
  return hojasQueFaltan(sesion.replica.vista).map((def) =>
    entrada(def.nombre, () => {
      const cambios = cambiosDeAgregarHoja(sesion.replica.vista, def, idNuevo);
      const [cambio] = cambios;
      if (sesion.hacer(cambios, 'agregar-hoja').length === 0 && cambio?.tipo === 'hoja')
        alElegir(cambio.hoja.id);
    }),
  );
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
const esDelContrato = ({ nombre }: Rejilla, { encabezado }: ColumnaVista): boolean =>
  defDeHoja(nombre)?.columnas.some((c) => plegar(c.nombre) === plegar(encabezado)) ?? false;

/** What changes the columns of a tab: those of the área's own alone. */
function deEscribir({ rejilla, sesion, columna, alNombrar, alAgregar }: DeColumna): readonly EntradaDeMenu[] {
  const agregar = entrada('Agregar una columna a la derecha…', alAgregar);
  if (esDelContrato(rejilla, columna)) return [agregar];
  const vacia = rejilla.mesa.filas.every(({ celdas }) => (celdas[columna.id] ?? '') === '');
  const quitar = entrada('Eliminar la columna', () => {
    const hoja = rejilla.mesa.hoja?.id ?? '';
    sesion.hacer([{ tipo: 'quitar-columna', hoja, columna: columna.id }], 'quitar-columna');
  });
  return [agregar, entrada('Cambiar el encabezado…', alNombrar), ...(vacia ? [quitar] : [])];
}

/** What can be done with a column. */
export function menuDeColumna(de: DeColumna): readonly EntradaDeMenu[] {
  const { rejilla, columna, puede, alFiltrar } = de;
  const hasta = rejilla.mesa.tabla.columnas.findIndex((c) => c.id === columna.id) + 1;
  const suelta = rejilla.fijas === hasta;
  return [
    entrada('Filtrar…', alFiltrar),
    entrada(suelta ? 'No congelar columnas' : 'Congelar hasta esta columna', () => {
      rejilla.congelar(suelta ? 0 : hasta);
    }),
    ...(puede ? deEscribir(de) : []),
  ];
}
