import type { HallazgoDeBarra } from '../../../addon/acciones.ts';
import { h as nodo, type Hijo, type Nodo } from '../../dom/nodo.ts';
import { claseDe, llaveDeHallazgo } from '../../estado/agrupar.ts';
import { irA } from '../../estado/cambiar.ts';
import { boton } from '../../piezas/boton.ts';
import { ficha, type Tono } from '../../piezas/ficha.ts';
import type { NombreDeIcono } from '../../piezas/icono.ts';
import { mayuscula } from '../../texto/enlace.ts';
import { TEXTOS } from '../../textos.ts';
import type { Abiertos } from './abiertos.ts';
import { accionesDeHallazgo } from './acciones-de-hallazgo.ts';

const SENALES: Readonly<
  Record<HallazgoDeBarra['gravedad'], { readonly tono: Tono; readonly signo: NombreDeIcono }>
> = {
  Error: { tono: 'mal', signo: 'cruz' },
  Advertencia: { tono: 'aviso', signo: 'alerta' },
  Justificada: { tono: 'bien', signo: 'palomita' },
};

/** Why it stands in nobody's way; '' where it does. */
function nota({ pedido, depende }: HallazgoDeBarra, enlace: string): string {
  if (pedido) return TEXTOS.pedido(enlace);
  return depende === null ? '' : TEXTOS.deOtraArea;
}

const dondeEsta = ({ hoja, fila, columna }: HallazgoDeBarra): string =>
  [hoja, fila === null ? '' : TEXTOS.fila(fila).toLocaleLowerCase('es-MX'), columna]
    .filter((t) => t !== '')
    .join(', ');

function lugar({ barra }: Abiertos, h: HallazgoDeBarra): Hijo {
  const dice = h.columna === '' ? TEXTOS.todaLaHoja : h.columna;
  if (h.celda === null) return nodo('p', { class: 'lugar', llave: 'lugar' }, dice);
  return boton(
    dice,
    () => {
      void irA(barra, h.celda);
    },
    { clase: 'ligero lugar', llave: 'lugar', nombre: TEXTOS.irACelda(dondeEsta(h)) },
  );
}

/** What it says, without the place that stands above it. */
function loQueDice({ fila, columna, mensaje }: HallazgoDeBarra): string {
  const lugarDicho = [fila === null ? '' : TEXTOS.fila(fila), columna].filter((t) => t !== '').join(', ');
  const prefijo = `${lugarDicho}: `;
  return mensaje.startsWith(prefijo) ? mayuscula(mensaje.slice(prefijo.length)) : mensaje;
}

/** One finding: where, what it says, what to do and the ways out. */
export function unHallazgo(abiertos: Abiertos, h: HallazgoDeBarra): Nodo {
  const { tono, signo } = SENALES[h.gravedad];
  const resuelto = claseDe(h) === 'resuelto';
  const dicho = nota(h, abiertos.barra.estado.libro?.enlace ?? '');
  return nodo(
    'li',
    { class: `hallazgo t-${tono}`, llave: llaveDeHallazgo(h), 'data-item': '' },
    lugar(abiertos, h),
    resuelto && nodo('p', {}, ficha(TEXTOS.gravedad[h.gravedad], tono, signo)),
    dicho !== '' && nodo('p', { class: 'menudo' }, dicho),
    nodo('p', { class: 'parrafo' }, loQueDice(h)),
    h.justificacion === null
      ? h.sugerencia !== '' && nodo('p', { class: 'menudo parrafo' }, h.sugerencia)
      : nodo('p', { class: 'menudo parrafo' }, TEXTOS.explicacion(h.justificacion)),
    accionesDeHallazgo(abiertos, h),
  );
}
