import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Area, PersonaConPapeles } from '../../../../shared/api/esquemas/organos.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { contar } from '../../texto/contar.ts';
import { papelEnPalabras } from '../../texto/papeles.ts';
import { Invitar } from './invitar.tsx';
import { Persona } from './persona.tsx';

interface Datos {
  readonly personas: readonly PersonaConPapeles[];
  readonly areas: readonly Area[];
  readonly releer: () => void;
}

/** Whether a person is looked for: by name, mail or papel. */
function tiene({ nombre, correo, papeles }: PersonaConPapeles, buscado: string): boolean {
  const parte = plegar(buscado);
  return [nombre, correo, ...papeles.map(papelEnPalabras)].some((t) => plegar(t).includes(parte));
}

function Buscar({
  buscado,
  buscar,
}: {
  readonly buscado: string;
  readonly buscar: (texto: string) => void;
}): VNode {
  const id = useId();
  return (
    <div class="campo">
      <label for={id}>Buscar por nombre, correo o papel</label>
      <input
        id={id}
        type="search"
        value={buscado}
        onInput={(evento) => {
          buscar(evento.currentTarget.value);
        }}
      />
    </div>
  );
}

/** The people of the órgano. */
export function ListaDePersonas({ personas, areas, releer }: Datos): VNode {
  const [buscado, buscar] = useState('');
  const halladas = personas.filter((p) => tiene(p, buscado));
  return (
    <>
      <p class="acciones al-inicio">
        <BotonConDialogo
          clase="boton principal"
          dialogo={(cerrar) => <Invitar areas={areas} releer={releer} alCerrar={cerrar} />}
        >
          Invitar a una persona
        </BotonConDialogo>
      </p>
      {personas.length === 0 ? (
        <Vacio icono="sobre" titulo="Todavía no hay nadie más">
          <p>
            Invite a quien captura en cada área y a quien da el visto bueno; entrarán con su cuenta
            institucional.
          </p>
        </Vacio>
      ) : (
        <Buscar buscado={buscado} buscar={buscar} />
      )}
      <p role="status" class="menudo">
        {contar(halladas.length, 'persona')}
      </p>
      <ul class="lista-llana">
        {halladas.map((persona) => (
          <Persona key={persona.id} persona={persona} areas={areas} releer={releer} />
        ))}
      </ul>
    </>
  );
}
