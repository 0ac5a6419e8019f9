import type { VNode } from 'preact';
import type { Area, PersonaConPapeles } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { useSitio } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { DarPapel } from './dar-papel.tsx';
import { PapelesDePersona } from './papeles-de-persona.tsx';

interface Datos {
  readonly persona: PersonaConPapeles;
  readonly areas: readonly Area[];
  readonly releer: () => void;
}

function useActivar({ persona, releer }: Omit<Datos, 'areas'>) {
  const { organo } = useSitio();
  return useAccion(async (activa: boolean) => {
    const si =
      activa ||
      (await confirmar({
        titulo: `¿Dar de baja a ${persona.nombre}?`,
        texto:
          'Dejará de entrar en este momento, en todos los órganos, y sus tokens dejarán de servir. Lo que hizo se conserva, y puede volver a darle de alta.',
        accion: 'Dar de baja',
        peligro: true,
      }));
    if (!si) return;
    const parametros = { organo, persona: persona.id };
    await pedir('cambiarPersona', { parametros, cuerpo: { activa }, siVersion: persona.version });
    avisar(`${persona.nombre} ${activa ? 'puede entrar de nuevo' : 'ya no puede entrar'}.`);
    releer();
  });
}

function Senales({ persona }: Pick<Datos, 'persona'>): VNode {
  return (
    <>
      {!persona.activa && <Ficha senal={{ texto: 'De baja', icono: 'vacio', tono: 'neutro' }} />}
      {persona.activa && !persona.identificada && persona.correo.includes('@') && (
        <Ficha senal={{ texto: 'Aún no entra con su cuenta', icono: 'sobre', tono: 'info' }} />
      )}
    </>
  );
}

interface DeActivar {
  readonly persona: PersonaConPapeles;
  readonly corriendo: boolean;
  readonly correr: (activa: boolean) => void;
}

function Activar({ persona: { activa, nombre }, corriendo, correr }: DeActivar): VNode {
  return (
    <button
      type="button"
      class={activa ? 'boton menor peligro' : 'boton menor'}
      disabled={corriendo}
      onClick={() => {
        correr(!activa);
      }}
    >
      {activa ? 'Dar de baja' : 'Dar de alta'}
      <span class="sr"> a {nombre}</span>
    </button>
  );
}

/** A person: its papeles, and what can be done about them. */
export function Persona({ persona, areas, releer }: Datos): VNode {
  const yo = useYo();
  const { correr, corriendo, falla } = useActivar({ persona, releer });
  const { nombre } = persona;
  return (
    <li class="version">
      <div class="tarjeta-cabeza">
        <p class="fila-de-datos">
          <strong>{nombre}</strong>
          <span class="menudo">{persona.correo}</span>
          <Senales persona={persona} />
        </p>
        <p class="fila-de-datos">
          <BotonConDialogo
            clase="boton menor"
            dialogo={(cerrar) => (
              <DarPapel persona={persona} areas={areas} releer={releer} alCerrar={cerrar} />
            )}
          >
            Dar un papel<span class="sr"> a {nombre}</span>
          </BotonConDialogo>
          {yo.persona?.id !== persona.id && (
            <Activar persona={persona} corriendo={corriendo} correr={correr} />
          )}
        </p>
      </div>
      <PapelesDePersona persona={persona} releer={releer} />
      <AvisoDeFalla falla={falla} releer={releer} />
    </li>
  );
}
