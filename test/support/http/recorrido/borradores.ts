import { randomUUID } from 'node:crypto';
import type { BorradorDeApi } from '../../../../shared/api/esquemas/borradores.ts';
import { enApi, enlaceDelCiclo, LIBROS_DEL_CICLO } from '../../libros-de-ciclo.ts';
import { EN } from '../../servicio.ts';
import type { Credencial } from '../servicio-http.ts';
import { etag, type Recorrido } from './escena.ts';

/** The operations of a libro that is filled in, by what they do. */
interface Operaciones {
  readonly leer: 'borrador' | 'borradorDelEnlace';
  readonly hacer: 'hacerLotes' | 'hacerLotesDelEnlace';
  readonly lotes: 'lotes' | 'lotesDelEnlace';
  readonly entonces: 'borradorEn' | 'borradorDelEnlaceEn';
  readonly restaurar: 'restaurarBorrador' | 'restaurarBorradorDelEnlace';
  readonly estar: 'estarEnBorrador' | 'estarEnLibroDelEnlace';
  readonly eventos: 'eventosDeBorrador' | 'eventosDelEnlace';
  readonly xlsx: 'borradorXlsx' | 'borradorDelEnlaceXlsx';
}

const DEL_AREA: Operaciones = {
  leer: 'borrador',
  hacer: 'hacerLotes',
  lotes: 'lotes',
  entonces: 'borradorEn',
  restaurar: 'restaurarBorrador',
  estar: 'estarEnBorrador',
  eventos: 'eventosDeBorrador',
  xlsx: 'borradorXlsx',
};
const DEL_ENLACE: Operaciones = {
  leer: 'borradorDelEnlace',
  hacer: 'hacerLotesDelEnlace',
  lotes: 'lotesDelEnlace',
  entonces: 'borradorDelEnlaceEn',
  restaurar: 'restaurarBorradorDelEnlace',
  estar: 'estarEnLibroDelEnlace',
  eventos: 'eventosDelEnlace',
  xlsx: 'borradorDelEnlaceXlsx',
};

async function llenar(
  { lograr }: Recorrido,
  operaciones: Operaciones,
  quien: { readonly como: Credencial; readonly en: Readonly<Record<string, string>> },
): Promise<void> {
  const { como, en } = quien;
  const borrador = (await lograr(operaciones.leer, quien)).json() as unknown as BorradorDeApi;
  const hoja = borrador.hojas[0]?.id ?? '';
  const cambios = [{ tipo: 'filas', hoja, despuesDe: null, filas: [{ id: 'f1', celdas: {} }] }];
  const lote = { id: randomUUID(), que: 'escribir', cambios };
  const choca = { id: randomUUID(), que: 'escribir', cambios: [{ tipo: 'quitar-hoja', hoja }] };
  await lograr(operaciones.hacer, { como, en, cuerpo: { lotes: [lote, lote, choca] } });
  await lograr(operaciones.lotes, quien);
  await lograr(operaciones.entonces, { como, en: { ...en, numero: 0 } });
  await lograr(operaciones.restaurar, { como, en, cuerpo: { numero: 0 } });
  await lograr(operaciones.estar, { como, en, cuerpo: { hoja } });
  await lograr(operaciones.eventos, { como, en, consulta: { desde: '0' } });
  await lograr(operaciones.xlsx, quien);
}

async function llenarElDelArea(recorrido: Recorrido): Promise<void> {
  const { lograr, fallar, http } = recorrido;
  const como = await http.sesionDe(await http.s.de('dep'));
  const en = { ...EN, area: 'dep' };
  await llenar(recorrido, DEL_AREA, { como, en });
  await lograr('abrirEnBorrador', { como, en, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) } });
  await fallar('abrirEnBorrador', 'libro-de-otra-area', {
    como,
    en,
    cuerpo: { libro: enApi(LIBROS_DEL_CICLO.se) },
  });
  // What comes beside the version of the borrador is not that version
  const cuerpo = { libro: enApi(LIBROS_DEL_CICLO.dep), borrador: 0 };
  await fallar('enviar', 'version-cambiada', { como, en, cuerpo });
}

