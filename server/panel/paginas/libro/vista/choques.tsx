import type { VNode } from 'preact';
import { avisar } from '../../../estado/avisos.ts';
import type { Choque } from '../replica/replica.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { choqueEnPalabras } from './choque-en-palabras.ts';

interface Datos {
  readonly choque: Choque;
  readonly sesion: SesionDeLibro;
}

const NO_SE_PUDO = 'No se pudo poner ahí: copie su texto y escríbalo donde va.';

function UnChoque({ choque, sesion }: Datos): VNode {
  const { lugar, que, mio, hay, cabe } = choqueEnPalabras(sesion.replica, choque, sesion.autorDe(choque));
  const decidir = (como: 'mio' | 'suyo') => (): void => {
    if (!sesion.decidir(choque, como)) avisar(sesion.bloqueo ?? NO_SE_PUDO);
  };
  return (
    <li class="choque">
      <p>
        <strong>{lugar}.</strong> {que}
      </p>
      <dl>
        <dt>{mio.titulo}</dt>
        <dd>{mio.texto}</dd>
        {hay !== null && <dt>{hay.titulo}</dt>}
        {hay !== null && <dd>{hay.texto}</dd>}
      </dl>
      {!cabe && <p>Su lugar ya no está: copie su texto, si lo necesita, y escríbalo donde va.</p>}
      <div class="acciones al-inicio">
        {cabe && (
          <button type="button" class="boton" onClick={decidir('mio')}>
            {hay === null ? 'Intentar de nuevo' : 'Poner lo mío'}
          </button>
        )}
        <button type="button" class="boton" onClick={decidir('suyo')}>
          {hay === null ? 'Quitar este aviso' : 'Dejar lo que hay'}
        </button>
      </div>
    </li>
  );
}

/** What two people wrote at once: both are shown, and whoever was slower decides. */
export function Choques({ sesion }: { readonly sesion: SesionDeLibro }): VNode | null {
  const { choques } = sesion.replica;
  if (choques.length === 0) return null;
  return (
    <section role="alert" aria-label="Cambios que chocan">
      <ul class="lista-llana choques">
        {choques.map((choque) => (
          <UnChoque key={choque.clave} choque={choque} sesion={sesion} />
        ))}
      </ul>
    </section>
  );
}
