import { construirBarra } from '../../scripts/construir-barra.mjs';
import type { Da, NombreDeAccion, Pide, ProblemaDeAccion } from '../../shared/addon/acciones.ts';
import type { EjecutarFuncion } from '../doubles/html-service/contestar.ts';
import type { DarPagina } from './barra.ts';

/** A failure that an action answers with. */
export class FallaDeGuion extends Error {
  readonly problema: ProblemaDeAccion;

  constructor(codigo: string, titulo: string, detalle: string) {
    super(titulo);
    this.problema = { codigo, titulo, detalle };
  }
}

/** What each action gives, as a test says. */
export type Guion = {
  readonly [N in NombreDeAccion]?: (pide: Pide<N>) => Da<N> | Promise<Da<N>>;
};

export interface LlamadaDeGuion {
  readonly nombre: string;
  readonly pide: unknown;
}

/** The add-on as a test writes it, with what was asked of it. */
export function ejecutarGuion(guion: Guion): {
  readonly ejecutar: EjecutarFuncion;
  readonly llamadas: LlamadaDeGuion[];
} {
  const llamadas: LlamadaDeGuion[] = [];
  const ejecutar: EjecutarFuncion = async (_, [nombre, pide]) => {
    llamadas.push({ nombre: String(nombre), pide });
    const hacer = guion[nombre as NombreDeAccion] as ((pide: unknown) => unknown) | undefined;
    if (hacer === undefined) throw new Error(`The test says nothing of ${String(nombre)}`);
    try {
      return { ok: true, valor: await hacer(pide) };
    } catch (error) {
      if (error instanceof FallaDeGuion) return { ok: false, problema: error.problema };
      throw error;
    }
  };
  return { ejecutar, llamadas };
}

/** The page over a plain way: in Sheets, what it works out by itself stands between. */
const PROGRAMA = `
import { montarBarra } from './montar-barra.ts';
import { puenteDeSheets } from './puente/puente-de-sheets.ts';
const { vista, hoja } = window.trimestral;
const alLibro = () => google.script.host.editor.focus();
montarBarra(document.getElementById('barra'), puenteDeSheets(google.script.run), vista, { hoja, alLibro });
`;

const molde = await construirBarra(PROGRAMA);

/** The built page for a view, its template filled as Apps Script would. */
export const paginaDeGuion: DarPagina = (vista, hoja) =>
  molde.replace(/<\?!=[\s\S]*?\?>/, () => JSON.stringify({ vista, hoja }));
