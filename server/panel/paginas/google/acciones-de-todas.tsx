import type { VNode } from 'preact';
import type { LibrosDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { confirmar } from '../../estado/confirmar.ts';
import { useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';

interface Datos {
  readonly datos: LibrosDeGoogle;
  readonly poner: (datos: LibrosDeGoogle) => void;
}

function useCrear({ datos, poner }: Datos) {
  const { organo, periodo } = useSitio();
  const faltan = datos.libros.filter((l) => l.hoja === null).length;
  return useAccion(async () => {
    const si = await confirmar({
      titulo: 'Crear y compartir las hojas de cálculo',
      texto:
        faltan === 0
          ? 'Todas las áreas tienen la suya. Se comparte cada una con quienes actúan por su área y todavía no entran en ella.'
          : `Se crea una para cada una de las ${contar(faltan, 'área')} sin hoja, con sus líneas, listas y sesiones, y cada una se comparte con quienes actúan por su área. Lo que las demás tienen no se toca.`,
      accion: faltan === 0 ? 'Compartir' : 'Crear y compartir',
    });
    if (!si) return;
    const { json } = await pedir('crearLibrosDeGoogle', { parametros: { organo, periodo }, cuerpo: {} });
    poner(json);
  });
}

/** How much of what was asked for is left. */
function Avance({ datos: { libros, porHacer } }: Pick<Datos, 'datos'>): VNode {
  return (
    <div class="avance">
      {porHacer > 0 && (
        <progress
          aria-label="Avance de lo que se pidió"
          max={libros.length}
          value={libros.length - porHacer}
        />
      )}
      <p role="status">
        {porHacer > 0 && `Faltan ${contar(porHacer, 'área')}. Puede seguir en otra página.`}
      </p>
    </div>
  );
}

/** What can be done with all spreadsheets of the period. */
export function AccionesDeTodas({ datos, poner }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const crear = useCrear({ datos, poner });
  const traer = useAccion(async () => {
    poner((await pedir('traerLibrosDeGoogle', { parametros: { organo, periodo } })).json);
  });
  const ocupado = datos.porHacer > 0 || crear.corriendo || traer.corriendo;
  return (
    <>
      <p class="acciones al-inicio">
        {datos.conUnidad && (
          <button type="button" class="boton principal" disabled={ocupado} onClick={crear.correr}>
            Crear y compartir las hojas
          </button>
        )}
        <button
          type="button"
          class="boton"
          disabled={ocupado || datos.libros.every((l) => l.hoja === null)}
          onClick={traer.correr}
        >
          Buscar cambios ahora
        </button>
      </p>
      <AvisoDeFalla falla={crear.falla ?? traer.falla} />
      <Avance datos={datos} />
    </>
  );
}
