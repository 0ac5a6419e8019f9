import type { VNode } from 'preact';
import { direccionDe } from '../cliente/direccion.ts';
import { Descarga } from './descarga.tsx';
import { Icono } from './icono.tsx';

/** Everything that proves an envío, to see, print and keep. */
export function Descargas({ envio }: { readonly envio: string }): VNode {
  const lugar = { parametros: { envio } };
  return (
    <div class="acciones al-inicio">
      <a class="boton" href={direccionDe('acuseImpreso', lugar)} target="_blank" rel="noopener">
        <Icono nombre="hoja" />
        Ver e imprimir el acuse
      </a>
      <Descarga a={direccionDe('acuse', lugar)}>Acuse firmado (.json)</Descarga>
      <Descarga a={direccionDe('oficio', lugar)}>Oficio de remisión (.docx)</Descarga>
      <Descarga a={direccionDe('libroDeEnvio', lugar)}>El libro como se envió (.xlsx)</Descarga>
    </div>
  );
}
