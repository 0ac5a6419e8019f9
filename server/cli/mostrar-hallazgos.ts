import type { HallazgoDeApi } from '../../shared/api/esquemas/envios.ts';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import { gravedadParaPersonas } from '../../shared/messages/gravedad.ts';
import { mensaje, sugerencia } from '../../shared/messages/mensajes.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../shared/rules/revisar.ts';
import type { Terminal } from './terminal.ts';

/** A finding in words, from here or from the service. */
type HallazgoEscrito = Pick<
  HallazgoDeApi,
  'libro' | 'hoja' | 'regla' | 'gravedad' | 'mensaje' | 'sugerencia' | 'justificacion'
>;

const PESO: Readonly<Record<HallazgoEscrito['gravedad'], number>> = {
  Error: 0,
  Advertencia: 1,
  Justificada: 2,
};

/** Gathers by a key, in order of first appearance. */
function agrupar<T>(cosas: readonly T[], clave: (cosa: T) => string): Map<string, T[]> {
  const grupos = new Map<string, T[]>();
  for (const cosa of cosas) {
    const grupo = grupos.get(clave(cosa));
    if (grupo === undefined) grupos.set(clave(cosa), [cosa]);
    else grupo.push(cosa);
  }
  return grupos;
}

function etiqueta({ color }: Terminal, h: HallazgoEscrito): string {
  const texto = gravedadParaPersonas(h, h.gravedad === 'Error' ? 'Error' : 'Advertencia');
  switch (h.gravedad) {
    case 'Error':
      return color.red(color.bold(texto));
    case 'Advertencia':
      return color.yellow(texto);
    case 'Justificada':
      return color.dim(texto);
  }
}

function mostrarUno(terminal: Terminal, h: HallazgoEscrito): void {
  const { color } = terminal;
  terminal.escribir(`    ${etiqueta(terminal, h)}  ${h.mensaje} ${color.dim(`[${h.regla}]`)}`);
  const cura = h.justificacion === null ? h.sugerencia : `Explicado: ${h.justificacion}`;
  if (cura !== '') terminal.escribir(`      ${color.cyan('→')} ${cura}`);
}

/** Findings by libro and hoja, errors first, each with its cure on a line of its own. */
export function mostrarEscritos(terminal: Terminal, hallazgos: readonly HallazgoEscrito[]): void {
  const { color } = terminal;
  for (const [libro, deLibro] of agrupar(hallazgos, (h) => h.libro)) {
    terminal.escribir(color.bold(libro));
    for (const [hoja, deHoja] of agrupar(deLibro, (h) => h.hoja)) {
      terminal.escribir(`  ${color.underline(hoja)}`);
      const ordenados = [...deHoja].sort((a, b) => PESO[a.gravedad] - PESO[b.gravedad]);
      for (const h of ordenados) mostrarUno(terminal, h);
    }
    terminal.escribir('');
  }
}

/** Puts findings in words and shows them. */
export function mostrarHallazgos(
  terminal: Terminal,
  hallazgos: readonly Hallazgo[],
  contexto: Contexto,
): void {
  mostrarEscritos(
    terminal,
    hallazgos.map((h) => ({
      libro: h.lugar.libro,
      hoja: h.lugar.hoja,
      regla: h.datos.regla,
      gravedad: gravedadDe(h),
      mensaje: mensaje(h, contexto),
      sugerencia: sugerencia(h, contexto),
      justificacion: h.justificacion,
    })),
  );
}
