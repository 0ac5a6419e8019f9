import type { VNode } from 'preact';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import { lugarDePeticion, TIPO_DE_PETICION, type PeticionDeApi } from '../../texto/peticiones.ts';

/** Milliseconds between readings. */
const CADA = 30_000;

function UnaPeticion({ peticion }: { readonly peticion: PeticionDeApi }): VNode {
  const sitio = useSitio();
  const { tipo, valor, texto, area, siglas, autor, creada } = peticion;
  const lugar = lugarDePeticion(peticion);
  return (
    <li class="peticion">
      <p>
        <strong>{TIPO_DE_PETICION[tipo] + (valor === '' ? '' : `: «${valor}»`)}</strong>
      </p>
      <p class="parrafo">{texto}</p>
      <p class="menudo">
        <a href={rutas.periodo(sitio, `areas/${area}`)}>{siglas}</a> · {autor} · {momentoCorto(creada)}
        {lugar !== '' && ` · ${lugar}`}
      </p>
    </li>
  );
}

/** What áreas ask of the enlace and still wait for; they are answered where the lists are. */
export function Peticiones(): VNode | null {
  const sitio = useSitio();
  const { organo, periodo } = sitio;
  const { enlace } = useFacultades();
  const leido = usePedido('peticiones', { parametros: { organo, periodo } }, CADA);
  const abiertas = (leido.datos?.peticiones ?? []).filter((p) => p.estado === 'abierta');
  if (abiertas.length === 0) return <AvisoDeFalla falla={leido.falla} releer={leido.releer} />;
  return (
    <details class="tarjeta peticiones" open>
      <summary>
        <h2>
          <Icono nombre="campana" /> {contar(abiertas.length, 'petición', 'peticiones')} de las áreas por
          atender
        </h2>
      </summary>
      <ul class="lista-llana">
        {abiertas.map((peticion) => (
          <UnaPeticion key={peticion.id} peticion={peticion} />
        ))}
      </ul>
      {enlace && (
        <p class="acciones al-inicio">
          <a class="boton" href={rutas.periodo(sitio, 'catalogos?ver=peticiones')}>
            Responder
          </a>
        </p>
      )}
    </details>
  );
}
