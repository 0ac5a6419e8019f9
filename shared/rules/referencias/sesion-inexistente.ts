import type { Carpeta, HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { DatosDeHallazgo, Hallazgo } from '../../libro/hallazgo.ts';
import { celda, indiceDe, registrosDe } from '../../libro/registros.ts';
import { columnasNombradas } from '../../programa/columnas-nombradas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerSesion } from '../../spanish/sesiones/ordinales.ts';
import { columnasConocidas, columnasLeidas } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda, hallazgoEnEncabezado } from '../hallar.ts';
import { piezasDe, piezasQueFallan } from '../valores/piezas.ts';
import type { Regla } from '../regla.ts';
import { sesionParecida } from './sesion-parecida.ts';
import { conMemoria } from '../valores/sugerir.ts';

interface Juez {
  readonly existe: (texto: string) => boolean;
  readonly datos: (pieza: string) => DatosDeHallazgo;
}

/**
 * Numbers of the rows of `Sesiones` whose own number or type has a finding: they are there, and the one
 * defect is told where it stands, not at every reference to it. A number that cannot be read is the one
 * that the neighbours of its type leave free.
 */
function numerosConDefecto(carpeta: Carpeta): Set<number> {
  const tipos = carpeta.catalogos.de('Sesiones', 'Tipo');
  const rotas = new Set<number>();
  const ultimos = new Map<string, number>();
  const primeras = new Set<string>();
  for (const registro of registrosDe(carpeta, 'Sesiones')) {
    const tipo = plegar(celda(registro, 'Tipo'));
    const escrito = leerSesion(celda(registro, 'Número'))?.numero;
    const anterior = ultimos.get(tipo);
    const numero = escrito ?? (anterior === undefined ? undefined : anterior + 1);
    if (numero === undefined) {
      primeras.add(tipo);
      continue;
    }
    if (primeras.delete(tipo)) rotas.add(numero - 1);
    ultimos.set(tipo, numero);
    const rota = carpeta.sesiones.deRegistro(registro) === null;
    if (rota || tipos?.resolver(celda(registro, 'Tipo')) === null) rotas.add(numero);
  }
  return rotas;
}

function juez(carpeta: Carpeta): Juez {
  const { sesiones } = carpeta;
  const existentes = [...new Set(sesiones.todas.map((s) => s.corto))];
  const sugerir = conMemoria((texto) => sesionParecida(texto, sesiones));
  const rotas = numerosConDefecto(carpeta);
  return {
    existe: (texto) => sesiones.buscar(texto) !== null || rotas.has(leerSesion(texto)?.numero ?? 0),
    datos: (pieza) => ({ regla: 'sesion-inexistente', pieza, parecida: sugerir(pieza), existentes }),
  };
}

function revisarHoja(hoja: HojaDeLibro, { existe, datos }: Juez): Hallazgo[] {
  const columnas = columnasConocidas(hoja, (c) => c.tipo === 'sesion' || c.tipo === 'sesiones');
  if (columnas.length === 0) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const { indice, nombre, def } of columnas) {
      const texto = registro.fila.celdas[indice] ?? '';
      if (texto === '' || existe(texto)) continue;
      for (const pieza of piezasQueFallan(piezasDe(texto, def.tipo), existe)) {
        hallazgos.push(hallazgoEnCelda(registro, nombre, texto, datos(pieza)));
      }
    }
  }
  return hallazgos;
}

function revisarAsistencia(
  libro: LibroDeCarpeta,
  { existe, datos }: Juez,
  nombradas: ReadonlySet<string>,
): Hallazgo[] {
  const hoja = libro.hojas.get('Asistencia');
  if (hoja === undefined) return [];
  return columnasLeidas(hoja)
    .filter((c) => c.def === null && !nombradas.has(plegar(c.nombre)) && !existe(c.nombre))
    .map(({ nombre }) => hallazgoEnEncabezado(hoja, nombre, nombre, datos(nombre)));
}

/** `Sesiones` without its columns of number or type says nothing of any session: that is the one defect. */
function sesionesLegibles(enlace: LibroDeCarpeta): boolean {
  const hoja = enlace.hojas.get('Sesiones');
  return hoja === undefined || ['Número', 'Tipo'].every((c) => indiceDe(hoja, c) !== -1);
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  if (carpeta.enlace === null || !sesionesLegibles(carpeta.enlace)) return [];
  const jueza = juez(carpeta);
  const nombradas = columnasNombradas(carpeta);
  return carpeta.libros.flatMap((libro) => [
    ...[...libro.hojas.values()].flatMap((hoja) => revisarHoja(hoja, jueza)),
    ...revisarAsistencia(libro, jueza, nombradas),
  ]);
}

/**
 * Contract §3: a reference to a session that the enlace's `Sesiones` does not have, each of several
 * apart, and a heading of `Asistencia` that names none. Without the enlace's libro nothing is said.
 */
export const sesionInexistente: Regla = {
  codigo: 'sesion-inexistente',
  gravedad: 'Error',
  revisar,
};
