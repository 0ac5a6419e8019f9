import type { Command } from 'commander';
import { Problem } from '../../shared/problem.ts';
import { ejemplos, enEspanol } from './ayuda.ts';
import { OPCION_DE_DATOS } from './orden-respaldar.ts';
import type { Terminal } from './terminal.ts';

interface OpcionesDeVerificar {
  llaves?: string;
  servidor?: string;
  datos?: string;
  cabeza?: string;
}

/** Options that only the other use of the command takes. @throws Problem `uso-incorrecto` */
function exigirSin(
  opciones: OpcionesDeVerificar,
  ajenas: readonly (keyof OpcionesDeVerificar)[],
  uso: string,
) {
  for (const nombre of ajenas)
    if (opciones[nombre] !== undefined)
      throw new Problem('uso-incorrecto', { motivo: `«--${nombre}» no se usa al verificar ${uso}.` });
}

async function verificar(
  terminal: Terminal,
  acuse: string | undefined,
  opciones: OpcionesDeVerificar,
): Promise<number> {
  if (acuse === undefined) {
    exigirSin(opciones, ['servidor'], 'todo el almacén');
    const { verificarTodo } = await import('./verificar-almacen.ts');
    return verificarTodo(terminal, opciones);
  }
  exigirSin(opciones, ['datos', 'cabeza'], 'un acuse');
  const { verificarAcuseDeArchivo } = await import('./verificar-acuse.ts');
  return verificarAcuseDeArchivo(terminal, acuse, opciones);
}

/** `trimestral verificar`: an acuse, or the whole store. */
export function agregarVerificar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('verificar'))
    .description('Comprueba que un acuse es auténtico; sin acuse, que nada de lo guardado se alteró.')
    .usage('[acuse.json] [opciones]')
    .argument('[acuse]', 'el archivo del acuse; si no se dice, se verifica todo el almacén')
    .option('--llaves <archivo>', 'las llaves públicas del servicio: lo que contesta /api/v1/llaves')
    .option('--servidor <dirección>', 'el servicio al que se piden sus llaves públicas, con un acuse')
    .option(...OPCION_DE_DATOS)
    .option('--cabeza <cabeza>', 'una cabeza de la bitácora anotada antes: su hash, o número:hash')
    .addHelpText(
      'after',
      ejemplos(
        'trimestral verificar acuse.json --servidor https://trimestral.institucion.mx',
        'trimestral verificar acuse.json --llaves llaves.json',
        'trimestral verificar --datos /var/lib/trimestral',
        'trimestral verificar --cabeza 1520:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      ) + '\nTermina con 0 si todo está como se guardó, 1 si algo se alteró, 2 si no se puede saber.\n',
    )
    .action(async (acuse: string | undefined, opciones: OpcionesDeVerificar) => {
      process.exitCode = await verificar(terminal, acuse, opciones);
    });
}
