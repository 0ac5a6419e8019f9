import { closeSync, copyFileSync, ftruncateSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** `$1` where it is mounted, `$2` what is copied into it, `$3` its MB; the rest is what runs there. */
const EN_EL_VOLUMEN = `
mount -t tmpfs -o "size=$3m" tmpfs "$1" || {
  echo 'A small volume could not be mounted. Run the tests as root, or where user namespaces are allowed (sysctl kernel.unprivileged_userns_clone=1).' >&2
  exit 1
}
cp -a "$2"/. "$1" && shift 3 && exec "$@"`;

/**
 * What runs a program with a volume of its own: it is gone with the program, and nobody else sees it.
 *
 * @param en an empty folder, where the program finds it
 * @param contenido a folder that is copied into it
 */
export function medianteVolumen(en: string, contenido: string, mb: number): readonly string[] {
  const esRoot = process.getuid?.() === 0;
  const espacio = esRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
  return ['unshare', ...espacio, 'sh', '-c', EN_EL_VOLUMEN, 'sh', en, contenido, String(mb)];
}

/** The volume of a program that runs. */
export interface Volumen {
  /** Leaves so many bytes free, or as many as there are. */
  readonly dejarLibre: (bytes: number) => void;
  /** Copies what the program keeps there; nothing may be writing to it. */
  readonly copiar: (a: string) => void;
}

/** Takes up what is left. */
const RELLENO = 'relleno';
const BLOQUE = Buffer.alloc(1 << 16, 1);

function llenar(archivo: number): number {
  let escritos = 0;
  for (;;) {
    try {
      escritos += writeSync(archivo, BLOQUE, 0, BLOQUE.length, escritos);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return escritos;
      throw error;
    }
  }
}

/** Reaches the volume of a program from outside. */
export function volumenDe(pid: number, en: string): Volumen {
  const carpeta = join(`/proc/${pid}/root`, en);
  const archivo = openSync(join(carpeta, RELLENO), 'w');
  onTestFinished(() => {
    closeSync(archivo);
  });
  return {
    dejarLibre: (bytes) => {
      ftruncateSync(archivo, 0);
      ftruncateSync(archivo, Math.max(0, llenar(archivo) - bytes));
    },
    copiar: (a) => {
      for (const nombre of readdirSync(carpeta).filter((n) => n !== RELLENO))
        copyFileSync(join(carpeta, nombre), join(a, nombre));
    },
  };
}
