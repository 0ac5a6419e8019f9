import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Envio } from '../../../../shared/api/esquemas/envios.ts';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { Descargas } from '../../componentes/descargas-de-envio.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { momento } from '../../texto/fechas.ts';

const TIPOS: Readonly<Record<Envio['revisiones'][number]['tipo'], string>> = {
  'visto-bueno': 'Visto bueno',
  'sin-visto-bueno': 'Sin visto bueno',
  devuelto: 'Devuelto',
  reenviado: 'Enviado de nuevo, sin cambios',
  aceptado: 'Aceptado',
  reabierto: 'Reabierto',
};

function Historia({ revisiones }: Pick<Envio, 'revisiones'>): VNode | null {
  if (revisiones.length === 0) return null;
  return (
    <>
      <h3>Su revisión</h3>
      <ol class="lista-llana">
        {revisiones.map((r) => (
          <li key={r.cuando + r.tipo} class="comentario">
            <p>
              <strong>{TIPOS[r.tipo]}</strong>{' '}
              <span class="menudo">
                {momento(r.cuando)}, {r.quien}
              </span>
            </p>
            {r.motivo !== '' && <p class="parrafo">{r.motivo}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The data of an envío, its proofs and its history. */
function Datos({ envio, alCerrar }: { readonly envio: Envio; readonly alCerrar: () => void }): VNode {
  const { id, folio, sha256, filas, revisiones } = envio;
  return (
    <Dialogo titulo={`Folio ${folio}`} alCerrar={alCerrar}>
      <dl>
        <dt>Contenido</dt>
        <dd>{filas.map((f) => `${f.hoja}: ${contar(f.filas, 'fila')}`).join(' · ')}</dd>
        <dt>Huella (SHA-256)</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
      <Descargas envio={id} />
      <Historia revisiones={revisiones} />
      <div class="acciones">
        <button type="button" class="boton" onClick={alCerrar}>
          Cerrar
        </button>
      </div>
    </Dialogo>
  );
}

/** The way to the acuse and history of an envío, and to its área. */
export function Sobre({ envio }: { readonly envio: Envio }): VNode {
  const sitio = useSitio();
  const [abierto, abrir] = useState(false);
  const poner = (si: boolean) => (): void => {
    abrir(si);
  };
  return (
    <>
      <button type="button" class="boton" onClick={poner(true)}>
        Acuse e historia
      </button>
      <a class="boton" href={rutas.periodo(sitio, `areas/${envio.area}`)}>
        Ver el área
      </a>
      {abierto && <Datos envio={envio} alCerrar={poner(false)} />}
    </>
  );
}
