import type { VNode } from 'preact';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { useFacultades } from '../../estado/facultades.ts';
import type { LugarDeArea } from './usar-validacion.ts';

/** The way to the área's spreadsheet, where it has one. */
export function HojaDeGoogle({ lugar }: { readonly lugar: LugarDeArea }): VNode | null {
  const { google } = useFacultades();
  return google ? <Liga lugar={lugar} /> : null;
}

function Liga({ lugar }: { readonly lugar: LugarDeArea }): VNode | null {
  const { datos } = usePedido('libroDeGoogle', { parametros: lugar });
  const direccion = datos?.libro?.direccion ?? null;
  if (direccion === null) return null;
  return (
    <p class="fila-de-datos">
      <a class="boton" href={direccion} target="_blank" rel="noreferrer">
        Abrir su hoja de cálculo
        <span class="sr"> (se abre en otra pestaña)</span>
      </a>
      <span class="menudo">En Google; se envía desde su menú Trimestral.</span>
    </p>
  );
}
