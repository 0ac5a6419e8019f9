import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { confirmar } from '../../estado/confirmar.ts';
import { contar } from '../../texto/contar.ts';
import { Enviar } from './enviar.tsx';
import { Hallazgos } from './hallazgos.tsx';
import { SubirLibro } from './subir-libro.tsx';
import type { Captura } from './usar-captura.ts';
import type { Recibido } from './usar-enviar.ts';
import type { LugarDeArea } from './usar-validacion.ts';

interface Datos {
  readonly captura: Captura;
  readonly lugar: LugarDeArea;
  readonly alRecibir: (recibido: Recibido) => void;
  /** Something was asked of the enlace. */
  readonly alPedir: () => void;
}

/** What was read, and what it means that it was changed here. */
function QueEs({ captura }: Pick<Datos, 'captura'>): VNode {
  const { enCurso, revision } = captura;
  const hojas = revision.validacion?.filas ?? [];
  return (
    <>
      <p class="menudo">
        {enCurso?.origen}
        {hojas.length > 0 && `: ${hojas.map((h) => `${h.hoja} ${String(h.filas)}`).join(' · ')}`}
      </p>
      {(enCurso?.cambios ?? 0) > 0 && (
        <p class="nota">
          Lo que corrigió y explicó aquí va en el envío, no en su archivo. Después de enviar, descargue «El
          libro como se envió» y siga a partir de él.
        </p>
      )}
      {(enCurso?.avisos ?? []).length > 0 && (
        <ul class="menudo">
          {enCurso?.avisos.map((aviso) => (
            <li key={aviso}>{aviso}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Takes the focus back when what had it went away with the finding that was mended. */
function useFocoQueNoSePierde(cambio: unknown) {
  const encabezado = useRef<HTMLHeadingElement>(null);
  const primera = useRef(true);
  useEffect(() => {
    if (!primera.current && document.activeElement === document.body)
      encabezado.current?.focus({ preventScroll: true });
    primera.current = false;
  }, [cambio]);
  return encabezado;
}

function Revisada({ captura, lugar, alRecibir, alPedir }: Datos): VNode {
  const { revision } = captura;
  const encabezado = useFocoQueNoSePierde(revision.validacion);
  const hallazgos = revision.validacion?.hallazgos ?? [];
  const dejar = async (): Promise<void> => {
    const si =
      (captura.enCurso?.cambios ?? 0) === 0 ||
      (await confirmar({
        titulo: '¿Dejar este libro?',
        texto: `Se quitará lo que corrigió y explicó aquí (${contar(captura.enCurso?.cambios ?? 0, 'cambio')}). Su archivo no cambia.`,
        accion: 'Dejarlo',
        peligro: true,
      }));
    if (si) captura.dejar('Se dejó el libro que revisaba.');
  };
  return (
    <section class="tarjeta captura" aria-busy={revision.revisando}>
      <div class="tarjeta-cabeza">
        <h2 ref={encabezado} tabIndex={-1}>
          Su libro, antes de enviar
        </h2>
        <button type="button" class="boton menor" onClick={() => void dejar()}>
          Elegir otro archivo
        </button>
      </div>
      <QueEs captura={captura} />
      <AvisoDeFalla falla={revision.falla} reintentar={revision.revisar} />
      <Hallazgos atencion={{ captura, hallazgos, alPedir }} />
      <Enviar captura={captura} lugar={lugar} alRecibir={alRecibir} />
    </section>
  );
}

/** From a file to an envío: it is read, mended, explained, and sent. */
export function CapturaDeLibro(datos: Datos & { readonly etiqueta: string }): VNode {
  const { captura, etiqueta } = datos;
  if (captura.enCurso === undefined) return <p role="status">Abriendo…</p>;
  if (captura.enCurso !== null) return <Revisada {...datos} />;
  return (
    <section class="tarjeta" aria-label="Subir el libro">
      <SubirLibro captura={captura} etiqueta={etiqueta} />
    </section>
  );
}
