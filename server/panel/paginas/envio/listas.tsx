import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { HallazgoDeApi } from '../../../../shared/api/esquemas/envios.ts';
import { Diferencias } from '../../componentes/diferencias.tsx';
import { Hallazgo } from '../../componentes/hallazgo.tsx';
import { contar } from '../../texto/contar.ts';
import { UnComentario } from './comentario.tsx';
import type { Comentario, Lugar } from './marcas.ts';
import type { EnvioLeido } from './usar-envio.ts';

type Ir = (lugar: Lugar) => void;

function VerEnHoja({ lugar, alIr }: { readonly lugar: Lugar; readonly alIr: Ir }): VNode {
  const { hoja, fila, columna } = lugar;
  return (
    <button
      type="button"
      class="ligero"
      onClick={() => {
        alIr(lugar);
      }}
    >
      {[hoja, `fila ${String(fila)}`, columna].filter((t) => t !== '').join(' · ')}
    </button>
  );
}

const ORDEN = { Error: 0, Advertencia: 1, Justificada: 2 } as const;
/** Findings shown at first, and with each «Mostrar más». */
const TANDA = 50;

interface Hallados {
  readonly hallazgos: readonly HallazgoDeApi[];
  readonly alIr: Ir;
}

/** The findings of an envío, the gravest first. */
export function ListaDeHallazgos({ hallazgos, alIr }: Hallados): VNode {
  const [vistos, ver] = useState(TANDA);
  const faltan = hallazgos.length - vistos;
  if (hallazgos.length === 0) return <p class="menudo">La revisión automática no señaló nada.</p>;
  const ordenados = [...hallazgos].sort((a, b) => ORDEN[a.gravedad] - ORDEN[b.gravedad]);
  return (
    <>
      <ul class="lista-llana">
        {ordenados.slice(0, vistos).map((h) => (
          <li key={[h.hoja, h.fila, h.columna, h.regla, h.valor].join('\n')}>
            <Hallazgo hallazgo={h} nota={h.depende === null ? '' : 'Puede quitarlo el libro de otra área'}>
              {h.fila !== null && <VerEnHoja lugar={{ ...h, fila: h.fila }} alIr={alIr} />}
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
    </>
  );
}

interface Dichos {
  readonly comentarios: readonly Comentario[];
  readonly comenta: boolean;
  readonly releer: () => void;
  readonly alIr: Ir;
}

/** The comments on an envío, those to attend first. */
export function ListaDeComentarios({ comentarios, comenta, releer, alIr }: Dichos): VNode {
  if (comentarios.length === 0)
    return (
      <p class="menudo">
        {comenta
          ? 'Todavía ninguno. Elija una celda y comente lo que el área debe atender: lo verá donde trabaja.'
          : 'El enlace no ha comentado este envío.'}
      </p>
    );
  const abiertos = comentarios.filter((c) => c.resuelto === null);
  const resueltos = comentarios.filter((c) => c.resuelto !== null);
  return (
    <ul class="lista-llana">
      {[...abiertos, ...resueltos].map((c) => (
        <li key={c.id} class="comentario">
          <VerEnHoja lugar={c} alIr={alIr} />
          <UnComentario comentario={c} cambia={comenta} releer={releer} />
        </li>
      ))}
    </ul>
  );
}

/** What changed since the envío before. */
export function ListaDeCambios({ leido, alIr }: { readonly leido: EnvioLeido; readonly alIr: Ir }): VNode {
  const { cambios, diferencias } = leido;
  if (cambios === null) return <p role="status">Leyendo…</p>;
  if (cambios.contra === null)
    return <p class="menudo">Es el primer envío del área en el periodo: todo es nuevo.</p>;
  if (diferencias.length === 0)
    return <p class="menudo">Dice lo mismo que el envío {cambios.contra.numero}.</p>;
  return (
    <>
      <p class="menudo">
        {contar(diferencias.length, 'fila')} desde el envío {cambios.contra.numero}.
      </p>
      <Diferencias
        diferencias={diferencias}
        alIr={({ hoja, fila, celdas }) => {
          if (fila !== null)
            alIr({ hoja, fila, columna: celdas.length === 1 ? (celdas[0]?.columna ?? '') : '' });
        }}
      />
    </>
  );
}
