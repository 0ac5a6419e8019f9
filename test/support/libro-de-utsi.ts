import type { Revision } from '../../shared/addon/acciones.ts';
import { decirHallazgos } from '../../shared/addon/pagina/decir-revision.ts';
import { canonico } from '../../shared/libro/canonico.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { leerPeriodo } from '../../shared/spanish/fechas/periodo.ts';
import { revisarEnvio } from '../../server/taller/trabajos/revisar-envio.ts';
import type { HallazgoDeApi } from '../../shared/api/esquemas/envios.ts';
import { librosDeEjemplo } from './libros.ts';

/** A libro of the real quarter. */
export function deTrimestre(nombre: string): Libro {
  const libro = librosDeEjemplo('2021-t4').find((l) => l.nombre === nombre);
  if (libro === undefined) throw new Error(`no libro ${nombre}`);
  return libro;
}

/** The same with each cell as it is changed; null leaves it. */
function conCeldas(libro: Libro, cambiar: (texto: string, columna: string) => string | null): Libro {
  const hojas = libro.hojas.map((hoja) => {
    if (hoja.nombre === 'Carátula') return hoja;
    const filas = hoja.filas.map(({ numero, celdas }) => ({
      numero,
      celdas: celdas.map((texto, i) => cambiar(texto, hoja.columnas[i]?.encabezado ?? '') ?? texto),
    }));
    return { ...hoja, filas };
  });
  return { ...libro, hojas };
}

/** What people leave in a hurry: a list's value misspelled, a wrong weekday, a session that there is not. */
export const conPrisa = (libro: Libro): Libro =>
  conCeldas(libro, (texto, columna) => {
    if (columna === 'Etapa') return texto.replace('negociación', 'negociasion').replace('Vigente', 'Vijente');
    if (columna.startsWith('Fecha')) return texto.replace(/^\w+ (\d+ de)/u, 'Domingo $1');
    if (columna === 'Sesión') return texto.replace('Décima segunda', 'Desima segunda');
    return columna === 'Opinión' ? '' : null;
  });

/** What the service finds in a libro, held against the enlace's alone. */
export function segunElServicio(libro: Libro, enlace: Libro | null): HallazgoDeApi[] {
  const texto =
    enlace === null ? null : { nombre: 'enlace', canonico: canonico(enlace), sha256: enlace.nombre };
  const pedido = { libro: { nombre: libro.nombre, canonico: canonico(libro) }, vecinos: [] };
  return revisarEnvio({ ...pedido, enlace: texto, periodo: leerPeriodo('2021-T4') }).hallazgos;
}

/** A revision as the page shows it. */
export function dicha(revision: Revision): Revision {
  decirHallazgos(revision);
  return revision;
}
