import type { VNode } from 'preact';
import { Pagina } from '../../componentes/pagina.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useYo } from '../../estado/yo.tsx';
import { papelEnPalabras } from '../../texto/papeles.ts';
import { Tokens } from './tokens.tsx';

function Papeles(): VNode {
  const { papeles, organos } = useYo();
  const siglasDe = (clave: string | null): string =>
    clave === null ? '' : (organos.find((o) => o.clave === clave)?.siglas ?? clave);
  return (
    <section class="tarjeta" aria-labelledby="papeles">
      <h2 id="papeles">Lo que puedo hacer</h2>
      {papeles.length === 0 ? (
        <Vacio icono="pregunta" titulo="Todavía no tiene papeles">
          <p>Pida al enlace de su órgano que le registre: capturar, dar el visto bueno o consultar.</p>
        </Vacio>
      ) : (
        <ul>
          {papeles.map((p) => (
            <li key={p.id}>
              {papelEnPalabras(p)}
              {p.organo !== null && `, en ${siglasDe(p.organo)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Quien(): VNode {
  const { persona, papeles } = useYo();
  const administra = papeles.some((p) => p.papel === 'administracion' && p.organo === null);
  return (
    <section class="tarjeta" aria-labelledby="quien">
      <h2 id="quien">{persona?.nombre ?? 'Sin nombre'}</h2>
      {persona !== null && <p>{persona.correo}</p>}
      {administra && (
        <p>
          <a href="/administracion">Administrar los órganos del servicio</a>
        </p>
      )}
      <form method="post" action="/auth/salir">
        <button type="submit" class="boton">
          Salir
        </button>
      </form>
    </section>
  );
}

/** Who I am, what I may do, and the tokens of my programs. */
export function PaginaDeCuenta(): VNode {
  return (
    <Pagina titulo="Mi cuenta">
      <div class="estrecha">
        <Quien />
        <Papeles />
        <Tokens />
      </div>
    </Pagina>
  );
}
