import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Hallazgo } from '../../componentes/hallazgo.tsx';
import { contar, numero } from '../../texto/contar.ts';
import { AccionesDeHallazgo } from './acciones-de-hallazgo.tsx';
import type { Atencion } from './atencion.ts';
import { claseDe, llaveDeHallazgo, notaDe, porHoja, type Clase, type DeHoja } from './agrupar-hallazgos.ts';

/** Findings of a tab that are shown at first, and with each «Mostrar más». */
const TANDA = 40;

function DeUnaHoja({ grupo, atencion }: { readonly grupo: DeHoja; readonly atencion: Atencion }): VNode {
  const [vistos, ver] = useState(TANDA);
  const { hoja, hallazgos } = grupo;
  const faltan = hallazgos.length - vistos;
  return (
    <div class="de-una-hoja">
      <h4>
        {hoja === '' ? 'El libro' : hoja} <span class="cuenta">{numero(hallazgos.length)}</span>
      </h4>
      <ul class="lista-llana">
        {hallazgos.slice(0, vistos).map((h) => (
          <li key={llaveDeHallazgo(h)}>
            <Hallazgo hallazgo={h} conGravedad={claseDe(h) === 'resuelto'} nota={notaDe(h)}>
              <AccionesDeHallazgo {...atencion} hallazgo={h} />
            </Hallazgo>
          </li>
        ))}
      </ul>
      {faltan > 0 && (
        <button
          type="button"
          class="boton menor"
          onClick={() => {
            ver(vistos + TANDA);
          }}
        >
          Mostrar más (faltan {contar(faltan, 'hallazgo')})
        </button>
      )}
    </div>
  );
}

const TITULOS: Readonly<Record<Clase, string>> = {
  corregir: 'Por corregir',
  revisar: 'Por revisar: corrija o explique',
  resuelto: 'No impide enviar',
};

function DeUnaClase({
  clase,
  atencion,
}: {
  readonly clase: Clase;
  readonly atencion: Atencion;
}): VNode | null {
  const suyos = atencion.hallazgos.filter((h) => claseDe(h) === clase);
  if (suyos.length === 0) return null;
  const grupos = porHoja(suyos).map((grupo) => (
    <DeUnaHoja key={grupo.hoja} grupo={grupo} atencion={atencion} />
  ));
  const titulo = (
    <h3>
      {TITULOS[clase]} <span class="cuenta">{numero(suyos.length)}</span>
    </h3>
  );
  if (clase === 'resuelto')
    return (
      <details class="clase">
        <summary>{titulo}</summary>
        {grupos}
      </details>
    );
  return (
    <section class="clase" aria-label={TITULOS[clase]}>
      {titulo}
      {grupos}
    </section>
  );
}

/** The findings of the libro at hand: what keeps it from being sent first, each with its way out. */
export function Hallazgos({ atencion }: { readonly atencion: Atencion }): VNode {
  return (
    <>
      <DeUnaClase clase="corregir" atencion={atencion} />
      <DeUnaClase clase="revisar" atencion={atencion} />
      <DeUnaClase clase="resuelto" atencion={atencion} />
    </>
  );
}
