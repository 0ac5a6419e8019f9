import type { VNode } from 'preact';
import { rotulo, type TablaDeVista } from './arbol-de-vista.ts';
import { Pendiente } from './celda.tsx';
import { Encabezado } from './encabezado.tsx';
import { Notas } from './tabla.tsx';

type Grupo = NonNullable<TablaDeVista['grupos']>[number];
type Elemento = Grupo['elementos'][number];

interface DeElemento {
  readonly elemento: Elemento;
  /** Row of the table that it draws, as `procedencia.csv` numbers it; undefined where none has its records. */
  readonly fila: number | undefined;
  readonly foco: boolean;
}

function Contenido({ elemento, foco }: DeElemento): VNode {
  return (
    <>
      {elemento.partes.map(({ texto, negrita }) => (negrita ? <strong>{texto}</strong> : texto))}
      {elemento.marcado && <Pendiente />}
      <button
        type="button"
        class="o fuente"
        aria-label="Ver de dónde sale"
        tabIndex={foco ? undefined : -1}
      />
    </>
  );
}

function Elemento({ parrafo, ...datos }: DeElemento & { readonly parrafo: boolean }): VNode {
  const { elemento, fila } = datos;
  const clase = elemento.marcado ? 'marcada' : undefined;
  const atributos = { class: clase, 'data-o': elemento.origen, 'data-f': fila };
  return parrafo ? (
    <p {...atributos}>
      <Contenido {...datos} />
    </p>
  ) : (
    <li {...atributos}>
      <Contenido {...datos} />
    </li>
  );
}

interface Datos {
  readonly tabla: TablaDeVista;
  readonly grupos: readonly Grupo[];
  /** Depth of the headings of the groups. */
  readonly nivel: number;
}

/** Viñetas and Párrafos: headings with their bullets or paragraphs, each with its records. */
export function Grupos({ tabla, grupos, nivel }: Datos): VNode {
  const parrafo = tabla.forma === 'Párrafos';
  const titulo = rotulo(tabla);
  const filas = new Map(tabla.filas.map(({ origen }, i) => [origen, i + 2]));
  return (
    <div class="grupos" data-archivo={tabla.archivo} data-lista>
      {titulo !== null && <p class="rotulo">{titulo}</p>}
      {grupos.map((grupo, g) => {
        const elementos = grupo.elementos.map((elemento, i) => {
          const foco = g === 0 && i === 0;
          return (
            <Elemento
              key={i}
              elemento={elemento}
              fila={filas.get(elemento.origen)}
              foco={foco}
              parrafo={parrafo}
            />
          );
        });
        return (
          <div key={g}>
            {grupo.titulo !== null && <Encabezado nivel={nivel}>{grupo.titulo}</Encabezado>}
            {parrafo ? elementos : <ul>{elementos}</ul>}
          </div>
        );
      })}
      <Notas notas={tabla.notas} />
    </div>
  );
}
