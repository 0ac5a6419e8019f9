import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { avisar } from '../../../estado/avisos.ts';
import type { AnfitrionDeRejilla, Junto, LugarEnRejilla } from '../rejilla/anfitrion.ts';
import type { Preferencias } from '../rejilla/preferencias.ts';
import { Rejilla } from '../rejilla/rejilla.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { deshacerEnPalabras } from './deshacer-en-palabras.ts';

/** What the grid asks the page to open. */
export interface PeticionesDeRejilla {
  readonly alBuscar: () => void;
  readonly alMenuDeFilas: (junto: Junto) => void;
  readonly alMenuDeColumna: (columna: string, junto: HTMLElement) => void;
  readonly alLugar: (lugar: LugarEnRejilla) => void;
  readonly alSalir: (hacia: 'antes' | 'despues') => void;
  readonly susurrar: (texto: string) => void;
}

interface Datos {
  readonly sesion: SesionDeLibro;
  readonly planDe: (borrador: Borrador) => Plan;
  readonly preferencias: Preferencias;
  /** Another moment of the libro that is looked at, and nothing written in; null for now. */
  readonly entonces: Borrador | null;
  readonly peticiones: PeticionesDeRejilla;
}

const CAMBIO = 'Eso cambió mientras tanto: revise y vuelva a intentarlo.';
const DE_ENTONCES = 'Está viendo cómo estaba el libro. Vuelva a hoy para escribir.';

function anfitrionDe(de: () => Datos): Omit<AnfitrionDeRejilla, 'planDe' | 'preferencias'> {
  return {
    vista: () => de().entonces ?? de().sesion.replica.vista,
    bloqueo: () => (de().entonces === null ? de().sesion.bloqueo : DE_ENTONCES),
    hacer: (cambios, que) => {
      const { sesion } = de();
      const impedido = sesion.porQueNoCaben(cambios) || (sesion.hacer(cambios, que).length > 0 ? CAMBIO : '');
      if (impedido !== '') avisar(impedido);
      return impedido === '';
    },
    escribir: (cambios, que) => {
      de().sesion.escribir(cambios, que);
    },
    volver: (que) => {
      if (de().entonces !== null || de().sesion.bloqueo !== null) return;
      const dicho = deshacerEnPalabras(que, de().sesion.volver(que));
      if (dicho !== '') avisar(dicho);
    },
    alBuscar: () => {
      de().peticiones.alBuscar();
    },
    alMenuDeFilas: (junto) => {
      de().peticiones.alMenuDeFilas(junto);
    },
    alMenuDeColumna: (columna, junto) => {
      de().peticiones.alMenuDeColumna(columna, junto);
    },
    alLugar: (lugar) => {
      de().peticiones.alLugar(lugar);
    },
    alSalir: (hacia) => {
      de().peticiones.alSalir(hacia);
    },
    susurrar: (texto) => {
      de().peticiones.susurrar(texto);
    },
    decir: avisar,
    idNuevo,
  };
}

/** The grid in its element, for as long as the page shows this libro. */
export function useRejilla(datos: Datos): {
  readonly zona: RefObject<HTMLDivElement | null>;
  readonly rejilla: Rejilla | null;
} {
  const zona = useRef<HTMLDivElement>(null);
  const ultimos = useRef(datos);
  ultimos.current = datos;
  const [rejilla, poner] = useState<Rejilla | null>(null);
  const { sesion, planDe, preferencias } = datos;
  useEffect(() => {
    if (zona.current === null) return undefined;
    const nueva = new Rejilla(zona.current, { ...anfitrionDe(() => ultimos.current), planDe, preferencias });
    const callar = sesion.alCambiar.oir(() => {
      if (ultimos.current.entonces === null) nueva.alCambiar();
    });
    const callarEstado = sesion.alEstado.oir(() => {
      nueva.gente.poner(sesion.gente);
    });
    poner(nueva);
    return () => {
      callar();
      callarEstado();
      nueva.destruir();
      zona.current?.replaceChildren();
    };
  }, [sesion, planDe, preferencias]);
  return { zona, rejilla };
}
