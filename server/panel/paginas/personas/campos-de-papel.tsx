import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Area } from '../../../../shared/api/esquemas/organos.ts';
import { FUNCIONES, PAPELES, type Papel } from '../../../../shared/api/operacion.ts';
import { Elegir } from '../../componentes/elegir.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { DE_FUNCION, DE_PAPEL, QUE_HACE } from '../../texto/papeles.ts';

type Funcion = (typeof FUNCIONES)[number];

/** A papel as it is being chosen. */
interface PapelElegido {
  readonly papel: Papel;
  readonly area: string | null;
  readonly funcion: Funcion | null;
}

/** Only that of área bears an área and a function. */
export function usePapelElegido(areas: readonly Area[]) {
  const [papel, elegirPapel] = useState<Papel>('area');
  const [area, elegirArea] = useState(areas.find((a) => a.activa)?.clave ?? '');
  const [funcion, elegirFuncion] = useState<Funcion>('captura');
  const deArea = papel === 'area';
  const elegido: PapelElegido = { papel, area: deArea ? area : null, funcion: deArea ? funcion : null };
  return { elegido, funcion, area, elegirPapel, elegirArea, elegirFuncion };
}

interface Datos {
  readonly areas: readonly Area[];
  readonly eleccion: ReturnType<typeof usePapelElegido>;
}

function DeArea({ areas, eleccion }: Datos): VNode {
  const activas = areas.filter((a) => a.activa);
  return (
    <>
      <Elegir
        etiqueta="Área"
        valor={eleccion.area}
        opciones={activas.map((a) => ({ valor: a.clave, texto: `${a.siglas}, ${a.nombre}` }))}
        alElegir={eleccion.elegirArea}
      />
      <Elegir
        etiqueta="Qué hace en ella"
        ayuda="Quien captura llena y envía; la persona titular da el visto bueno; quien suple lo da en su ausencia."
        valor={eleccion.funcion}
        opciones={FUNCIONES.map((f) => ({ valor: f, texto: DE_FUNCION[f] }))}
        alElegir={(valor) => {
          eleccion.elegirFuncion(FUNCIONES.find((f) => f === valor) ?? 'captura');
        }}
      />
    </>
  );
}

/** Which papel to give; only those that whoever gives may. */
export function CamposDePapel({ areas, eleccion }: Datos): VNode {
  const { administracion } = useFacultades();
  const { papel } = eleccion.elegido;
  const papeles = PAPELES.filter((p) => administracion || p !== 'administracion');
  return (
    <>
      <Elegir
        etiqueta="Papel"
        ayuda={QUE_HACE[papel]}
        valor={papel}
        opciones={papeles.map((p) => ({ valor: p, texto: DE_PAPEL[p] }))}
        alElegir={(valor) => {
          eleccion.elegirPapel(papeles.find((p) => p === valor) ?? 'area');
        }}
      />
      {papel === 'area' && <DeArea areas={areas} eleccion={eleccion} />}
    </>
  );
}
