import type { VNode } from 'preact';
import { rotulo, type BloqueDeVista, type Rama, type TablaDeVista } from './arbol-de-vista.ts';
import { Encabezado } from './encabezado.tsx';
import { Figuras } from './figuras.tsx';
import { Grupos } from './grupos.tsx';
import { Tabla } from './tabla.tsx';
import { Texto } from './texto.tsx';

function Vacio({ vacio }: { readonly vacio: NonNullable<BloqueDeVista['vacio']> }): VNode {
  const titulo = rotulo(vacio);
  const { motivo, origen } = vacio;
  return (
    <>
      {titulo !== null && <p class="rotulo">{titulo}</p>}
      {motivo !== '' && (
        <p class="motivo" data-o={origen === '' ? undefined : origen}>
          {motivo}
          {origen !== '' && <button type="button" class="o fuente" aria-label="Ver de dónde sale" />}
        </p>
      )}
    </>
  );
}

/** A narrow table has its bars beside it, a wide one above: people look first. */
const esAngosta = ({ columnas }: TablaDeVista): boolean =>
  columnas.length <= 3 && columnas.every((c) => c.clase !== 'prosa' && c.clase !== 'marca');

interface DeTabla {
  readonly tabla: TablaDeVista;
  readonly nombre: string;
  readonly nivel: number;
}

function ConFiguras({ tabla, nombre, nivel }: DeTabla): VNode {
  if (tabla.grupos !== null) return <Grupos tabla={tabla} grupos={tabla.grupos} nivel={nivel} />;
  const dibujada = <Tabla tabla={tabla} nombre={nombre} />;
  if (tabla.figuras === '') return dibujada;
  const figuras = <Figuras html={tabla.figuras} />;
  return esAngosta(tabla) ? (
    <div class="par">
      {dibujada}
      {figuras}
    </div>
  ) : (
    <>
      {figuras}
      {dibujada}
    </>
  );
}

type DeBloque = Omit<DeTabla, 'tabla'> & { readonly bloque: BloqueDeVista };

function Bloque({ bloque, nombre, nivel }: DeBloque): VNode {
  const { texto, tabla, vacio, linea } = bloque;
  return (
    <>
      {texto !== null && <Texto texto={texto} linea={linea} />}
      {tabla !== null && <ConFiguras tabla={tabla} nombre={nombre} nivel={nivel} />}
      {vacio !== null && <Vacio vacio={vacio} />}
    </>
  );
}

/** The title of the report is of depth 2. */
const BAJO_EL_TITULO = 2;

/** A section with those under it. */
export function Seccion({ rama }: { readonly rama: Rama }): VNode {
  const { seccion, ancla, profundidad, ramas } = rama;
  const nivel = profundidad + BAJO_EL_TITULO;
  const varios = seccion.bloques.filter((b) => b.tabla !== null).length > 1;
  return (
    <section class={`seccion p${String(Math.min(profundidad, 3))}`} aria-labelledby={ancla}>
      <Encabezado nivel={nivel} id={ancla}>
        {seccion.numerada && <span class="num">{seccion.linea} </span>}
        {seccion.titulo}
      </Encabezado>
      {seccion.bloques.map((bloque) => (
        <Bloque
          key={bloque.ordinal}
          bloque={bloque}
          nombre={`Tabla de ${seccion.titulo}${varios ? `, ${String(bloque.ordinal)}` : ''}`}
          nivel={nivel + 1}
        />
      ))}
      {ramas.map((r) => (
        <Seccion key={r.ancla} rama={r} />
      ))}
    </section>
  );
}
