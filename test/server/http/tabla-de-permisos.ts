import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';

/**
 * Who may do what, by hand from issue 3 §4: áreas their own libros alone, the enlace its órgano, consulta reads,
 * administración people and órganos. `S` may, `-` is refused (403), `?` must say who it is (401).
 *
 * The operations act in the órgano `cvoe`, on its área `dep` and on what `dep` sent. The columns:
 *
 * 1. nobody
 * 2. who captures for `dep`, 3. its titular, 4. who captures for `se`, 5. for an área of another órgano
 * 6. the enlace of `cvoe`, 7. that of another órgano
 * 8. who consults `cvoe`
 * 9. administración of `cvoe`, 10. of the whole service
 * then tokens that read, send and manage: of who captures for `dep`, and of the enlace.
 */
// prettier-ignore
export const TABLA: Readonly<Record<NombreDeOperacion, string>> = {
  //                     1 2345 67 8 90  área enlace
  salud:                    'S SSSS SS S SS  SSS  SSS',
  listo:                    'S SSSS SS S SS  SSS  SSS',
  llaves:                   'S SSSS SS S SS  SSS  SSS',
  verificarAcuse:           'S SSSS SS S SS  SSS  SSS',

  yo:                       '? SSSS SS S SS  SSS  SSS',
  organos:                  '? SSSS SS S SS  SSS  SSS',
  misTokens:                '? SSSS SS S SS  --S  --S',
  crearToken:               '? SSSS SS S SS  ---  ---',
  revocarToken:             '? SSSS SS S SS  --S  --S',

  crearOrgano:              '? ---- -- - -S  ---  ---',
  rotarLlave:               '? ---- -- - -S  ---  ---',

  organo:                   '? SSS- S- S SS  SSS  SSS',
  periodos:                 '? SSS- S- S SS  SSS  SSS',
  periodo:                  '? SSS- S- S SS  SSS  SSS',
  catalogos:                '? SSS- S- S SS  SSS  SSS',

  cambiarOrgano:            '? ---- S- - SS  ---  --S',
  crearArea:                '? ---- S- - SS  ---  --S',
  cambiarArea:              '? ---- S- - SS  ---  --S',
  personas:                 '? ---- S- - SS  ---  --S',
  invitarPersona:           '? ---- S- - SS  ---  --S',
  cambiarPersona:           '? ---- S- - SS  ---  --S',
  darPapel:                 '? ---- S- - SS  ---  --S',
  quitarPapel:              '? ---- S- - SS  ---  --S',

  areas:                    '? ---- S- S SS  ---  SSS',
  libroDelEnlace:           '? ---- S- S SS  ---  SSS',
  libroDelEnlaceXlsx:       '? ---- S- S SS  ---  SSS',
  versionesDelLibro:        '? ---- S- S SS  ---  SSS',
  tablero:                  '? ---- S- S SS  ---  SSS',
  historial:                '? ---- S- S SS  ---  SSS',
  peticiones:               '? ---- S- S SS  ---  SSS',
  recordatorios:            '? ---- S- S SS  ---  SSS',
  consolidaciones:          '? ---- S- S SS  ---  SSS',
  consolidacion:            '? ---- S- S SS  ---  SSS',
  vista:                    '? ---- S- S SS  ---  SSS',
  hallazgosDeConsolidacion: '? ---- S- S SS  ---  SSS',
  producto:                 '? ---- S- S SS  ---  SSS',
  paquete:                  '? ---- S- S SS  ---  SSS',
  procedencia:              '? ---- S- S SS  ---  SSS',
  cambiosDeConsolidacion:   '? ---- S- S SS  ---  SSS',
  bitacora:                 '? ---- S- S SS  ---  SSS',
  // The chain is one, and says nothing of any órgano
  verificarBitacora:        '? ---- SS S SS  ---  SSS',

  abrirPeriodo:             '? ---- S- - --  ---  --S',
  abrirPeriodoDesdeLibro:   '? ---- S- - --  ---  --S',
  cambiarPeriodo:           '? ---- S- - --  ---  --S',
  cerrarPeriodo:            '? ---- S- - --  ---  --S',
  cambiarLibroDelEnlace:    '? ---- S- - --  ---  --S',
  restaurarLibro:           '? ---- S- - --  ---  --S',
  agregarValor:             '? ---- S- - --  ---  --S',
  responderPeticion:        '? ---- S- - --  ---  --S',
  recordar:                 '? ---- S- - --  ---  --S',
  consolidar:               '? ---- S- - --  ---  --S',
  aprobar:                  '? ---- S- - --  ---  --S',
  asentarFirmado:           '? ---- S- - --  ---  --S',
  reabrirLibro:             '? ---- S- - --  ---  --S',
  comentar:                 '? ---- S- - --  ---  --S',
  cambiarComentario:        '? ---- S- - --  ---  --S',
  quitarComentario:         '? ---- S- - --  ---  --S',
  devolver:                 '? ---- S- - --  ---  --S',
  aceptar:                  '? ---- S- - --  ---  --S',

  librosDeGoogle:           '? ---- S- S SS  ---  SSS',
  crearLibrosDeGoogle:      '? ---- S- - SS  ---  --S',
  traerLibrosDeGoogle:      '? ---- S- - SS  ---  --S',
  ligarLibroDeGoogle:       '? ---- S- - SS  ---  --S',
  desligarLibroDeGoogle:    '? ---- S- - SS  ---  --S',
  traerLibroDeGoogle:       '? ---- S- - SS  ---  --S',
  escribirTablasEnGoogle:   '? ---- S- - SS  ---  --S',
  libroDeGoogle:            '? SS-- S- S SS  SSS  SSS',

  libroDeArea:              '? SS-- S- S SS  SSS  SSS',
  contextoDeArea:           '? SS-- S- S SS  SSS  SSS',
  plantilla:                '? SS-- S- S SS  SSS  SSS',
  envios:                   '? SS-- S- S SS  SSS  SSS',
  envio:                    '? SS-- S- S SS  SSS  SSS',
  filasDeEnvio:             '? SS-- S- S SS  SSS  SSS',
  hallazgosDeEnvio:         '? SS-- S- S SS  SSS  SSS',
  cambiosDeEnvio:           '? SS-- S- S SS  SSS  SSS',
  comentarios:              '? SS-- S- S SS  SSS  SSS',
  acuse:                    '? SS-- S- S SS  SSS  SSS',
  acuseImpreso:             '? SS-- S- S SS  SSS  SSS',
  oficio:                   '? SS-- S- S SS  SSS  SSS',
  libroDeEnvio:             '? SS-- S- S SS  SSS  SSS',

  borrador:                 '? SS-- S- S SS  SSS  SSS',
  lotes:                    '? SS-- S- S SS  SSS  SSS',
  borradorEn:               '? SS-- S- S SS  SSS  SSS',
  eventosDeBorrador:        '? SS-- S- S SS  SSS  SSS',
  estarEnBorrador:          '? SS-- S- S SS  SSS  SSS',
  borradorXlsx:             '? SS-- S- S SS  SSS  SSS',
  hacerLotes:               '? SS-- S- - --  -SS  -SS',
  restaurarBorrador:        '? SS-- S- - --  -SS  -SS',
  abrirEnBorrador:          '? SS-- S- - --  -SS  -SS',
  borradorDelEnlace:        '? ---- S- S SS  ---  SSS',
  lotesDelEnlace:           '? ---- S- S SS  ---  SSS',
  borradorDelEnlaceEn:      '? ---- S- S SS  ---  SSS',
  eventosDelEnlace:         '? ---- S- S SS  ---  SSS',
  estarEnLibroDelEnlace:    '? ---- S- S SS  ---  SSS',
  borradorDelEnlaceXlsx:    '? ---- S- S SS  ---  SSS',
  hacerLotesDelEnlace:      '? ---- S- - --  ---  --S',
  restaurarBorradorDelEnlace: '? ---- S- - --  ---  --S',
  abrirEnLibroDelEnlace:    '? ---- S- - --  ---  --S',
  publicarLibroDelEnlace:   '? ---- S- - --  ---  --S',
  traerVersionVigente:      '? ---- S- - --  ---  --S',

  validar:                  '? SS-- S- S SS  -SS  -SS',
  enviar:                   '? SS-- S- - --  -SS  -SS',
  pedir:                    '? SS-- S- - --  -SS  -SS',
  // Its titular alone, or who stands in
  darVistoBueno:            '? -S-- -- - --  ---  ---',
};
