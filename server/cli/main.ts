import { CommanderError } from 'commander';
import { comoProblema } from './errores.ts';
import { crearPrograma } from './programa.ts';
import { abrirTerminal } from './terminal.ts';

const terminal = abrirTerminal();

// A reader that stops early (`trimestral validar … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** With `TRIMESTRAL_DEPURAR=1` a failure shows where in the program it came from. */
const depurar = process.env['TRIMESTRAL_DEPURAR'] === '1';
const argumentos = process.argv.slice(2);
const programa = crearPrograma(terminal);
try {
  if (argumentos.length === 0) programa.outputHelp();
  else await programa.parseAsync(process.argv);
} catch (error) {
  const ayudada = error instanceof CommanderError && error.exitCode === 0;
  if (!ayudada) {
    const problema = comoProblema(error, programa, argumentos);
    terminal.decir(`${problema.titulo}. ${problema.detalle}`);
    if (depurar && error instanceof Error) terminal.decir(error.stack ?? '');
    process.exitCode = problema.salida;
  }
}
