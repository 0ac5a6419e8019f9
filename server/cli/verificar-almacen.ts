import { Problem } from '../../shared/problem.ts';
import type { Entorno } from '../entorno.ts';
import { compararCabeza, type CabezaAnotada } from '../resources/bitacora/comparar-cabeza.ts';
import { llavesDelServicio } from '../resources/llaves/llaves-del-servicio.ts';
import { verificarAlmacen } from '../resources/verificar-almacen.ts';
import { abrirLectura } from '../store/abrir-lectura.ts';
import { almacenPedido } from './almacen-pedido.ts';
import { llavesDeArchivo } from './llaves-de-archivo.ts';
import { mostrarComprobaciones } from './mostrar-comprobaciones.ts';
import type { Terminal } from './terminal.ts';

export interface OpcionesDeVerificarAlmacen {
  readonly datos?: string;
  /** A JWKS file noted outside the store; without one, the store's own keys are taken. */
  readonly llaves?: string;
  /** `<n>:<hash>` or `<hash>`: a head of the bitácora noted earlier. */
  readonly cabeza?: string;
}

/** @throws Problem `uso-incorrecto` */
function leerCabeza(dicha: string): CabezaAnotada {
  const [, n, hash] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/i.exec(dicha.trim()) ?? [];
  if (hash === undefined)
    throw new Problem('uso-incorrecto', {
      motivo:
        'Después de --cabeza va lo que se anotó: el número de la entrada, dos puntos y 64 letras y cifras; o las 64 solas.',
    });
  return { n: n === undefined ? null : Number(n), hash: hash.toLowerCase() };
}

/**
 * `trimestral verificar`, without a file: proves that nothing in the store was altered, while the service goes on.
 *
 * @returns exit code: 1 where something was altered
 * @throws Problem of the store; `uso-incorrecto`, `llaves-no-disponibles`
 */
export async function verificarTodo(
  terminal: Terminal,
  { datos, llaves, cabeza }: OpcionesDeVerificarAlmacen,
  entorno: Entorno = process.env,
): Promise<number> {
  const anotada = cabeza === undefined ? null : leerCabeza(cabeza);
  const deFuera = llaves === undefined ? null : llavesDeArchivo(llaves);
  const lectura = await abrirLectura(almacenPedido(datos, entorno));
  try {
    terminal.avanzar('Verificando el almacén');
    const {
      integro,
      comprobaciones,
      cabeza: ultima,
    } = await lectura.instantanea(async (db) => {
      const resultado = await verificarAlmacen(db, deFuera ?? (await llavesDelServicio(db)));
      return anotada === null ? resultado : compararCabeza(db, resultado, anotada);
    });
    terminal.limpiar();
    mostrarComprobaciones(terminal, { integro, comprobaciones, cabeza: ultima });
    terminal.escribir(
      integro
        ? terminal.color.green('Nada se alteró.')
        : terminal.color.red('Hay cosas alteradas: no son las que el servicio guardó.'),
    );
    return integro ? 0 : 1;
  } finally {
    await lectura.cerrar();
  }
}
