import { campo, leerCaratula, periodoDeCaratula, type Caratula } from '../../../shared/libro/caratula.ts';
import { periodoConClave } from '../../../shared/libro/clave-de-periodo.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import type { PeriodoPorAbrir } from '../../../shared/libro/periodo-siguiente.ts';
import { Problem } from '../../../shared/problem.ts';
import {
  fechaDeOrdinal,
  iso,
  ordinalDia,
  type FechaCivil,
} from '../../../shared/spanish/fechas/civil-date.ts';
import { fechaSinDia } from '../../../shared/spanish/fechas/format-date.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import type { Periodo } from '../../../shared/spanish/fechas/periodo.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

/** Days after the end of a period in which áreas send, where nobody says how many. */
const DIAS_PARA_ENVIAR = 10;

/** A span to be opened, with what was supposed for it. */
export interface PeriodoPedido extends PeriodoPorAbrir {
  readonly avisos: readonly string[];
}

/** @throws Problem `peticion-no-valida` for a day that the calendar does not have */
export function fechaPedida(texto: string, nombre: string): FechaCivil {
  const fecha = leerFecha(texto)?.fecha;
  if (fecha === undefined)
    throw new Problem('peticion-no-valida', { motivo: `«${texto}» (${nombre}) no es un día del calendario` });
  return fecha;
}

/** @throws Problem `peticion-no-valida` */
export function exigirCorte(corte: FechaCivil, { desde }: Pick<Periodo, 'desde'>): void {
  if (ordinalDia(corte) < ordinalDia(desde))
    throw new Problem('peticion-no-valida', {
      motivo: `el corte (${iso(corte)}) cae antes de que empiece el periodo (${iso(desde)})`,
    });
}

/** @throws Problem `periodo-invalido`, `peticion-no-valida` */
export function periodoDeFechasPedidas(pedido: {
  readonly desde: string;
  readonly hasta: string;
  readonly corte: string;
}): PeriodoPorAbrir {
  const [desde, hasta] = [fechaPedida(pedido.desde, 'desde'), fechaPedida(pedido.hasta, 'hasta')];
  if (ordinalDia(hasta) < ordinalDia(desde))
    throw new Problem('periodo-invalido', { valor: `${pedido.desde} a ${pedido.hasta}` });
  const corte = fechaPedida(pedido.corte, 'corte');
  exigirCorte(corte, { desde });
  return { periodo: periodoConClave(desde, hasta), corte };
}

function corteSupuesto({ hasta }: Periodo): FechaCivil {
  return fechaDeOrdinal(ordinalDia(hasta) + DIAS_PARA_ENVIAR);
}

function corteDe(
  caratula: Caratula,
  periodo: Periodo,
  dado: string | undefined,
): { corte: FechaCivil; avisos: string[] } {
  if (dado !== undefined) return { corte: fechaPedida(dado, 'corte'), avisos: [] };
  const escrito = campo(caratula, 'Fecha de corte');
  const leido = leerFecha(escrito)?.fecha;
  if (leido !== undefined) return { corte: leido, avisos: [] };
  const corte = corteSupuesto(periodo);
  const porque =
    escrito === ''
      ? 'La Carátula no dice «Fecha de corte»'
      : `La «Fecha de corte» de la Carátula («${escrito}») no se entiende`;
  const aviso = `${porque}: se puso el ${fechaSinDia(corte)}, ${String(DIAS_PARA_ENVIAR)} días después del fin del periodo. Cámbiela en «Periodos» si es otra.`;
  return { corte, avisos: [aviso] };
}

/** Says so where a libro names another órgano than the one in which it is opened. */
export function avisosDeOrgano(
  libro: Libro,
  organo: { readonly nombre: string; readonly siglas: string },
): string[] {
  const caratula = leerCaratula(libro.hojas.find((h) => plegar(h.nombre) === 'caratula'));
  const [nombre, siglas] = [campo(caratula, 'Órgano'), campo(caratula, 'Siglas del órgano')];
  const otro =
    siglas === ''
      ? nombre !== '' && plegar(nombre) !== plegar(organo.nombre)
      : plegar(siglas) !== plegar(organo.siglas);
  if (!otro) return [];
  return [
    `El libro es de «${nombre || siglas}» y el periodo se abrió en «${organo.nombre}». Si no es lo que quería, suba el libro de este órgano.`,
  ];
}

/**
 * The span that a libro of the enlace states, and its cut-off.
 *
 * @param corte of the request, before that of the Carátula
 * @throws Problem `periodo-faltante`, `periodo-invalido`, `peticion-no-valida`
 */
export function periodoDeLibro(libro: Libro, corte: string | undefined): PeriodoPedido {
  const caratula = leerCaratula(libro.hojas.find((h) => plegar(h.nombre) === 'caratula'));
  const escrito = periodoDeCaratula(caratula);
  if (escrito === null) {
    const valor = campo(caratula, 'Periodo');
    throw valor === '' ? new Problem('periodo-faltante', {}) : new Problem('periodo-invalido', { valor });
  }
  if (ordinalDia(escrito.hasta) < ordinalDia(escrito.desde))
    throw new Problem('periodo-invalido', { valor: `${iso(escrito.desde)} a ${iso(escrito.hasta)}` });
  const dado = corteDe(caratula, escrito, corte);
  exigirCorte(dado.corte, escrito);
  return { periodo: periodoConClave(escrito.desde, escrito.hasta), ...dado };
}
