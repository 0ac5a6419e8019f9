import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { direccionDe } from '../cliente/direccion.ts';
import { pedir } from '../cliente/pedir.ts';
import type { JsonDeOperacion } from '../cliente/tipos.ts';
import { useAccion } from '../cliente/usar-accion.ts';
import { CampoDeTexto } from '../componentes/campo.tsx';
import { ElegirArchivos } from '../componentes/elegir-archivos.tsx';
import { AvisoDeFalla } from '../componentes/falla.tsx';
import { Ficha } from '../componentes/ficha.tsx';
import { Pagina } from '../componentes/pagina.tsx';
import { useBorrador, type Borrador } from '../estado/borrador.ts';

type Veredicto = JsonDeOperacion<'verificarAcuse'>;

const VALE = { texto: 'Válido', icono: 'palomita', tono: 'bien' } as const;
const NO_VALE = { texto: 'No válido', icono: 'cruz', tono: 'mal' } as const;

function Resultado({ veredicto }: { readonly veredicto: Veredicto }): VNode {
  const { valido, titulo, detalle, registrado } = veredicto;
  return (
    <section class="tarjeta" aria-labelledby="veredicto">
      <div class="tarjeta-cabeza">
        <h2 id="veredicto">{titulo}</h2>
        <Ficha senal={valido ? VALE : NO_VALE} />
      </div>
      <p class="parrafo">{detalle}</p>
      {valido && (
        <p>
          {registrado
            ? 'El envío está registrado en este servicio.'
            : 'El envío no está registrado en este servicio: pregunte a quien le dio el acuse de dónde viene.'}
        </p>
      )}
    </section>
  );
}

interface DeFormulario {
  readonly texto: Borrador;
  readonly alVer: (veredicto: Veredicto) => void;
}

function useComprobar({ texto, alVer }: DeFormulario) {
  return useAccion(async (acuse: string) => {
    alVer((await pedir('verificarAcuse', { cuerpo: { acuse } })).json);
    texto.olvidar();
  });
}

function Formulario({ texto, alVer }: DeFormulario): VNode {
  const [archivos, elegir] = useState<readonly File[]>([]);
  const { correr, corriendo, falla } = useComprobar({ texto, alVer });
  const comprobarArchivo = (nuevos: readonly File[]): void => {
    elegir(nuevos);
    nuevos[0]?.text().then(correr, () => {
      elegir([]);
    });
  };
  return (
    <form
      class="tarjeta"
      onSubmit={(evento) => {
        evento.preventDefault();
        correr(texto.texto);
      }}
    >
      <ElegirArchivos
        etiqueta="El archivo del acuse"
        ayuda="Se llama acuse.json. Al elegirlo se comprueba."
        acepta=".json,application/json"
        archivos={archivos}
        alElegir={comprobarArchivo}
      />
      <CampoDeTexto etiqueta="O pegue aquí su texto" borrador={texto} renglones={6} maximo={MAXIMO} />
      <AvisoDeFalla falla={falla} />
      <div class="acciones al-inicio">
        <button type="submit" class="boton principal" disabled={corriendo || texto.texto.trim() === ''}>
          Comprobar
        </button>
      </div>
      <p role="status">{corriendo && 'Comprobando…'}</p>
    </form>
  );
}

/** What the service takes of an acuse, in characters. */
const MAXIMO = 100_000;

/** Whether an acuse is of this service and as it was given; open to whoever holds one. */
export function PaginaDeVerificar(): VNode {
  const texto = useBorrador('verificar');
  const [veredicto, ver] = useState<Veredicto | null>(null);
  return (
    <Pagina titulo="Verificar un acuse">
      <div class="estrecha">
        <p class="parrafo">
          Quien envía un libro recibe un acuse firmado por este servicio. Aquí se comprueba que lo dio este
          servicio y que nadie lo cambió después. No hace falta entrar, y lo que pegue no se guarda en el
          servicio.
        </p>
        <Formulario texto={texto} alVer={ver} />
        <div aria-live="polite">{veredicto !== null && <Resultado veredicto={veredicto} />}</div>
        <p class="menudo">
          El acuse no es una firma electrónica avanzada (e.firma) ni la sustituye: prueba qué recibió el
          servicio y cuándo. Para comprobarlo por su cuenta, use las{' '}
          <a href={direccionDe('llaves', {})} target="_blank" rel="noopener">
            llaves públicas
          </a>{' '}
          o la orden <code>trimestral verificar acuse.json</code>.
        </p>
      </div>
    </Pagina>
  );
}
