import { CommanderError, type Command } from 'commander';
import { masCercano } from '../../shared/spanish/cercania/near.ts';
import { Problem } from '../../shared/problem.ts';

const citada = (texto: string): string => /'([^']+)'/.exec(texto)?.[1] ?? texto;

function parecida(escrita: string, validas: readonly string[]): string {
  const cercana = masCercano(escrita, validas);
  return cercana === null ? '' : ` ¿Quiso decir «${cercana}»?`;
}

function opcionesDe(comando: Command): string[] {
  return [...comando.options.flatMap((o) => [o.long ?? []].flat()), '--help'];
}

function comandoDe(programa: Command, argumentos: readonly string[]): Command {
  return programa.commands.find((c) => argumentos.includes(c.name())) ?? programa;
}

function motivo(error: CommanderError, programa: Command, argumentos: readonly string[]): string {
  const pieza = citada(error.message);
  switch (error.code) {
    case 'commander.unknownOption':
      return `No existe la opción «${pieza}».${parecida(pieza, opcionesDe(comandoDe(programa, argumentos)))}`;
    case 'commander.unknownCommand':
      return `No existe la orden «${pieza}».${parecida(
        pieza,
        programa.commands.map((c) => c.name()),
      )}`;
    case 'commander.missingArgument':
      return `Falta decir «${pieza}».`;
    case 'commander.missingMandatoryOptionValue':
      return `Falta la opción «${pieza}».`;
    case 'commander.optionMissingArgument':
      return `A la opción «${pieza}» le falta su valor.`;
    case 'commander.invalidArgument':
      return valorInvalido(error.message);
    case 'commander.excessArguments':
      return 'Sobran argumentos. Si una ruta lleva espacios, escríbala entre comillas.';
    case 'commander.conflictingOption':
      return `No se pueden usar juntas: ${[...error.message.matchAll(/'([^']+)'/g)].map((m) => `«${m[1] ?? ''}»`).join(' y ')}.`;
    default:
      return error.message;
  }
}

function valorInvalido(mensaje: string): string {
  const [, opcion = '', valor = '', lista = ''] =
    /option '([^']+)' argument '([^']*)' is invalid\. (?:Allowed choices are (.+)\.)?/.exec(mensaje) ?? [];
  if (lista === '') return mensaje.replace(/^error: /, '');
  const validas = lista.split(', ');
  const [nombre = opcion] = opcion.split(' ');
  return `«${valor}» no vale para «${nombre}». Puede ser: ${validas.join(', ')}.${parecida(valor, validas)}`;
}

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

/** A failure as a Problem: mistakes in the command line are told in Spanish, with the right word at hand. */
export function comoProblema(error: unknown, programa: Command, argumentos: readonly string[]): Problem {
  if (esProblema(error)) return error;
  if (error instanceof CommanderError) {
    return new Problem('uso-incorrecto', { motivo: motivo(error, programa, argumentos) });
  }
  return new Problem('error-interno', { motivo: error instanceof Error ? error.message : String(error) });
}
