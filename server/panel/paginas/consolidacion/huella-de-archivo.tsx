import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ElegirArchivos } from '../../componentes/elegir-archivos.tsx';
import { tamano } from '../../texto/bytes.ts';

const enHexadecimal = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Browsers give it to pages over HTTPS or of this very machine only. */
const puedeCalcular = (): boolean => typeof (crypto as Partial<Crypto>).subtle?.digest === 'function';

interface Datos {
  readonly huella: string;
  readonly alTener: (huella: string) => void;
}

/** The SHA-256 of a file that stays where it is: only the sum of its bytes is sent. */
export function HuellaDeArchivo({ huella, alTener }: Datos): VNode {
  const [archivos, elegir] = useState<readonly File[]>([]);
  const [estado, decir] = useState('');
  if (!puedeCalcular())
    return (
      <p class="nota">
        Este navegador solo calcula huellas en páginas con https. Asiente el acuerdo ahora y la huella
        después, desde una dirección segura.
      </p>
    );
  const calcular = async (archivo: File): Promise<void> => {
    decir(`Calculando la huella de ${archivo.name}…`);
    alTener(enHexadecimal(await crypto.subtle.digest('SHA-256', await archivo.arrayBuffer())));
    decir(`Huella de ${archivo.name} (${tamano(archivo.size)}):`);
  };
  return (
    <>
      <ElegirArchivos
        etiqueta="Archivo firmado (opcional)"
        ayuda="No se sube: su navegador calcula aquí la huella SHA-256, y solo ella se asienta."
        acepta=".pdf,.docx,.p7m,.xml"
        archivos={archivos}
        alElegir={(nuevos) => {
          elegir(nuevos);
          const [archivo] = nuevos;
          if (archivo === undefined) return;
          calcular(archivo).catch(() => {
            decir(`No se pudo leer ${archivo.name}. Revise que siga en su lugar y elíjalo de nuevo.`);
          });
        }}
      />
      <p role="status">
        {estado} {huella !== '' && <code class="huella">{huella}</code>}
      </p>
    </>
  );
}
