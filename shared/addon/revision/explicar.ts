import { hojaCanonica } from '../../envio/editar-canonico.ts';
import { explicarHallazgo } from '../../envio/explicar-canonico.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { LibroCanonico } from '../../libro/canonico-esquema.ts';
import { recortar } from '../../libro/texto-de-celda.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { ColumnaDeDefinicion } from '../definicion-de-libro.ts';
import type { CambioDeCelda } from '../sheet-host.ts';
import type { Accion, Taller } from '../taller.ts';
import { cambioDeTexto, cambiosDeFila, exigirHoja, registrosNuevos } from '../taller/cambios.ts';
import { textoDeValor } from '../taller/texto-de-valor.ts';
import { hacer } from './corregir.ts';

const EXPLICACIONES: NombreHoja = 'Justificaciones';
const DECLARACIONES: NombreHoja = 'Sin actividades';

const ANCHO = 200;

/** A tab that the área had no need of until now, with its headers; `Preparar este libro` adds what else it may have. */
function asegurar(taller: Taller, nombre: NombreHoja): void {
  if (taller.hoja(nombre) !== undefined) return;
  const columnas = hojaDef(nombre).columnas.map(({ nombre: encabezado, requerida }): ColumnaDeDefinicion => ({
    ...{ encabezado, requerida, nota: '', ayuda: '', comprobacion: null, formato: 'texto', ancho: ANCHO },
  }));
  const hojas = [{ nombre, columnas, filas: [] }];
  taller.puertos.host.setup({ titulo: '', locale: 'es_MX', zona: 'America/Mexico_City', hojas });
  taller.olvidar(nombre);
}

type HojaCanonica = LibroCanonico['hojas'][number];

/** Some tabs with all their columns, the área's own too: nothing may be written over them. */
function editable(taller: Taller, nombres: readonly string[]): LibroCanonico {
  const hojas = nombres.flatMap((nombre) => taller.hoja(nombre) ?? []);
  return {
    formato: 1,
    hojas: hojas.map(({ columnas, filas, ...hoja }) => ({
      ...hoja,
      columnas: [...columnas],
      filas: filas.map(({ numero, celdas }) => ({ numero, celdas: [...celdas] })),
    })),
  };
}

/** The changes that make a tab hold what it should: columns come only at its right, rows keep their numbers. */
function cambiosHacia(taller: Taller, { nombre, columnas, filas }: HojaCanonica): CambioDeCelda[] {
  const antes = exigirHoja(taller, nombre);
  const nuevas = new Map(filas.map(({ numero, celdas }) => [numero, celdas]));
  const encabezados = columnas.map(({ encabezado }) => encabezado);
  nuevas.set(antes.filaEncabezado, encabezados);
  for (const { numero } of antes.filas) if (!nuevas.has(numero)) nuevas.set(numero, []);
  return [...nuevas].flatMap(([fila, celdas]) =>
    columnas.flatMap(({ encabezado, posicion: columna }, i) => {
      const cambio = cambioDeTexto(taller, { hoja: nombre, fila, columna }, encabezado, celdas[i] ?? '');
      return recortar(textoDeValor(cambio.esperado)) === (celdas[i] ?? '') ? [] : [cambio];
    }),
  );
}

export const explicar: Accion<'explicar'> = (taller, { hallazgo, motivo, hoja }) => {
  if (motivo !== '') asegurar(taller, EXPLICACIONES);
  const libro = editable(taller, [EXPLICACIONES, hallazgo.hoja]);
  const antes = hojaCanonica(libro, EXPLICACIONES);
  const despues = hojaCanonica(explicarHallazgo(libro, hallazgo, motivo), EXPLICACIONES);
  return hacer(
    taller,
    antes === undefined ? [] : cambiosHacia(taller, despues ?? { ...antes, filas: [] }),
    hoja,
  );
};

/** `motivo` '' takes the declaration back. */
export const sinActividades: Accion<'sinActividades'> = (taller, { linea, motivo }) => {
  asegurar(taller, DECLARACIONES);
  const hoja = exigirHoja(taller, DECLARACIONES);
  const indice = hoja.columnas.findIndex(({ encabezado }) => plegar(encabezado) === 'linea');
  const fila = hoja.filas.find(({ celdas }) => plegar(celdas[indice] ?? '') === plegar(linea))?.numero;
  const campos = motivo === '' ? { Línea: '', Motivo: '' } : { Línea: linea, Motivo: motivo };
  const cambios =
    fila === undefined
      ? registrosNuevos(taller, DECLARACIONES, motivo === '' ? [] : [campos])
      : cambiosDeFila(taller, DECLARACIONES, fila, campos);
  return hacer(taller, cambios, null);
};
