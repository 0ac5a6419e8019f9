import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { sePuedePedir } from '../../../../shared/envio/admision.ts';
import { contar } from '../../texto/contar.ts';
import { claseDe, iguales, type HallazgoRevisado } from './agrupar-hallazgos.ts';
import { CorregirCelda, Explicar, Pedir } from './formularios-de-hallazgo.tsx';
import type { Atencion } from './atencion.ts';

type Datos = Atencion & { readonly hallazgo: HallazgoRevisado };

type Formulario = 'corregir' | 'explicar' | 'pedir';

/** Corrections that the service proposes: for this cell, and for all that say the same. */
function Propuestas({ captura, hallazgos, hallazgo }: Datos): VNode {
  const todos = iguales(hallazgos, hallazgo);
  const [primera] = hallazgo.correcciones;
  return (
    <>
      {hallazgo.correcciones.map(({ etiqueta, cambios }) => (
        <button
          key={etiqueta}
          type="button"
          class="boton menor"
          onClick={() => {
            captura.cambiar(cambios, `Hecho: ${etiqueta}.`);
          }}
        >
          {etiqueta}
        </button>
      ))}
      {primera !== undefined && todos.length > 1 && (
        <button
          type="button"
          class="boton menor"
          onClick={() => {
            const cambios = todos.flatMap((h) => h.correcciones[0]?.cambios ?? []);
            captura.cambiar(cambios, `Hecho en ${contar(todos.length, 'celda')}: ${primera.etiqueta}.`);
          }}
        >
          {primera.etiqueta} en las {todos.length} iguales
        </button>
      )}
    </>
  );
}

/** Findings that a row is there twice: one of the two may go. */
const DE_FILA_DOBLE: ReadonlySet<string> = new Set(['registro-duplicado', 'clave-duplicada']);

function QuitarFila({ captura, hallazgo: { hoja, fila, regla } }: Datos): VNode | null {
  if (fila === null || !DE_FILA_DOBLE.has(regla)) return null;
  return (
    <button
      type="button"
      class="boton menor"
      onClick={() => {
        captura.quitar(hoja, fila);
      }}
    >
      Quitar la fila {fila}
    </button>
  );
}

interface Opcion {
  readonly clave: Formulario;
  readonly texto: string;
}

function opcionesDe(hallazgo: HallazgoRevisado): Opcion[] {
  const { gravedad, fila, columna, regla, peticion } = hallazgo;
  const enCelda = fila !== null && columna !== '' && regla !== 'columna-faltante';
  return [
    ...(enCelda ? [{ clave: 'corregir' as const, texto: 'Corregir la celda' }] : []),
    ...(gravedad === 'Advertencia' ? [{ clave: 'explicar' as const, texto: 'Explicar' }] : []),
    ...(gravedad === 'Justificada' ? [{ clave: 'explicar' as const, texto: 'Cambiar la explicación' }] : []),
    ...(sePuedePedir(regla) && !peticion && gravedad !== 'Justificada'
      ? [{ clave: 'pedir' as const, texto: 'Pedir al enlace' }]
      : []),
  ];
}

/** What can be done about a finding, in place. */
export function AccionesDeHallazgo(datos: Datos): VNode {
  const { hallazgo } = datos;
  const [abierto, abrir] = useState<Formulario | null>(null);
  const botones = useRef<HTMLDivElement>(null);
  const cerrar = (): void => {
    botones.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    abrir(null);
  };
  return (
    <>
      <div ref={botones} class="acciones-de-hallazgo">
        {claseDe(hallazgo) !== 'resuelto' && (
          <>
            <Propuestas {...datos} />
            <QuitarFila {...datos} />
          </>
        )}
        {opcionesDe(hallazgo).map(({ clave, texto }) => (
          <button
            key={clave}
            type="button"
            class="boton menor"
            aria-expanded={abierto === clave}
            onClick={() => {
              abrir(abierto === clave ? null : clave);
            }}
          >
            {texto}
          </button>
        ))}
      </div>
      {abierto === 'corregir' && <CorregirCelda {...datos} alCerrar={cerrar} />}
      {abierto === 'explicar' && <Explicar {...datos} alCerrar={cerrar} />}
      {abierto === 'pedir' && <Pedir {...datos} alCerrar={cerrar} />}
    </>
  );
}