async function llenarElDelEnlace(recorrido: Recorrido): Promise<void> {
  const { lograr, fallar, gente } = recorrido;
  const [como, en] = [gente.enlace, EN];
  await llenar(recorrido, DEL_ENLACE, { como, en });
  const cuerpo = { libro: enApi(enlaceDelCiclo()) };
  await lograr('abrirEnLibroDelEnlace', { como, en, cuerpo });
  const ajeno = { libro: enApi(LIBROS_DEL_CICLO.dep) };
  await fallar('abrirEnLibroDelEnlace', 'no-es-del-enlace', { como, en, cuerpo: ajeno });
}

/** Meanwhile somebody uploads another version; and once the borrador has lost its Carátula. */
async function publicarElDelEnlace({ lograr, fallar, gente }: Recorrido): Promise<void> {
  const [como, en] = [gente.enlace, EN];
  const vigente = etag(await lograr('libroDelEnlace', { como, en }));
  const cuerpo = { libro: enApi(enlaceDelCiclo()) };
  const version = etag(await lograr('cambiarLibroDelEnlace', { como, en, cuerpo, version: vigente }));
  const antes = (await lograr('borradorDelEnlace', { como, en })).json() as unknown as BorradorDeApi;
  const publicar = (borrador: unknown) => ({ como, en, cuerpo: { borrador }, version });
  await fallar('publicarLibroDelEnlace', 'version-cambiada', publicar(antes.version));
  const traida = Number((await lograr('traerVersionVigente', { como, en })).json()['version']);
  const caratula = antes.hojas.find(({ nombre }) => nombre === 'Carátula');
  const cambios = [{ tipo: 'quitar-filas', hoja: caratula?.id, esperadas: caratula?.filas }];
  const lotes = [{ id: randomUUID(), que: 'escribir', cambios }];
  const sin = (await lograr('hacerLotesDelEnlace', { como, en, cuerpo: { lotes } })).json();
  await fallar('publicarLibroDelEnlace', 'no-es-del-enlace', publicar(sin['version']));
  await lograr('restaurarBorradorDelEnlace', { como, en, cuerpo: { numero: traida } });
  await lograr('publicarLibroDelEnlace', publicar(traida));
}

/** Both have tabs of their own, too many for one libro; then all is as it was. */
async function traerDeMas({ lograr, fallar, gente }: Recorrido): Promise<void> {
  const [como, en] = [gente.enlace, EN];
  const antes = (await lograr('borradorDelEnlace', { como, en })).json() as unknown as BorradorDeApi;
  const treinta = Array.from({ length: 30 }, (_, i) => String(i));
  const cambios = treinta.map((i) => ({
    ...{ tipo: 'hoja', despuesDe: antes.hojas[0]?.id },
    hoja: { id: `mia-${i}`, nombre: `Mía ${i}`, columnas: [] },
  }));
  const lotes = [{ id: randomUUID(), que: 'escribir', cambios }];
  await lograr('hacerLotesDelEnlace', { como, en, cuerpo: { lotes } });
  const suyas = Object.fromEntries(treinta.map((i) => [`Suya ${i}`, [['Dato'], ['x']]]));
  const guardar = (otras: typeof suyas) =>
    ({ como, en, cuerpo: { libro: enApi(enlaceDelCiclo(otras)) }, version: '*' }) as const;
  await lograr('cambiarLibroDelEnlace', guardar(suyas));
  await fallar('traerVersionVigente', 'borrador-demasiado-grande', { como, en });
  await lograr('cambiarLibroDelEnlace', guardar({}));
  await lograr('restaurarBorradorDelEnlace', { como, en, cuerpo: { numero: antes.version } });
}

/** An área and the enlace fill their libros in the browser, before anything is sent. */
export async function llenarEnElNavegador(recorrido: Recorrido): Promise<void> {
  await llenarElDelArea(recorrido);
  await llenarElDelEnlace(recorrido);
  await publicarElDelEnlace(recorrido);
  await traerDeMas(recorrido);
}
