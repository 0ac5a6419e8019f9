import type { DefinicionDeLibro } from '../../../../../shared/addon/definicion-de-libro.ts';
import type { Marca, Pestana, Rejilla, SheetHost, Valor } from '../../../../../shared/addon/sheet-host.ts';
import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { cambiosDeCeldas, estorboDe } from './cambios-de-celdas.ts';
import { cambiosDePreparacion } from './cambios-de-preparacion.ts';
import { hallarHoja } from './hallar-hoja.ts';
import type { MarcaPorIds, Mesa } from './mesa.ts';
import { valorDeCelda } from './valor-de-celda.ts';

const ultimoLleno = (valores: readonly Valor[]): number => valores.findLastIndex((v) => v !== null) + 1;

/** Up to the last row and column that hold something. */
function rejillaDe({ nombre, columnas, filas }: HojaDeBorrador, ocultas: ReadonlySet<string>): Rejilla {
  const todas = [
    columnas.map(({ encabezado }) => valorDeCelda(encabezado)),
    ...filas.map(({ celdas }) => columnas.map(({ id }) => valorDeCelda(celdas[id] ?? ''))),
  ];
  const anchos = todas.map(ultimoLleno);
  const alto = anchos.findLastIndex((ancho) => ancho > 0) + 1;
  const ancho = anchos.reduce((mayor, este) => Math.max(mayor, este), 0);
  return {
    nombre,
    filas: todas.slice(0, alto).map((fila) => fila.slice(0, ancho)),
    ocultas: filas.flatMap(({ id }, i) => (ocultas.has(id) && i + 2 <= alto ? [i + 2] : [])),
  };
}

function tabs(mesa: Mesa): Pestana[] {
  return mesa.borrador.hojas.map((hoja) => {
    const { nombre, filas } = rejillaDe(hoja, mesa.ocultas);
    return { nombre, filas: filas.length, columnas: filas[0]?.length ?? 0 };
  });
}

/** Does it here at once; the page does the same when it hears of it, or says that it could not. */
function hacer(mesa: Mesa, cambios: readonly CambioDeBorrador[]): void {
  if (cambios.length === 0) return;
  const hecho = aplicarLote(mesa.borrador, { id: mesa.idNuevo(), cambios, que: '' });
  if ('conflictos' in hecho) throw new Error('A change that was looked at before is refused');
  mesa.borrador = hecho.borrador;
  mesa.alHacer({ tipo: 'cambios', cambios });
}

function preparar(mesa: Mesa, definicion: DefinicionDeLibro): readonly string[] {
  const { cambios, hecho } = cambiosDePreparacion(mesa.borrador, definicion, mesa.idNuevo);
  hacer(mesa, cambios);
  if (mesa.locale === definicion.locale) return hecho;
  mesa.locale = definicion.locale;
  return [...hecho, 'Las fechas se leen como en México: día, mes y año.'];
}

/** None where the page has no such cell yet: below the last row. */
function porIds(borrador: Borrador, { hoja: nombre, fila, columna, color, texto }: Marca): MarcaPorIds[] {
  const hoja = hallarHoja(borrador, nombre);
  const lugar = {
    fila: fila === 1 ? null : hoja?.filas[fila - 2]?.id,
    columna: hoja?.columnas[columna - 1]?.id,
  };
  if (hoja === undefined || lugar.fila === undefined || lugar.columna === undefined) return [];
  return [{ hoja: hoja.id, fila: lugar.fila, columna: lugar.columna, color, texto }];
}

/** The libro of the browser behind the add-on's port; what it does to the page is told to the mesa. */
export function hostDeBorrador(mesa: Mesa): SheetHost {
  return {
    tabs: () => tabs(mesa),
    read: (nombre) => {
      const hoja = hallarHoja(mesa.borrador, nombre);
      return hoja === undefined ? null : rejillaDe(hoja, mesa.ocultas);
    },
    apply: (cambios) => {
      const estorbo = estorboDe(mesa.borrador, cambios);
      if (estorbo !== null) return { aplicado: false, ...estorbo };
      hacer(mesa, cambiosDeCeldas(mesa.borrador, cambios, mesa.idNuevo));
      return { aplicado: true };
    },
    select: (celda) => {
      const hoja = hallarHoja(mesa.borrador, celda.hoja);
      mesa.alHacer({ tipo: 'elegir', celda: { ...celda, hoja: hoja?.nombre ?? celda.hoja } });
    },
    toast: (texto) => {
      mesa.alHacer({ tipo: 'decir', texto });
    },
    onEdit: (oyente) => {
      mesa.oyente = oyente;
    },
    setup: (definicion) => preparar(mesa, definicion),
    mark: (hojas, marcas) => {
      const ids = hojas.flatMap((nombre) => hallarHoja(mesa.borrador, nombre)?.id ?? []);
      mesa.alHacer({
        tipo: 'marcar',
        hojas: ids,
        marcas: marcas.flatMap((marca) => porIds(mesa.borrador, marca)),
      });
    },
    locale: () => mesa.locale,
  };
}
