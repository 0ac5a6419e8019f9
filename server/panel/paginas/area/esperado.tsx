import type { VNode } from 'preact';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { DE_PETICION, lugarDePeticion, TIPO_DE_PETICION } from '../../texto/peticiones.ts';

/** What the programme expects of an área: lines, and the tabs that feed them. */
export function Esperado({ lineas }: Pick<LibroDeArea, 'lineas'>): VNode {
  return (
    <section class="tarjeta">
      <h2>Qué se espera</h2>
      {lineas.length === 0 ? (
        <p class="menudo">
          El programa no dice qué líneas le tocan. Reporte lo que haya en las hojas de su libro; ante la duda,
          pregunte al enlace.
        </p>
      ) : (
        <ul class="lista-llana esperado">
          {lineas.map(({ linea, titulo, hojas }) => (
            <li key={linea}>
              <strong>{linea}</strong> {titulo}
              {hojas.length > 0 && <span class="menudo bloque">En {hojas.join(' y ')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the área asked of the enlace, with its answers. */
export function SusPeticiones({ peticiones }: Pick<LibroDeArea, 'peticiones'>): VNode | null {
  if (peticiones.length === 0) return null;
  return (
    <section class="tarjeta">
      <h2>Peticiones al enlace</h2>
      <ul class="lista-llana">
        {peticiones.map((p) => (
          <li key={p.id} class="comentario">
            <p class="fila-de-datos">
              <Ficha senal={DE_PETICION[p.estado]} />
              <span>{p.valor === '' ? TIPO_DE_PETICION[p.tipo] : `«${p.valor}»`}</span>
            </p>
            <p class="parrafo">{p.texto}</p>
            {lugarDePeticion(p) !== '' && <p class="menudo">{lugarDePeticion(p)}</p>}
            {p.respuesta !== '' && <p class="parrafo cita">{p.respuesta}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
