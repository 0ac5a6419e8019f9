import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { emparejarAsistencia } from '../../libro/asistentes.ts';
import type { Carpeta, HojaDeLibro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, hojasDe, indiceDe, registrosDe } from '../../libro/registros.ts';
import { columnasConocidas } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import { buscaConvenios, buscaLineas, buscaOpiniones, type Busca } from './referencias.ts';
import type { Regla } from '../regla.ts';
import { sugeridor } from '../valores/sugerir.ts';

function revisarColumna(hoja: HojaDeLibro, columna: string, a: NombreHoja, busca: Busca): Hallazgo[] {
  const indice = indiceDe(hoja, columna);
  if (indice === -1) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    const pieza = registro.fila.celdas[indice] ?? '';
    if (pieza === '' || busca.existe(pieza)) continue;
    const datos = { regla: 'referencia-inexistente', pieza, a, parecida: busca.parecida(pieza) } as const;
    hallazgos.push(hallazgoEnCelda(registro, columna, pieza, datos));
  }
  return hallazgos;
}

/** A reference to a tab whose key column is missing cannot be judged: `columna-faltante` is the one defect. */
function faltaColumna(carpeta: Carpeta, hoja: NombreHoja, columna: string): boolean {
  return hojasDe(carpeta, hoja).some((h) => indiceDe(h, columna) === -1);
}

function enLineas(carpeta: Carpeta): Hallazgo[] {
  if (carpeta.enlace === null || faltaColumna(carpeta, 'Programa', 'Línea')) return [];
  const busca = buscaLineas(carpeta);
  return carpeta.libros
    .flatMap((libro) => [...libro.hojas.values()])
    .flatMap((hoja) =>
      columnasConocidas(hoja, (c) => c.tipo === 'linea').flatMap(({ nombre }) =>
        revisarColumna(hoja, nombre, 'Programa', busca),
      ),
    );
}

function enColumna(
  carpeta: Carpeta,
  de: { readonly hoja: NombreHoja; readonly columna: string },
  a: { readonly hoja: NombreHoja; readonly clave: string },
  abrir: (carpeta: Carpeta) => Busca,
): Hallazgo[] {
  const hojas = hojasDe(carpeta, de.hoja);
  if (hojas.length === 0 || faltaColumna(carpeta, a.hoja, a.clave)) return [];
  const busca = abrir(carpeta);
  return hojas.flatMap((hoja) => revisarColumna(hoja, de.columna, a.hoja, busca));
}

/** Both tabs stand in the enlace's libro alone. */
function enAsistencia(carpeta: Carpeta): Hallazgo[] {
  const sueltos = [...emparejarAsistencia(carpeta)].flatMap(([registro, a]) =>
    a === null ? [registro] : [],
  );
  if (sueltos.length === 0) return [];
  const integrantes = registrosDe(carpeta, 'Integrantes');
  const nombres = [
    ...integrantes.map((r) => celda(r, 'Nombre')),
    ...integrantes.map((r) => celda(r, 'Cargo o área')),
  ];
  const sugerir = sugeridor(nombres.filter((nombre) => nombre !== ''));
  return sueltos.map((registro) => {
    const pieza = celda(registro, 'Integrante');
    const parecida = sugerir(pieza);
    const datos = { regla: 'referencia-inexistente', pieza, a: 'Integrantes', parecida } as const;
    return hallazgoEnCelda(registro, 'Integrante', pieza, datos);
  });
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const deEnlace = [...enLineas(carpeta), ...enAsistencia(carpeta)];
  // Any other libro may hold the convenio or the opinión.
  if (carpeta.alcance === 'libro') return deEnlace;
  return [
    ...deEnlace,
    ...enColumna(
      carpeta,
      { hoja: 'Avances', columna: 'Convenio' },
      { hoja: 'Convenios', clave: 'Folio' },
      buscaConvenios,
    ),
    ...enColumna(
      carpeta,
      { hoja: 'Convenios', columna: 'Opinión' },
      { hoja: 'Opiniones', clave: 'Número de opinión' },
      buscaOpiniones,
    ),
  ];
}

/**
 * Contract §3: a `Línea` that `Programa` does not have, a `Convenio` that is no `Folio` and an `Opinión`
 * that is no number in any libro (case, spaces and zero padding aside), and an `Asistencia.Integrante`
 * that matches neither `Nombre` nor `Cargo o área`, not even as a variant.
 */
export const referenciaInexistente: Regla = {
  codigo: 'referencia-inexistente',
  gravedad: 'Error',
  // Lines and members stand in the enlace's libro alone.
  resuelveOtraArea: ({ datos }) =>
    datos.regla === 'referencia-inexistente' && (datos.a === 'Convenios' || datos.a === 'Opiniones'),
  revisar,
};
