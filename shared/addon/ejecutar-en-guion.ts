import { Falla } from '../falla.ts';
import { ProblemaDelComplemento } from '../problema-del-complemento.ts';
import type { NombreDeAccion, Pide, ProblemaDeAccion, Respuesta } from './acciones.ts';
import type { AjustesDelComplemento } from './ajustes-del-complemento.ts';
import { escribirHojas, leerHojas } from './hojas-para-la-pagina.ts';
import type { Puertos } from './puertos.ts';
import { corregir, deshacer } from './revision/corregir.ts';
import { edicionDe } from './revision/edicion.ts';
import { explicar, sinActividades } from './revision/explicar.ts';
import { marcar } from './revision/marcar.ts';
import { pedir } from './revision/pedir.ts';
import { validar } from './revision/revisar-taller.ts';
import { abrir, elegirDestino } from './servicio/abrir.ts';
import { acuse, enviar } from './servicio/enviar.ts';
import type { Accion, AccionesHechas } from './taller.ts';
import { abrirTaller } from './taller/abrir-taller.ts';

/** What the script of Google Sheets does by itself; the page works the others out of what it reads and writes for it. */
export const ACCIONES_DE_GUION = {
  abrir,
  elegirDestino,
  edicion: ({ puertos }) => edicionDe(puertos),
  validar,
  irA: ({ puertos }, celda) => {
    puertos.host.select(celda);
    return null;
  },
  marcar,
  leerHojas,
  escribirHojas,
  corregir,
  deshacer,
  explicar,
  pedir,
  sinActividades,
  enviar,
  acuse,
  preparar: ({ puertos }, definicion) => ({ hecho: puertos.host.setup(definicion) }),
} satisfies Partial<AccionesHechas>;

/** Those that leave the spreadsheet as it is wait for nobody. */
const SIN_CANDADO: ReadonlySet<NombreDeAccion> = new Set<NombreDeAccion>([
  'abrir',
  'edicion',
  'irA',
  'leerHojas',
  'acuse',
]);

const esFalla = (error: unknown): error is Falla => error instanceof Falla;

function comoProblema(error: unknown): ProblemaDeAccion {
  const motivo = error instanceof Error ? error.message : String(error);
  const falla = esFalla(error) ? error : new ProblemaDelComplemento('complemento-fallo', { motivo });
  return { codigo: falla.codigo, titulo: falla.titulo, detalle: falla.detalle };
}

/** Does what is asked for. It never throws: a failure is told. */
export type Ejecutor = <N extends NombreDeAccion>(
  puertos: Puertos,
  ajustes: AjustesDelComplemento,
  nombre: N,
  pide: Pide<N>,
) => Respuesta<N>;

/** Does some of the actions. */
export const ejecutorDe =
  (acciones: Partial<AccionesHechas>): Ejecutor =>
  (puertos, ajustes, nombre, pide) => {
    try {
      const accion: Accion<typeof nombre> | undefined = acciones[nombre];
      // What calls may be a page of another version
      if (!Object.keys(acciones).includes(nombre) || accion === undefined)
        throw new ProblemaDelComplemento('accion-desconocida', { accion: nombre });
      const hacer = () => accion(abrirTaller(puertos, ajustes), pide);
      return { ok: true, valor: SIN_CANDADO.has(nombre) ? hacer() : puertos.candado(hacer) };
    } catch (error) {
      return { ok: false, problema: comoProblema(error) };
    }
  };

/** What the script of Google Sheets answers. */
export const ejecutarEnGuion = ejecutorDe(ACCIONES_DE_GUION);
