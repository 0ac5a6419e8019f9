import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { dia } from '../../texto/fechas.ts';
import { HuellaDeArchivo } from './huella-de-archivo.tsx';

interface Datos {
  readonly version: Consolidacion;
  /** Null where whoever looks may not change it. */
  readonly alAsentar: ((version: Consolidacion) => void) | null;
}

function Firmado({
  version,
  alAsentar,
}: Datos & { readonly alAsentar: (version: Consolidacion) => void }): VNode {
  const { organo, periodo } = useSitio();
  const [huella, poner] = useState('');
  const { correr, corriendo, falla } = useAccion(async () => {
    const parametros = { organo, periodo, numero: version.numero };
    const { json } = await pedir('asentarFirmado', { parametros, cuerpo: { sha256DelFirmado: huella } });
    alAsentar(json);
    poner('');
    avisar('Se asentó la huella del archivo firmado.');
  });
  return (
    <>
      <HuellaDeArchivo huella={huella} alTener={poner} />
      <AvisoDeFalla falla={falla} reintentar={correr} />
      <div class="acciones al-inicio">
        <button type="button" class="boton" disabled={corriendo || huella === ''} onClick={correr}>
          {version.aprobacion?.sha256DelFirmado === null ? 'Asentar la huella' : 'Cambiar la huella asentada'}
        </button>
      </div>
    </>
  );
}

/** The acuerdo that a version bears, and the signed file that it answers for. */
export function Aprobada({ version, alAsentar }: Datos): VNode | null {
  const sitio = useSitio();
  const { aprobacion } = version;
  if (aprobacion === null) return null;
  const { acuerdo, sesion, fecha, sha256DelFirmado } = aprobacion;
  return (
    <section class="tarjeta" aria-labelledby="aprobada">
      <h2 id="aprobada">Aprobación</h2>
      <dl class="celdas">
        <div>
          <dt>Acuerdo</dt>
          <dd>{acuerdo}</dd>
        </div>
        <div>
          <dt>Sesión</dt>
          <dd>{sesion}</dd>
        </div>
        <div>
          <dt>Fecha</dt>
          <dd>{dia(fecha)}</dd>
        </div>
      </dl>
      <p>
        Archivo firmado:{' '}
        {sha256DelFirmado === null ? 'sin huella todavía.' : <code class="huella">{sha256DelFirmado}</code>}
      </p>
      {alAsentar !== null && (
        <>
          <Firmado version={version} alAsentar={alAsentar} />
          <p>
            ¿Terminó? <a href={rutas.organo(sitio.organo, 'periodos')}>Cierre el periodo</a> para que nada de
            él cambie.
          </p>
        </>
      )}
    </section>
  );
}
