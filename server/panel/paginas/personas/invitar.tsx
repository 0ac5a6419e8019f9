import type { VNode } from 'preact';
import type { Area } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';
import { CamposDePapel, usePapelElegido } from './campos-de-papel.tsx';

interface Datos {
  readonly areas: readonly Area[];
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

/** Lets a person in: it is known at its first sign-in by its address of mail. */
export function Invitar({ areas, releer, alCerrar }: Datos): VNode {
  const { organo } = useSitio();
  const nombre = useBorrador(`invitar:${organo}:nombre`);
  const correo = useBorrador(`invitar:${organo}:correo`);
  const eleccion = usePapelElegido(areas);
  const { correr, corriendo, falla } = useAccion(async () => {
    const cuerpo = { nombre: nombre.texto, correo: correo.texto, papeles: [eleccion.elegido] };
    await pedir('invitarPersona', { parametros: { organo }, cuerpo });
    avisar(`${nombre.texto} ya puede entrar con ${correo.texto}.`);
    nombre.olvidar();
    correo.olvidar();
    releer();
    alCerrar();
  });
  return (
    <Dialogo titulo="Invitar a una persona" alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CampoCorto etiqueta="Nombre" borrador={nombre} obligatorio />
        <CampoCorto
          etiqueta="Correo"
          ayuda="El de su cuenta institucional: con él se le reconoce la primera vez que entra."
          tipo="email"
          borrador={correo}
          obligatorio
        />
        <CamposDePapel areas={areas} eleccion={eleccion} />
        <AvisoDeFalla falla={falla} />
        <BotonesDeDialogo accion="Invitar" impedido={corriendo} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
