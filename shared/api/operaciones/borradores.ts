import type * as z from 'zod';
import type { CodigoDeProblema } from '../../problemas.ts';
import { clave } from '../esquemas/comun.ts';
import {
  borrador,
  borradorCambiado,
  borradorDeEntonces,
  consultaDeEventos,
  consultaDeLotes,
  deNumero,
  libroAbierto,
  libroPorAbrir,
  lotesAtendidos,
  lotesDeBorrador,
  lotesNuevos,
  presenciaNueva,
  publicacion,
  restauracion,
  versionTraida,
} from '../esquemas/borradores.ts';
import { libroDelEnlace } from '../esquemas/periodos.ts';
import { operacion, type Alcance, type Papel } from '../operacion.ts';
import { enPeriodo } from './periodos.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const TODOS = ['area', 'enlace', 'consulta', 'administracion'] as const;
const QUIEN_VE = ['enlace', 'consulta', 'administracion'] as const;

/** Whose libros are filled in, who may, and what may stand in the way. */
interface Definidos<S extends z.ZodRawShape> {
  readonly ruta: string;
  readonly libro: string;
  readonly parametros: z.ZodObject<S>;
  readonly miran: readonly Papel[];
  readonly escriben: readonly Papel[];
  readonly alcance: Alcance;
  readonly bloqueos: readonly CodigoDeProblema[];
  /** Of a file that is not of that libro. */
  readonly ajenos: readonly CodigoDeProblema[];
}

const deLectura = <S extends z.ZodRawShape>({ miran, parametros }: Definidos<S>) =>
  ({ etiqueta: 'Borradores', acceso: miran, alcance: 'leer', parametros }) as const;
const deEscritura = <S extends z.ZodRawShape>({ escriben, alcance, parametros }: Definidos<S>) => ({
  etiqueta: 'Borradores',
  acceso: escriben,
  alcance,
  parametros,
});

/** What a borrador holds, and held. */
function lectura<S extends z.ZodRawShape>(definidos: Definidos<S>) {
  const { ruta, libro, parametros } = definidos;
  const comunes = deLectura(definidos);
  return {
    borrador: operacion({
      metodo: 'get',
      ruta,
      resumen: `El libro ${libro} que se llena en el navegador; se hace al pedirlo por primera vez`,
      ...comunes,
      respuestas: { 200: { descripcion: 'El borrador, y quién lo tiene abierto', esquema: borrador } },
    }),
    lotes: operacion({
      metodo: 'get',
      ruta: `${ruta}/lotes`,
      resumen: `Qué se cambió en el borrador ${libro}, quién y cuándo, con lo que lo deshace`,
      ...comunes,
      consulta: consultaDeLotes,
      respuestas: { 200: { descripcion: 'Los lotes', esquema: lotesDeBorrador } },
    }),
    borradorEn: operacion({
      metodo: 'get',
      ruta: `${ruta}/en/{numero}`,
      resumen: `El borrador ${libro} como estaba después de un lote`,
      ...comunes,
      parametros: parametros.extend(deNumero.shape),
      respuestas: { 200: { descripcion: 'El borrador de entonces', esquema: borradorDeEntonces } },
    }),
    borradorXlsx: operacion({
      metodo: 'get',
      ruta: `${ruta}/libro.xlsx`,
      resumen: `El borrador ${libro} como libro de Excel, con sus listas y notas`,
      ...comunes,
      respuestas: { 200: { descripcion: 'El libro', tipo: XLSX } },
    }),
  } as const;
}

/** Who is there, and what they do. */
function seguimiento<S extends z.ZodRawShape>(definidos: Definidos<S>) {
  const { ruta, libro } = definidos;
  const comunes = deLectura(definidos);
  return {
    eventosDeBorrador: operacion({
      metodo: 'get',
      ruta: `${ruta}/eventos`,
      resumen: `Lo que pasa en el borrador ${libro} mientras pasa: lote, presencia, bloqueo`,
      ...comunes,
      consulta: consultaDeEventos,
      respuestas: { 200: { descripcion: 'Eventos, sin fin', tipo: 'text/event-stream' } },
      problemas: ['demasiadas-peticiones'],
    }),
    estarEnBorrador: operacion({
      metodo: 'post',
      ruta: `${ruta}/presencia`,
      resumen: `Dice en qué celda está quien tiene abierto el borrador ${libro}; vale medio minuto`,
      ...comunes,
      cuerpo: presenciaNueva,
      respuestas: { 204: { descripcion: 'Dicho' } },
    }),
  } as const;
}

