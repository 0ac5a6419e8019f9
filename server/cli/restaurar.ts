import { statSync } from 'node:fs';
import { fechaLarga } from '../../shared/spanish/fechas/format-date.ts';
import type { Entorno } from '../entorno.ts';
import { horaDelAcuse, NOMBRE_DEL_HUSO } from '../outputs/acuse/hora-del-acuse.ts';
import { llavesDelServicio } from '../resources/llaves/llaves-del-servicio.ts';
import { verificarAlmacen } from '../resources/verificar-almacen.ts';
import { abrirAlmacen } from '../store/abrir-almacen.ts';
import type { Almacen } from '../store/almacen.ts';
import { nombreDeAlmacen } from '../store/nombre-de-almacen.ts';
import type { Cabecera } from '../store/respaldo/formato.ts';
import { recorrerRespaldo } from '../store/respaldo/leer-respaldo.ts';
import { restaurar } from '../store/respaldo/restaurar.ts';
import { almacenPedido } from './almacen-pedido.ts';
import { mostrarComprobaciones } from './mostrar-comprobaciones.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far through the file the work is. */
function avanceDe(terminal: Terminal, que: string, total: number): (leidos: number) => void {
  return (leidos) => {
    terminal.avanzar(`${que}: ${String(Math.floor((100 * leidos) / total))} %`);
  };
}

function decirRestaurado(terminal: Terminal, donde: string, { creado, almacen, programa }: Cabecera): void {
  const { fecha, exacta } = horaDelAcuse(creado);
  terminal.limpiar();
  terminal.escribir(`Restaurado en ${donde}.`);
  terminal.escribir(
    `El respaldo es de: ${fechaLarga(fecha)}, ${exacta} horas (${NOMBRE_DEL_HUSO}); lo hizo Trimestral ${programa} sobre ${almacen}.`,
  );
  terminal.escribir('');
}

const AVISOS = [
  'Las sesiones y los enlaces de entrada no se restauran: cada quien entra de nuevo.',
  'Papeles, personas y tokens son los de esa fecha: al entrar, quite primero los que dejaron de valer después.',
  'Los acuses que se hayan dado después no están aquí: pida a esas áreas que envíen otra vez.',
];

/** What the restored store says of itself. @returns exit code */
async function verificarRestaurado(terminal: Terminal, { db }: Almacen): Promise<number> {
  terminal.avanzar('Verificando lo restaurado');
  const resultado = await verificarAlmacen(db, await llavesDelServicio(db));
  terminal.limpiar();
  mostrarComprobaciones(terminal, resultado);
  terminal.decir('');
  if (resultado.integro) for (const aviso of AVISOS) terminal.decir(aviso);
  else
    terminal.decir(
      'El respaldo se restauró tal cual, y el almacén del que se hizo ya estaba alterado. Busque uno anterior que esté bien.',
    );
  return resultado.integro ? 0 : 1;
}

/**
 * `trimestral restaurar <archivo>`: puts a backup into an empty store, of the engine that it came from or of the other.
 * The file is read and checked whole before a store is opened.
 *
 * @returns exit code: 1 where what was restored had been altered before it was backed up
 * @throws Problem `respaldo-no-valido`, `almacen-no-vacio`; of the store
 */
export async function restaurarAlmacen(
  terminal: Terminal,
  archivo: string,
  { datos }: { readonly datos?: string },
  entorno: Entorno = process.env,
): Promise<number> {
  const lugar = almacenPedido(datos, entorno);
  const total = (): number => statSync(archivo).size;
  await recorrerRespaldo(archivo, {
    alAvanzar: (leidos) => {
      avanceDe(terminal, 'Comprobando el respaldo', total())(leidos);
    },
  });
  const donde = nombreDeAlmacen(lugar);
  const almacen = await abrirAlmacen({ ...lugar, conexiones: 2 });
  try {
    const alAvanzar = avanceDe(terminal, 'Restaurando', total());
    decirRestaurado(terminal, donde, await restaurar(almacen, archivo, { donde, alAvanzar }));
    return await verificarRestaurado(terminal, almacen);
  } finally {
    await almacen.cerrar();
  }
}
