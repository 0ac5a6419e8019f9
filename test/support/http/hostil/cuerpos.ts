import type { NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import { enApi, enlaceDelCiclo, LIBROS_DEL_CICLO } from '../../libros-de-ciclo.ts';

const libroDeDep = enApi(LIBROS_DEL_CICLO.dep);
const peticion = {
  tipo: 'catalogo',
  hoja: 'Actividades',
  columna: 'Línea',
  fila: 2,
  valor: '9.Z',
  texto: 'Falta una línea',
};
const organo = {
  clave: 'nuevo',
  nombre: 'Comisión',
  siglas: 'C',
  institucion: 'Instituto',
  siglasDeInstitucion: 'I',
  vistoBueno: false,
};

const hacerLotes = {
  lotes: [
    {
      id: '5d1f7b2e-3c94-4a86-9a2b-0c7e2f7d1a11',
      que: 'pegar',
      cambios: [
        { tipo: 'celda', hoja: 'h0-1', fila: 'f0-5', columna: 'c0-3', esperado: 'Área', nuevo: 'Otra' },
        { tipo: 'filas', hoja: 'h0-1', despuesDe: null, filas: [{ id: 'f1', celdas: { 'c0-2': 'x' } }] },
        { tipo: 'mover-filas', hoja: 'h0-1', filas: ['f1'], despuesDe: 'f0-5' },
        { tipo: 'quitar-filas', hoja: 'h0-1', esperadas: [{ id: 'f1', celdas: { 'c0-2': 'x' } }] },
        { tipo: 'columna', hoja: 'h0-1', despuesDe: null, columna: { id: 'k1', encabezado: '_Mía' } },
        { tipo: 'encabezado', hoja: 'h0-1', columna: 'k1', esperado: '_Mía', nuevo: '_Tuya' },
        { tipo: 'quitar-columna', hoja: 'h0-1', columna: 'k1' },
        { tipo: 'hoja', despuesDe: null, hoja: { id: 'h9', nombre: '_Notas', columnas: [] } },
        { tipo: 'quitar-hoja', hoja: 'h9' },
      ],
    },
  ],
};
const lugarEnBorrador = { hoja: 'h0-1', fila: 'f0-5', columna: 'c0-3' };

/** A body of each operation that takes one, as people send it: what is hostile is a change of it. */
export const CUERPOS: Partial<Record<NombreDeOperacion, unknown>> = {
  verificarAcuse: { acuse: JSON.stringify({ tipo: 'trimestral/acuse', version: 1, firma: {} }) },
  crearToken: { nombre: 'Guion', alcance: 'leer', caduca: '2030-01-01T00:00:00.000Z' },
  crearOrgano: organo,
  cambiarOrgano: { nombre: 'Otra', vistoBueno: false },
  crearArea: { clave: 'nueva', nombre: 'Área nueva', siglas: 'AN' },
  cambiarArea: { nombre: 'Otra', siglas: 'O', activa: true },
  invitarPersona: {
    nombre: 'Nora',
    correo: 'nora@ejemplo.mx',
    papeles: [{ papel: 'area', area: 'dep', funcion: 'captura' }],
  },
  cambiarPersona: { nombre: 'Nora', correo: 'nora@ejemplo.mx', activa: true },
  darPapel: { papel: 'area', area: 'dep', funcion: 'suplencia' },
  abrirPeriodo: { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: '2021-t4' },
  abrirPeriodoDesdeLibro: { libro: enApi(enlaceDelCiclo()), corte: '2022-01-20' },
  cambiarPeriodo: { corte: '2022-01-20', estado: 'abierto' },
  cerrarPeriodo: { motivo: 'Aprobado' },
  cambiarLibroDelEnlace: { libro: enApi(enlaceDelCiclo()) },
  agregarValor: { catalogo: 'Tipo de convenio', valor: 'Otro', siglas: 'O', variantes: ['Otra'] },
  responderPeticion: {
    estado: 'atendida',
    respuesta: 'Sí',
    agregar: { catalogo: 'Área', valor: 'Otra', siglas: '', variantes: [] },
  },
  recordar: { areas: ['dep'] },
  hacerLotes,
  hacerLotesDelEnlace: hacerLotes,
  restaurarBorrador: { numero: 0 },
  restaurarBorradorDelEnlace: { numero: 0 },
  estarEnBorrador: lugarEnBorrador,
  estarEnLibroDelEnlace: lugarEnBorrador,
  abrirEnBorrador: { libro: libroDeDep },
  abrirEnLibroDelEnlace: { libro: enApi(enlaceDelCiclo()) },
  publicarLibroDelEnlace: { borrador: 0 },
  validar: { libro: libroDeDep, peticiones: [peticion] },
  enviar: { libro: libroDeDep, sinActividades: [{ linea: '3', motivo: 'No' }], peticiones: [peticion] },
  pedir: peticion,
  reabrirLibro: { motivo: 'Faltó' },
  comentar: { hoja: 'Actividades', fila: 2, columna: 'Título', texto: 'Revise' },
  cambiarComentario: { texto: 'Otro', resuelto: true },
  darVistoBueno: { decision: 'otorgado', motivo: 'Sí' },
  devolver: { motivo: 'Falta' },
  aceptar: { comentariosAbiertos: 3 },
  consolidar: { borrador: true },
  aprobar: { acuerdo: 'CVOE/004/22', sesion: 'Primera', fecha: '2022-01-24', sha256DelFirmado: null },
  asentarFirmado: { sha256DelFirmado: 'a'.repeat(64) },
  crearLibrosDeGoogle: { areas: ['dep'] },
  ligarLibroDeGoogle: { hoja: `https://docs.google.com/spreadsheets/d/${'x'.repeat(44)}/edit` },
  traerLibroDeGoogle: { enviar: true },
  escribirTablasEnGoogle: { hoja: 'x'.repeat(44), reemplazar: true },
};
