import { h, type Nodo } from '../../dom/nodo.ts';
import { ficha } from '../../piezas/ficha.ts';
import { momento } from '../../texto/fechas.ts';
import { TEXTOS } from '../../textos.ts';
import type { Proceso } from './proceso.ts';

/** What an acuse states: folio, moment, person and the mark of what was received. */
export function recibido({ envio, repetido }: NonNullable<Proceso['recibido']>, enlace: string): Nodo {
  return h(
    'section',
    { class: 'recibido', llave: 'recibido', 'aria-label': TEXTOS.recibido(envio.folio) },
    h('h3', { tabindex: -1, 'data-enfocar': '', llave: envio.id }, TEXTOS.recibido(envio.folio)),
    repetido && h('p', {}, TEXTOS.yaEstaba(enlace)),
    h(
      'p',
      {},
      envio.aTiempo
        ? ficha(TEXTOS.aTiempo, 'bien', 'palomita')
        : ficha(TEXTOS.fueraDePlazo, 'aviso', 'alerta'),
    ),
    h('p', {}, TEXTOS.envioDe(momento(envio.cuando), envio.autor)),
    h(
      'p',
      { class: 'menudo' },
      `${TEXTOS.huella} `,
      h('code', {}, envio.sha256.slice(0, 16)),
      '… ',
      TEXTOS.noEsFirma,
    ),
  );
}
