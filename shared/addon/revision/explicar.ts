import { explicadoDe, loExplica } from '../../envio/explicar-canonico.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Hoja } from '../../libro/model.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Campos } from '../acciones.ts';
import type { ColumnaDeDefinicion } from '../definicion-de-libro.ts';
import type { CambioDeCelda } from '../sheet-host.ts';
import type { Accion, Taller } from '../taller.ts';
import { cambiosDeFila, registrosNuevos } from '../taller/cambios.ts';
import { hacer } from './corregir.ts';

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

/** Puts the fields of a record in the place of those that say the same; emptied where there is nothing to say. */
function decir(
  taller: Taller,
  nombre: NombreHoja,
  esEsta: (hoja: Hoja) => (fila: Hoja['filas'][number]) => boolean,
  campos: Campos,
): CambioDeCelda[] {
  const calla = campos['Motivo'] === '';
  if (!calla) asegurar(taller, nombre);
  const hoja = taller.hoja(nombre);
  const [primera, ...otras] = hoja?.filas.filter(esEsta(hoja)) ?? [];
  const nada = Object.fromEntries(Object.keys(campos).map((columna) => [columna, '']));
  const sobran = calla && primera !== undefined ? [primera, ...otras] : otras;
  return [
    ...sobran.flatMap(({ numero }) => cambiosDeFila(taller, nombre, numero, nada)),
    ...(calla
      ? []
      : primera === undefined
        ? registrosNuevos(taller, nombre, [campos])
        : cambiosDeFila(taller, nombre, primera.numero, campos)),
  ];
}

export const explicar: Accion<'explicar'> = (taller, { hallazgo, motivo, hoja }) => {
  const explicado = explicadoDe(taller.hoja(hallazgo.hoja), hallazgo);
  const campos = { ...explicado, Motivo: motivo };
  return hacer(
    taller,
    decir(taller, 'Justificaciones', (escritas) => loExplica(escritas, explicado), campos),
    hoja,
  );
};

/** `motivo` '' takes the declaration back. */
export const sinActividades: Accion<'sinActividades'> = (taller, { linea, motivo }) => {
  const esEsta = ({ columnas }: Hoja): ((fila: Hoja['filas'][number]) => boolean) => {
    const indice = columnas.findIndex(({ encabezado }) => plegar(encabezado) === 'linea');
    return ({ celdas }) => plegar(celdas[indice] ?? '') === plegar(linea);
  };
  return hacer(taller, decir(taller, 'Sin actividades', esEsta, { Línea: linea, Motivo: motivo }), null);
};
