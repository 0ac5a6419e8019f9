import type { EnvioDeBarra } from '../../../addon/acciones.ts';
import { h, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { boton } from '../../piezas/boton.ts';
import { momento } from '../../texto/fechas.ts';
import { TEXTOS } from '../../textos.ts';

function unEnvio(barra: Barra, envio: EnvioDeBarra, alVer: (envio: EnvioDeBarra) => void): Nodo {
  const { id, folio, cuando, autor, aTiempo, revision } = envio;
  return h(
    'li',
    { class: 'en-historial', llave: id },
    h('p', {}, h('strong', {}, folio), `: ${TEXTOS.revisiones[revision] ?? revision}`),
    h(
      'p',
      { class: 'menudo' },
      TEXTOS.envioDe(momento(cuando), autor),
      !aTiempo && `. ${TEXTOS.fueraDePlazo}`,
    ),
    boton(
      TEXTOS.verAcuse,
      () => {
        alVer(envio);
      },
      {
        clase: 'menor',
        nombre: TEXTOS.verAcuseDe(folio),
        ocupado: barra.trabaja(`acuse ${id}`) && TEXTOS.abriendoAcuse,
      },
    ),
  );
}

/** What was sent, the last first, each with its acuse. */
export function historial(barra: Barra, alVer: (envio: EnvioDeBarra) => void): Nodo {
  const envios = barra.estado.libro?.envios ?? [];
  return h(
    'section',
    { class: 'clase', llave: 'historial' },
    h('h3', {}, TEXTOS.historial),
    envios.length === 0
      ? h('p', { class: 'menudo' }, TEXTOS.sinEnvios)
      : h(
          'ol',
          { class: 'lista-llana' },
          envios.map((envio) => unEnvio(barra, envio, alVer)),
        ),
  );
}
