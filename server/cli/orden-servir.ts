import { InvalidArgumentError, type Command } from 'commander';
import { ejemplos, enEspanol } from './ayuda.ts';
import type { Terminal } from './terminal.ts';

function leerPuerto(dicho: string): number {
  const puerto = Number(dicho);
  if (/^\d{1,5}$/.test(dicho) && puerto <= 65_535) return puerto;
  throw new InvalidArgumentError('Debe ser un número de 0 a 65535.');
}

/** `trimestral servir`: the sync service and the enlace's panel. */
export function agregarServir(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('servir'))
    .description('Atiende el servicio en línea y el panel del enlace, hasta que se detiene con Ctrl+C.')
    .usage('[opciones]')
    .option('--puerto <número>', 'en qué puerto atiende (3000)', leerPuerto)
    .option('--datos <carpeta>', 'dónde guarda sus datos (trimestral-datos)')
    .addHelpText(
      'after',
      ejemplos(
        'trimestral servir',
        'trimestral servir --puerto 8080 --datos /var/lib/trimestral',
        'DATABASE_URL=postgres://… trimestral servir   guarda en PostgreSQL',
      ) + '\nLos demás ajustes son variables de entorno; docs/operacion.md los explica.\n',
    )
    .action(async (opciones: { puerto?: number; datos?: string }) => {
      const { servir } = await import('./servir.ts');
      process.exitCode = await servir(terminal, opciones);
    });
}
