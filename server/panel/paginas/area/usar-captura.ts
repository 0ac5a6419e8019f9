import { useState } from 'preact/hooks';
import type { Validacion } from '../../../../shared/api/esquemas/envios.ts';
import { cambiarCeldas, quitarFila, type CambioDeCelda } from '../../../../shared/envio/editar-canonico.ts';
import { explicarHallazgo, type PorExplicar } from '../../../../shared/envio/explicar-canonico.ts';
import type { LibroCanonico } from '../../../../shared/libro/canonico-esquema.ts';
import { subir } from '../../cliente/subir.ts';
import { useAccion, type Accion } from '../../cliente/usar-accion.ts';
import { avisar } from '../../estado/avisos.ts';
import type { EnCurso } from './en-curso.ts';
import { useEnCurso } from './usar-en-curso.ts';
import { useValidacion, type LugarDeArea, type Revision } from './usar-validacion.ts';

export interface Captura {
  /** `undefined` while the browser looks for it. */
  readonly enCurso: EnCurso | null | undefined;
  readonly revision: Revision;
  /** Sends files to be read and reviewed; `origen` is what they are called. */
  readonly leer: Accion<readonly [archivos: readonly File[], origen: string]>;
  /** How far the files are, from 0 to 1; null while none goes up. */
  readonly avance: number | null;
  /** Changes cells of the libro at hand, with a way back. */
  readonly cambiar: (cambios: readonly CambioDeCelda[], dicho: string) => void;
  /** Takes a row out of the libro at hand, with a way back. */
  readonly quitar: (hoja: string, fila: number) => void;
  readonly explicar: (hallazgo: PorExplicar, motivo: string) => void;
  /** Leaves the libro at hand; without `dicho`, as it was sent. */
  readonly dejar: (dicho?: string) => void;
}

interface Leido {
  readonly validacion: Validacion;
  readonly libro: LibroCanonico;
}

async function leerArchivos(
  lugar: LugarDeArea,
  archivos: readonly File[],
  avance: (parte: number) => void,
): Promise<Leido> {
  const { json } = await subir('validar', { parametros: lugar, consulta: { libro: 'si' }, archivos, avance });
  if (json.libro === null) throw new Error('The service gave no libro back');
  return { validacion: json, libro: json.libro };
}

/** Reads files and puts what they hold at hand. */
function useLectura(lugar: LugarDeArea, poner: (nuevo: EnCurso) => void, revision: Revision) {
  const [avance, avanzar] = useState<number | null>(null);
  const leer = useAccion(async (archivos: readonly File[], origen: string) => {
    try {
      avanzar(0);
      const { validacion, libro } = await leerArchivos(lugar, archivos, avanzar);
      revision.poner(libro, validacion);
      poner({ formato: 1, origen, libro, avisos: validacion.avisos, cambios: 0 });
    } finally {
      avanzar(null);
    }
  });
  return { leer, avance };
}

/** Reading, mending and explaining the libro of an área before it is sent. */
export function useCaptura(lugar: LugarDeArea): Captura {
  const { valor: enCurso, poner } = useEnCurso(Object.values(lugar).join('/'));
  const revision = useValidacion(lugar, enCurso?.libro ?? null);
  const conCambio = (hacer: (libro: LibroCanonico) => LibroCanonico | null, dicho: string): void => {
    if (enCurso === null || enCurso === undefined) return;
    const libro = hacer(enCurso.libro);
    if (libro === null) {
      avisar('La celda ya no dice lo mismo: no se cambió.');
      revision.revisar();
      return;
    }
    poner({ ...enCurso, libro, cambios: enCurso.cambios + 1 });
    avisar(dicho, () => {
      poner(enCurso);
    });
  };
  return {
    enCurso,
    revision,
    ...useLectura(lugar, poner, revision),
    cambiar: (cambios, dicho) => {
      conCambio((libro) => cambiarCeldas(libro, cambios), dicho);
    },
    quitar: (hoja, fila) => {
      conCambio((libro) => quitarFila(libro, hoja, fila), `Se quitó la fila ${String(fila)} de ${hoja}.`);
    },
    explicar: (hallazgo, motivo) => {
      const dicho = motivo === '' ? 'Se quitó la explicación.' : 'Quedó explicado.';
      conCambio((libro) => explicarHallazgo(libro, hallazgo, motivo), dicho);
    },
    dejar: (dicho) => {
      poner(null);
      if (dicho !== undefined && enCurso)
        avisar(dicho, () => {
          poner(enCurso);
        });
    },
  };
}
