import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { valorDeCelda } from '../../../../shared/envio/editar-canonico.ts';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { EnSuLugar } from '../../componentes/en-su-lugar.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { useBorrador } from '../../estado/borrador.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import type { Captura } from './usar-captura.ts';

type Comentario = LibroDeArea['comentarios'][number];

const lugarDeComentario = ({ hoja, fila, columna, clave }: Comentario): string =>
  [hoja, clave, `fila ${String(fila)}`, columna].filter((t) => t !== '').join(' · ');

interface Datos {
  readonly comentario: Comentario;
  readonly captura: Captura;
}

type EnCelda = Datos & { readonly actual: string; readonly alCerrar: () => void };

function CambiarCelda({ comentario, captura, actual, alCerrar }: EnCelda): VNode {
  const { id, hoja, fila, columna } = comentario;
  const borrador = useBorrador(`comentario:${id}`, actual);
  const nuevo = borrador.texto.trim();
  return (
    <EnSuLugar
      accion="Cambiar"
      impedido={nuevo === actual}
      alCerrar={alCerrar}
      alEnviar={() => {
        const cambio = { hoja, fila, columna, esperado: actual, nuevo };
        captura.cambiar([cambio], `Se cambió ${columna} en la fila ${String(fila)} de ${hoja}.`);
        borrador.olvidar();
        alCerrar();
      }}
    >
      <CampoDeTexto
        etiqueta={`${columna}, fila ${String(fila)}`}
        borrador={borrador}
        renglones={actual.length > 80 ? 4 : 1}
        enfocar
      />
    </EnSuLugar>
  );
}

/** The commented cell of the libro at hand, to be changed where it is read. */
function EnElLibro({ comentario, captura }: Datos): VNode | null {
  const [abierto, abrir] = useState(false);
  const boton = useRef<HTMLButtonElement>(null);
  const libro = captura.enCurso?.libro;
  const actual = libro === undefined || comentario.columna === '' ? null : valorDeCelda(libro, comentario);
  if (actual === null) return null;
  const alCerrar = (): void => {
    abrir(false);
    boton.current?.focus();
  };
  return (
    <>
      <p class="fila-de-datos">
        <span class="menudo">{actual === '' ? 'Ahora está vacía.' : `Ahora dice «${actual}».`}</span>
        <button
          ref={boton}
          type="button"
          class="boton menor"
          aria-expanded={abierto}
          onClick={() => {
            abrir(!abierto);
          }}
        >
          Corregir la celda
        </button>
      </p>
      {abierto && <CambiarCelda {...{ comentario, captura, actual, alCerrar }} />}
    </>
  );
}

function UnComentario({ comentario, captura }: Datos): VNode {
  const sitio = useSitio();
  const { texto, autor, cuando, valor, columna, envio, hoja, fila } = comentario;
  const celda = new URLSearchParams({ hoja, fila: String(fila), columna });
  return (
    <li class="comentario">
      <p>
        <a href={rutas.envio(sitio, envio, `?${String(celda)}`)}>{lugarDeComentario(comentario)}</a>
      </p>
      {valor !== '' && <p class="menudo">Decía «{valor}»</p>}
      <p class="parrafo">{texto}</p>
      <p class="menudo">
        {autor}, {momentoCorto(cuando)}
      </p>
      <EnElLibro comentario={comentario} captura={captura} />
    </li>
  );
}

interface Lista {
  readonly comentarios: readonly Comentario[];
  readonly captura: Captura;
}

/** What the enlace said of rows and cells, where the área works; each is attended by correcting and sending again. */
export function Comentarios({ comentarios, captura }: Lista): VNode | null {
  if (comentarios.length === 0) return null;
  return (
    <section class="tarjeta">
      <h2>
        <Icono nombre="comentario" /> {contar(comentarios.length, 'comentario')} del enlace
      </h2>
      <ul class="lista-llana">
        {comentarios.map((c) => (
          <UnComentario key={c.id} comentario={c} captura={captura} />
        ))}
      </ul>
    </section>
  );
}
