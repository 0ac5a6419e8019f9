import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador, type Borrador } from '../../estado/borrador.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { lugarDePeticion, TIPO_DE_PETICION, type PeticionDeApi } from '../../texto/peticiones.ts';

interface Datos {
  readonly peticion: PeticionDeApi;
  readonly alCerrar: () => void;
  /** It is answered. */
  readonly alQuedar: () => void;
}

/** Whether what is asked for is a value that a catalogue can take. */
const esDeCatalogo = ({ tipo, columna, valor }: PeticionDeApi): boolean =>
  (tipo === 'catalogo' || tipo === 'contraparte') && columna !== '' && valor !== '';

interface Agregar {
  readonly peticion: PeticionDeApi;
  readonly si: boolean;
  readonly poner: (si: boolean) => void;
  readonly valor: Borrador;
}

/** The value enters the catalogue with the answer, as the enlace writes it. */
function Agregar({ peticion, si, poner, valor }: Agregar): VNode {
  return (
    <>
      <label class="casilla">
        <input
          type="checkbox"
          checked={si}
          onChange={(evento) => {
            poner(evento.currentTarget.checked);
          }}
        />
        <span>
          Agregarlo al catálogo «{peticion.columna}» al atender la petición. El área ya no verá el hallazgo.
        </span>
      </label>
      {si && (
        <CampoCorto
          etiqueta="Como debe escribirse"
          ayuda={`El área escribió «${peticion.valor}». Si usted lo escribe distinto, lo del área quedará como variante.`}
          borrador={valor}
          obligatorio
        />
      )}
    </>
  );
}

function Contexto({ peticion }: { readonly peticion: PeticionDeApi }): VNode {
  const sitio = useSitio();
  return (
    <>
      <blockquote class="cita">
        <p class="parrafo">{peticion.texto}</p>
        <p class="menudo">
          {peticion.autor} · {TIPO_DE_PETICION[peticion.tipo]} · {lugarDePeticion(peticion)}
        </p>
      </blockquote>
      {!esDeCatalogo(peticion) && (
        <p class="ayuda">
          Lo que se pide se agrega en el{' '}
          <a href={rutas.periodo(sitio, 'libro-del-enlace')}>libro del enlace</a>. Hágalo primero; después
          responda aquí.
        </p>
      )}
    </>
  );
}

function useRespuesta({ peticion, alCerrar, alQuedar }: Datos) {
  const { organo, periodo } = useSitio();
  const respuesta = useBorrador(`peticion:${peticion.id}`);
  const valor = useBorrador(`peticion-valor:${peticion.id}`, peticion.valor);
  const [agrega, agregar] = useState(esDeCatalogo(peticion));
  const accion = useAccion(async (estado: 'atendida' | 'rechazada') => {
    const escrito = valor.texto.trim();
    const agregado = {
      catalogo: peticion.columna,
      valor: escrito,
      variantes: escrito === peticion.valor ? [] : [peticion.valor],
    };
    await pedir('responderPeticion', {
      parametros: { organo, periodo, peticion: peticion.id },
      siVersion: peticion.version,
      cuerpo: {
        estado,
        respuesta: respuesta.texto.trim(),
        ...(estado === 'atendida' && agrega ? { agregar: agregado } : {}),
      },
    });
    respuesta.olvidar();
    valor.olvidar();
    avisar(estado === 'atendida' ? 'La petición quedó atendida.' : 'La petición quedó rechazada.');
    alQuedar();
    alCerrar();
  });
  return { respuesta, valor, agrega, agregar, accion };
}

/** Attends or refuses a petición, with words for who asked. */
export function Responder(datos: Datos): VNode {
  const { peticion, alCerrar, alQuedar } = datos;
  const { respuesta, valor, agrega, agregar, accion } = useRespuesta(datos);
  const impedido = accion.corriendo || respuesta.texto.trim() === '';
  return (
    <Dialogo titulo={`Petición de ${peticion.area.toUpperCase()}`} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          accion.correr('atendida');
        }}
      >
        <Contexto peticion={peticion} />
        {esDeCatalogo(peticion) && <Agregar peticion={peticion} si={agrega} poner={agregar} valor={valor} />}
        <CampoDeTexto etiqueta="Su respuesta al área" borrador={respuesta} enfocar />
        <AvisoDeFalla falla={accion.falla} releer={alQuedar} />
        <div class="acciones">
          <button type="button" class="boton" onClick={alCerrar}>
            Cancelar
          </button>
          <button
            type="button"
            class="boton peligro"
            disabled={impedido}
            onClick={() => {
              accion.correr('rechazada');
            }}
          >
            Rechazar
          </button>
          <button type="submit" class="boton principal" disabled={impedido}>
            Atender
          </button>
        </div>
      </form>
    </Dialogo>
  );
}
