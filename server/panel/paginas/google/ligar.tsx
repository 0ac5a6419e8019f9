import type { VNode } from 'preact';
import type { LibroDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';

interface Datos {
  readonly libro: LibroDeGoogle;
  /** Whom the spreadsheet has to be shared with. */
  readonly cuenta: string;
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

/** Makes a spreadsheet that is there already the área's libro. */
export function Ligar({ libro, cuenta, releer, alCerrar }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const { area, siglas } = libro;
  const direccion = useBorrador(`google:${organo}:${periodo}:${area}`, libro.direccion ?? '');
  const { correr, corriendo, falla } = useAccion(async () => {
    const parametros = { organo, periodo, area };
    const { json } = await pedir('ligarLibroDeGoogle', { parametros, cuerpo: { hoja: direccion.texto } });
    direccion.olvidar();
    avisar(`«${json.nombre}» es ahora el libro de ${siglas}.`);
    releer();
    alCerrar();
  });
  return (
    <Dialogo titulo={`Ligar la hoja de cálculo de ${siglas}`} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <p>
          Antes, compártala con <strong>{cuenta}</strong> como editor. No se cambia lo que tiene: se anota que
          es el libro de esta área.
        </p>
        <CampoCorto
          etiqueta="Dirección de la hoja de cálculo"
          ayuda="Como la muestra el navegador: https://docs.google.com/spreadsheets/d/…"
          borrador={direccion}
          obligatorio
        />
        <AvisoDeFalla falla={falla} reintentar={correr} />
        <BotonesDeDialogo accion="Ligar" impedido={corriendo} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
