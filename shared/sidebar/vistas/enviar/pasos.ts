import { h, type Nodo } from '../../dom/nodo.ts';
import { icono, type NombreDeIcono } from '../../piezas/icono.ts';
import { TEXTOS } from '../../textos.ts';
import type { Paso, Proceso } from './proceso.ts';

const PASOS: readonly Paso[] = ['comprobar', 'revisar', 'enviar', 'acuse'];

interface Suerte {
  readonly dice: string;
  readonly signo: NombreDeIcono;
  readonly clase: string;
}

function suerteDe(lugar: number, actual: number, detenido: boolean): Suerte {
  if (lugar < actual) return { dice: TEXTOS.pasoHecho, signo: 'palomita', clase: 'hecho' };
  if (lugar > actual) return { dice: TEXTOS.pasoPendiente, signo: 'punto', clase: 'pendiente' };
  return detenido
    ? { dice: TEXTOS.pasoDetenido, signo: 'alerta', clase: 'detenido' }
    : { dice: TEXTOS.pasoEnCurso, signo: 'reloj', clase: 'en-curso' };
}

/** How far an envío has come, and for how long it has been under way. */
export function pasos({ paso, detenido }: Proceso, segundos: number): Nodo | null {
  if (paso === null) return null;
  const actual = PASOS.indexOf(paso);
  return h(
    'div',
    { class: 'pasos', llave: 'pasos' },
    h(
      'ol',
      { class: 'lista-llana' },
      PASOS.map((cual, lugar) => {
        const { dice, signo, clase } = suerteDe(lugar, actual, detenido);
        return h(
          'li',
          { class: clase, 'aria-current': lugar === actual ? 'step' : null },
          icono(signo),
          TEXTOS.pasos[cual],
          h('span', { class: 'sr' }, `, ${dice}`),
        );
      }),
    ),
    !detenido && segundos > 0 && h('p', { class: 'menudo' }, TEXTOS.llevaSegundos(segundos)),
  );
}
