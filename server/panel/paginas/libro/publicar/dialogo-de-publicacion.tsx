import type { VNode } from 'preact';
import { Dialogo } from '../../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { contar } from '../../../texto/contar.ts';
import { momento } from '../../../texto/fechas.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { usePublicacion } from './usar-publicacion.ts';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly porVer: number;
  readonly alCerrar: () => void;
}

type Publicacion = ReturnType<typeof usePublicacion>;

/** What changes, and what the rules would say of it. */
function Resumen({ lectura, porVer }: Pick<Publicacion, 'lectura'> & Pick<Datos, 'porVer'>): VNode | null {
  if (lectura === null) return <p role="status">Comparando con la versión vigente…</p>;
  const { vigente, cambios } = lectura;
  return (
    <>
      <p>
        {cambios.length === 0
          ? 'El libro de aquí dice lo mismo que la versión vigente: no hay nada que publicar.'
          : 'Respecto de la versión vigente cambiaría esto:'}
      </p>
      <ul>
        {cambios.map((cambio) => (
          <li key={cambio}>{cambio}</li>
        ))}
      </ul>
      <p class="menudo">
        Vigente: versión {vigente.numero}, de {vigente.autor}, {momento(vigente.cuando)}
      </p>
      <p>
        {porVer === 0
          ? 'La revisión no señala ninguna celda.'
          : `La revisión señala ${contar(porVer, 'celda')}. No impide publicar; conviene verla antes.`}{' '}
        Las áreas verán los catálogos, las sesiones y el programa de la versión nueva.
      </p>
    </>
  );
}

/** Somebody else was faster. */
function OtraVersion({ trae }: Pick<Publicacion, 'trae'>): VNode {
  return (
    <div class="falla" role="alert">
      <div>
        <p class="falla-titulo">Alguien puso en vigor otra versión del libro</p>
        <p>
          Nada se publicó, y lo de aquí se conserva. Traiga primero lo que cambió esa versión: donde ambos
          hayan escrito lo mismo, queda lo de aquí.
        </p>
        <button
          type="button"
          class="boton"
          disabled={trae.corriendo}
          onClick={() => {
            trae.correr();
          }}
        >
          {trae.corriendo ? 'Trayendo…' : 'Traer lo de la versión vigente'}
        </button>
        <AvisoDeFalla falla={trae.falla} reintentar={trae.correr} />
      </div>
    </div>
  );
}

function Acuse({
  publicada,
  alCerrar,
}: Pick<Datos, 'alCerrar'> & { readonly publicada: NonNullable<Publicacion['publicada']> }): VNode {
  const { numero, hallazgos, sha256 } = publicada;
  return (
    <Dialogo titulo={`Quedó publicada la versión ${String(numero)}`} alCerrar={alCerrar}>
      <p role="status">
        {hallazgos.length === 0
          ? 'Mirada por sí sola, no tiene hallazgos.'
          : `Mirada por sí sola, tiene ${contar(hallazgos.length, 'hallazgo')}: están en «Hallazgos» del libro del enlace.`}{' '}
        Las anteriores se conservan en «Versiones».
      </p>
      <p class="menudo">
        SHA-256 <code class="huella">{sha256}</code>
      </p>
      <div class="acciones">
        <button type="button" class="boton principal" onClick={alCerrar}>
          Cerrar
        </button>
      </div>
    </Dialogo>
  );
}

/** Asks before what was filled in is put in force, and tells what became of it. */
export function DialogoDePublicacion({ lugar, sesion, porVer, alCerrar }: Datos): VNode {
  const { lectura, publicada, lee, publica, trae } = usePublicacion(lugar, sesion);
  if (publicada !== null) return <Acuse publicada={publicada} alCerrar={alCerrar} />;
  const otra = publica.falla?.codigo === 'version-cambiada';
  return (
    <Dialogo titulo="Publicar esta versión" alCerrar={alCerrar}>
      <Resumen lectura={lectura} porVer={porVer} />
      <AvisoDeFalla falla={lee.falla} reintentar={lee.correr} />
      {otra ? (
        <OtraVersion trae={trae} />
      ) : (
        <AvisoDeFalla falla={publica.falla} reintentar={publica.correr} />
      )}
      <div class="acciones">
        <button type="button" class="boton" onClick={alCerrar}>
          Cancelar
        </button>
        <button
          type="button"
          class="boton principal"
          disabled={otra || publica.corriendo || lectura === null || lectura.cambios.length === 0}
          onClick={() => {
            publica.correr();
          }}
        >
          {publica.corriendo ? 'Publicando…' : 'Publicar'}
        </button>
      </div>
    </Dialogo>
  );
}
