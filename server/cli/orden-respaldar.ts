import type { Command } from 'commander';
import { ejemplos, enEspanol } from './ayuda.ts';
import type { Terminal } from './terminal.ts';

/** Which store: the same words for every command that opens one. */
export const OPCION_DE_DATOS = [
  '--datos <carpeta>',
  'la carpeta de datos del servicio; si no se dice, DATABASE_URL o trimestral-datos',
] as const;

/** `trimestral respaldar`: a backup of the store, while it serves. */
export function agregarRespaldar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('respaldar'))
    .description('Guarda en un archivo todo lo que tiene el servicio, sin detenerlo.')
    .usage('--salida <archivo> [opciones]')
    .requiredOption('--salida <archivo>', 'el archivo que se escribe; nunca encima de otro')
    .option(...OPCION_DE_DATOS)
    .addHelpText(
      'after',
      ejemplos(
        'trimestral respaldar --salida respaldo.trimestral --datos /var/lib/trimestral',
        'trimestral respaldar --salida "/mnt/respaldos/$(date +%F).trimestral"',
      ),
    )
    .action(async (opciones: { salida: string; datos?: string }) => {
      const { respaldarAlmacen } = await import('./respaldar.ts');
      process.exitCode = await respaldarAlmacen(terminal, opciones);
    });
}

/** `trimestral restaurar`: a backup into an empty store. */
export function agregarRestaurar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('restaurar'))
    .description('Pone un respaldo en un almacén vacío, del mismo motor o del otro.')
    .usage('<archivo> [opciones]')
    .argument('<archivo>', 'lo que escribió «trimestral respaldar»')
    .option(...OPCION_DE_DATOS)
    .addHelpText(
      'after',
      ejemplos(
        'trimestral restaurar respaldo.trimestral --datos otra-carpeta',
        'trimestral restaurar respaldo.trimestral   en la base de DATABASE_URL',
      ),
    )
    .action(async (archivo: string, opciones: { datos?: string }) => {
      const { restaurarAlmacen } = await import('./restaurar.ts');
      process.exitCode = await restaurarAlmacen(terminal, archivo, opciones);
    });
}
