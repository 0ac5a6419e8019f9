import type { Comprobacion } from '../resources/verificacion/cuenta.ts';
import type { ResultadoDeAlmacen } from '../resources/verificar-almacen.ts';
import { capitalizar } from '../../shared/spanish/texto/text-case.ts';
import { cuenta, type Terminal } from './terminal.ts';

function mostrarUna(terminal: Terminal, { que, comprobados, fallas, omitidas }: Comprobacion): void {
  const { color } = terminal;
  const bien = fallas.length === 0;
  const dicho = bien ? color.green('Bien    ') : color.red(color.bold('Alterado'));
  terminal.escribir(`${dicho}  ${capitalizar(que)}: ${comprobados.toLocaleString('es-MX')}`);
  for (const falla of fallas) terminal.escribir(`          ${falla}`);
  if (omitidas > 0) terminal.escribir(`          Y ${cuenta(omitidas, 'más', 'más')}.`);
}

/** Each check with what it found amiss, and the head of the bitácora, to be noted outside. */
export function mostrarComprobaciones(
  terminal: Terminal,
  { comprobaciones, cabeza: { n, hash, cuando } }: ResultadoDeAlmacen,
): void {
  for (const comprobacion of comprobaciones) mostrarUna(terminal, comprobacion);
  terminal.escribir('');
  terminal.escribir(
    `Cabeza de la bitácora  ${n === 0 ? 'ninguna: aún no hay entradas' : `${String(n)}:${hash}, de ${cuando}`}`,
  );
}
