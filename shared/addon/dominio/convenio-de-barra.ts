import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { celda, indiceDe } from '../../libro/registros.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import type { ConvenioDeBarra, Parecido } from '../acciones.ts';
import type { LibroAbierto, Taller } from '../taller.ts';
import { campoNoValido } from './campo-no-valido.ts';

/** Opens the libro with its convenios and other tabs. */
export const abrirConvenios = (taller: Taller, ...mas: readonly NombreHoja[]): LibroAbierto =>
  taller.abrir('Catálogos', 'Sesiones', 'Convenios', ...mas);

/** The records of this libro alone. */
export const suyos = ({ propio }: LibroAbierto, hoja: NombreHoja): readonly Registro[] =>
  propio.hojas.get(hoja)?.registros ?? [];

/** A record as the sidebar points to it. */
export function parecido(registro: Registro, clave: string, nombre: string): Parecido {
  const { hoja } = registro.hoja;
  const columna = hoja.columnas[indiceDe(registro.hoja, clave)]?.posicion ?? 1;
  return {
    celda: { hoja: hoja.nombre, fila: registro.fila.numero, columna },
    clave: celda(registro, clave),
    nombre: celda(registro, nombre),
  };
}

/** A convenio as the sidebar lists it. */
export function convenioDeBarra(
  taller: Taller,
  { carpeta }: LibroAbierto,
  registro: Registro,
): ConvenioDeBarra {
  const [etapa, hasta] = [celda(registro, 'Etapa'), celda(registro, 'Vigencia hasta')];
  const [fin, hoy] = [leerFecha(hasta), leerFecha(taller.puertos.hoy())];
  return {
    ...parecido(registro, 'Folio', 'Instrumento'),
    contraparte: celda(registro, 'Contraparte'),
    etapa: carpeta.catalogos.de('Convenios', 'Etapa')?.resolver(etapa) ?? etapa,
    vigenciaHasta: hasta,
    dias: fin && hoy && ordinalDia(fin.fecha) - ordinalDia(hoy.fecha),
    avance: null,
  };
}

/** @throws Problem `campo-no-valido` */
export function convenioCon(abierto: LibroAbierto, folio: string): Registro {
  const clave = claveNormal(folio);
  const hallado = suyos(abierto, 'Convenios').find((r) => claveNormal(celda(r, 'Folio')) === clave);
  return hallado ?? campoNoValido('Folio', `«${folio}» no está en la hoja Convenios`);
}
