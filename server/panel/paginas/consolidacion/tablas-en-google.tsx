import type { VNode } from 'preact';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { useSitio } from '../../estado/sitio.ts';
import { momento } from '../../texto/fechas.ts';

interface Datos {
  readonly version: Pick<Consolidacion, 'numero'>;
}

interface Formulario extends Datos {
  readonly cuenta: string;
  readonly direccion: string;
  readonly alEscribir: () => void;
  readonly alCerrar: () => void;
}

function Escribir({ version: { numero }, cuenta, direccion, alEscribir, alCerrar }: Formulario): VNode {
  const { organo, periodo } = useSitio();
  const hoja = useBorrador(`tablas:${organo}:${periodo}`, direccion);
  const { correr, corriendo, falla } = useAccion(async () => {
    const cuerpo = { hoja: hoja.texto, reemplazar: true };
    await pedir('escribirTablasEnGoogle', { parametros: { organo, periodo, numero }, cuerpo });
    hoja.olvidar();
    avisar(`Se escribieron las tablas de la versión ${String(numero)}.`);
    alEscribir();
    alCerrar();
  });
  return (
    <Dialogo titulo="Escribir las tablas en una hoja de Google" alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <p>
          Se escriben como en consolidado.xlsx, una pestaña cada una,{' '}
          <strong>en lugar de todo lo que la hoja de cálculo tenga</strong>. Antes, compártala con {cuenta}{' '}
          como editor.
        </p>
        <CampoCorto
          etiqueta="Dirección de la hoja de cálculo"
          ayuda="Como la muestra el navegador: https://docs.google.com/spreadsheets/d/…"
          borrador={hoja}
          obligatorio
        />
        <AvisoDeFalla falla={falla} reintentar={correr} />
        <BotonesDeDialogo accion="Reemplazar y escribir" peligro impedido={corriendo} alCerrar={alCerrar} />
        <p role="status">{corriendo && 'Escribiendo las tablas…'}</p>
      </form>
    </Dialogo>
  );
}

/** The tables of a version in a spreadsheet of the enlace; nothing where the service uses no Google. */
export function TablasEnGoogle({ version }: Datos): VNode | null {
  const { google } = useFacultades();
  return google ? <ConGoogle version={version} /> : null;
}

function ConGoogle({ version }: Datos): VNode | null {
  const { organo, periodo } = useSitio();
  const { enlace, administracion } = useFacultades();
  const { datos, releer } = usePedido('librosDeGoogle', { parametros: { organo, periodo } });
  if (datos === null) return null;
  const { tablas, cuenta } = datos;
  return (
    <p class="fila-de-datos">
      {(enlace || administracion) && (
        <BotonConDialogo
          dialogo={(alCerrar) => (
            <Escribir
              version={version}
              cuenta={cuenta}
              direccion={tablas?.direccion ?? ''}
              alEscribir={releer}
              alCerrar={alCerrar}
            />
          )}
        >
          Tablas en una hoja de Google
        </BotonConDialogo>
      )}
      {tablas !== null && (
        <span class="menudo">
          <a href={tablas.direccion} target="_blank" rel="noreferrer">
            La hoja de cálculo
          </a>{' '}
          tiene las de la versión {String(tablas.consolidacion)}; las escribió {tablas.autor} el{' '}
          {momento(tablas.cuando)}
        </span>
      )}
    </p>
  );
}
