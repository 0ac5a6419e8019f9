import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import { lugarDePeticion, TIPO_DE_PETICION, type PeticionDeApi } from '../../texto/peticiones.ts';
import { Responder } from './responder.tsx';

/** Milliseconds between readings. */
const CADA = 30_000;

interface UnaPeticion {
  readonly peticion: PeticionDeApi;
  /** Null for who may not answer. */
  readonly alResponder: (() => void) | null;
}

function UnaPeticion({ peticion, alResponder }: UnaPeticion): VNode {
  const sitio = useSitio();
  const { tipo, valor, texto, area, autor, creada } = peticion;
  return (
    <li class="peticion">
      <div>
        <p>
          <strong>{valor === '' ? TIPO_DE_PETICION[tipo] : `${TIPO_DE_PETICION[tipo]}: «${valor}»`}</strong>
        </p>
        <p class="parrafo">{texto}</p>
        <p class="menudo">
          <a href={rutas.periodo(sitio, `areas/${area}`)}>{area.toUpperCase()}</a> · {autor} ·{' '}
          {momentoCorto(creada)}
          {lugarDePeticion(peticion) !== '' && ` · ${lugarDePeticion(peticion)}`}
        </p>
      </div>
      {alResponder !== null && (
        <button type="button" class="boton" onClick={alResponder}>
          Responder
          <span class="sr"> la petición de {area}</span>
        </button>
      )}
    </li>
  );
}

interface Lista {
  readonly abiertas: readonly PeticionDeApi[];
  readonly alElegir: ((peticion: PeticionDeApi) => void) | null;
}

function Lista({ abiertas, alElegir }: Lista): VNode {
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
          <UnaPeticion
            key={peticion.id}
            peticion={peticion}
            alResponder={
              alElegir === null
                ? null
                : () => {
                    alElegir(peticion);
                  }
            }
          />
        ))}
      </ul>
    </details>
  );
}

/** What áreas ask of the enlace and still wait for. */
export function Peticiones(): VNode | null {
  const { organo, periodo } = useSitio();
  const { enlace } = useFacultades();
  const cerrado = usePeriodo()?.estado === 'cerrado';
  const responde = enlace && !cerrado;
  const leido = usePedido('peticiones', { parametros: { organo, periodo } }, CADA);
  const [elegida, elegir] = useState<PeticionDeApi | null>(null);
  const abiertas = (leido.datos?.peticiones ?? []).filter((p) => p.estado === 'abierta');
  if (abiertas.length === 0) return <AvisoDeFalla falla={leido.falla} releer={leido.releer} />;
  return (
    <>
      <Lista abiertas={abiertas} alElegir={responde ? elegir : null} />
      {elegida !== null && (
        <Responder
          peticion={elegida}
          alCerrar={() => {
            elegir(null);
          }}
          alQuedar={leido.releer}
        />
      )}
    </>
  );
}
