import type { VNode } from 'preact';
import type { PersonaConPapeles } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { useSitio } from '../../estado/sitio.ts';
import { papelEnPalabras } from '../../texto/papeles.ts';

type PapelDado = PersonaConPapeles['papeles'][number];

interface Datos {
  readonly persona: PersonaConPapeles;
  readonly releer: () => void;
}

/** Takes a papel away; one word gives it back. */
function useQuitar({ persona, releer }: Datos) {
  const { organo } = useSitio();
  const parametros = { organo, persona: persona.id };
  return useAccion(async ({ id, papel, area, funcion }: PapelDado) => {
    await pedir('quitarPapel', { parametros: { ...parametros, papel: id } });
    releer();
    const devolver = (): void => {
      pedir('darPapel', { parametros, cuerpo: { papel, area, funcion } }).then(releer, releer);
    };
    avisar(`${persona.nombre} ya no tiene ese papel.`, devolver);
  });
}

/** What a person may do in the órgano, each papel with the way to take it away. */
export function PapelesDePersona({ persona, releer }: Datos): VNode {
  const { administracion } = useFacultades();
  const { correr, corriendo, falla } = useQuitar({ persona, releer });
  return (
    <>
      <ul class="papeles lista-llana" aria-label={`Papeles de ${persona.nombre}`}>
        {persona.papeles.map((papel) => (
          <li key={papel.id} class="ficha t-neutro">
            {papelEnPalabras(papel)}
            {(administracion || papel.papel !== 'administracion') && (
              <button
                type="button"
                class="quitar"
                disabled={corriendo}
                aria-label={`Quitar a ${persona.nombre}: ${papelEnPalabras(papel)}`}
                onClick={() => {
                  correr(papel);
                }}
              >
                <Icono nombre="cruz" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <AvisoDeFalla falla={falla} />
    </>
  );
}
