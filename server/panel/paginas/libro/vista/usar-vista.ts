import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import type { PuertoDeBarra } from '../puerto-de-barra.ts';
import type { LugarEnRejilla } from '../rejilla/anfitrion.ts';
import { preferenciasDe } from '../rejilla/preferencias.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { crearPuerto } from './crear-puerto.ts';
import type { Momento } from './entonces.tsx';
import { salirDeRejilla } from './salir-de-rejilla.ts';
import { useAbiertos } from './usar-abiertos.tsx';
import { useEstado, useSalidaConAviso } from './usar-estado.ts';
import { useHojaVisible } from './usar-hoja-visible.ts';
import { useRejilla, type PeticionesDeRejilla } from './usar-rejilla.ts';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly planDe: (borrador: Borrador) => Plan;
}

/** Ctrl and F look in the libro, wherever one is on its page. */
function useAtajoDeBuscar(alBuscar: () => void): void {
  useEffect(() => {
    const alTeclear = (evento: KeyboardEvent): void => {
      if (!(evento.ctrlKey || evento.metaKey) || evento.key.toLowerCase() !== 'f') return;
      evento.preventDefault();
      alBuscar();
    };
    document.addEventListener('keydown', alTeclear);
    return () => {
      document.removeEventListener('keydown', alTeclear);
    };
  }, []);
}

/** The sidebar's page: once there is a grid, it gets what it may do with it. */
function usePuerto(
  sesion: SesionDeLibro,
  rejilla: Rejilla | null,
  mostrar: (hoja: string) => void,
): PuertoDeBarra | null {
  const [, dar] = useState(0);
  const ultimo = useRef(mostrar);
  ultimo.current = mostrar;
  return useMemo(() => {
    if (rejilla === null) return null;
    const alMarcar = (): void => {
      dar((n) => n + 1);
    };
    return crearPuerto({
      sesion,
      rejilla,
      mostrar: (hoja) => {
        ultimo.current(hoja);
      },
      alMarcar,
    });
  }, [sesion, rejilla]);
}

interface Alrededor {
  readonly zona: () => HTMLElement | null;
  readonly susurro: RefObject<HTMLElement | null>;
  readonly estar: (lugar: LugarEnRejilla) => void;
  readonly buscar: (si: boolean) => void;
  readonly abiertos: () => ReturnType<typeof useAbiertos>;
}

function peticionesDe(
  sesion: SesionDeLibro,
  { zona, susurro, estar, buscar, abiertos }: Alrededor,
): PeticionesDeRejilla {
  return {
    alBuscar: () => {
      buscar(true);
    },
    alMenuDeFilas: (junto) => {
      abiertos().filas(junto);
    },
    alMenuDeColumna: (columna, junto) => {
      abiertos().columna(columna, junto);
    },
    alLugar: (nuevo) => {
      estar(nuevo);
      const { hoja, fila, columna } = nuevo;
      sesion.estoyEn({ hoja, fila: fila?.id ?? null, columna: columna?.id ?? null });
    },
    alSalir: (hacia) => {
      salirDeRejilla(zona(), hacia);
    },
    susurrar: (texto) => {
      if (susurro.current !== null) susurro.current.textContent = texto;
    },
  };
}

/** What the page remembers beside the libro itself. */
function useRecuerdo() {
  const [visto, ver] = useState<Momento | null>(null);
  const [busca, buscar] = useState(false);
  const [aqui, estar] = useState<LugarEnRejilla | null>(null);
  const susurro = useRef<HTMLParagraphElement>(null);
  return { visto, ver, busca, buscar, aqui, estar, susurro };
}

/** What the page of an open libro knows, and what can be done on it. */
export function useVista({ lugar, sesion, planDe }: Datos) {
  useEstado(sesion);
  useSalidaConAviso(sesion);
  const clave = Object.values(lugar).join('/');
  const preferencias = useMemo(() => preferenciasDe(clave), [clave]);
  const recuerdo = useRecuerdo();
  const { visto, ver, buscar } = recuerdo;
  const peticiones = peticionesDe(sesion, {
    ...recuerdo,
    zona: () => zona.current,
    abiertos: () => abiertos,
  });
  const entonces = visto?.borrador ?? null;
  const { zona, rejilla } = useRejilla({ sesion, planDe, preferencias, entonces, peticiones });
  const vista = entonces ?? sesion.replica.vista;
  const { hoja, elegir } = useHojaVisible(vista, rejilla, visto, sesion.bloqueo);
  const puede = sesion.bloqueo === null && visto === null;
  const deAbiertos = { lugar, sesion, puede, alElegirHoja: elegir, alVer: ver };
  const abiertos = useAbiertos({ ...deAbiertos, rejilla: () => rejilla });
  const puerto = usePuerto(sesion, rejilla, elegir);
  useAtajoDeBuscar(() => {
    buscar(true);
  });
  return { ...recuerdo, zona, rejilla, vista, hoja, elegir, puede, abiertos, puerto };
}

export type Vista = ReturnType<typeof useVista>;
