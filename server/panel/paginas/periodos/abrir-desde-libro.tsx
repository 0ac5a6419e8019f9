import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { subir } from '../../cliente/subir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { usePeriodos } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { SubirLibro } from '../libro-del-enlace/subir-libro.tsx';

function useAbrir() {
  const { organo } = useSitio();
  const { route } = useLocation();
  const { releer } = usePeriodos();
  const [parte, avanzar] = useState(0);
  const accion = useAccion(async (archivos: readonly File[]) => {
    const { json } = await subir('abrirPeriodoDesdeLibro', {
      parametros: { organo },
      archivos,
      avance: avanzar,
    });
    releer();
    avisar(`Se abrió ${json.nombre}.`);
    for (const aviso of json.avisos) avisar(aviso);
    route(rutas.periodo({ organo, periodo: json.clave }, 'libro-del-enlace'));
  });
  return { ...accion, parte };
}

function Formulario(): VNode {
  const { correr, corriendo, falla, parte } = useAbrir();
  return (
    <>
      <SubirLibro
        ayuda="Un .xlsx, o todos sus CSV juntos; con la imagen del logotipo si lo tiene. El periodo y el corte se toman de su Carátula."
        accion="Abrir el periodo"
        corriendo={corriendo}
        parte={parte}
        alSubir={correr}
      />
      <AvisoDeFalla falla={falla} />
    </>
  );
}

/** Opens a period with a libro of the enlace. */
export function AbrirDesdeLibro({ primero }: { readonly primero: boolean }): VNode {
  if (primero)
    return (
      <section class="tarjeta" aria-labelledby="desde-libro">
        <h2 id="desde-libro">Abrir el primer periodo</h2>
        <Formulario />
      </section>
    );
  return (
    <details class="tarjeta">
      <summary>Abrir un periodo con otro libro del enlace</summary>
      <Formulario />
    </details>
  );
}
