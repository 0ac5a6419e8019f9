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
  restauracion,
} from '../esquemas/borradores.ts';
import { operacion } from '../operacion.ts';
import { enPeriodo } from './periodos.ts';

const enArea = enPeriodo.extend({ area: clave });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RUTA = '/organos/{organo}/periodos/{periodo}/areas/{area}/borrador';

const TODOS = ['area', 'enlace', 'consulta', 'administracion'] as const;
const QUIEN_ESCRIBE = ['area', 'enlace'] as const;
const BLOQUEOS = ['libro-aceptado', 'periodo-cerrado', 'area-de-baja'] as const;

/** An área's libro while it is filled in the browser. */
export const DE_BORRADORES = {
  borrador: operacion({
    metodo: 'get',
    ruta: RUTA,
    etiqueta: 'Borradores',
    resumen: 'El libro que el área llena en el navegador; se hace al pedirlo por primera vez',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    respuestas: { 200: { descripcion: 'El borrador, y quién lo tiene abierto', esquema: borrador } },
  }),
  hacerLotes: operacion({
    metodo: 'post',
    ruta: `${RUTA}/lotes`,
    etiqueta: 'Borradores',
    resumen: 'Hace cambios en el borrador: cada lote entero, o nada de él',
    acceso: QUIEN_ESCRIBE,
    alcance: 'enviar',
    parametros: enArea,
    cuerpo: lotesNuevos,
    respuestas: { 200: { descripcion: 'Los que se hicieron y los que no', esquema: lotesAtendidos } },
    problemas: BLOQUEOS,
  }),
  lotes: operacion({
    metodo: 'get',
    ruta: `${RUTA}/lotes`,
    etiqueta: 'Borradores',
    resumen: 'Qué se cambió, quién y cuándo, con lo que lo deshace',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    consulta: consultaDeLotes,
    respuestas: { 200: { descripcion: 'Los lotes', esquema: lotesDeBorrador } },
  }),
  borradorEn: operacion({
    metodo: 'get',
    ruta: `${RUTA}/en/{numero}`,
    etiqueta: 'Borradores',
    resumen: 'El borrador como estaba después de un lote',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea.extend(deNumero.shape),
    respuestas: { 200: { descripcion: 'El borrador de entonces', esquema: borradorDeEntonces } },
  }),
  restaurarBorrador: operacion({
    metodo: 'post',
    ruta: `${RUTA}/restauracion`,
    etiqueta: 'Borradores',
    resumen: 'Vuelve el borrador a como estaba, con un lote nuevo',
    acceso: QUIEN_ESCRIBE,
    alcance: 'enviar',
    parametros: enArea,
    cuerpo: restauracion,
    respuestas: { 200: { descripcion: 'Vuelto', esquema: borradorCambiado } },
    problemas: BLOQUEOS,
  }),
  eventosDeBorrador: operacion({
    metodo: 'get',
    ruta: `${RUTA}/eventos`,
    etiqueta: 'Borradores',
    resumen: 'Lo que pasa en el borrador mientras pasa: lote, presencia, bloqueo',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    consulta: consultaDeEventos,
    respuestas: { 200: { descripcion: 'Eventos, sin fin', tipo: 'text/event-stream' } },
    problemas: ['demasiadas-peticiones'],
  }),
  estarEnBorrador: operacion({
    metodo: 'post',
    ruta: `${RUTA}/presencia`,
    etiqueta: 'Borradores',
    resumen: 'Dice en qué celda está quien tiene abierto el borrador; vale medio minuto',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    cuerpo: presenciaNueva,
    respuestas: { 204: { descripcion: 'Dicho' } },
  }),
  abrirEnBorrador: operacion({
    metodo: 'post',
    ruta: `${RUTA}/libro`,
    etiqueta: 'Borradores',
    resumen: 'Abre un libro en el borrador: su contenido toma el lugar del que había, con un lote nuevo',
    acceso: QUIEN_ESCRIBE,
    alcance: 'enviar',
    parametros: enArea,
    cuerpo: libroPorAbrir,
    archivos: 'opcionales',
    respuestas: { 200: { descripcion: 'Abierto, con lo que se leyó', esquema: libroAbierto } },
    problemas: [...BLOQUEOS, 'libro-de-otra-area', 'borrador-demasiado-grande'],
  }),
  borradorXlsx: operacion({
    metodo: 'get',
    ruta: `${RUTA}/libro.xlsx`,
    etiqueta: 'Borradores',
    resumen: 'El borrador como libro de Excel, con sus listas y notas',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    respuestas: { 200: { descripcion: 'El libro', tipo: XLSX } },
  }),
} as const;
