import { abrirCarpeta, esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { claveNormal } from '../../libro/claves.ts';
import type { Libro } from '../../libro/model.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { celda, hojasDe, indiceDe, registrosDe } from '../../libro/registros.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { lectorDeFormas } from '../convenios/formas-de-contraparte.ts';
import { opinionesDeConvenios } from '../convenios/opiniones-de-convenios.ts';
import { DUPLICADOS } from '../convenios/registro-duplicado.ts';
import { claveDe, type ClaveDeCruce, type TipoDeCruce } from './clave-de-cruce.ts';
import { anclaDeFrase, anclasDeTexto, type Ancla } from './menciones.ts';

/** A carpeta of one libro, with the lists, sessions and span that the enlace's gives it. */
export function carpetaDe(libro: Libro, enlace: Libro | null, periodo: Periodo | null): Carpeta {
  const libros = enlace === null || esLibroDelEnlace(libro) ? [libro] : [enlace, libro];
  const carpeta = abrirCarpeta(libros, 'carpeta', periodo);
  return { ...carpeta, libros: carpeta.libros.filter((l) => l.libro === libro) };
}

function cruce(tipo: TipoDeCruce, texto: string, { hoja, fila }: Registro, valor = ''): ClaveDeCruce {
  return { clave: claveDe(tipo, texto), valor, hoja: hoja.def.nombre, fila: fila.numero };
}

/** Keys typed in a column; `varias` where a cell may also name several. */
export function clavesDeColumna(
  carpeta: Carpeta,
  nombre: NombreHoja,
  columna: string,
  tipo: TipoDeCruce,
  varias = false,
): ClaveDeCruce[] {
  return hojasDe(carpeta, nombre).flatMap((hoja) => {
    const indice = indiceDe(hoja, columna);
    return hoja.registros.flatMap((registro) => {
      const texto = registro.fila.celdas[indice] ?? '';
      const textos = varias ? [texto, ...partesDeLista(texto)] : [texto];
      return textos.filter((t) => t !== '').map((t) => cruce(tipo, claveNormal(t), registro));
    });
  });
}

/** What makes two convenios, or two opiniones, one record. */
export function identidades(carpeta: Carpeta): ClaveDeCruce[] {
  return DUPLICADOS.flatMap((duplicado) =>
    hojasDe(carpeta, duplicado.hoja).flatMap((hoja) => {
      const identidad = duplicado.identidad(carpeta, hoja);
      const tipo = duplicado.que === 'convenio' ? 'convenio' : 'instrumento';
      return hoja.registros.flatMap((registro) => {
        const texto = identidad(registro.fila.celdas);
        return texto === null ? [] : [cruce(tipo, texto, registro)];
      });
    }),
  );
}

/** The opiniones that convenios with a date cite. */
export function citas(carpeta: Carpeta): ClaveDeCruce[] {
  return opinionesDeConvenios(carpeta).firmados.flatMap(({ registro, firma, opinion }) =>
    firma === null
      ? []
      : partesDeLista(opinion).map((numero) => cruce('cita', claveNormal(numero), registro)),
  );
}

function deAncla(tipo: TipoDeCruce, { texto, ventana }: Ancla, registro: Registro): ClaveDeCruce {
  return cruce(tipo, texto, registro, ventana);
}

/** The words of each opinión's instrument by which it may name a counterpart. */
export function menciones(carpeta: Carpeta, tipo: 'mencion' | 'contraparte'): ClaveDeCruce[] {
  return registrosDe(carpeta, 'Opiniones').flatMap((opinion) =>
    anclasDeTexto(celda(opinion, 'Instrumento jurídico opinado')).map((a) => deAncla(tipo, a, opinion)),
  );
}

/** The forms of the counterpart of each convenio that an opinión should name: it cites none. */
export function contrapartes(carpeta: Carpeta, tipo: 'mencion' | 'contraparte'): ClaveDeCruce[] {
  const formasDe = lectorDeFormas(carpeta.catalogos.de('Convenios', 'Contraparte'));
  return opinionesDeConvenios(carpeta).firmados.flatMap(({ registro, enElPeriodo, opinion }) => {
    if (!enElPeriodo || opinion !== '') return [];
    const formas = formasDe(celda(registro, 'Contraparte'), celda(registro, 'Siglas'));
    return formas
      .map(anclaDeFrase)
      .filter((a) => a !== null)
      .map((a) => deAncla(tipo, a, registro));
  });
}