/** What changes it. */
function escritura<S extends z.ZodRawShape>(definidos: Definidos<S>) {
  const { ruta, libro, bloqueos, ajenos } = definidos;
  const comunes = deEscritura(definidos);
  return {
    hacerLotes: operacion({
      metodo: 'post',
      ruta: `${ruta}/lotes`,
      resumen: `Hace cambios en el borrador ${libro}: cada lote entero, o nada de él`,
      ...comunes,
      cuerpo: lotesNuevos,
      respuestas: { 200: { descripcion: 'Los que se hicieron y los que no', esquema: lotesAtendidos } },
      problemas: bloqueos,
    }),
    restaurarBorrador: operacion({
      metodo: 'post',
      ruta: `${ruta}/restauracion`,
      resumen: `Vuelve el borrador ${libro} a como estaba, con un lote nuevo`,
      ...comunes,
      cuerpo: restauracion,
      respuestas: { 200: { descripcion: 'Vuelto', esquema: borradorCambiado } },
      problemas: bloqueos,
    }),
    abrirEnBorrador: operacion({
      metodo: 'post',
      ruta: `${ruta}/libro`,
      resumen: `Abre un libro en el borrador ${libro}: su contenido toma el lugar del que había, con un lote nuevo`,
      ...comunes,
      cuerpo: libroPorAbrir,
      archivos: 'opcionales',
      respuestas: { 200: { descripcion: 'Abierto, con lo que se leyó', esquema: libroAbierto } },
      problemas: [...bloqueos, ...ajenos, 'borrador-demasiado-grande'],
    }),
  } as const;
}

/** The operations of a libro while it is filled in the browser. */
const operacionesDe = <S extends z.ZodRawShape>(definidos: Definidos<S>) => ({
  ...lectura(definidos),
  ...seguimiento(definidos),
  ...escritura(definidos),
});

const BLOQUEOS = ['libro-aceptado', 'periodo-cerrado', 'area-de-baja'] as const;
const RUTA_DEL_ENLACE = '/organos/{organo}/periodos/{periodo}/libro-del-enlace/borrador';

const DEL_AREA = operacionesDe({
  ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/borrador',
  libro: 'del área',
  parametros: enPeriodo.extend({ area: clave }),
  miran: TODOS,
  escriben: ['area', 'enlace'],
  alcance: 'enviar',
  bloqueos: BLOQUEOS,
  ajenos: ['libro-de-otra-area'],
});

const DEL_ENLACE = operacionesDe({
  ruta: RUTA_DEL_ENLACE,
  libro: 'del enlace',
  parametros: enPeriodo,
  miran: QUIEN_VE,
  escriben: ['enlace'],
  alcance: 'gestionar',
  bloqueos: ['periodo-cerrado'],
  ajenos: ['no-es-del-enlace', 'libro-de-otro-periodo'],
});

/** What becomes of the libro of the enlace that was filled in. */
const PUBLICACION = {
  publicarLibroDelEnlace: operacion({
    metodo: 'post',
    ruta: `${RUTA_DEL_ENLACE}/publicacion`,
    etiqueta: 'Borradores',
    resumen: 'Pone en vigor el borrador del enlace, como una versión nueva del libro',
    acceso: ['enlace'],
    alcance: 'gestionar',
    parametros: enPeriodo,
    cuerpo: publicacion,
    version: 'exige',
    respuestas: { 200: { descripcion: 'Publicado', esquema: libroDelEnlace } },
    problemas: ['periodo-cerrado', 'no-es-del-enlace', 'libro-de-otro-periodo'],
  }),
  traerVersionVigente: operacion({
    metodo: 'post',
    ruta: `${RUTA_DEL_ENLACE}/version-vigente`,
    etiqueta: 'Borradores',
    resumen: 'Trae al borrador del enlace lo que cambió la versión vigente desde la que el borrador tiene',
    acceso: ['enlace'],
    alcance: 'gestionar',
    parametros: enPeriodo,
    respuestas: { 200: { descripcion: 'Traído, con lo que no se pudo', esquema: versionTraida } },
    problemas: ['periodo-cerrado', 'borrador-demasiado-grande'],
  }),
} as const;

/** Libros while they are filled in the browser: those of the áreas, and that of the enlace by the same operations. */
export const DE_BORRADORES = {
  ...DEL_AREA,
  borradorDelEnlace: DEL_ENLACE.borrador,
  hacerLotesDelEnlace: DEL_ENLACE.hacerLotes,
  lotesDelEnlace: DEL_ENLACE.lotes,
  borradorDelEnlaceEn: DEL_ENLACE.borradorEn,
  restaurarBorradorDelEnlace: DEL_ENLACE.restaurarBorrador,
  eventosDelEnlace: DEL_ENLACE.eventosDeBorrador,
  estarEnLibroDelEnlace: DEL_ENLACE.estarEnBorrador,
  abrirEnLibroDelEnlace: DEL_ENLACE.abrirEnBorrador,
  borradorDelEnlaceXlsx: DEL_ENLACE.borradorXlsx,
  ...PUBLICACION,
} as const;
