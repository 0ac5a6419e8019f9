import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { EnvioBreve } from '../../../../shared/api/esquemas/envios.ts';
import { direccionDe } from '../../cliente/direccion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Paginacion } from '../../componentes/paginacion.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { DE_REVISION } from '../../texto/estados.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import type { LugarDeArea } from './usar-validacion.ts';

const TAMANO = 20;

function UnEnvio({ envio }: { readonly envio: EnvioBreve }): VNode {
  const sitio = useSitio();
  const filas = envio.filas.reduce((suma, f) => suma + f.filas, 0);
  return (
    <li class="en-historial">
      <p class="fila-de-datos">
        <a href={rutas.envio(sitio, envio.id)}>Envío {envio.numero}</a>
        <Ficha senal={DE_REVISION[envio.revision]} />
      </p>
      <p class="menudo">
        {momentoCorto(envio.cuando)}, {envio.autor}. {contar(filas, 'fila')}
        {!envio.aTiempo && ', fuera de plazo'}.{' '}
        <a
          href={direccionDe('acuseImpreso', { parametros: { envio: envio.id } })}
          target="_blank"
          rel="noopener"
        >
          Acuse {envio.folio}
        </a>
      </p>
    </li>
  );
}

interface Datos {
  readonly lugar: LugarDeArea;
  /** Id of the last envío: with another one, the list is read again. */
  readonly ultimo: string;
}

/** What an área has sent, the last first. */
export function Historial({ lugar, ultimo }: Datos): VNode {
  const [pagina, ir] = useState(1);
  const leido = usePedido('envios', { parametros: lugar, consulta: { pagina, tamano: TAMANO } });
  const [visto, ver] = useState(ultimo);
  if (visto !== ultimo) {
    ver(ultimo);
    leido.releer();
  }
  return (
    <section class="tarjeta">
      <h2>Envíos</h2>
      <Lectura leido={leido}>
        {({ elementos, total }) => (
          <>
            <ol class="lista-llana">
              {elementos.map((e) => (
                <UnEnvio key={e.id} envio={e} />
              ))}
            </ol>
            <Paginacion de="los envíos" pagina={pagina} tamano={TAMANO} total={total} alIr={ir} />
          </>
        )}
      </Lectura>
    </section>
  );
}
