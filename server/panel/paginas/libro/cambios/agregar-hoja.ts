import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { HOJAS, lugarDeHoja } from '../../../../../shared/hojas/catalogo-de-hojas.ts';
import type { HojaDef } from '../../../../../shared/hojas/hoja-def.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';

/** Tabs that an área's libro may have and this one does not. */
export function hojasQueFaltan({ hojas }: Borrador): readonly HojaDef[] {
  const hay = new Set(hojas.map(({ nombre }) => plegar(nombre)));
  return HOJAS.filter((h) => !h.soloEnlace && !hay.has(plegar(h.nombre)));
}

/** A new tab in its place of the contract's order. */
export function cambiosDeAgregarHoja(
  { hojas }: Borrador,
  def: HojaDef,
  idNuevo: () => string,
): CambioDeBorrador[] {
  const lugar = lugarDeHoja(def.nombre) ?? HOJAS.length;
  const antes = hojas.filter(({ nombre }) => (lugarDeHoja(nombre) ?? HOJAS.length) < lugar);
  return [
    {
      tipo: 'hoja',
      despuesDe: antes.at(-1)?.id ?? null,
      hoja: {
        id: idNuevo(),
        nombre: def.nombre,
        columnas: def.columnas.map(({ nombre }) => ({ id: idNuevo(), encabezado: nombre })),
      },
    },
  ];
}
