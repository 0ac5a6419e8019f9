import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pedir } from '../../cliente/pedir.ts';
import { subir } from '../../cliente/subir.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { usePeriodo, usePeriodos } from '../../estado/periodos.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { SubirLibro } from './subir-libro.tsx';

type LibroDelEnlace = JsonDeOperacion<'libroDelEnlace'>;

interface Datos {
  readonly alCambiar: (libro: LibroDelEnlace) => void;
}

function useReemplazar({ alCambiar }: Datos) {
  const { organo, periodo } = useSitio();
  const leido = usePeriodo();
  const [parte, avanzar] = useState(0);
  const parametros = { organo, periodo };
  const volver = async (numero: number): Promise<void> => {
    const { json } = await pedir('periodo', { parametros });
    const vuelto = await pedir('restaurarLibro', {
      parametros: { ...parametros, numero },
      siVersion: json.version,
    });
    alCambiar(vuelto.json);
    avisar(`Se volvió a la versión ${String(numero)}.`);
  };
  const accion = useAccion(async (archivos: readonly File[]) => {
    if (leido === null) return;
    const pedido = { parametros, archivos, avance: avanzar, siVersion: leido.version };
    const { json } = await subir('cambiarLibroDelEnlace', pedido);
    alCambiar(json);
    avisar(`El libro quedó en la versión ${String(json.numero)}.`, () => {
      volver(leido.versionDelLibro).catch(() => {
        avisar('No se pudo deshacer. Hágalo en «Versiones».');
      });
    });
  });
  return { ...accion, parte };
}

/** Sends an edited libro of the enlace as a new version. */
export function Reemplazar({ alCambiar }: Datos): VNode {
  const { correr, corriendo, falla, parte } = useReemplazar({ alCambiar });
  const { releer } = usePeriodos();
  return (
    <details class="tarjeta">
      <summary>Subir una versión nueva</summary>
      <SubirLibro
        ayuda="El .xlsx editado, o todos sus CSV juntos. La versión de ahora se conserva y puede volver a ella."
        accion="Guardar como versión nueva"
        corriendo={corriendo}
        parte={parte}
        alSubir={correr}
      />
      <AvisoDeFalla falla={falla} releer={releer} />
    </details>
  );
}
