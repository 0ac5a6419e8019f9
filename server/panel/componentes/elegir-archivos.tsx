import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { contar } from '../texto/contar.ts';
import { Icono } from './icono.tsx';

/** What a libro comes as: one .xlsx, or its CSVs, with the image that its Carátula names. */
export const DE_LIBRO = '.xlsx,.csv,.png,.jpg,.jpeg';

interface Datos {
  readonly etiqueta: string;
  readonly ayuda?: string | undefined;
  /** Endings that are taken: `.json`. */
  readonly acepta: string;
  readonly varios?: boolean;
  readonly archivos: readonly File[];
  readonly alElegir: (archivos: readonly File[]) => void;
}

const dichos = (archivos: readonly File[]): string =>
  archivos.length <= 3
    ? archivos.map((a) => a.name).join(', ')
    : `${contar(archivos.length, 'archivo')}: ${archivos[0]?.name ?? ''} y los demás`;

/** The same file, mended meanwhile, may then be chosen again: browsers tell only of another one. */
function olvidarElegidos(evento: { readonly currentTarget: HTMLInputElement }): void {
  evento.currentTarget.value = '';
}

type Soltar = Pick<Datos, 'acepta' | 'varios' | 'archivos' | 'alElegir'> & {
  readonly id: string;
  readonly descrito: string | undefined;
};

function Soltar({ id, descrito, acepta, varios, archivos, alElegir }: Soltar): VNode {
  const [encima, poner] = useState(false);
  const tomar = (lista: FileList | null | undefined): void => {
    const tomados = [...(lista ?? [])];
    if (tomados.length > 0) alElegir(varios === true ? tomados : tomados.slice(0, 1));
  };
  return (
    <div
      class={encima ? 'soltar encima' : 'soltar'}
      onDragOver={(evento) => {
        evento.preventDefault();
        poner(true);
      }}
      onDragLeave={() => {
        poner(false);
      }}
      onDrop={(evento) => {
        evento.preventDefault();
        poner(false);
        tomar(evento.dataTransfer?.files);
      }}
    >
      <Icono nombre="subir" />
      <input
        id={id}
        type="file"
        accept={acepta}
        multiple={varios}
        aria-describedby={descrito}
        onClick={olvidarElegidos}
        onChange={(evento) => {
          tomar(evento.currentTarget.files);
        }}
      />
      <p class="menudo" role="status">
        {archivos.length === 0 ? 'También puede soltarlos aquí.' : dichos(archivos)}
      </p>
    </div>
  );
}

/** Files chosen with the browser's own button, or dropped upon it. */
export function ElegirArchivos({ etiqueta, ayuda, ...datos }: Datos): VNode {
  const id = useId();
  const deAyuda = `${id}-ayuda`;
  return (
    <div class="campo">
      <label for={id}>{etiqueta}</label>
      {ayuda !== undefined && (
        <p class="ayuda" id={deAyuda}>
          {ayuda}
        </p>
      )}
      <Soltar {...datos} id={id} descrito={ayuda === undefined ? undefined : deAyuda} />
    </div>
  );
}
