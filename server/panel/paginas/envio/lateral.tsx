import type { VNode } from 'preact';
import { Pestanas } from '../../componentes/pestanas.tsx';
import { Detalle } from './detalle.tsx';
import { ListaDeCambios, ListaDeComentarios, ListaDeHallazgos } from './listas.tsx';
import type { EnvioLeido } from './usar-envio.ts';
import type { LugarEnEnvio } from './usar-lugar.ts';

export type QueSeVe = 'celda' | 'hallazgos' | 'cambios' | 'comentarios';

interface Datos {
  readonly envio: string;
  readonly leido: EnvioLeido;
  readonly lugar: LugarEnEnvio;
  readonly comenta: boolean;
  readonly comentando: boolean;
  readonly alComentar: (si: boolean) => void;
  readonly visto: QueSeVe;
  readonly ver: (que: QueSeVe) => void;
}

const CLAVES: readonly QueSeVe[] = ['celda', 'hallazgos', 'cambios', 'comentarios'];

function pestanasDe({ hallazgos, diferencias, comentarios }: EnvioLeido) {
  return [
    { clave: 'celda', texto: 'Celda' },
    { clave: 'hallazgos', texto: 'Hallazgos', cuenta: hallazgos.length },
    { clave: 'cambios', texto: 'Cambios', cuenta: diferencias.length },
    {
      clave: 'comentarios',
      texto: 'Comentarios',
      cuenta: comentarios.filter((c) => c.resuelto === null).length,
      de: 'por atender',
    },
  ];
}

function Contenido({ envio, leido, lugar, comenta, comentando, alComentar, visto }: Datos): VNode {
  const releer = leido.releerComentarios;
  if (visto === 'hallazgos') return <ListaDeHallazgos hallazgos={leido.hallazgos} alIr={lugar.irA} />;
  if (visto === 'cambios') return <ListaDeCambios leido={leido} alIr={lugar.irA} />;
  if (visto === 'comentarios')
    return (
      <ListaDeComentarios
        comentarios={leido.comentarios}
        comenta={comenta}
        releer={releer}
        alIr={lugar.irA}
      />
    );
  return (
    <Detalle
      envio={envio}
      lugar={lugar.activo}
      filas={lugar.filas.datos}
      marcas={leido.marcas}
      alCerrar={() => {
        lugar.activar(null);
      }}
      {...{ comenta, comentando, alComentar, releer }}
    />
  );
}

/** What is beside the grid: the cell at hand, or all that is said of the envío. */
export function Lateral(datos: Datos): VNode {
  const { leido, lugar, visto, ver } = datos;
  return (
    <div
      class={`lateral tarjeta lateral-de-envio${visto === 'celda' && lugar.activo !== null ? ' con-celda' : ''}`}
    >
      <Pestanas
        nombre="Del envío"
        pestanas={pestanasDe(leido)}
        elegida={visto}
        alElegir={(clave) => {
          const que = CLAVES.find((c) => c === clave);
          if (que !== undefined) ver(que);
        }}
      >
        <Contenido {...datos} />
      </Pestanas>
    </div>
  );
}
