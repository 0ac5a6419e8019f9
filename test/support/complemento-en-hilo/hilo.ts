import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { dobleDeAppsScript } from '../../doubles/apps-script/doble-de-apps-script.ts';
import { civilDeSerie } from '../../doubles/apps-script/fechas-de-hoja.ts';
import type { RespuestaDeRed } from '../../doubles/apps-script/red-de-doble.ts';
import { enAppsScript } from '../apps-script/guion-construido.ts';
import { ponerHojas, ponerValor } from '../apps-script/host-sobre-doble.ts';
import type { DatosDelHilo, Orden, Pregunta, Respondido } from './mensajes.ts';

/**
 * A spreadsheet with the built add-on, in a thread of its own: what Apps Script gives at once, like an answer of the network,
 * stops this thread alone, while the service answers in the other.
 */

const { construido, hojas, persona, ahora, senal, preguntas } = workerData as DatosDelHilo & {
  readonly preguntas: MessagePort;
};

function preguntar(pregunta: Pregunta): RespuestaDeRed | string {
  preguntas.postMessage(pregunta);
  Atomics.wait(senal, 0, 0);
  Atomics.store(senal, 0, 0);
  const { message } = receiveMessageOnPort(preguntas) as { message: Respondido };
  if ('falla' in message) throw new Error(message.falla);
  return message.valor;
}

const doble = dobleDeAppsScript({
  manifiesto: construido.manifiesto,
  paginas: new Map([['Barra', construido.barra]]),
  persona,
  ahora: () => ahora,
  token: () => preguntar({ tipo: 'token' }) as string,
  alPedir: (pedido) => preguntar({ tipo: 'red', pedido }) as RespuestaDeRed,
});
ponerHojas(doble, hojas);

/** The clock of the script: it stands still, so that what is left until the cut-off is always the same. */
class Reloj extends Date {
  constructor(...dado: [] | [number | string]) {
    super(...((dado.length === 0 ? [ahora] : dado) as [number]));
  }

  static override now(): number {
    return ahora;
  }
}
const guion = enAppsScript(construido.codigo, { ...doble.servicios, Date: Reloj });

const hojaDe = (nombre: string) => {
  const hoja = doble.libro.hojas.find((h) => h.nombre === nombre);
  if (hoja === undefined) throw new Error(`There is no tab ${nombre}`);
  return hoja;
};

/** As Sheets would export it: dates as ISO text. */
function textoDe({
  valor,
  formato,
}: {
  readonly valor: string | number | boolean;
  readonly formato: string;
}): string {
  if (typeof valor === 'number' && /[dy]/.test(formato))
    return new Date(civilDeSerie(valor)).toISOString().slice(0, 10);
  return typeof valor === 'boolean' ? String(valor).toUpperCase() : String(valor);
}

function exportar(): Record<string, string[][]> {
  return Object.fromEntries(
    doble.libro.hojas
      .filter((hoja) => !hoja.oculta)
      .map((hoja) => {
        const [filas, columnas] = [hoja.ultimaFila(), hoja.ultimaColumna()];
        return [hoja.nombre, hoja.celdas.slice(0, filas).map((fila) => fila.slice(0, columnas).map(textoDe))];
      }),
  );
}

function editar({ hoja: nombre, fila, columna, valor }: Extract<Orden, { tipo: 'editar' }>): void {
  const hoja = hojaDe(nombre);
  ponerValor(hoja.celda(fila, columna), valor);
  const rango = { getRow: () => fila, getColumn: () => columna, getSheet: () => ({ getName: () => nombre }) };
  doble.modo('LIMITED');
  guion.disparar('onEdit', { range: rango });
  doble.modo('FULL');
}

function hacer(orden: Orden): unknown {
  switch (orden.tipo) {
    case 'llamar':
      return guion.llamar(orden.funcion, ...orden.valores);
    case 'barra':
      guion.llamar(orden.funcion);
      return doble.pantalla.barra?.html;
    case 'hojas':
      return exportar();
    case 'aspecto': {
      const { fondo, nota } = hojaDe(orden.hoja).celda(orden.fila, orden.columna);
      return { fondo, nota };
    }
    case 'editar':
      editar(orden);
      return null;
    case 'seleccion':
      return doble.libro.seleccion;
  }
}

parentPort?.on('message', ({ id, orden }: { id: number; orden: Orden }) => {
  try {
    // Objects of the script's own context are copied as plain ones
    parentPort?.postMessage({ id, valor: JSON.parse(JSON.stringify(hacer(orden) ?? null)) as unknown });
  } catch (error) {
    parentPort?.postMessage({ id, falla: error instanceof Error ? error.message : String(error) });
  }
});
