import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { subir } from '../../../cliente/subir.ts';
import type { JsonDeOperacion } from '../../../cliente/tipos.ts';
import { useAccion } from '../../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../../componentes/botones-de-dialogo.tsx';
import { Dialogo } from '../../../componentes/dialogo.tsx';
import { DE_LIBRO, ElegirArchivos } from '../../../componentes/elegir-archivos.tsx';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { avisar } from '../../../estado/avisos.ts';
import { contar } from '../../../texto/contar.ts';
import { operacionesDe } from '../sesion/operaciones-de-libro.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly alCerrar: () => void;
}

/** What was read, and what is no longer there. */
function decirAbierto({ leido, vaciadas, avisos }: JsonDeOperacion<'abrirEnBorrador'>): void {
  const filas = leido.reduce((suma, h) => suma + h.filas, 0);
  avisar(
    `Se abrió: ${contar(filas, 'fila')} en ${contar(leido.length, 'hoja')}. La historia guarda lo que había.`,
  );
  if (vaciadas.length > 0)
    avisar(
      `El archivo no trae ${vaciadas.join(', ')}: ahí ya no quedan filas. Si no es lo que quería, vuelva al momento anterior en la historia.`,
    );
  for (const aviso of avisos) avisar(aviso);
}

/** Opens a libro from files: its content takes the place of what stands, as one step that the history keeps. */
export function AbrirArchivo({ lugar, sesion, alCerrar }: Datos): VNode {
  const [archivos, elegir] = useState<readonly File[]>([]);
  const { correr, corriendo, falla } = useAccion(async () => {
    await sesion.alGuardarse();
    const { json } = await subir(operacionesDe(lugar).abrir, { parametros: lugar, archivos });
    await sesion.releer();
    decirAbierto(json);
    alCerrar();
  });
  return (
    <Dialogo titulo="Abrir un libro" alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <ElegirArchivos
          etiqueta="El libro"
          ayuda="Un .xlsx, o sus hojas en .csv. Su contenido toma el lugar de lo que hay; la historia guarda lo anterior."
          acepta={DE_LIBRO}
          varios
          archivos={archivos}
          alElegir={elegir}
        />
        <AvisoDeFalla falla={falla} reintentar={correr} />
        <BotonesDeDialogo
          accion={corriendo ? 'Abriendo…' : 'Abrir'}
          impedido={corriendo || archivos.length === 0}
          alCerrar={alCerrar}
        />
      </form>
    </Dialogo>
  );
}
