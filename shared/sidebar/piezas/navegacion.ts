import type { Barra } from '../estado/barra.ts';
import type { NombreDeVista } from '../nombre-de-vista.ts';
import { claseDe } from '../estado/agrupar.ts';
import { h, type Nodo } from '../dom/nodo.ts';
import { TEXTOS } from '../textos.ts';

type Pestana = keyof typeof TEXTOS.pestanas;

function pestanaDe(vista: NombreDeVista): Pestana {
  if (vista === 'hallazgos' || vista === 'hallazgos-de-hoja') return 'revisar';
  return vista === 'enviar' ? 'enviar' : 'mas';
}

const DESTINOS: Readonly<Record<Pestana, NombreDeVista>> = {
  revisar: 'hallazgos',
  enviar: 'enviar',
  mas: 'mas',
};

const PESTANAS: readonly Pestana[] = ['revisar', 'enviar', 'mas'];
/** The libro of the enlace is sent to nobody. */
const DEL_ENLACE: readonly Pestana[] = ['revisar', 'mas'];

function pendientes({ estado: { revision } }: Barra): number {
  return (revision?.hallazgos ?? []).filter((x) => claseDe(x) !== 'resuelto').length;
}

/** The parts of the page. */
export function navegacion(barra: Barra): Nodo {
  const actual = pestanaDe(barra.estado.vista);
  const quedan = pendientes(barra);
  const pestanas = barra.estado.libro?.libro.tipo === 'Enlace' ? DEL_ENLACE : PESTANAS;
  return h(
    'nav',
    { class: 'navegacion', 'aria-label': TEXTOS.navegacion, llave: 'navegacion' },
    pestanas.map((cual) =>
      h(
        'button',
        {
          type: 'button',
          llave: cual,
          'aria-current': cual === actual ? 'page' : null,
          onclick: () => {
            barra.ir(DESTINOS[cual]);
          },
        },
        TEXTOS.pestanas[cual],
        cual === 'revisar' && quedan > 0 && h('span', { class: 'cuenta' }, String(quedan)),
      ),
    ),
  );
}
