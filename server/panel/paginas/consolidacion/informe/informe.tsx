import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Consolidacion } from '../../../../../shared/api/esquemas/consolidaciones.ts';
import type { Vista } from '../../../../../shared/api/esquemas/vista.ts';
import { usePedido } from '../../../cliente/usar-pedido.ts';
import { Lectura } from '../../../componentes/lectura.tsx';
import { useSitio } from '../../../estado/sitio.ts';
import { CuerpoDeInforme } from './cuerpo.tsx';
import { Procedencia } from './procedencia.tsx';
import { senaladoEn, type Senalado } from './senalado.ts';
import { recorrer, tomarFoco } from './teclado.ts';

/** Whoever selects text to copy it wants no panel. */
const seleccionando = (): boolean => getSelection()?.toString() !== '';

/** What a click or a key asks to see, with the focus left where it comes back to. */
function pedidoEn(objetivo: EventTarget | null): Senalado | null {
  if (!(objetivo instanceof Element) || objetivo.closest('a, summary') !== null) return null;
  const hallado = senaladoEn(objetivo);
  if (hallado === null) return null;
  const elegido = objetivo.closest<HTMLElement>('button, [role=button]');
  if (elegido === null && seleccionando()) return null;
  const boton = elegido ?? hallado.nodo.querySelector<HTMLElement>('.o');
  if (boton !== null) {
    tomarFoco(boton);
    boton.focus({ preventScroll: true });
  }
  return hallado.que;
}

/** On a reload the address may name a section that was not there yet. */
function useAncla(): void {
  useEffect(() => {
    if (location.hash.startsWith('#seccion-'))
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
}

function Dibujado({ version, vista }: { readonly version: Consolidacion; readonly vista: Vista }): VNode {
  const [senalado, senalar] = useState<Senalado | null>(null);
  const cuerpo = useMemo(() => <CuerpoDeInforme vista={vista} />, [vista]);
  const abrir = useCallback((evento: Event) => {
    const pedido = pedidoEn(evento.target);
    if (pedido !== null) senalar(pedido);
  }, []);
  useAncla();
  const alTeclear = (evento: KeyboardEvent): void => {
    const enNumero = evento.target instanceof Element && evento.target.matches('[role=button]');
    if (!enNumero || (evento.key !== 'Enter' && evento.key !== ' ')) {
      recorrer(evento);
      return;
    }
    evento.preventDefault();
    abrir(evento);
  };
  return (
    <>
      <p id="como-recorrer" class="menudo">
        Cada renglón y cada número subrayado dice de dónde sale: haga clic en él, o pulse Entrar. Con las
        flechas se recorren los de una tabla.
      </p>
      <div onClick={abrir} onKeyDown={alTeclear}>
        {cuerpo}
      </div>
      {senalado !== null && (
        <Procedencia
          version={version}
          vista={vista}
          senalado={senalado}
          alCerrar={() => {
            senalar(null);
          }}
        />
      )}
    </>
  );
}

/** The whole report of a version, with what is behind every number of it. */
export function InformeDeVersion({ version }: { readonly version: Consolidacion }): VNode {
  const { organo, periodo } = useSitio();
  const leido = usePedido('vista', { parametros: { organo, periodo, numero: version.numero } });
  return <Lectura leido={leido}>{(vista) => <Dibujado version={version} vista={vista} />}</Lectura>;
}
