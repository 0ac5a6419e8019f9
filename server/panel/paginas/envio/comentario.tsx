import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { EnSuLugar } from '../../componentes/en-su-lugar.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import { llaveDeLugar, type Comentario, type Lugar } from './marcas.ts';

interface Datos {
  readonly comentario: Comentario;
  /** Whether it may be changed by whoever is here. */
  readonly cambia: boolean;
  readonly releer: () => void;
}

function useCambios({ comentario: c, releer }: Datos) {
  const parametros = { envio: c.envio, comentario: c.id };
  const resolver = useAccion(async (resuelto: boolean) => {
    await pedir('cambiarComentario', { parametros, siVersion: c.version, cuerpo: { resuelto } });
    releer();
  });
  const quitar = useAccion(async () => {
    const si = await confirmar({
      titulo: '¿Quitar este comentario?',
      texto: c.texto,
      accion: 'Quitarlo',
      peligro: true,
    });
    if (!si) return;
    await pedir('quitarComentario', { parametros, siVersion: c.version });
    avisar('Se quitó el comentario.');
    releer();
  });
  return { resolver, quitar, falla: resolver.falla ?? quitar.falla };
}

function Editar({ comentario, releer, alCerrar }: Datos & { readonly alCerrar: () => void }): VNode {
  const { id, envio, texto, version } = comentario;
  const borrador = useBorrador(`comentario:${id}`, texto);
  const { correr, corriendo, falla } = useAccion(async () => {
    const cuerpo = { texto: borrador.texto.trim() };
    await pedir('cambiarComentario', { parametros: { envio, comentario: id }, siVersion: version, cuerpo });
    borrador.olvidar();
    alCerrar();
    releer();
  });
  const impedido = corriendo || borrador.texto.trim() === '' || borrador.texto.trim() === texto;
  return (
    <EnSuLugar accion="Guardar" impedido={impedido} alEnviar={correr} alCerrar={alCerrar}>
      <CampoDeTexto etiqueta="Comentario" borrador={borrador} enfocar />
      <AvisoDeFalla falla={falla} reintentar={correr} releer={releer} />
    </EnSuLugar>
  );
}

function Botones(datos: Datos & { readonly alEditar: () => void }): VNode {
  const { comentario, alEditar, releer } = datos;
  const { resolver, quitar, falla } = useCambios(datos);
  const resuelto = comentario.resuelto !== null;
  return (
    <>
      <div class="acciones-de-hallazgo">
        <button
          type="button"
          class="boton menor"
          disabled={resolver.corriendo}
          onClick={() => {
            resolver.correr(!resuelto);
          }}
        >
          {resuelto ? 'Volver a abrir' : 'Dar por atendido'}
        </button>
        <button type="button" class="boton menor" onClick={alEditar}>
          Editar
        </button>
        <button
          type="button"
          class="boton menor"
          disabled={quitar.corriendo}
          onClick={() => {
            quitar.correr();
          }}
        >
          Quitar
        </button>
      </div>
      <AvisoDeFalla falla={falla} releer={releer} />
    </>
  );
}

/** One comment, with what the enlace can do to it. */
export function UnComentario(datos: Datos): VNode {
  const { comentario, cambia } = datos;
  const [edita, editar] = useState(false);
  const { texto, autor, cuando, resuelto } = comentario;
  return (
    <div class="un-comentario">
      {resuelto !== null && <Ficha senal={{ texto: 'Atendido', icono: 'palomita', tono: 'bien' }} />}
      {edita ? (
        <Editar
          {...datos}
          alCerrar={() => {
            editar(false);
          }}
        />
      ) : (
        <p class="parrafo">{texto}</p>
      )}
      <p class="menudo">
        {autor}, {momentoCorto(cuando)}
      </p>
      {cambia && !edita && (
        <Botones
          {...datos}
          alEditar={() => {
            editar(true);
          }}
        />
      )}
    </div>
  );
}

interface Comentar {
  readonly envio: string;
  readonly lugar: Lugar;
  readonly alCerrar: () => void;
  readonly releer: () => void;
}

/** Says something of a cell or of a row, for the área to attend. */
export function Comentar({ envio, lugar, alCerrar, releer }: Comentar): VNode {
  const borrador = useBorrador(`comentar:${envio}:${llaveDeLugar(lugar)}`);
  const { correr, corriendo, falla } = useAccion(async () => {
    await pedir('comentar', { parametros: { envio }, cuerpo: { ...lugar, texto: borrador.texto.trim() } });
    borrador.olvidar();
    avisar('Quedó el comentario.');
    alCerrar();
    releer();
  });
  return (
    <EnSuLugar
      accion="Comentar"
      impedido={corriendo || borrador.texto.trim() === ''}
      alEnviar={correr}
      alCerrar={alCerrar}
    >
      <CampoDeTexto
        etiqueta={lugar.columna === '' ? 'Comentario a la fila' : 'Comentario a la celda'}
        ayuda="El área lo verá junto a su celda."
        borrador={borrador}
        enfocar
      />
      <AvisoDeFalla falla={falla} reintentar={correr} />
    </EnSuLugar>
  );
}
