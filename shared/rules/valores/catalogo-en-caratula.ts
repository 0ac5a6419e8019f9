import { TIPOS_DE_LIBRO } from '../../hojas/listas.ts';
import type { Carpeta, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { CampoDeCaratula } from '../../hojas/listas.ts';
import type { Catalogo } from '../../libro/catalogos.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { valorCercano } from './area-de-caratula.ts';
import { lugarDeCampo } from '../fechas/celdas-de-fecha.ts';

function hallazgo(
  libro: LibroDeCarpeta,
  campo: CampoDeCaratula,
  validos: readonly string[],
  vale: (texto: string) => boolean,
): Hallazgo[] {
  const escrito = libro.caratula.get(campo);
  if (escrito === undefined || escrito.valor === '' || vale(escrito.valor)) return [];
  const { valor, fila } = escrito;
  const parecido = masCercano(valor, validos);
  const datos = { regla: 'catalogo-desconocido', pieza: valor, catalogo: campo, parecido, validos } as const;
  return [{ lugar: lugarDeCampo(libro, fila), valor, datos, justificacion: null }];
}

function valeComoArea(catalogo: Catalogo, texto: string): boolean {
  // A close spelling is `nombre-variante`'s to tell.
  return catalogo.resolver(texto) !== null || valorCercano(catalogo, texto) !== null;
}

/** The two fields of a `Carátula` that have a list: `Tipo de libro`, and `Área` where the enlace lists areas. */
export function hallazgosDeCaratula(carpeta: Carpeta, libro: LibroDeCarpeta): Hallazgo[] {
  const tipos = hallazgo(libro, 'Tipo de libro', TIPOS_DE_LIBRO, (texto) =>
    TIPOS_DE_LIBRO.some((tipo) => plegar(tipo) === plegar(texto)),
  );
  const areas = carpeta.catalogos.de('Carátula', 'Área');
  if (areas === null) return tipos;
  const validos = [...new Set(areas.entradas.map((e) => e.valor))];
  return [...tipos, ...hallazgo(libro, 'Área', validos, (texto) => valeComoArea(areas, texto))];
}
