import { claveNormal } from '../../libro/claves.ts';
import { celda } from '../../libro/registros.ts';
import { convenioSinOpinion } from '../../rules/convenios/convenio-sin-opinion.ts';
import { revisar } from '../../rules/revisar.ts';
import type { ConvenioDeBarra } from '../acciones.ts';
import type { Accion } from '../taller.ts';
import { avancesEn } from './avances.ts';
import { abrirConvenios, convenioDeBarra, suyos } from './convenio-de-barra.ts';

const TERMINADOS = ['Concluido', 'Cancelado'];
const EN_VIGOR = ['Suscrito', 'Vigente'];

export const convenios: Accion<'convenios'> = (taller, { sesion }) => {
  const abierto = abrirConvenios(taller, 'Avances');
  const avances = sesion === '' ? null : avancesEn(abierto, sesion);
  return suyos(abierto, 'Convenios')
    .map((registro): ConvenioDeBarra => {
      const avance = avances?.get(claveNormal(celda(registro, 'Folio')));
      return {
        ...convenioDeBarra(taller, abierto, registro),
        avance: avance ? celda(avance, 'Avance') : null,
      };
    })
    .filter(({ etapa }) => !TERMINADOS.includes(etapa));
};

export const porVencer: Accion<'porVencer'> = (taller, pide) => {
  const abierto = abrirConvenios(taller);
  return suyos(abierto, 'Convenios')
    .map((registro) => convenioDeBarra(taller, abierto, registro))
    .filter(({ etapa, dias }) => EN_VIGOR.includes(etapa) && dias !== null && dias >= 0 && dias <= pide.dias)
    .sort((a, b) => (a.dias ?? 0) - (b.dias ?? 0));
};

/** By the rule `convenio-sin-opinion`, without those that were explained. */
export const conveniosSinOpinion: Accion<'conveniosSinOpinion'> = (taller) => {
  const abierto = abrirConvenios(taller, 'Opiniones', 'Justificaciones');
  // Of one libro alone the rule is as good as what it knows; here that is said
  const carpeta = { ...abierto.carpeta, alcance: 'carpeta' } as const;
  const filas = new Set(
    revisar(carpeta, [convenioSinOpinion]).flatMap(({ lugar, justificacion }) =>
      justificacion === null && lugar.libro === abierto.propio.nombre ? [lugar.fila] : [],
    ),
  );
  return suyos(abierto, 'Convenios')
    .filter(({ fila }) => filas.has(fila.numero))
    .map((registro) => convenioDeBarra(taller, abierto, registro));
};
