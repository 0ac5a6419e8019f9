import type { VNode } from 'preact';
import { textoDeCelda } from '../../../../../shared/borrador/literal.ts';
import { AYUDA_DE_CAMPO } from '../../../../../shared/plantilla/ayuda-de-campo.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import type { LugarEnRejilla } from '../rejilla/anfitrion.ts';
import { altoDe, anchoDe } from '../rejilla/bloque.ts';

const AYUDAS: ReadonlyMap<string, string> = new Map(
  Object.entries(AYUDA_DE_CAMPO).map(([campo, ayuda]) => [plegar(campo), ayuda]),
);

/** The help of the field that a row of the Carátula is. */
function ayudaDeCampo({ fila, columna }: LugarEnRejilla): string | undefined {
  if (fila === null || columna === null || plegar(columna.encabezado) !== 'valor') return undefined;
  return Object.values(fila.celdas).flatMap((texto) => AYUDAS.get(plegar(texto)) ?? [])[0];
}

function donde({ fila, bloque }: LugarEnRejilla): string {
  if (bloque !== null) return `${String(altoDe(bloque))} × ${String(anchoDe(bloque))} celdas`;
  return fila === null ? 'Encabezado' : `Fila ${String(fila.numero)}`;
}

interface Datos {
  readonly lugar: LugarEnRejilla | null;
  readonly esCaratula: boolean;
}

/** Where one stands: the whole text of the cell, and what goes in its column. */
export function LugarEnPalabras({ lugar, esCaratula }: Datos): VNode {
  const { fila, columna } = lugar ?? { fila: null, columna: null };
  const valor = fila === null || columna === null ? '' : (fila.celdas[columna.id] ?? '');
  const nota = (lugar !== null && esCaratula ? ayudaDeCampo(lugar) : undefined) ?? columna?.nota ?? '';
  return (
    <div class="libro-lugar" tabIndex={0} role="group" aria-label="La celda y qué va en su columna">
      <span class="donde-estoy">{lugar === null ? '' : donde(lugar)}</span>
      <p>{valor === '' || columna === null ? '' : textoDeCelda(comoSeVe(columna.clase, valor))}</p>
      <p class="nota-de-lugar" aria-live={fila === null ? 'polite' : 'off'}>
        {nota}
      </p>
    </div>
  );
}
