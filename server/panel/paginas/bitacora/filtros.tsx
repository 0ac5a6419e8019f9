import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ACCIONES_DE_BITACORA } from '../../../../shared/messages/de-bitacora.ts';
import { Elegir } from '../../componentes/elegir.tsx';
import { usePeriodos } from '../../estado/periodos.tsx';

/** What is looked for; '' for all. */
export interface FiltroDeBitacora {
  readonly accion: string;
  readonly quien: string;
  readonly periodo: string;
}

const mayuscula = (texto: string): string => texto.charAt(0).toLocaleUpperCase('es-MX') + texto.slice(1);

const ACCIONES = [
  { valor: '', texto: 'Todas' },
  ...ACCIONES_DE_BITACORA.map(({ accion, predicado }) => ({ valor: accion, texto: mayuscula(predicado) })),
];

interface Datos {
  readonly filtro: FiltroDeBitacora;
  readonly alFiltrar: (filtro: FiltroDeBitacora) => void;
}

interface DeQuien {
  readonly quien: string;
  readonly escribir: (quien: string) => void;
}

function Quien({ quien, escribir }: DeQuien): VNode {
  const id = useId();
  return (
    <div class="campo">
      <label for={id}>Quién</label>
      <input
        id={id}
        type="search"
        value={quien}
        maxLength={200}
        onInput={(evento) => {
          escribir(evento.currentTarget.value);
        }}
      />
    </div>
  );
}

/** Looks for entries by what was done, who did it and in which period. */
export function Filtros({ filtro, alFiltrar }: Datos): VNode {
  const [quien, escribir] = useState(filtro.quien);
  const periodos = usePeriodos().datos?.periodos ?? [];
  const opciones = [
    { valor: '', texto: 'Todos' },
    ...periodos.map((p) => ({ valor: p.clave, texto: p.nombre })),
  ];
  return (
    <form
      class="filtros"
      role="search"
      aria-label="Buscar en la bitácora"
      onSubmit={(evento) => {
        evento.preventDefault();
        alFiltrar({ ...filtro, quien: quien.trim() });
      }}
    >
      <Elegir
        etiqueta="Qué se hizo"
        valor={filtro.accion}
        opciones={ACCIONES}
        alElegir={(accion) => {
          alFiltrar({ ...filtro, accion });
        }}
      />
      <Elegir
        etiqueta="En qué periodo"
        valor={filtro.periodo}
        opciones={opciones}
        alElegir={(periodo) => {
          alFiltrar({ ...filtro, periodo });
        }}
      />
      <Quien quien={quien} escribir={escribir} />
      <button type="submit" class="boton">
        Buscar
      </button>
    </form>
  );
}
