import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { momento } from '../../texto/fechas.ts';
import { DE_PETICION, TIPO_DE_PETICION, type PeticionDeApi } from '../../texto/peticiones.ts';
import { Responder, type Respuesta } from './responder.tsx';

interface Datos {
  readonly catalogos: Catalogos;
  readonly alCambiar: (() => void) | null;
}

interface DeUna extends Datos {
  readonly peticion: PeticionDeApi;
}

function Donde({ peticion }: Pick<DeUna, 'peticion'>): VNode {
  const sitio = useSitio();
  const { area, envio, hoja, fila, columna, autor, creada } = peticion;
  const lugar = [hoja, fila === null ? '' : `fila ${String(fila)}`, columna]
    .filter((t) => t !== '')
    .join(', ');
  const a = envio === null ? rutas.periodo(sitio, `areas/${area}`) : rutas.envio(sitio, envio);
  return (
    <p class="menudo">
      La hizo {autor} el {momento(creada)}
      {lugar !== '' && ` · ${lugar}`} · <a href={a}>ver el libro de {area}</a>
    </p>
  );
}

function Botones({
  valor,
  alElegir,
}: {
  readonly valor: string;
  readonly alElegir: (r: Respuesta) => void;
}): VNode {
  const boton = (respuesta: Respuesta, texto: string, clase: string): VNode => (
    <button
      type="button"
      class={`boton menor ${clase}`}
      onClick={() => {
        alElegir(respuesta);
      }}
    >
      {texto}
    </button>
  );
  return (
    <p class="acciones al-inicio">
      {valor !== '' && boton('agregar', `Agregar «${valor}» a una lista`, 'principal')}
      {boton('atender', 'Ya está atendida', '')}
      {boton('rechazar', 'Rechazar', 'peligro')}
    </p>
  );
}

function Peticion({ peticion, catalogos, alCambiar }: DeUna): VNode {
  const [respuesta, responder] = useState<Respuesta | null>(null);
  const { area, tipo, valor, texto, estado } = peticion;
  return (
    <li class="tarjeta">
      <div class="tarjeta-cabeza">
        <h3>
          {area}: {TIPO_DE_PETICION[tipo]}
          {valor !== '' && `, «${valor}»`}
        </h3>
        <Ficha senal={DE_PETICION[estado]} />
      </div>
      <p class="parrafo">{texto}</p>
      <Donde peticion={peticion} />
      {peticion.respuesta !== '' && <p class="parrafo">Respuesta: {peticion.respuesta}</p>}
      {estado === 'abierta' && alCambiar !== null && <Botones valor={valor} alElegir={responder} />}
      {respuesta !== null && alCambiar !== null && (
        <Responder
          peticion={peticion}
          respuesta={respuesta}
          catalogos={catalogos}
          alCambiar={alCambiar}
          alCerrar={() => {
            responder(null);
          }}
        />
      )}
    </li>
  );
}

/** What the áreas ask the enlace for, answered here. */
export function Peticiones({
  peticiones,
  ...datos
}: Datos & { readonly peticiones: readonly PeticionDeApi[] }): VNode {
  if (peticiones.length === 0)
    return (
      <Vacio icono="campana" titulo="Nadie ha pedido nada">
        <p>
          Cuando a un área le falta algo que solo usted puede agregar (un tipo, una sesión, una contraparte),
          lo pide desde su libro y envía a tiempo. Aquí lo verá y lo responderá.
        </p>
      </Vacio>
    );
  const orden = peticiones.toSorted(
    (a, b) => Number(b.estado === 'abierta') - Number(a.estado === 'abierta'),
  );
  return (
    <ul class="lista-llana estrecha">
      {orden.map((peticion) => (
        <Peticion key={peticion.id} peticion={peticion} {...datos} />
      ))}
    </ul>
  );
}
