import { Falla } from '../falla.ts';
import { ProblemaDelComplemento } from '../problema-del-complemento.ts';
import type { Da, NombreDeAccion, Pide, ProblemaDeAccion, Respuesta } from './acciones.ts';
import type { AjustesDelComplemento } from './ajustes-del-complemento.ts';
import { ACCIONES_DE_DOMINIO } from './dominio/acciones-de-dominio.ts';
import type { Puertos } from './puertos.ts';
import { corregir, deshacer } from './revision/corregir.ts';
import { edicionDe } from './revision/edicion.ts';
import { explicar, sinActividades } from './revision/explicar.ts';
import { pedir } from './revision/pedir.ts';
import { validar } from './revision/revisar-taller.ts';
import { abrir, elegirDestino } from './servicio/abrir.ts';
import { acuse, enviar } from './servicio/enviar.ts';
import type { Accion, AccionesHechas } from './taller.ts';
import { abrirTaller } from './taller/abrir-taller.ts';

const ACCIONES: AccionesHechas = {
  ...ACCIONES_DE_DOMINIO,
  abrir,
  elegirDestino,
  edicion: ({ puertos }) => edicionDe(puertos),
  validar,
  irA: ({ puertos }, celda) => {
    puertos.host.select(celda);
    return null;
  },
  corregir,
  deshacer,
  explicar,
  pedir,
  sinActividades,
  enviar,
  acuse,
};

/** Those that leave the spreadsheet as it is wait for nobody. */
const SIN_CANDADO: ReadonlySet<NombreDeAccion> = new Set<NombreDeAccion>([
  'abrir',
  'edicion',
  'irA',
  'acuse',
  'paraPreparar',
  'asistencia',
  'formulario',
  'convenioParecido',
  'convenios',
  'sesiones',
  'porVencer',
  'conveniosSinOpinion',
  'opiniones',
]);

const esFalla = (error: unknown): error is Falla => error instanceof Falla;

function comoProblema(error: unknown): ProblemaDeAccion {
  const motivo = error instanceof Error ? error.message : String(error);
  const falla = esFalla(error) ? error : new ProblemaDelComplemento('complemento-fallo', { motivo });
  return { codigo: falla.codigo, titulo: falla.titulo, detalle: falla.detalle };
}

function correr<N extends NombreDeAccion>(
  puertos: Puertos,
  ajustes: AjustesDelComplemento,
  nombre: N,
  pide: Pide<N>,
): Da<N> {
  // What calls may be a page of another version
  if (!Object.keys(ACCIONES).includes(nombre))
    throw new ProblemaDelComplemento('accion-desconocida', { accion: nombre });
  const accion: Accion<N> = ACCIONES[nombre];
  const hacer = (): Da<N> => accion(abrirTaller(puertos, ajustes), pide);
  return SIN_CANDADO.has(nombre) ? hacer() : puertos.candado(hacer);
}

/** Does what the sidebar asks for. It never throws: a failure is told. */
export function ejecutar<N extends NombreDeAccion>(
  puertos: Puertos,
  ajustes: AjustesDelComplemento,
  nombre: N,
  pide: Pide<N>,
): Respuesta<N> {
  try {
    return { ok: true, valor: correr(puertos, ajustes, nombre, pide) };
  } catch (error) {
    return { ok: false, problema: comoProblema(error) };
  }
}
