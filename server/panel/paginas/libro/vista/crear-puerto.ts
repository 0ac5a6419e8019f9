import { avisar } from '../../../estado/avisos.ts';
import type { PuertoDeBarra } from '../puerto-de-barra.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

interface DelPuerto {
  readonly sesion: SesionDeLibro;
  readonly rejilla: Rejilla;
  /** Shows a tab. */
  readonly mostrar: (hoja: string) => void;
  /** The marks of some cells are others. */
  readonly alMarcar: () => void;
}

/** What the sidebar gets of the page. */
export function crearPuerto({ sesion, rejilla, mostrar, alMarcar }: DelPuerto): PuertoDeBarra {
  return {
    foto: () => sesion.replica.vista,
    bloqueo: () => sesion.bloqueo,
    aplicar: (cambios, que) => sesion.hacer(cambios, que),
    ocultas: () => rejilla.filtros.ocultas(),
    avisar: (texto) => {
      avisar(texto);
    },
    idNuevo,
    lugar: () => rejilla.lugar,
    elegir: (lugar) => {
      mostrar(lugar.hoja);
      rejilla.pararse(lugar);
    },
    enfocar: () => {
      rejilla.enfocar();
    },
    marcar: (hojas, marcas) => {
      rejilla.marcar(hojas, marcas);
      alMarcar();
    },
    alCambiar: (oyente) => sesion.alCambiar.oir(oyente),
    guardado: () => sesion.guardado.tipo === 'guardado',
    alGuardarse: () => sesion.alGuardarse(),
  };
}
