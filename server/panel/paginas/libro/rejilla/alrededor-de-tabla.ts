import { alCuadro } from './al-cuadro.ts';
import type { AnfitrionDeRejilla } from './anfitrion.ts';
import { unaCelda } from './bloque.ts';
import type { EditorDeCelda } from '../editor/editor-de-celda.ts';
import type { Gente } from './gente.ts';
import type { Marcas } from './marcas.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';
import type { Relleno } from './relleno.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { AlrededorDeTabla } from './tabla.ts';

interface DeRejilla {
  readonly nombre: string;
  readonly fijas: number;
  readonly mesa: MesaDeRejilla;
  readonly marcas: Marcas;
  readonly gente: Gente;
  readonly relleno: Relleno;
  readonly editor: EditorDeCelda;
}

/** What the table asks the grid around it, and tells it. */
export function alrededorDe(
  rejilla: DeRejilla,
  seleccion: SeleccionEnTabla,
  anfitrion: AnfitrionDeRejilla,
): AlrededorDeTabla {
  const lugarDe = (columna: string): number => rejilla.mesa.tabla.columnas.findIndex((c) => c.id === columna);
  const { preferencias } = anfitrion;
  return {
    define: {
      anchoDe: ({ encabezado, ancho }) => preferencias.ancho(rejilla.nombre, encabezado) ?? ancho,
      fijas: () => rejilla.fijas,
      enBloque: (fila, columna) => seleccion.contiene(fila, lugarDe(columna)),
      enEsquina: (fila, columna) => seleccion.esEsquina(fila, lugarDe(columna)),
      marcasDe: (fila, columna) => rejilla.marcas.en(rejilla.mesa.hoja?.id ?? '', fila, columna),
      alMenu: anfitrion.alMenuDeColumna,
    },
    alEnfocar: (punto) => {
      const { ancla } = seleccion.seleccion;
      if (punto.columna === -1) return;
      if (punto.fila !== ancla.fila || punto.columna !== ancla.columna) seleccion.poner(unaCelda(punto));
    },
    alEnfocarEncabezado: (id) => {
      const columna = rejilla.mesa.tabla.columnas[lugarDe(id)] ?? null;
      anfitrion.alLugar({ hoja: rejilla.mesa.hoja?.id ?? '', fila: null, columna, bloque: null });
    },
    alDibujar: alCuadro(() => {
      rejilla.mesa.tabla.nombrar();
      seleccion.pintar();
      rejilla.relleno.pintar();
      rejilla.gente.pintar();
    }),
    alDesplazar: () => {
      rejilla.editor.colocar();
    },
    alAncho: (id, pixeles) => {
      const columna = rejilla.mesa.tabla.columnas[lugarDe(id)];
      if (columna !== undefined) preferencias.ponerAncho(rejilla.nombre, columna.encabezado, pixeles);
    },
  };
}
