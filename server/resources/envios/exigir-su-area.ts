import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { programaVigente } from '../catalogos/programa-vigente.ts';

/** The value of the enlace's list of áreas that a text stands for; null for none. */
async function areaEnLista(db: Consultable, lugar: LugarDeArea): Promise<(texto: string) => string | null> {
  const { catalogos } = await programaVigente(db, { id: lugar.periodo, libro: lugar.libroDelEnlace });
  const entradas = catalogos.find(({ nombre }) => plegar(nombre) === 'area')?.entradas ?? [];
  const valores = new Map(
    entradas.flatMap(({ valor, siglas, variantes }) =>
      [valor, siglas, ...variantes].map((texto) => [plegar(texto), valor] as const),
    ),
  );
  return (texto) => (texto === '' ? null : (valores.get(plegar(texto)) ?? null));
}

/** Whether a name is known to be that of another área: one that nobody knows is for the rules to tell. */
async function nombraAOtra(db: Consultable, lugar: LugarDeArea, nombre: string): Promise<boolean> {
  if ([lugar.nombreArea, lugar.siglasArea].some((suyo) => plegar(suyo) === plegar(nombre))) return false;
  const enLista = await areaEnLista(db, lugar);
  const dicha = enLista(nombre);
  const suya = enLista(lugar.nombreArea) ?? enLista(lugar.siglasArea);
  return dicha !== null && suya !== null && dicha !== suya;
}

/**
 * A libro that says to be of another área was chosen by mistake: by its siglas, or by its name where it has none.
 * @throws Problem `libro-de-otra-area`
 */
export async function exigirSuArea(
  db: Consultable,
  lugar: LugarDeArea,
  caratula: Readonly<Record<string, string>>,
): Promise<void> {
  const { 'Tipo de libro': tipo = '', 'Siglas del área': siglas = '', Área: nombre = '' } = caratula;
  const area = lugar.siglasArea;
  if (plegar(tipo) === 'enlace') throw new Problem('libro-de-otra-area', { dice: 'Enlace', area });
  if (siglas !== '' && plegar(siglas) !== plegar(area))
    throw new Problem('libro-de-otra-area', { dice: siglas, area });
  if (siglas === '' && nombre !== '' && (await nombraAOtra(db, lugar, nombre)))
    throw new Problem('libro-de-otra-area', { dice: nombre, area });
}
