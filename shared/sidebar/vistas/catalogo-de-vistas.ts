import type { Barra } from '../estado/barra.ts';
import type { NombreDeVista } from '../nombre-de-vista.ts';
import { crearIntegranteNuevo, crearSesionNueva } from './asistencia/agregar.ts';
import { crearAsistencia } from './asistencia/asistencia.ts';
import { crearAyuda } from './ayuda.ts';
import { crearAvances } from './convenios/avances.ts';
import { crearFirmar } from './convenios/firmar.ts';
import { crearConvenioNuevo } from './convenios/nuevo.ts';
import { crearPorVencer } from './convenios/por-vencer.ts';
import { crearEnviar } from './enviar/enviar.ts';
import { crearHallazgos } from './hallazgos/hallazgos.ts';
import { crearMas } from './mas.ts';
import { crearLigarOpinion } from './opiniones/ligar.ts';
import { crearOpinionNueva } from './opiniones/nueva.ts';
import { crearSinOpinion } from './opiniones/sin-opinion.ts';
import { crearPreparar } from './preparar.ts';
import type { Vista } from './vista.ts';

/** All that the page can show. */
export function crearVistas(barra: Barra): Readonly<Record<NombreDeVista, Vista>> {
  const hallazgos = crearHallazgos(barra);
  return {
    hallazgos,
    'hallazgos-de-hoja': hallazgos,
    enviar: crearEnviar(barra),
    asistencia: crearAsistencia(barra),
    'sesion-nueva': crearSesionNueva(barra),
    'integrante-nuevo': crearIntegranteNuevo(barra),
    'convenio-nuevo': crearConvenioNuevo(barra),
    avances: crearAvances(barra),
    firmar: crearFirmar(barra),
    'por-vencer': crearPorVencer(barra),
    'opinion-nueva': crearOpinionNueva(barra),
    'ligar-opinion': crearLigarOpinion(barra),
    'sin-opinion': crearSinOpinion(barra),
    preparar: crearPreparar(barra),
    ayuda: crearAyuda(barra),
    mas: crearMas(barra),
  };
}
