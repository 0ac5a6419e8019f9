import type { ComponentChildren, VNode } from 'preact';
import { useAccion } from '../cliente/usar-accion.ts';
import { useBorrador } from '../estado/borrador.ts';
import { BotonesDeDialogo } from './botones-de-dialogo.tsx';
import { CampoDeTexto } from './campo.tsx';
import { Dialogo } from './dialogo.tsx';
import { AvisoDeFalla } from './falla.tsx';

interface Datos {
  readonly titulo: string;
  readonly etiqueta: string;
  readonly ayuda?: string;
  readonly accion: string;
  readonly clave: string;
  readonly inicial?: string;
  readonly peligro?: boolean;
  readonly children?: ComponentChildren;
  readonly alCerrar: () => void;
  /** Sends the text; the dialog closes when it is done. */
  readonly enviar: (texto: string) => Promise<void>;
  readonly releer?: () => void;
}

/** Asks for a text before something is done; the text is kept until it is. */
export function PedirMotivo(datos: Datos): VNode {
  const { titulo, etiqueta, ayuda, alCerrar, enviar, releer } = datos;
  const borrador = useBorrador(datos.clave, datos.inicial);
  const { correr, corriendo, falla } = useAccion(async () => {
    await enviar(borrador.texto.trim());
    borrador.olvidar();
    alCerrar();
  });
  const alEnviar = (evento: Event): void => {
    evento.preventDefault();
    correr();
  };
  const impedido = corriendo || borrador.texto.trim() === '';
  return (
    <Dialogo titulo={titulo} alCerrar={alCerrar}>
      <form onSubmit={alEnviar}>
        {datos.children}
        <CampoDeTexto etiqueta={etiqueta} ayuda={ayuda} borrador={borrador} renglones={6} enfocar />
        <AvisoDeFalla falla={falla} reintentar={correr} releer={releer} />
        <BotonesDeDialogo {...datos} impedido={impedido} />
      </form>
    </Dialogo>
  );
}
