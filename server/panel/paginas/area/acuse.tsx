import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EnvioBreve } from '../../../../shared/api/esquemas/envios.ts';
import { Descargas } from '../../componentes/descargas-de-envio.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { DE_PLAZO, DE_REVISION } from '../../texto/estados.ts';
import { momento } from '../../texto/fechas.ts';

interface Datos {
  readonly envio: EnvioBreve;
  /** It was sent just now: the heading takes the focus, so that who does not see it hears the folio. */
  readonly reciente: boolean;
  /** The service had it already. */
  readonly repetido: boolean;
}

/** The acuse of the last envío. */
export function AcuseDeEnvio({ envio, reciente, repetido }: Datos): VNode {
  const sitio = useSitio();
  const encabezado = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (reciente) encabezado.current?.focus();
  }, [envio.id, reciente]);
  const filas = envio.filas.reduce((suma, f) => suma + f.filas, 0);
  return (
    <section class={reciente ? 'tarjeta acuse reciente' : 'tarjeta acuse'}>
      <h2 ref={encabezado} tabIndex={-1}>
        {reciente ? `Recibido: folio ${envio.folio}` : `Acuse ${envio.folio}`}
      </h2>
      {repetido && <p>El enlace ya tenía este mismo envío: su acuse es el de entonces.</p>}
      <p class="fila-de-datos">
        <Ficha senal={DE_REVISION[envio.revision]} />
        <Ficha senal={DE_PLAZO[envio.aTiempo ? 'a-tiempo' : 'fuera-de-plazo']} />
        <span>
          <a href={rutas.envio(sitio, envio.id)}>Envío {envio.numero}</a>, {momento(envio.cuando)},{' '}
          {envio.autor}
        </span>
      </p>
      <p class="menudo">
        {envio.sinActividades ? 'Declara líneas sin actividades.' : `${contar(filas, 'fila')}.`} Huella{' '}
        <code>{envio.sha256.slice(0, 16)}…</code>. No es una e.firma: prueba qué se recibió y cuándo.
      </p>
      <Descargas envio={envio.id} />
    </section>
  );
}
