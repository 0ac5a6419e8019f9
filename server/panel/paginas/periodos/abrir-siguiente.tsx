import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { usePeriodos } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { tramoSiguiente } from './siguiente-tramo.ts';

interface Datos {
  readonly anterior: PeriodoDeApi;
}

function useCampos(organo: string, anterior: PeriodoDeApi) {
  const clave = `abrir:${organo}:${anterior.clave}`;
  const { desde, hasta, corte } = tramoSiguiente(anterior);
  return {
    desde: useBorrador(`${clave}:desde`, desde),
    hasta: useBorrador(`${clave}:hasta`, hasta),
    corte: useBorrador(`${clave}:corte`, corte),
  };
}

function useAbrir({ anterior }: Datos, campos: ReturnType<typeof useCampos>) {
  const { organo } = useSitio();
  const { route } = useLocation();
  const { releer } = usePeriodos();
  return useAccion(async () => {
    const { desde, hasta, corte } = campos;
    const { json } = await pedir('abrirPeriodo', {
      parametros: { organo },
      cuerpo: { desde: desde.texto, hasta: hasta.texto, corte: corte.texto, anterior: anterior.clave },
    });
    for (const campo of Object.values(campos)) campo.olvidar();
    releer();
    const faltan = contar(json.porActualizar.length, 'dato', 'datos');
    avisar(`Se abrió ${json.nombre}. Su libro tiene ${faltan} por actualizar.`);
    route(rutas.periodo({ organo, periodo: json.clave }, 'libro-del-enlace'));
  });
}

/** Opens the next period from the last one. */
export function AbrirSiguiente({ anterior }: Datos): VNode {
  const { organo } = useSitio();
  const campos = useCampos(organo, anterior);
  const { correr, corriendo, falla } = useAbrir({ anterior }, campos);
  return (
    <section class="tarjeta" aria-labelledby="abrir-siguiente">
      <h2 id="abrir-siguiente">Abrir el siguiente</h2>
      <p>
        Se toma de {anterior.nombre}: el programa, los catálogos, los integrantes y los convenios que siguen.
        Después se le dirá qué quedó del anterior por actualizar.
      </p>
      <form
        class="filtros"
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CampoCorto etiqueta="Desde" tipo="date" borrador={campos.desde} obligatorio />
        <CampoCorto etiqueta="Hasta" tipo="date" borrador={campos.hasta} obligatorio />
        <CampoCorto etiqueta="Corte para enviar" tipo="date" borrador={campos.corte} obligatorio />
        <button type="submit" class="boton principal" disabled={corriendo}>
          Abrir el periodo
        </button>
      </form>
      <AvisoDeFalla falla={falla} />
      <p role="status">{corriendo && 'Preparando el libro del periodo…'}</p>
    </section>
  );
}
