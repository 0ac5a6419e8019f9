import { arrancar } from '../arranque/arrancar.ts';
import type { Terminal } from './terminal.ts';

export interface OpcionesDeServir {
  readonly puerto?: number;
  readonly datos?: string;
}

/** Waits for Ctrl+C, or for whoever manages the process to ask that it stops; a second time ends it at once. */
function senal(): Promise<void> {
  return new Promise((cumplir) => {
    for (const nombre of ['SIGINT', 'SIGTERM'] as const)
      process.once(nombre, () => {
        process.once(nombre, () => process.exit(1));
        cumplir();
      });
  });
}

/**
 * Serves until it is told to stop; then what is under way comes to its end.
 * @returns exit code
 * @throws Problem of a setting, of the store or of the key
 */
export async function servir(
  terminal: Terminal,
  opciones: OpcionesDeServir,
  entorno: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  terminal.avanzar('Abriendo el almacén');
  const detenido = senal();
  // A person at a terminal wants to read what matters; whoever gathers the log says so
  const registro = entorno['TRIMESTRAL_REGISTRO'] ?? (process.stderr.isTTY ? 'warn' : 'info');
  const servicio = await arrancar({ entorno: { ...entorno, TRIMESTRAL_REGISTRO: registro }, ...opciones });
  terminal.escribir(`Trimestral atiende en ${servicio.url} (${servicio.motor}).`);
  if (servicio.enlace !== null) {
    terminal.escribir('Para entrar, abra este enlace; sirve una vez y durante una hora:');
    terminal.escribir(`  ${servicio.enlace}`);
  }
  terminal.decir('Ctrl+C lo detiene.');
  await detenido;
  terminal.decir('Deteniéndose: termina lo que está en curso…');
  await servicio.parar();
  terminal.decir('Detenido. No se perdió nada.');
  return 0;
}
