import { clave, consultaDePagina, pagina } from '../esquemas/comun.ts';
import {
  consultaDeValidacion,
  contextoDeArea,
  envioBreve,
  envioNuevo,
  envioRecibido,
  libroDeArea,
  motivo,
  peticion,
  peticionNueva,
  validacion,
  validacionNueva,
} from '../esquemas/envios.ts';
import { operacion } from '../operacion.ts';
import { enPeriodo } from './periodos.ts';

const enArea = enPeriodo.extend({ area: clave });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const TODOS = ['area', 'enlace', 'consulta', 'administracion'] as const;
const QUIEN_ENVIA = ['area', 'enlace'] as const;

const deEnvio = {
  200: { descripcion: 'Ya se había recibido: el mismo acuse', esquema: envioRecibido },
  201: { descripcion: 'Recibido', esquema: envioRecibido },
};

/** An área in a period: what it needs, what it sends. */
export const DE_AREAS = {
  libroDeArea: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}',
    etiqueta: 'Áreas',
    resumen: 'El libro de un área: su estado, comentarios y peticiones',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    version: 'da',
    respuestas: { 200: { descripcion: 'El libro del área', esquema: libroDeArea } },
  }),
  contextoDeArea: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/contexto',
    etiqueta: 'Áreas',
    resumen: 'Lo que el área necesita para llenar su libro: catálogos, sesiones y lo último aceptado',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    version: 'da',
    respuestas: { 200: { descripcion: 'El contexto', esquema: contextoDeArea } },
  }),
  plantilla: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/plantilla.xlsx',
    etiqueta: 'Áreas',
    resumen: 'El libro del área por llenar: sus líneas, listas y sesiones, con sus convenios en vigor',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    respuestas: { 200: { descripcion: 'El libro', tipo: XLSX } },
  }),
  validar: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/validaciones',
    etiqueta: 'Áreas',
    resumen: 'Revisa un libro junto con los de las otras áreas, sin enviarlo',
    acceso: TODOS,
    alcance: 'enviar',
    parametros: enArea,
    consulta: consultaDeValidacion,
    cuerpo: validacionNueva,
    archivos: 'opcionales',
    respuestas: { 200: { descripcion: 'Los hallazgos', esquema: validacion } },
    problemas: ['periodo-cerrado'],
  }),
  enviar: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/envios',
    etiqueta: 'Áreas',
    resumen: 'Envía el libro del área; responde con el acuse',
    acceso: QUIEN_ENVIA,
    alcance: 'enviar',
    parametros: enArea,
    cuerpo: envioNuevo,
    archivos: 'opcionales',
    idempotente: true,
    respuestas: deEnvio,
    problemas: [
      'envio-con-hallazgos',
      'libro-aceptado',
      'periodo-cerrado',
      'area-de-baja',
      'clave-de-idempotencia-usada',
      'libro-de-otra-area',
      'version-cambiada',
    ],
  }),
  envios: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/envios',
    etiqueta: 'Áreas',
    resumen: 'Los envíos del área, el último primero',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    consulta: consultaDePagina,
    respuestas: { 200: { descripcion: 'Envíos', esquema: pagina(envioBreve) } },
  }),
  pedir: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/peticiones',
    etiqueta: 'Peticiones',
    resumen: 'Pide al enlace lo que solo él puede agregar',
    acceso: QUIEN_ENVIA,
    alcance: 'enviar',
    parametros: enArea,
    cuerpo: peticionNueva,
    version: 'da',
    respuestas: { 201: { descripcion: 'Pedido', esquema: peticion } },
    problemas: ['periodo-cerrado'],
  }),
  reabrirLibro: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/reapertura',
    etiqueta: 'Revisión',
    resumen: 'Reabre un libro aceptado, con su motivo',
    acceso: ['enlace'],
    alcance: 'gestionar',
    parametros: enArea,
    cuerpo: motivo,
    version: 'exige',
    respuestas: { 200: { descripcion: 'Reabierto', esquema: libroDeArea } },
    problemas: ['periodo-cerrado', 'estado-no-admite'],
  }),
} as const;
