import { Command, Option } from 'commander';
import { VERSION } from '../version.ts';
import { ejemplos, enEspanol } from './ayuda.ts';
import { agregarEnviar } from './orden-enviar.ts';
import { agregarRespaldar, agregarRestaurar } from './orden-respaldar.ts';
import { agregarServir } from './orden-servir.ts';
import { agregarVerificar } from './orden-verificar.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line: what it offers and whom it calls. The reference in docs is generated from it. */
export function crearPrograma(terminal: Terminal): Command {
  const programa = enEspanol(new Command('trimestral'))
    .description('De los libros de las áreas al informe trimestral: valida, consolida y redacta.')
    .usage('<orden> [opciones]')
    .version(VERSION, '-V, --version', 'muestra la versión')
    .helpCommand(false)
    .addHelpText(
      'after',
      ejemplos(
        'trimestral validar mi-libro.xlsx',
        'trimestral consolidar libros --salida informe',
        'trimestral plantillas --salida plantillas',
        'trimestral servir',
        '',
        'trimestral validar --help   muestra las opciones de una orden',
      ),
    );
  agregarValidar(programa, terminal);
  agregarConsolidar(programa, terminal);
  agregarPlantillas(programa, terminal);
  agregarEnviar(programa, terminal);
  agregarServir(programa, terminal);
  agregarRespaldar(programa, terminal);
  agregarRestaurar(programa, terminal);
  agregarVerificar(programa, terminal);
  return programa;
}

function agregarValidar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('validar'))
    .description('Revisa un libro, o todos los de una carpeta, y dice qué corregir y cómo.')
    .usage('<libro o carpeta> [opciones]')
    .argument('<ruta>', 'un libro (.xlsx o carpeta de CSV) o una carpeta de libros')
    .addOption(
      new Option('--formato <formato>', 'cómo se muestran los hallazgos')
        .choices(['texto', 'csv', 'json'])
        .default('texto'),
    )
    .option('--anotar <carpeta>', 'devuelve ahí cada libro como .xlsx con un comentario en cada hallazgo')
    .addHelpText(
      'after',
      ejemplos(
        'trimestral validar area-utvoe.xlsx',
        'trimestral validar libros --formato csv > hallazgos.csv',
        'trimestral validar libros --anotar revisados',
      ) + '\nTermina con 0 si no hay errores, 1 si los hay, 2 si la orden o los libros no se entienden.\n',
    )
    .action(async (ruta: string, opciones: { formato: 'texto' | 'csv' | 'json'; anotar?: string }) => {
      const { validar } = await import('./validar.ts');
      process.exitCode = await validar(terminal, ruta, opciones.formato, opciones.anotar ?? null);
    });
}

interface OpcionesDeConsolidar {
  salida: string;
  periodo?: string;
  desde?: string;
  hasta?: string;
  borrador?: true;
  definitivo?: true;
  tablas?: true;
}

function agregarConsolidar(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('consolidar'))
    .description('Revisa los libros de una carpeta y escribe las tablas y el informe.')
    .usage('<carpeta> --salida <carpeta> [opciones]')
    .argument('<carpeta>', 'la carpeta con el libro del enlace y los de las áreas')
    .requiredOption('--salida <carpeta>', 'dónde se escriben los productos')
    .option('--periodo <clave>', 'el periodo: 2021-T4, 2021-10, 2021-S2 o 2021')
    .option('--desde <fecha>', 'primer día del periodo, con --hasta')
    .option('--hasta <fecha>', 'último día del periodo, con --desde')
    .addOption(
      new Option('--borrador', 'escribe el informe aunque haya errores, marcado BORRADOR').conflicts(
        'definitivo',
      ),
    )
    .option('--definitivo', 'no admite advertencias sin explicar')
    .option('--tablas', 'escribe solo los CSV')
    .addHelpText(
      'after',
      ejemplos(
        'trimestral consolidar libros --salida informe',
        'trimestral consolidar libros --salida borrador --borrador',
        'trimestral consolidar libros --salida informe --desde 2020-03-01 --hasta 2020-05-31',
      ),
    )
    .action(async (carpeta: string, opciones: OpcionesDeConsolidar) => {
      const { consolidarCarpeta } = await import('./consolidar.ts');
      process.exitCode = await consolidarCarpeta(terminal, carpeta, opciones);
    });
}

function agregarPlantillas(programa: Command, terminal: Terminal): void {
  enEspanol(programa.command('plantillas'))
    .description('Escribe libros vacíos para llenar: con --enlace, uno para cada área de su programa.')
    .usage('--salida <carpeta> [opciones]')
    .requiredOption('--salida <carpeta>', 'dónde se escriben los libros')
    .option('--enlace <libro>', 'el libro del enlace, con el programa y los catálogos')
    .addHelpText(
      'after',
      ejemplos(
        'trimestral plantillas --salida plantillas',
        'trimestral plantillas --salida para-las-areas --enlace enlace.xlsx',
      ),
    )
    .action(async ({ salida, enlace }: { salida: string; enlace?: string }) => {
      const { plantillas } = await import('./plantillas.ts');
      process.exitCode = await plantillas(terminal, salida, enlace ?? null);
    });
}
