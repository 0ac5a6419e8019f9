import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import { gravedadParaPersonas } from '../../shared/messages/gravedad.ts';
import { mensaje, sugerencia } from '../../shared/messages/mensajes.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../shared/rules/revisar.ts';
import type { Terminal } from './terminal.ts';

type Gravedad = ReturnType<typeof gravedadDe>;
const PESO: Readonly<Record<Gravedad, number>> = { Error: 0, Advertencia: 1, Justificada: 2 };

const palabra = (h: Hallazgo): string =>
  gravedadParaPersonas(h, gravedadDe(h) === 'Error' ? 'Error' : 'Advertencia');

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

function etiqueta({ color }: Terminal, h: Hallazgo): string {
  const texto = palabra(h);
  switch (gravedadDe(h)) {
    case 'Error':
      return color.red(color.bold(texto));
    case 'Advertencia':
      return color.yellow(texto);
    case 'Justificada':
      return color.dim(texto);
  }
}

function mostrarUno(terminal: Terminal, h: Hallazgo, contexto: Contexto): void {
  const { color } = terminal;
  terminal.escribir(
    `    ${etiqueta(terminal, h)}  ${mensaje(h, contexto)} ${color.dim(`[${h.datos.regla}]`)}`,
  );
  const cura = h.justificacion === null ? sugerencia(h, contexto) : `Explicado: ${h.justificacion}`;
  if (cura !== '') terminal.escribir(`      ${color.cyan('→')} ${cura}`);
}

/** Findings by libro and hoja, errors first, each with its cure on a line of its own. */
export function mostrarHallazgos(
  terminal: Terminal,
  hallazgos: readonly Hallazgo[],
  contexto: Contexto,
): void {
  const { color } = terminal;
  for (const [libro, deLibro] of agrupar(hallazgos, (h) => h.lugar.libro)) {
    terminal.escribir(color.bold(libro));
    for (const [hoja, deHoja] of agrupar(deLibro, (h) => h.lugar.hoja)) {
      terminal.escribir(`  ${color.underline(hoja)}`);
      const ordenados = [...deHoja].sort((a, b) => PESO[gravedadDe(a)] - PESO[gravedadDe(b)]);
      for (const h of ordenados) mostrarUno(terminal, h, contexto);
    }
    terminal.escribir('');
  }
}
