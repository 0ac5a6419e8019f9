import { randomUUID } from 'node:crypto';
import type { BorradorDeApi } from '../../../../shared/api/esquemas/borradores.ts';
import { enApi, LIBROS_DEL_CICLO } from '../../libros-de-ciclo.ts';
import { EN } from '../../servicio.ts';
import type { Recorrido } from './escena.ts';

/** An área fills its libro in the browser, before it sends anything. */
export async function llenarEnElNavegador({ lograr, fallar, http }: Recorrido): Promise<void> {
  const como = await http.sesionDe(await http.s.de('dep'));
  const en = { ...EN, area: 'dep' };
  const borrador = (await lograr('borrador', { como, en })).json() as unknown as BorradorDeApi;
  const hoja = borrador.hojas[0]?.id ?? '';
  const cambios = [{ tipo: 'filas', hoja, despuesDe: null, filas: [{ id: 'f1', celdas: {} }] }];
  const lote = { id: randomUUID(), que: 'escribir', cambios };
  const choca = { id: randomUUID(), que: 'escribir', cambios: [{ tipo: 'quitar-hoja', hoja }] };
  await lograr('hacerLotes', { como, en, cuerpo: { lotes: [lote, lote, choca] } });
  await lograr('lotes', { como, en });
  await lograr('borradorEn', { como, en: { ...en, numero: 0 } });
  await lograr('restaurarBorrador', { como, en, cuerpo: { numero: 0 } });
  await lograr('estarEnBorrador', { como, en, cuerpo: { hoja } });
  await lograr('eventosDeBorrador', { como, en, consulta: { desde: '0' } });
  await lograr('borradorXlsx', { como, en });
  await lograr('abrirEnBorrador', { como, en, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) } });
  await fallar('abrirEnBorrador', 'libro-de-otra-area', {
    como,
    en,
    cuerpo: { libro: enApi(LIBROS_DEL_CICLO.se) },
  });
}
