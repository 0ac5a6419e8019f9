import type { VNode } from 'preact';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { Icono } from '../../componentes/icono.tsx';
import { Hallazgo } from '../../componentes/hallazgo.tsx';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { Comentar, UnComentario } from './comentario.tsx';
import { marcaEn, type Lugar, type Marca, type Marcas } from './marcas.ts';

interface Datos {
  readonly envio: string;
  readonly lugar: Lugar | null;
  readonly filas: JsonDeOperacion<'filasDeEnvio'> | null;
  readonly marcas: Marcas;
  /** Whether whoever is here may comment. */
  readonly comenta: boolean;
  readonly comentando: boolean;
  readonly alComentar: (si: boolean) => void;
  /** Leaves the cell, where its detail covers the grid. */
  readonly alCerrar: () => void;
  readonly releer: () => void;
}

/** What a cell of the page says, whole; of a row, its cells one by one. */
function Valor({ filas, lugar }: { readonly filas: Datos['filas']; readonly lugar: Lugar }): VNode | null {
  const fila = filas?.filas.find((f) => f.fila === lugar.fila);
  if (filas === null || fila === undefined || plegar(filas.hoja) !== plegar(lugar.hoja)) return null;
  if (lugar.columna === '')
    return (
      <dl class="valor-de-fila">
        {filas.columnas.map((columna, i) => (
          <div key={columna}>
            <dt>{columna}</dt>
            <dd class="parrafo">{fila.celdas[i] === '' ? '—' : fila.celdas[i]}</dd>
          </div>
        ))}
      </dl>
    );
  const texto = fila.celdas[filas.columnas.findIndex((c) => plegar(c) === plegar(lugar.columna))] ?? '';
  return texto === '' ? (
    <p class="menudo">La celda está vacía.</p>
  ) : (
    <p class="parrafo valor-de-celda">{texto}</p>
  );
}

function LoQueSeDice({
  marca,
  comenta,
  releer,
}: Pick<Datos, 'comenta' | 'releer'> & { readonly marca: Marca }): VNode {
  const { cambio, hallazgos, comentarios, agregada } = marca;
  return (
    <>
      {agregada && <p class="menudo">La fila no estaba en el envío anterior.</p>}
      {cambio !== null && (
        <p>
          <span class="menudo">Antes: </span>
          {cambio.antes === '' ? <span class="menudo">vacía</span> : <del>{cambio.antes}</del>}
        </p>
      )}
      {hallazgos.map((h) => (
        <Hallazgo key={h.regla + h.valor} hallazgo={h} />
      ))}
      {comentarios.map((c) => (
        <UnComentario key={c.id} comentario={c} cambia={comenta} releer={releer} />
      ))}
    </>
  );
}

function ComentarAqui(datos: Datos & { readonly lugar: Lugar }): VNode | null {
  const { envio, lugar, comenta, comentando, alComentar, releer } = datos;
  if (!comenta) return null;
  if (!comentando)
    return (
      <button
        type="button"
        class="boton menor"
        onClick={() => {
          alComentar(true);
        }}
      >
        Comentar {lugar.columna === '' ? 'la fila' : 'la celda'}
      </button>
    );
  return (
    <Comentar
      envio={envio}
      lugar={lugar}
      releer={releer}
      alCerrar={() => {
        alComentar(false);
      }}
    />
  );
}

/** All about the cell at hand. */
export function Detalle(datos: Datos): VNode {
  const { lugar, filas, marcas, comenta, releer, alCerrar } = datos;
  if (lugar === null)
    return (
      <p class="menudo">
        Elija una celda de la hoja: aquí verá lo que dice completa, lo que se señala en ella y lo que cambió.
        {comenta && ' Con Entrar comenta la celda; en el número de fila, la fila entera.'}
      </p>
    );
  const { hoja, fila, columna } = lugar;
  return (
    <section aria-label="La celda elegida">
      <button type="button" class="boton cerrar en-angosto" aria-label="Cerrar el detalle" onClick={alCerrar}>
        <Icono nombre="cruz" />
      </button>
      <h2>{columna === '' ? `Fila ${String(fila)}` : columna}</h2>
      <p class="menudo">
        {hoja}, fila {fila}
      </p>
      <Valor filas={filas} lugar={lugar} />
      <LoQueSeDice marca={marcaEn(marcas, lugar)} comenta={comenta} releer={releer} />
      <ComentarAqui {...datos} lugar={lugar} />
    </section>
  );
}
