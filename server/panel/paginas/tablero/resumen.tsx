import type { VNode } from 'preact';
import type { EstadoDeLibro } from '../../../../shared/api/esquemas/envios.ts';
import type { Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { Icono } from '../../componentes/icono.tsx';
import { contar } from '../../texto/contar.ts';
import { DE_LIBRO } from '../../texto/estados.ts';
import { loQueFaltaEn } from './filtrar.ts';

/** In the order in which the work goes, from its end. */
const ORDEN: readonly EstadoDeLibro[] = ['aceptado', 'enviado', 'por-visto-bueno', 'observado', 'sin-enviar'];

/** States as they are said of several áreas. */
const DE_AREAS: Readonly<Record<EstadoDeLibro, string>> = {
  'sin-enviar': 'Sin enviar',
  'por-visto-bueno': 'Por visto bueno',
  enviado: 'Por revisar',
  observado: 'Devueltas',
  aceptado: 'Aceptadas',
};

/** How far the period is, as one bar; the buttons below say the same in words. */
function Barra({ cuenta, total }: { readonly cuenta: Tablero['cuenta']; readonly total: number }): VNode {
  let x = 0;
  const tramos = ORDEN.map((estado) => {
    const tramo = { estado, x, ancho: (100 * cuenta[estado]) / Math.max(1, total) };
    x += tramo.ancho;
    return tramo;
  });
  return (
    <svg class="barra" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {tramos.map((t) => (
        <rect
          key={t.estado}
          class={`t-${DE_LIBRO[t.estado].tono}`}
          x={t.x}
          y="0"
          width={t.ancho}
          height="4"
        />
      ))}
    </svg>
  );
}

interface Eleccion {
  readonly tablero: Tablero;
  readonly elegido: string;
  readonly alElegir: (estado: string) => void;
}

/** How many áreas stand in each state; a press shows those alone. */
function Cuentas({ tablero: { cuenta, filas }, elegido, alElegir }: Eleccion): VNode {
  const conAlguna = ORDEN.filter((e) => e !== 'por-visto-bueno' || cuenta[e] > 0);
  return (
    <div class="cuentas" role="group" aria-label="Ver las áreas por su estado">
      <button
        type="button"
        class="cuenta-de-estado"
        aria-pressed={elegido === ''}
        onClick={() => {
          alElegir('');
        }}
      >
        <span class="cuantas">{filas.length}</span>
        <span>Todas</span>
      </button>
      {[...conAlguna].reverse().map((estado) => (
        <button
          key={estado}
          type="button"
          class={`cuenta-de-estado t-${DE_LIBRO[estado].tono}${cuenta[estado] === 0 ? ' ninguna' : ''}`}
          aria-pressed={elegido === estado}
          onClick={() => {
            alElegir(elegido === estado ? '' : estado);
          }}
        >
          <span class="cuantas">{cuenta[estado]}</span>
          <span class="fila-de-datos">
            <Icono nombre={DE_LIBRO[estado].icono} />
            {DE_AREAS[estado]}
          </span>
        </button>
      ))}
    </div>
  );
}

/** What is missing, in one sentence. */
function fraseDeFaltante(tablero: Tablero): string {
  const falta = loQueFaltaEn(tablero);
  const partes = [
    falta.sinEnviar.length === 0 ? '' : `${contar(falta.sinEnviar.length, 'área')} sin enviar`,
    falta.hojas === 0
      ? ''
      : `${contar(falta.hojas, 'hoja')} por recibir (${contar(falta.lineas, 'línea')} del programa)`,
    falta.comentarios === 0 ? '' : `${contar(falta.comentarios, 'comentario')} sin atender`,
  ].filter((p) => p !== '');
  const [ultima] = partes.slice(-1);
  if (ultima === undefined) return 'No falta nada de lo que el programa espera.';
  const antes = partes.slice(0, -1);
  const dicho = antes.length === 0 ? ultima : `${antes.join(', ')} y ${ultima}`;
  return `Faltan: ${dicho}.`;
}

/** The period at a glance. */
export function Resumen({ tablero, elegido, alElegir }: Eleccion): VNode {
  return (
    <section class="tarjeta resumen" aria-label="Resumen del periodo">
      <Barra cuenta={tablero.cuenta} total={tablero.filas.length} />
      <Cuentas tablero={tablero} elegido={elegido} alElegir={alElegir} />
      <p class="faltante">{fraseDeFaltante(tablero)}</p>
    </section>
  );
}
