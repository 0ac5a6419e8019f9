import type { Command } from 'commander';
import { ejemplos, enEspanol } from './ayuda.ts';
import type { OpcionesDeEnviar } from './enviar.ts';
import type { Terminal } from './terminal.ts';

/** `trimestral enviar`: an área's libro, to the service. */
export function agregarEnviar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('enviar'))
    .description('Envía el libro de un área al servicio y guarda su acuse.')
    .usage('<libro> --servicio <dirección> --organo <clave> --periodo <clave> --area <clave> [opciones]')
    .argument('<libro>', 'el libro del área: un .xlsx, o una carpeta de CSV')
    .requiredOption('--servicio <dirección>', 'la dirección del servicio')
    .requiredOption('--organo <clave>', 'el órgano, como está en las direcciones del panel')
    .requiredOption('--periodo <clave>', 'el periodo, como 2021-T4')
    .requiredOption('--area <clave>', 'el área, como está en las direcciones del panel')
    .option(
      '--acuse <archivo>',
      'dónde se guarda el acuse; si no se dice, acuse-<folio>.json en esta carpeta',
    )
    .option('--simular', 'revisa el libro con el servicio, junto con los de las otras áreas, y no lo envía')
    .option(
      '--token-archivo <archivo>',
      'un archivo con el token; si no se dice, la variable TRIMESTRAL_TOKEN',
    )
    .addHelpText(
      'after',
      ejemplos(
        'trimestral enviar area.xlsx --servicio https://trimestral.institucion.mx --organo cvoe --periodo 2021-T4 --area depcyc',
        'trimestral enviar area.xlsx --servicio https://trimestral.institucion.mx --organo cvoe --periodo 2021-T4 --area depcyc --simular',
      ) +
        '\nRepetirla después de un corte da el mismo acuse. Termina con 0 si se recibió, 1 si el libro tiene hallazgos, 2 si no se pudo.\n',
    )
    .action(async (libro: string, opciones: OpcionesDeEnviar) => {
      const { enviarLibro } = await import('./enviar.ts');
      process.exitCode = await enviarLibro(terminal, libro, opciones);
    });
}
