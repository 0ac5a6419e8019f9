import type { DefinicionDeLibro } from '../../../../../shared/addon/definicion-de-libro.ts';
import type { Marca, Pestana, SheetHost } from '../../../../../shared/addon/sheet-host.ts';
import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { cambiosDeCeldas, estorboDe } from './cambios-de-celdas.ts';
import { cambiosDePreparacion } from './cambios-de-preparacion.ts';
import { hallarHoja } from './hallar-hoja.ts';
import type { MarcaPorIds, Mesa } from './mesa.ts';
import { rejillaDeHoja } from './rejilla-de-hoja.ts';

function tabs(mesa: Mesa): Pestana[] {
  return mesa.borrador.hojas.map((hoja) => {
    const { nombre, filas } = rejillaDeHoja(hoja, mesa.ocultas);
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
      return hoja === undefined ? null : rejillaDeHoja(hoja, mesa.ocultas);
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
