import type { VNode } from 'preact';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { estaEnCurso } from '../../texto/estados-de-consolidacion.ts';

/** What the service says while it makes a version (server/consolidacion), in its order. */
const PASOS = [
  'En espera',
  'Reuniendo los libros',
  'Revisando los libros',
  'Armando las tablas',
  'Escribiendo informe.docx',
  'Escribiendo consolidado.xlsx',
  'Escribiendo informe.html',
];

/** How far a version is, and the step at hand, which screen readers say as it changes. */
export function Avance({
  version,
}: {
  readonly version: Pick<Consolidacion, 'estado' | 'paso' | 'numero'>;
}): VNode {
  const { numero, paso } = version;
  const lugar = PASOS.indexOf(paso);
  return (
    <div class="avance">
      {estaEnCurso(version) && (
        <progress
          aria-label={`Avance de la versión ${String(numero)}`}
          max={PASOS.length}
          value={lugar === -1 ? undefined : lugar + 1}
        />
      )}
      <p role="status">{estaEnCurso(version) && `${paso}…`}</p>
    </div>
  );
}
