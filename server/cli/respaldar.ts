import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entorno } from '../entorno.ts';
import { escribirArchivoEntero } from '../salida/archivo-entero.ts';
import { abrirLectura, type Lectura } from '../store/abrir-lectura.ts';
import { recorrerRespaldo } from '../store/respaldo/leer-respaldo.ts';
import { respaldar, type Respaldado } from '../store/respaldo/respaldar.ts';
import { almacenPedido } from './almacen-pedido.ts';
import { cuenta, enMegabytes, type Terminal } from './terminal.ts';

export interface OpcionesDeRespaldar {
  readonly salida: string;
  readonly datos?: string;
}

/** Writes the file, reads it again from its first byte to its last, and gives it its name. */
async function escribir(terminal: Terminal, lectura: Lectura, salida: string) {
  const hash = createHash('sha256');
  const hecho = await escribirArchivoEntero(
    salida,
    (poner) =>
      respaldar(
        lectura,
        (bytes) => {
          hash.update(bytes);
          return poner(bytes);
        },
        {
          ahora: new Date(),
          alAvanzar: (tabla, bytes) => {
            terminal.avanzar(`Respaldando ${tabla}: ${enMegabytes(bytes)}`);
          },
        },
      ),
    async (enPaso) => {
      terminal.avanzar('Comprobando lo escrito');
      await recorrerRespaldo(enPaso);
    },
  );
  return { hecho, sha256: hash.digest('hex') };
}

function decirHecho(
  terminal: Terminal,
  salida: string,
  { cabecera, filas }: Respaldado,
  sha256: string,
): void {
  const { n, hash } = cabecera.cabeza;
  const de = (tabla: string): number => filas[tabla] ?? 0;
  terminal.limpiar();
  terminal.escribir(`Respaldo en ${resolve(salida)}: ${enMegabytes(statSync(salida).size)}.`);
  terminal.escribir(
    `Tiene ${cuenta(de('envios'), 'envío')}, ${cuenta(de('consolidaciones'), 'versión', 'versiones')} del informe y ${cuenta(de('bitacora'), 'entrada')} de la bitácora.`,
  );
  terminal.escribir('');
  terminal.escribir(`Cabeza de la bitácora  ${n === 0 ? 'ninguna' : `${String(n)}:${hash}`}`);
  terminal.escribir(`SHA-256 del archivo    ${sha256}`);
  terminal.decir('');
  terminal.decir(
    'Tiene las llaves privadas y todo lo enviado: guárdelo donde guarda sus contraseñas, fuera de esta máquina.',
  );
}

/**
 * `trimestral respaldar`: all that the store keeps at one moment, in one file, while the service goes on.
 *
 * @returns exit code
 * @throws Problem `archivo-existe`, `salida-imposible`; of the store
 */
export async function respaldarAlmacen(
  terminal: Terminal,
  { salida, datos }: OpcionesDeRespaldar,
  entorno: Entorno = process.env,
): Promise<number> {
  const lectura = await abrirLectura(almacenPedido(datos, entorno));
  try {
    const { hecho, sha256 } = await escribir(terminal, lectura, salida);
    decirHecho(terminal, salida, hecho, sha256);
    return 0;
  } finally {
    await lectura.cerrar();
  }
}
