import { resolve } from 'node:path';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import { gravedadDe } from '../../shared/rules/revisar.ts';
import { consolidar, type Consolidacion } from '../consolidacion/consolidar.ts';
import { contextoDe } from '../consolidacion/abrir.ts';
import { leerCarpeta } from '../libros/leer-carpeta.ts';
import { limitesConfigurados } from '../libros/limites.ts';
import { escribirSalida, revisarSalida } from '../salida/carpeta-de-salida.ts';
import { mostrarHallazgos } from './mostrar-hallazgos.ts';
import { periodoPedido, type PeriodoPedido } from './periodo-pedido.ts';
import { cuenta, type Terminal } from './terminal.ts';

export interface PedidoDeConsolidar extends PeriodoPedido {
  readonly salida: string;
  readonly borrador?: true;
  readonly definitivo?: true;
  readonly tablas?: true;
}

const de = (hallazgos: readonly Hallazgo[], gravedad: ReturnType<typeof gravedadDe>): Hallazgo[] =>
  hallazgos.filter((h) => gravedadDe(h) === gravedad);

/** Says what stands in the way, and what to do next. */
function decirImpedimento(
  terminal: Terminal,
  hecha: Consolidacion,
  definitivo: boolean,
  salida: string,
): void {
  const errores = de(hecha.hallazgos, 'Error');
  const impiden = definitivo ? [...errores, ...de(hecha.hallazgos, 'Advertencia')] : errores;
  mostrarHallazgos(terminal, impiden, contextoDe(hecha.carpeta));
  const porQue =
    errores.length > 0
      ? `hay ${cuenta(errores.length, 'hallazgo')} por corregir`
      : `hay ${cuenta(impiden.length, 'hallazgo')} por revisar sin explicar`;
  terminal.decir(
    `No se escribió el informe: ${porQue}. La lista completa está en ${resolve(salida, 'hallazgos.csv')}.`,
  );
  terminal.decir(
    errores.length > 0
      ? 'Corrija los libros y repita la orden; para ver cómo va el informe mientras tanto, agregue --borrador.'
      : 'Corrija cada uno, o explíquelo en la hoja «Justificaciones», y repita la orden.',
  );
}

function decirResultado(
  terminal: Terminal,
  { hallazgos, productos }: Consolidacion,
  pedido: PedidoDeConsolidar,
): void {
  const errores = de(hallazgos, 'Error').length;
  const advertencias = de(hallazgos, 'Advertencia').length;
  const tablas = productos.filter((p) => p.ruta.startsWith('tablas/')).length - 1;
  const que = pedido.borrador === true ? 'Borrador' : pedido.tablas === true ? 'Tablas' : 'Informe';
  terminal.escribir(
    `${que} en ${resolve(pedido.salida)}: ${cuenta(tablas, 'tabla')}, ${cuenta(productos.length, 'archivo')}.`,
  );
  if (errores > 0)
    terminal.escribir(`Quedaron fuera las filas de ${cuenta(errores, 'hallazgo')} por corregir.`);
  if (advertencias === 0) terminal.escribir('No queda ningún hallazgo por revisar.');
  else {
    const quedan = advertencias === 1 ? 'Queda' : 'Quedan';
    terminal.escribir(
      `${quedan} ${cuenta(advertencias, 'hallazgo')} por revisar sin explicar. Para verlos: trimestral validar, o hallazgos.csv.`,
    );
  }
}

/** `trimestral consolidar` (contract §4). Returns the exit code. */
export async function consolidarCarpeta(
  terminal: Terminal,
  carpeta: string,
  pedido: PedidoDeConsolidar,
): Promise<number> {
  const periodo = periodoPedido(pedido);
  revisarSalida(pedido.salida, carpeta);
  terminal.avanzar('Leyendo los libros');
  const lectura = await leerCarpeta(carpeta, limitesConfigurados(process.env));
  const hecha = await consolidar(lectura, {
    periodo,
    modo: pedido.borrador === true ? 'borrador' : pedido.definitivo === true ? 'definitivo' : 'normal',
    soloTablas: pedido.tablas === true,
    avanzar: terminal.avanzar,
  });
  terminal.avanzar('Guardando');
  await escribirSalida(pedido.salida, hecha.productos);
  terminal.limpiar();
  for (const aviso of hecha.avisos) terminal.decir(`Aviso: ${aviso}`);
  if (hecha.impedida) {
    decirImpedimento(terminal, hecha, pedido.definitivo === true, pedido.salida);
    return 1;
  }
  decirResultado(terminal, hecha, pedido);
  return 0;
}
