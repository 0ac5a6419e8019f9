import type { VNode } from 'preact';
import { ElegirArchivos } from '../../componentes/elegir-archivos.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { contar } from '../../texto/contar.ts';
import type { Captura } from './usar-captura.ts';

const origenDe = (archivos: readonly File[]): string =>
  archivos.length === 1 ? (archivos[0]?.name ?? '') : contar(archivos.length, 'archivo');

/** How far the files are; screen readers are told of each step, not of each part. */
function Avance({ avance }: { readonly avance: number }): VNode {
  const arriba = avance >= 1;
  return (
    <div class="avance">
      <progress aria-label="Avance de la subida" max={1} value={arriba ? undefined : avance} />
      <p role="status">
        {arriba ? 'Leyendo y revisando su libro junto con los de las otras áreas…' : 'Subiendo…'}
      </p>
    </div>
  );
}

interface Datos {
  readonly captura: Captura;
  readonly etiqueta: string;
}

/** Takes a libro: an .xlsx, its CSVs, or a zip of them. Nothing is sent by that: it is read and reviewed. */
export function SubirLibro({ captura: { leer, avance }, etiqueta }: Datos): VNode {
  return (
    <>
      {avance === null ? (
        <ElegirArchivos
          etiqueta={etiqueta}
          ayuda="Un .xlsx, los .csv de sus hojas, o un .zip con ellos. Primero se revisa; nada se envía hasta que usted lo diga."
          acepta=".xlsx,.csv,.zip,.png,.jpg,.jpeg"
          varios
          archivos={[]}
          alElegir={(archivos) => {
            leer.correr(archivos, origenDe(archivos));
          }}
        />
      ) : (
        <Avance avance={avance} />
      )}
      <AvisoDeFalla falla={leer.falla} />
    </>
  );
}
