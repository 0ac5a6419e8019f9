import { abrirCarpeta, esLibroDelEnlace } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import { campo, leerCaratula } from '../../../shared/libro/caratula.ts';
import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { celda } from '../../../shared/libro/registros.ts';
import { comoObjeto } from '../../../shared/messages/como-objeto.ts';
import { abrirConsulta } from '../../../shared/programa/consulta/consulta.ts';
import { leerPrograma } from '../../../shared/programa/leer-programa.ts';
import { registrosDeBloque } from '../../../shared/programa/registros-de-bloque.ts';
import { buscadasPor, clavesDeCruce } from '../../../shared/rules/cruces/claves-de-cruce.ts';
import { podarVecino } from '../../../shared/rules/cruces/podar-vecino.ts';
import type { HallazgoDeEnvio } from '../../../shared/rules/cruces/revisar-con-vecinos.ts';
import { revisarLibro } from '../../../shared/rules/cruces/revisar-libro.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { Cruces, PedidoDeRevision, Revision, Trabajos } from '../taller.ts';
import { abrirEnlace } from './enlaces-abiertos.ts';
import { filasPorHoja } from './filas-por-hoja.ts';
import { resumir, resumirPorHoja } from './resumir.ts';

const hallar = (
  enlace: Libro | null,
  libro: Libro,
  { vecinos, periodo }: PedidoDeRevision,
): HallazgoDeEnvio[] => {
  const otros = vecinos.map(({ nombre, canonico, cruce }) => {
    const vecino = leerCanonico(canonico, nombre);
    return cruce === undefined ? vecino : podarVecino(vecino, cruce);
  });
  return revisarLibro(enlace, libro, otros, periodo);
};

/** Lines of the programme with a block that takes a record of the libro. */
const lineasDe = (carpeta: Carpeta, nombre: string): string[] => {
  if (carpeta.periodo === null) return [];
  const consulta = abrirConsulta(carpeta, carpeta.periodo);
  const propios = leerPrograma(carpeta).filter((bloque) =>
    registrosDeBloque(consulta, bloque).some(({ hoja }) => hoja.libro.nombre === nombre),
  );
  const claves = new Set(propios.map(({ linea }) => plegar(linea)));
  return [...carpeta.lineas].flatMap(([clave, { linea }]) => (claves.has(clave) ? [linea] : []));
};

const siglasDe = (enlace: Libro | null): string => {
  const caratula = leerCaratula(enlace?.hojas.find(({ nombre }) => plegar(nombre) === 'caratula'));
  return campo(caratula, 'Siglas del área');
};

export const revisarEnvio = (pedido: PedidoDeRevision): Revision => {
  const libro = leerCanonico(pedido.libro.canonico, pedido.libro.nombre);
  const enlace = pedido.enlace === null ? null : abrirEnlace(pedido.enlace);
  const contexto = { siglasDelEnlace: siglasDe(esLibroDelEnlace(libro) ? libro : enlace) };
  const hallazgos = hallar(enlace, libro, pedido).map((h) => ({
    ...comoObjeto(h, contexto),
    depende: h.depende,
  }));
  const juntos = enlace === null || esLibroDelEnlace(libro) ? [libro] : [enlace, libro];
  const carpeta = abrirCarpeta(juntos, 'carpeta', pedido.periodo);
  const abierto = carpeta.libros.filter((l) => l.libro === libro);
  const registros = abierto.flatMap((l) => l.hojas.get('Sin actividades')?.registros ?? []);
  const campos = abierto.flatMap((l) => [...l.caratula]).filter(([, { valor }]) => valor !== '');
  return {
    hallazgos,
    resumen: resumir(hallazgos),
    resumenPorHoja: resumirPorHoja(hallazgos),
    filasPorHoja: abierto.flatMap(filasPorHoja),
    lineas: lineasDe(carpeta, libro.nombre),
    sinActividades: registros.map((r) => ({ linea: celda(r, 'Línea'), motivo: celda(r, 'Motivo') })),
    caratula: Object.fromEntries(campos.map(([nombre, { valor }]) => [nombre, valor])),
  };
};

export const cruces = ({ enlace, libro, periodo }: Trabajos['cruces']['pide']): Cruces => {
  const abierto = leerCanonico(libro.canonico, libro.nombre);
  const deEnlace = enlace === null ? null : abrirEnlace(enlace);
  return {
    claves: clavesDeCruce(abierto, deEnlace, periodo),
    buscadas: buscadasPor(abierto, deEnlace, periodo),
  };
};
