import type { VNode } from 'preact';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { rutas } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { CrearOrgano } from './crear-organo.tsx';

function Organos(): VNode {
  const { organos } = useYo();
  if (organos.length === 0)
    return (
      <Vacio icono="hoja" titulo="Todavía no hay órganos">
        <p>Un órgano es la comisión o el comité cuyo informe se hace aquí. Dé de alta el primero.</p>
      </Vacio>
    );
  return (
    <section class="tarjeta" aria-labelledby="organos">
      <h2 id="organos">Órganos</h2>
      <ul>
        {organos.map(({ clave, nombre, siglas }) => (
          <li key={clave}>
            <a href={rutas.organo(clave, 'personas')}>{siglas}</a>, {nombre}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Llave(): VNode {
  const { correr, corriendo, falla } = useAccion(async () => {
    const si = await confirmar({
      titulo: '¿Firmar con una llave nueva?',
      texto:
        'Los acuses de aquí en adelante se firmarán con ella. La pública de la anterior se conserva, así que los ya dados siguen valiendo.',
      accion: 'Cambiar la llave',
    });
    if (!si) return;
    const { json } = await pedir('rotarLlave', {});
    avisar(`Los acuses se firman ahora con la llave ${json.kid}.`);
  });
  return (
    <section class="tarjeta" aria-labelledby="llave">
      <h2 id="llave">Llave de los acuses</h2>
      <p>Cámbiela cada cierto tiempo, o en cuanto sospeche que alguien más la tiene.</p>
      <AvisoDeFalla falla={falla} />
      <div class="acciones al-inicio">
        <button type="button" class="boton" disabled={corriendo} onClick={correr}>
          Firmar con una llave nueva
        </button>
      </div>
    </section>
  );
}

/** What touches the whole service: its órganos, and the key of the acuses. */
export function PaginaDeAdministracion(): VNode {
  const { papeles } = useYo();
  const general = papeles.some((p) => p.papel === 'administracion' && p.organo === null);
  return (
    <Pagina titulo="Administración">
      <div class="estrecha">
        {general ? (
          <>
            <Organos />
            <CrearOrgano />
            <Llave />
          </>
        ) : (
          <Vacio icono="candado" titulo="Aquí entra quien administra todo el servicio">
            <p>Si necesita un órgano nuevo, pídalo a esa persona.</p>
          </Vacio>
        )}
      </div>
    </Pagina>
  );
}
