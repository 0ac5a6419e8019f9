import type { Carpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda } from '../../libro/registros.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import { opinionesDeConvenios } from './opiniones-de-convenios.ts';
import type { Regla } from '../regla.ts';

function revisar(carpeta: Carpeta): Hallazgo[] {
  const opiniones = opinionesDeConvenios(carpeta);
  return opiniones.firmados
    .filter(
      (convenio) => convenio.enElPeriodo && convenio.opinion === '' && opiniones.nombradas(convenio) === null,
    )
    .map(({ registro }) =>
      hallazgoEnCelda(registro, 'Opinión', '', {
        regla: 'convenio-sin-opinion',
        folio: celda(registro, 'Folio'),
        contraparte: celda(registro, 'Contraparte'),
      }),
    );
}

/**
 * Contract §3, `convenio-sin-opinion`: signed in the period, or `Etapa` Suscrito without a date, and no
 * opinión stands in `Opinión` nor names its counterpart, in full or by its `Siglas`.
 */
export const convenioSinOpinion: Regla = {
  codigo: 'convenio-sin-opinion',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: true,
  resuelveOtraArea: () => true,
  revisar,
};
