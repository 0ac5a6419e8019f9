import type { VNode } from 'preact';
import type { Area, PersonaConPapeles } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useSitio } from '../../estado/sitio.ts';
import { CamposDePapel, usePapelElegido } from './campos-de-papel.tsx';

interface Datos {
  readonly persona: PersonaConPapeles;
  readonly areas: readonly Area[];
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

/** Gives one more papel to a person. */
export function DarPapel({ persona, areas, releer, alCerrar }: Datos): VNode {
  const { organo } = useSitio();
  const eleccion = usePapelElegido(areas);
  const { correr, corriendo, falla } = useAccion(async () => {
    const parametros = { organo, persona: persona.id };
    await pedir('darPapel', { parametros, cuerpo: eleccion.elegido });
    avisar(`${persona.nombre} tiene un papel más.`);
    releer();
    alCerrar();
  });
  return (
    <Dialogo titulo={`Dar un papel a ${persona.nombre}`} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CamposDePapel areas={areas} eleccion={eleccion} />
        <AvisoDeFalla falla={falla} />
        <BotonesDeDialogo accion="Dar el papel" impedido={corriendo} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
