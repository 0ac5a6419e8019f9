import type { Command } from 'commander';

const TITULOS: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'Uso:'],
  ['Arguments:', 'Argumentos:'],
  ['Options:', 'Opciones:'],
  ['Commands:', 'Órdenes:'],
]);

/** What commander writes by itself, in Spanish. */
export function enEspanol(comando: Command): Command {
  return comando
    .helpOption('-h, --help', 'muestra esta ayuda')
    .configureHelp({
      optionDescription: ({ description, argChoices, defaultValue }) => {
        const valores = argChoices === undefined ? '' : `: ${argChoices.join(', ')}`;
        const propio = typeof defaultValue === 'string' ? ` (si no se dice: ${defaultValue})` : '';
        return `${description}${valores}${propio}`;
      },
      styleTitle: (titulo) => TITULOS.get(titulo) ?? titulo,
      subcommandTerm: (c) =>
        [
          c.name(),
          ...c.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)),
        ].join(' '),
    })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

/** Examples at the end of a command's help. */
export function ejemplos(...lineas: readonly string[]): string {
  return `\nEjemplos:\n${lineas.map((linea) => `  ${linea}`).join('\n')}\n`;
}
