import type { Command, Option } from 'commander';
import { PROBLEMAS } from '../../shared/problemas.ts';
import { crearPrograma } from '../../server/cli/programa.ts';
import { abrirTerminal } from '../../server/cli/terminal.ts';
import { ajustes, GRUPOS_DE_AJUSTES } from './ajustes.ts';
import { formatoJson } from './formato-json.ts';
import { bloque, llano, parrafos, tabla } from './markdown.ts';
import { PRODUCTOS } from './productos.ts';

const INTRODUCCION = `# Las órdenes

Se escriben en una terminal, desde la carpeta del proyecto: \`npx trimestral <orden>\`. En esta página se escribe solo
\`trimestral\`. Con \`--help\`, el programa y cada orden muestran su ayuda.`;

const SALIDAS = `## Con qué número termina

| Número | Quiere decir |
| --- | --- |
| 0 | Todo bien: no hay hallazgos, o solo por revisar. Un borrador termina siempre así |
| 1 | Hay hallazgos por corregir; con \`--definitivo\`, y al enviar, también por revisar sin explicar. Al verificar o restaurar, algo se alteró |
| 2 | La orden no se entiende, o algo no se puede leer o escribir. No queda nada a medias |

Los resultados van a la salida estándar; los avisos y los errores, a la de errores. Si hay colores y avances, es solo en una
terminal.`;

/** What a command does beyond its options. */
const NOTAS: Readonly<Record<string, string>> = {
  consolidar: PRODUCTOS,
  plantillas: `Sin \`--enlace\` escribe dos libros vacíos, \`enlace.xlsx\` y \`area.xlsx\`. Con \`--enlace\`, uno para cada área que el
Programa nombra en su columna Áreas; si no la tiene, uno para cada área de Catálogos que tenga siglas. Nunca escribe
encima de un archivo que ya existe.`,
  enviar: `Lee el libro aquí y manda su contenido: las hojas y columnas cuyo nombre empieza con \`_\` no salen de su máquina. Si la
respuesta se pierde, la pide de nuevo, y repetir la orden da el mismo acuse. Si el servicio está ocupado, espera lo que él
diga. El acuse se guarda con los bytes con que se firmó, y nunca encima de otro archivo.`,
  respaldar: `El archivo queda entero o no queda, y solo lo puede leer su dueño: tiene las llaves y todo lo enviado. Cómo guardarlo y
ensayarlo está en [la operación](operacion.md#respaldar-y-restaurar); cómo es por dentro, en [su formato](formato-de-respaldo.md).`,
  verificar: `Sin acuse comprueba, sobre un mismo momento y sin detener el servicio: la cadena de la bitácora; cada contenido contra su
huella; cada envío contra su acuse firmado, su contenido y lo que la bitácora cuenta de su llegada y su revisión; los
folios; los estados de libros y periodos; las versiones del libro del enlace; las del informe, con todos sus productos y
su aprobación; y las llaves. De personas, papeles, peticiones y comentarios la bitácora cuenta cada cambio, pero su
estado de ahora no se compara con ella.`,
};

/** The help that a person sees. */
function ayudaDe(comando: Command): string {
  const piezas: string[] = [];
  comando.configureOutput({ writeOut: (texto) => piezas.push(texto), getOutHelpWidth: () => 100 });
  comando.outputHelp();
  return piezas.join('');
}

function descripcion({ description, argChoices, defaultValue }: Option): string {
  const valores = argChoices === undefined ? '' : `: ${argChoices.map((v) => `\`${v}\``).join(', ')}`;
  const propio = typeof defaultValue === 'string' ? ` (si no se dice, \`${defaultValue}\`)` : '';
  return `${llano(description)}${valores}${propio}`;
}

/** The examples that stand at the end of a command's help. */
function ejemplosDe(comando: Command): string {
  const lineas = ayudaDe(comando).split('\n');
  const desde = lineas.indexOf('Ejemplos:');
  return lineas
    .slice(desde + 1)
    .filter((linea) => linea.startsWith('  trimestral '))
    .map((linea) => `$ ${linea.trim()}`)
    .join('\n');
}

function seccion(comando: Command): string {
  const argumentos = comando.registeredArguments.map((a) => [
    `\`${a.required ? `<${a.name()}>` : `[${a.name()}]`}\``,
    llano(a.description),
  ]);
  const opciones = comando.options.map((o) => [
    `\`${o.flags}\``,
    `${descripcion(o)}${o.mandatory ? '; **obligatoria**' : ''}`,
  ]);
  return parrafos(
    `## ${comando.name()}`,
    llano(comando.description()),
    bloque(`trimestral ${comando.name()} ${comando.usage()}`, 'text'),
    tabla(
      ['Argumento u opción', 'Qué es'],
      [...argumentos, ...opciones, ['`-h, --help`', 'muestra la ayuda']],
    ),
    bloque(ejemplosDe(comando)),
    NOTAS[comando.name()] ?? '',
  );
}

function problemas(): string {
  const filas = Object.entries(PROBLEMAS).map(([codigo, { titulo, salida, plantilla }]) => [
    `\`${codigo}\``,
    titulo,
    String(salida),
    llano(plantilla),
  ]);
  return tabla(['Código', 'Qué pasó', 'Termina con', 'Qué dice'], filas);
}

/** The reference of commands, settings and error codes (docs/referencia-ordenes.md). */
export async function paginaDeOrdenes(): Promise<string> {
  const programa = crearPrograma(abrirTerminal());
  return parrafos(
    INTRODUCCION,
    bloque(`$ trimestral --help\n${ayudaDe(programa)}`),
    ...programa.commands.map(seccion),
    SALIDAS,
    '## El formato JSON de los hallazgos',
    '`trimestral validar --formato json` escribe un documento estable, para otros programas.',
    await formatoJson(),
    '## Ajustes',
    'Se dan como variables de entorno: `TRIMESTRAL_FILAS_POR_HOJA=500000 npx trimestral validar libros`. Los del servicio se explican en [la operación](operacion.md#ajustes). Los límites de lectura valen para las órdenes y para el servicio; son números enteros mayores que 0, protegen de archivos dañados u hostiles, y lo que los rebasa no se lee a medias: se dice cuál es y cómo remediarlo.',
    ajustes(GRUPOS_DE_AJUSTES, '###'),
    '## Errores',
    'Lo que impide seguir, con su código (estable) y lo que la persona lee. Los defectos de los datos no son errores de estos: son [hallazgos](referencia-reglas.md).',
    problemas(),
  );
}
