import type { AspectoDeBarra, BarraAbierta } from './barra.ts';
import { barrasDelArchivo } from './barra.ts';
import { ejecutarGuion, paginaDeGuion, type Guion, type LlamadaDeGuion } from './barra-de-guion.ts';

/** The sidebar over what a test says that the add-on gives. */
export interface BarraConGuion extends BarraAbierta {
  readonly llamadas: readonly LlamadaDeGuion[];
  /** What an action was asked, each time. */
  readonly pedidas: (nombre: string) => unknown[];
}

/** Opens sidebars over scripts, for the tests of a file. */
export function barrasConGuion(): (guion: Guion, aspecto?: AspectoDeBarra) => Promise<BarraConGuion> {
  const abrir = barrasDelArchivo();
  return async (guion, aspecto) => {
    const { ejecutar, llamadas } = ejecutarGuion(guion);
    const abierta = await abrir(paginaDeGuion, ejecutar, aspecto);
    return {
      ...abierta,
      llamadas,
      pedidas: (nombre) => llamadas.filter((l) => l.nombre === nombre).map((l) => l.pide),
    };
  };
}
