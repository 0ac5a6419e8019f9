import { canonico } from '../../shared/libro/canonico.ts';
import type { BuzonDeLibro } from '../../shared/envio/buzon-de-libro.ts';
import type { Libro } from '../../shared/libro/model.ts';
import type { OpcionesDeGoogle } from '../../server/google/google.ts';
import { ronda } from '../../server/resources/programador.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { hojasDeGoogle } from '../../server/resources/tareas/hojas-de-google.ts';
import { sha256De } from '../../server/store/contenidos.ts';
import type { Taller } from '../../server/taller/taller.ts';
import { siguienteNumero, tocar, type LibroDeGoogle } from '../doubles/google/estado.ts';
import type { GoogleDePrueba } from '../doubles/google/google-de-prueba.ts';
import type { AbrirAlmacen } from './almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from './ciclo.ts';
import { accesoA, googleDePrueba, libroTecleado } from './google.ts';
import { LIBROS_DEL_CICLO, type AreaDelCiclo } from './libros-de-ciclo.ts';

/** The add-on marks a spreadsheet as sent (shared/envio/buzon-de-libro.ts). */
export function marcarEnviado(
  doble: GoogleDePrueba,
  hoja: LibroDeGoogle,
  marca: object | string,
  clave = 'trimestral.envio',
): void {
  hoja.metadatos = hoja.metadatos.filter((m) => m.metadataKey !== clave);
  hoja.metadatos.push({
    ...{ metadataId: siguienteNumero(doble.estado), metadataKey: clave, visibility: 'DOCUMENT' },
    ...{
      metadataValue: typeof marca === 'string' ? marca : JSON.stringify(marca),
      location: { spreadsheet: true },
    },
  });
  tocar(doble.estado, hoja, 'persona@institucion.mx');
}

/** What a mark says of a libro that nobody changed since. */
export const marcaDe = (libro: Libro, persona: string, clave: string) => ({
  ...{ clave, persona, cuando: '2022-01-05T18:00:00Z' },
  sha256: sha256De(Buffer.from(canonico(libro))),
});

/** What the service left in a spreadsheet for its sidebar; null where it left nothing. */
export function buzonDe({ hojas }: LibroDeGoogle): BuzonDeLibro | null {
  const celdas = hojas.find(({ titulo }) => titulo === '_Trimestral')?.celdas;
  if (celdas === undefined) return null;
  return JSON.parse(celdas.map((fila) => String(fila?.[0]?.valor ?? '')).join('')) as BuzonDeLibro;
}

export interface CicloEnGoogle {
  readonly s: CicloDePrueba;
  readonly doble: GoogleDePrueba;
  /** A spreadsheet with what the área has to send, linked to it; all that was asked of Google is forgotten. */
  readonly ligada: (area: AreaDelCiclo, libro?: Libro) => Promise<LibroDeGoogle>;
  /** The task of the service, once; five minutes later, if not said. */
  readonly pasar: (minutos?: number, servicio?: Servicio) => Promise<void>;
  /** The mark of whoever captures for the área. */
  readonly marcar: (area: AreaDelCiclo, hoja: LibroDeGoogle, clave: string, libro?: Libro) => Promise<void>;
  readonly lista: () => Promise<Awaited<ReturnType<typeof listaDe>>>;
}

const listaDe = async (s: CicloDePrueba) => (await s.hacer(s.enlace, 'librosDeGoogle')).json;

export const correoDe = (area: AreaDelCiclo): string => `capturista.de.${area}@ejemplo.mx`;

/** A period under way whose áreas work in Google's spreadsheets. */
export async function abrirCicloEnGoogle(
  abrir: AbrirAlmacen,
  taller: Taller,
  cambios: Partial<OpcionesDeGoogle> & { readonly cada?: number } = {},
): Promise<CicloEnGoogle> {
  const doble = await googleDePrueba();
  const s = await abrirCiclo(abrir, { taller, google: accesoA(doble, cambios) });
  return {
    ...{ s, doble },
    ligada: async (area, libro = LIBROS_DEL_CICLO[area]) => {
      await s.de(area);
      const hoja = libroTecleado(doble, `Libro de ${area}`, libro);
      await s.hacer(s.enlace, 'ligarLibroDeGoogle', { parametros: { area }, cuerpo: { hoja: hoja.id } });
      doble.olvidarCuentas();
      return hoja;
    },
    pasar: async (minutos = 5, servicio = s.servicio) => {
      s.reloj.ahora = new Date(s.reloj.ahora.getTime() + minutos * 60_000);
      await ronda(servicio, [hojasDeGoogle]);
    },
    marcar: async (area, hoja, clave, libro = LIBROS_DEL_CICLO[area]) => {
      await s.de(area);
      marcarEnviado(doble, hoja, marcaDe(libro, correoDe(area), clave));
    },
    lista: () => listaDe(s),
  };
}
