import { describe, expect, it } from 'vitest';
import { conFilas } from '../../support/carpeta-de-registros.ts';
import { librosDe, poner, quitarColumna, renombrar, type Borrador } from '../../support/carpeta-limpia.ts';
import { senalesDe } from '../../support/hallazgos.ts';
import { librosDeEjemplo } from '../../support/libros.ts';

const E = 'enlace-utvoe';
const A = 'area-utvoe';

/** The rows of an example as they stand in its CSVs; a row without values stays in its place. */
function borrador(nombre: string): Borrador {
  const entradas = librosDeEjemplo(nombre).map(({ nombre: libro, hojas }): [string, Borrador[string]] => [
    libro,
    Object.fromEntries(
      hojas.map((hoja): [string, string[][]] => {
        const encabezados = hoja.columnas.map((c) => c.encabezado);
        const filas = hoja.filas.map((f) => encabezados.map((_, i) => f.celdas[i] ?? ''));
        return [hoja.nombre, [encabezados, ...filas]];
      }),
    ),
  ]);
  return Object.fromEntries(entradas);
}

const firmas = (b: Borrador): string[] => senalesDe(librosDe(b)).map((s) => s.map(String).join('|'));

const BASES: Record<string, Borrador> = {
  '2021-t4': borrador('2021-t4'),
  '2020-mar-may': borrador('2020-mar-may'),
};

const poner_ = (libro: string, hoja: string, fila: number, columna: string, valor: string) => (b: Borrador) =>
  poner(b, { libro, hoja, fila, columna }, valor);
const filas_ =
  (libro: string, hoja: string, filas: string[][], encabezados: string[] = []) =>
  (b: Borrador) =>
    conFilas(b, libro, hoja, filas, encabezados);
const borrar_ = (libro: string, hoja: string, fila: number) => (b: Borrador) => {
  const copia = structuredClone(b);
  copia[libro]?.[hoja]?.splice(fila - 1, 1);
  return copia;
};
const varios_ =
  (...pasos: ((b: Borrador) => Borrador)[]) =>
  (b: Borrador) =>
    pasos.reduce((c, paso) => paso(c), b);

interface Caso {
  readonly defecto: string;
  readonly en?: string;
  readonly cambio: (b: Borrador) => Borrador;
  readonly mas: readonly string[];
  readonly menos?: readonly string[];
}

const CASOS: readonly Caso[] = [
  // fecha-dia-semana
  {
    defecto: 'a wrong weekday in a date cell',
    cambio: poner_(E, 'Seguimiento', 2, 'Fecha', 'Jueves 20 de octubre de 2021.'),
    mas: [`${E}|Seguimiento|2|Fecha|fecha-dia-semana|Jueves 20 de octubre de 2021.`],
  },
  {
    defecto: 'a wrong weekday in the prose of an agreement',
    cambio: poner_(
      E,
      'Acuerdos',
      13,
      'Acuerdo',
      'Aprueba la minuta, celebrada el jueves 24 de noviembre de 2021.',
    ),
    mas: [
      `${E}|Acuerdos|13|Acuerdo|fecha-dia-semana|Aprueba la minuta, celebrada el jueves 24 de noviembre de 2021.`,
    ],
  },
  {
    defecto: 'a wrong weekday in a session',
    cambio: poner_(E, 'Sesiones', 2, 'Fecha', 'Viernes 21 de octubre de 2021'),
    mas: [`${E}|Sesiones|2|Fecha|fecha-dia-semana|Viernes 21 de octubre de 2021`],
  },
  {
    defecto: 'a wrong weekday in the title page',
    cambio: poner_(E, 'Carátula', 13, 'Valor', 'Martes 24 de enero de 2022'),
    mas: [`${E}|Carátula|13|Valor|fecha-dia-semana|Martes 24 de enero de 2022`],
  },
  {
    defecto: 'a wrong weekday in an election date',
    cambio: poner_(E, 'Notas ejecutivas', 2, 'Fecha de la elección', 'Lunes 14 de noviembre de 2021.'),
    mas: [`${E}|Notas ejecutivas|2|Fecha de la elección|fecha-dia-semana|Lunes 14 de noviembre de 2021.`],
  },
  {
    defecto: 'a wrong weekday in the reason of a line without activity',
    cambio: poner_(A, 'Sin actividades', 2, 'Motivo', 'Se pospuso al lunes 14 de diciembre de 2021.'),
    mas: [`${A}|Sin actividades|2|Motivo|fecha-dia-semana|Se pospuso al lunes 14 de diciembre de 2021.`],
  },
  {
    defecto: 'a wrong weekday in a text of the programme',
    cambio: poner_(E, 'Programa', 6, 'Texto', 'Inició el lunes 1 de octubre de 2021.'),
    mas: [`${E}|Programa|6|Texto|fecha-dia-semana|Inició el lunes 1 de octubre de 2021.`],
  },
  {
    defecto: 'a wrong weekday in a column of the area alone: none',
    cambio: poner_(A, 'Avances', 2, '_Nota', 'lunes 1 de octubre de 2021'),
    mas: [],
  },
  // fecha-fuera-de-periodo
  {
    defecto: 'a date before the period',
    cambio: poner_(E, 'Difusión', 2, 'Fecha', 'Jueves 30 de septiembre de 2021.'),
    mas: [`${E}|Difusión|2|Fecha|fecha-fuera-de-periodo|Jueves 30 de septiembre de 2021.`],
  },
  {
    defecto: 'a date after the period',
    cambio: poner_(E, 'Seguimiento', 2, 'Fecha', '2022-01-01'),
    mas: [`${E}|Seguimiento|2|Fecha|fecha-fuera-de-periodo|2022-01-01`],
  },
  {
    defecto: 'a span outside the period',
    cambio: poner_(A, 'Actividades', 4, 'Fecha fin', '31/08/2021'),
    mas: [`${A}|Actividades|4|Fecha inicio|fecha-fuera-de-periodo|viernes 20 de agosto de 2021`],
  },
  {
    defecto: 'an opinion dated outside',
    cambio: poner_(E, 'Opiniones', 2, 'Fecha de emisión', '30/09/2021'),
    mas: [`${E}|Opiniones|2|Fecha de emisión|fecha-fuera-de-periodo|30/09/2021`],
  },
  {
    defecto: 'a paper presented outside',
    cambio: poner_(E, 'Puntos', 2, 'Fecha de presentación', '30/09/2021'),
    mas: [`${E}|Puntos|2|Fecha de presentación|fecha-fuera-de-periodo|30/09/2021`],
  },
  {
    defecto: 'an election outside the period: none',
    cambio: poner_(E, 'Notas ejecutivas', 2, 'Fecha de la elección', '14/11/2023'),
    mas: [],
  },
  {
    defecto: 'a session outside the period: none',
    cambio: filas_(E, 'Sesiones', [['9', 'Ordinaria', '28/09/2021', '', '']]),
    mas: [],
  },
  // fecha-invalida
  {
    defecto: 'a day that does not exist',
    cambio: poner_(E, 'Seguimiento', 2, 'Fecha', '31 de noviembre de 2021'),
    mas: [`${E}|Seguimiento|2|Fecha|fecha-invalida|31 de noviembre de 2021`],
  },
  {
    defecto: 'two days in a date cell',
    cambio: poner_(E, 'Difusión', 2, 'Fecha', '8 y 9 de octubre de 2021'),
    mas: [`${E}|Difusión|2|Fecha|fecha-invalida|8 y 9 de octubre de 2021`],
  },
  {
    defecto: 'a period that cannot be read, in an area',
    cambio: poner_(A, 'Carátula', 9, 'Valor', '2021-T5'),
    mas: [`${A}|Carátula|9|Valor|fecha-invalida|2021-T5`],
  },
  {
    defecto: 'a vigencia that cannot be read',
    cambio: poner_(A, 'Convenios', 2, 'Vigencia hasta', 'por definir'),
    mas: [`${A}|Convenios|2|Vigencia hasta|fecha-invalida|por definir`],
  },
  {
    defecto: 'Indefinida as a vigencia: none',
    cambio: poner_(A, 'Convenios', 2, 'Vigencia hasta', 'INDEFINIDA'),
    mas: [],
  },
  {
    defecto: 'Indefinida as a start',
    cambio: poner_(A, 'Convenios', 2, 'Vigencia desde', 'Indefinida'),
    mas: [`${A}|Convenios|2|Vigencia desde|fecha-invalida|Indefinida`],
  },
  // numero-invalido
  {
    defecto: 'a figure with its unit',
    cambio: poner_(A, 'Indicadores', 2, 'Valor', '32 personas'),
    mas: [`${A}|Indicadores|2|Valor|numero-invalido|32 personas`],
  },
  {
    defecto: 'the place of a member in letters',
    cambio: poner_(E, 'Integrantes', 3, 'Orden', 'segundo'),
    mas: [`${E}|Integrantes|3|Orden|numero-invalido|segundo`],
  },
  // catalogo-desconocido
  {
    defecto: 'an Etapa far from the list',
    cambio: poner_(A, 'Convenios', 2, 'Etapa', 'Perdido'),
    mas: [`${A}|Convenios|2|Etapa|catalogo-desconocido|Perdido`],
  },
  {
    defecto: 'an Etapa near the list',
    cambio: poner_(A, 'Convenios', 2, 'Etapa', 'Vijente'),
    mas: [`${A}|Convenios|2|Etapa|catalogo-desconocido|Vijente`],
  },
  {
    defecto: 'a Tipo de convenio that is not listed',
    cambio: poner_(A, 'Convenios', 2, 'Tipo de convenio', 'Convenio Genérico'),
    mas: [`${A}|Convenios|2|Tipo de convenio|catalogo-desconocido|Convenio Genérico`],
  },
  {
    defecto: 'an area by its siglas and another by a separator: none',
    cambio: poner_(
      A,
      'Convenios',
      2,
      'Área responsable operativa',
      'UTSI / Secretaría Ejecutiva; contraloria interna',
    ),
    mas: [],
  },
  {
    defecto: 'one of two areas unknown',
    cambio: poner_(A, 'Convenios', 2, 'Área responsable operativa', 'UTSI / Oficialía Mayor'),
    mas: [`${A}|Convenios|2|Área responsable operativa|catalogo-desconocido|UTSI / Oficialía Mayor`],
  },
  {
    defecto: 'a Calidad that is not listed',
    cambio: poner_(E, 'Integrantes', 3, 'Calidad', 'Vocalía'),
    mas: [`${E}|Integrantes|3|Calidad|catalogo-desconocido|Vocalía`],
  },
  {
    defecto: 'a mark of attendance that is none',
    cambio: poner_(E, 'Asistencia', 3, '10ª ordinaria', 'quizá'),
    mas: [`${E}|Asistencia|3|10ª ordinaria|catalogo-desconocido|quizá`],
  },
  {
    defecto: 'an opinion of unknown Sentido',
    cambio: poner_(E, 'Opiniones', 2, 'Sentido', 'Positivo'),
    mas: [`${E}|Opiniones|2|Sentido|catalogo-desconocido|Positivo`],
  },
  {
    defecto: 'an Área of a title page far from the list',
    cambio: poner_('area-utsi', 'Carátula', 7, 'Valor', 'Oficialía Mayor'),
    mas: ['area-utsi|Carátula|7|Valor|catalogo-desconocido|Oficialía Mayor'],
  },
  {
    defecto: 'an Área of a title page near the list',
    cambio: poner_('area-utsi', 'Carátula', 7, 'Valor', 'Unidad Técnica de Servicios Informaticos'),
    mas: ['area-utsi|Carátula|7|Valor|nombre-variante|Unidad Técnica de Servicios Informaticos'],
  },
  {
    defecto: 'an Área of a title page by its siglas: none',
    cambio: poner_('area-utsi', 'Carátula', 7, 'Valor', 'UTSI'),
    mas: [],
  },
  {
    defecto: 'a Modalidad of an activity',
    cambio: poner_(A, 'Actividades', 3, 'Modalidad', 'Virtual'),
    mas: [`${A}|Actividades|3|Modalidad|catalogo-desconocido|Virtual`],
  },
  {
    defecto: 'a Tipo de libro that is none',
    cambio: poner_('area-se', 'Carátula', 2, 'Valor', 'Anexo'),
    mas: ['area-se|Carátula|2|Valor|catalogo-desconocido|Anexo'],
  },
  // clave-formato, clave-duplicada, clave-salto
  {
    defecto: 'a key without its year',
    cambio: poner_(E, 'Acuerdos', 5, 'Clave', 'CVOE/039'),
    mas: [`${E}|Acuerdos|5|Clave|clave-formato|CVOE/039`],
  },
  {
    defecto: 'an opinion by its number alone',
    cambio: poner_(E, 'Opiniones', 3, 'Número de opinión', 'OP30'),
    mas: [`${E}|Opiniones|3|Número de opinión|clave-formato|OP30`],
  },
  {
    defecto: 'an agreement that is skipped',
    cambio: borrar_(E, 'Acuerdos', 5),
    mas: [`${E}|Acuerdos|5|Clave|clave-salto|CVOE/040/21`],
  },
  {
    defecto: 'an opinion that is skipped',
    cambio: borrar_(E, 'Opiniones', 3),
    mas: [`${E}|Opiniones|3|Número de opinión|clave-salto|IECM/UTVOE/OP31/2021`],
  },
  { defecto: 'the first agreement taken away: none', cambio: borrar_(E, 'Acuerdos', 2), mas: [] },
  {
    defecto: 'a key that repeats another in lower case',
    cambio: filas_(E, 'Acuerdos', [['cvoe/36/21', 'Décima', 'Aprueba.']]),
    mas: [`${E}|Acuerdos|14|Clave|clave-duplicada|cvoe/36/21`],
  },
  {
    defecto: 'a Folio that repeats that of an earlier libro with other padding',
    cambio: poner_(A, 'Convenios', 2, 'Folio', 'conv-0040'),
    mas: [
      `${A}|Convenios|2|Folio|clave-duplicada|conv-0040`,
      ...[2, 3, 4].map((f) => `${A}|Avances|${String(f)}|Convenio|referencia-inexistente|CONV-001`),
    ],
  },
  {
    defecto: 'a Folio that is skipped: none',
    cambio: poner_('area-se', 'Convenios', 2, 'Folio', 'CONV-300'),
    mas: [],
  },
  {
    defecto: 'an opinion of another year: none',
    cambio: filas_(E, 'Opiniones', [['IECM/DVOE/OP/01/2022', '', 'Otro instrumento', 'SE', 'Favorable']]),
    mas: [],
  },
  // sesion-inexistente
  {
    defecto: 'a session that does not exist, in Acuerdos',
    cambio: poner_(E, 'Acuerdos', 5, 'Sesión', 'Décima tercera'),
    mas: [`${E}|Acuerdos|5|Sesión|sesion-inexistente|Décima tercera`],
  },
  {
    defecto: 'a session that does not exist, in Avances',
    cambio: poner_(A, 'Avances', 2, 'Sesión', '1ª extraordinaria'),
    mas: [`${A}|Avances|2|Sesión|sesion-inexistente|1ª extraordinaria`],
  },
  {
    defecto: 'one of several sessions that does not exist',
    cambio: poner_(E, 'Puntos', 2, 'Sesiones', 'Décima; Novena'),
    mas: [`${E}|Puntos|2|Sesiones|sesion-inexistente|Décima; Novena`],
  },
  {
    defecto: 'a heading of Asistencia that names no session',
    cambio: (b) => renombrar(b, E, 'Asistencia', '12ª ordinaria', '13ª ordinaria'),
    mas: [`${E}|Asistencia|1|13ª ordinaria|sesion-inexistente|13ª ordinaria`],
  },
  {
    defecto: 'sessions in every form of the contract: none',
    cambio: varios_(
      poner_(E, 'Puntos', 2, 'Sesiones', '10a Ordinaria;décima primera sesión ordinaria; 12ª ORDINARIA'),
      (b) => renombrar(b, E, 'Asistencia', '12ª ordinaria', 'Décima segunda ordinaria'),
    ),
    mas: [],
  },
  // referencia-inexistente
  {
    defecto: 'an advance of no convenio',
    cambio: poner_(A, 'Avances', 2, 'Convenio', 'CONV-099'),
    mas: [`${A}|Avances|2|Convenio|referencia-inexistente|CONV-099`],
  },
  {
    defecto: 'an advance with its folio unpadded: none',
    cambio: poner_(A, 'Avances', 2, 'Convenio', 'conv-1'),
    mas: [],
  },
  {
    defecto: 'a line that the programme does not have',
    cambio: poner_(E, 'Seguimiento', 2, 'Línea', '1.D'),
    mas: [`${E}|Seguimiento|2|Línea|referencia-inexistente|1.D`],
  },
  { defecto: 'a line in lower case: none', cambio: poner_(E, 'Seguimiento', 2, 'Línea', '1.b'), mas: [] },
  {
    defecto: 'a declaration for no line',
    cambio: filas_(A, 'Sin actividades', [['9.Z', 'No hubo.']]),
    mas: [`${A}|Sin actividades|10|Línea|referencia-inexistente|9.Z`],
  },
  {
    defecto: 'an opinion that is not there',
    cambio: poner_(A, 'Convenios', 2, 'Opinión', 'IECM/UTVOE/OP99/2021'),
    mas: [`${A}|Convenios|2|Opinión|referencia-inexistente|IECM/UTVOE/OP99/2021`],
  },
  {
    defecto: 'an attendant who is nobody',
    cambio: filas_(E, 'Asistencia', [['Juan Pérez Sosa', '✓', '', '']]),
    mas: [`${E}|Asistencia|24|Integrante|referencia-inexistente|Juan Pérez Sosa`],
  },
  // vigencia-invertida
  {
    defecto: 'a vigencia that ends before it begins',
    cambio: varios_(
      poner_(A, 'Convenios', 2, 'Vigencia desde', '2021-10-02'),
      poner_(A, 'Convenios', 2, 'Vigencia hasta', '1 de octubre de 2021'),
    ),
    mas: [`${A}|Convenios|2|Vigencia hasta|vigencia-invertida|1 de octubre de 2021`],
  },
  {
    defecto: 'an activity that ends before it begins',
    cambio: poner_(A, 'Actividades', 5, 'Fecha fin', '2021-12-05'),
    mas: [`${A}|Actividades|5|Fecha fin|vigencia-invertida|2021-12-05`],
  },
  // total-no-cuadra
  {
    defecto: 'a breakdown off by one',
    cambio: poner_(A, 'Indicadores', 4, 'Valor', '25'),
    mas: [`${A}|Indicadores|4|Valor|total-no-cuadra|25`],
  },
  {
    defecto: 'the first breakdown off by one: each that differs',
    cambio: poner_(A, 'Indicadores', 2, 'Valor', '33'),
    mas: [`${A}|Indicadores|4|Valor|total-no-cuadra|24`, `${A}|Indicadores|6|Valor|total-no-cuadra|30`],
  },
  {
    defecto: 'a total off by one',
    en: '2020-mar-may',
    cambio: poner_('enlace-derfe', 'Indicadores', 2, 'Valor', '11,287'),
    mas: ['enlace-derfe|Indicadores|2|Valor|total-no-cuadra|11,287'],
  },
  {
    defecto: 'a part off by one under a total',
    en: '2020-mar-may',
    cambio: poner_('enlace-derfe', 'Indicadores', 3, 'Valor', '10,806'),
    mas: ['enlace-derfe|Indicadores|2|Valor|total-no-cuadra|11,286'],
  },
  {
    defecto: 'a Parcial that does not add up: none',
    en: '2020-mar-may',
    cambio: poner_('area-cncs', 'Indicadores', 5, 'Valor', '99'),
    mas: [],
  },
  // sin-actividades-contradictorio, linea-sin-reporte
  {
    defecto: 'a declaration for a line with records',
    cambio: filas_(A, 'Sin actividades', [['3.a', 'No hubo.']]),
    mas: [`${A}|Sin actividades|10|Línea|sin-actividades-contradictorio|3.a`],
  },
  {
    defecto: 'a declaration for a line with records of another libro alone: none',
    cambio: filas_('area-utsi', 'Sin actividades', [['3.A', 'No hubo.']], ['Línea', 'Motivo']),
    mas: [],
  },
  {
    defecto: 'a line that nobody reports',
    cambio: borrar_(A, 'Sin actividades', 2),
    mas: [`${E}|Programa|13|Línea|linea-sin-reporte|2.A`],
  },
  {
    defecto: 'an indicator that nobody holds',
    cambio: poner_(E, 'Programa', 6, 'Texto', 'Hubo {indicador:Boletines} boletines.'),
    mas: [`${E}|Programa|6|Texto|linea-sin-reporte|Hubo {indicador:Boletines} boletines.`],
  },
  // programa-invalido
  {
    defecto: 'an unknown Fuente',
    cambio: poner_(E, 'Programa', 2, 'Fuente', 'Reuniones'),
    mas: [`${E}|Programa|2|Fuente|programa-invalido|Reuniones`],
  },
  {
    defecto: 'an unknown Forma',
    cambio: poner_(E, 'Programa', 2, 'Forma', 'Tabla'),
    mas: [`${E}|Programa|2|Forma|programa-invalido|Tabla`],
  },
  {
    defecto: 'a Filtro on no column',
    cambio: poner_(E, 'Programa', 5, 'Filtro', 'Renglón=II'),
    mas: [`${E}|Programa|5|Filtro|programa-invalido|Renglón=II`],
  },
  {
    defecto: 'a Filtro that is no condition',
    cambio: poner_(E, 'Programa', 5, 'Filtro', 'los de la línea dos'),
    mas: [`${E}|Programa|5|Filtro|programa-invalido|los de la línea dos`],
  },
  {
    defecto: 'Columnas of no column',
    cambio: poner_(E, 'Programa', 5, 'Columnas', 'No.;Punto=Titulillo'),
    mas: [`${E}|Programa|5|Columnas|programa-invalido|No.;Punto=Titulillo`],
  },
  {
    defecto: 'an Orden by no column',
    cambio: poner_(E, 'Programa', 5, 'Orden', 'Renglón'),
    mas: [`${E}|Programa|5|Orden|programa-invalido|Renglón`],
  },
  {
    defecto: 'a Texto with an unknown placeholder',
    cambio: poner_(E, 'Programa', 6, 'Texto', 'Hubo {cuantos}.'),
    mas: [`${E}|Programa|6|Texto|programa-invalido|Hubo {cuantos}.`],
  },
  {
    defecto: 'a Texto with an open brace',
    cambio: poner_(E, 'Programa', 6, 'Texto', 'Hubo {total.'),
    mas: [`${E}|Programa|6|Texto|programa-invalido|Hubo {total.`],
  },
  {
    defecto: 'a column of the area that Programa names is known',
    cambio: varios_(poner_(E, 'Puntos', 2, 'Renglón', 'II'), poner_(E, 'Programa', 5, 'Orden', 'Renglón')),
    mas: [],
  },
  // hoja-desconocida, columna-desconocida, columna-faltante, valor-requerido
  {
    defecto: 'an unknown tab',
    cambio: filas_(A, 'Reuniones', [['x']], ['Dato']),
    mas: [`${A}|Reuniones|null||hoja-desconocida|`],
  },
  {
    defecto: 'a tab of the enlace in a libro of an area',
    cambio: filas_(A, 'Acuerdos', [['X', 'Z', '']], ['Clave', 'Otra', 'Acuerdo']),
    mas: [`${A}|Acuerdos|null||hoja-desconocida|`],
  },
  {
    defecto: 'tabs for reading and of the area: none',
    cambio: varios_(
      filas_(A, 'Instrucciones', [['x']], ['Dato']),
      filas_(A, 'observaciones', [['x']], ['Dato']),
      filas_(A, '_Borrador', [['x']], ['Dato']),
    ),
    mas: [],
  },
  {
    defecto: 'an unknown column',
    cambio: poner_(A, 'Avances', 2, 'Notas', 'x'),
    mas: [`${A}|Avances|1|Notas|columna-desconocida|Notas`],
  },
  {
    defecto: 'a column misspelt',
    cambio: (b) => renombrar(b, A, 'Convenios', 'Objeto', 'Objetto'),
    mas: [`${A}|Convenios|1|Objetto|columna-desconocida|Objetto`],
  },
  {
    defecto: 'a required column that is missing',
    cambio: (b) => quitarColumna(b, A, 'Convenios', 'Instrumento'),
    mas: [`${A}|Convenios|1|Instrumento|columna-faltante|`],
  },
  {
    defecto: 'headers in capitals, without accents, moved: none',
    cambio: (b) => renombrar(b, A, 'Actividades', 'Título', ' TITULO '),
    mas: [],
  },
  {
    defecto: 'a required value missing',
    cambio: poner_(A, 'Convenios', 2, 'Instrumento', ''),
    mas: [`${A}|Convenios|2|Instrumento|valor-requerido|`],
  },
  {
    defecto: 'a required campo missing',
    cambio: borrar_('area-se', 'Carátula', 7),
    mas: ['area-se|Carátula|1|Área|valor-requerido|'],
  },
  {
    defecto: 'a title of a line missing',
    cambio: poner_(E, 'Programa', 6, 'Título', ''),
    mas: [`${E}|Programa|6|Título|valor-requerido|`],
  },
  {
    defecto: 'a convenio without Etapa',
    cambio: poner_(A, 'Convenios', 2, 'Etapa', ''),
    mas: [`${A}|Convenios|2|Etapa|valor-requerido|`],
  },
  // registro-duplicado
  {
    defecto: 'a convenio of one type and counterpart in two libros',
    cambio: varios_(
      poner_('area-utsi', 'Convenios', 2, 'Tipo de convenio', 'Convenio de apoyo y colaboracion'),
      poner_(
        'area-utsi',
        'Convenios',
        2,
        'Contraparte',
        'Secretaría de la Contraloría General de la Ciudad de México',
      ),
    ),
    mas: [
      `${A}|Convenios|32|Contraparte|registro-duplicado|Secretaría de la Contraloría General de la Ciudad de México`,
    ],
    menos: [`${A}|Convenios|38|Contraparte|registro-duplicado|Instituto Nacional Electoral`],
  },
  {
    defecto: 'an opinion on one instrument twice',
    cambio: filas_(E, 'Opiniones', [
      [
        'IECM/UTVOE/OP33/2021',
        '',
        'Opinión de pertinencia del proyecto de convenio apoyo y colaboración a celebrarse entre el IECM y la Asociación de Radio del Valle de México (ARVM)',
        'SE',
        'Favorable',
      ],
    ]),
    mas: [
      `${E}|Opiniones|7|Instrumento jurídico opinado|registro-duplicado|Opinión de pertinencia del proyecto de convenio apoyo y colaboración a celebrarse entre el IECM y la Asociación de Radio del Valle de México (ARVM)`,
    ],
  },
  // convenio-sin-opinion, opinion-posterior
  {
    defecto: 'a convenio signed in the period without opinion',
    cambio: poner_(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
    mas: [`${A}|Convenios|2|Opinión|convenio-sin-opinion|`],
  },
  {
    defecto: 'a convenio signed before the period without opinion: none',
    cambio: poner_(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2020'),
    mas: [],
  },
  {
    defecto: 'a convenio Suscrito without date nor opinion',
    cambio: poner_('area-huesca', 'Convenios', 2, 'Etapa', 'Suscrito'),
    mas: ['area-huesca|Convenios|2|Opinión|convenio-sin-opinion|'],
  },
  {
    defecto: 'a convenio Suscrito whose counterpart an opinion names: none',
    cambio: poner_('area-se', 'Convenios', 2, 'Etapa', 'Suscrito'),
    mas: [],
  },
  {
    defecto: 'an opinion later than the signature',
    cambio: varios_(
      poner_('area-se', 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
      poner_(E, 'Opiniones', 2, 'Fecha de emisión', '20/10/2021'),
    ),
    mas: [`${E}|Opiniones|2|Fecha de emisión|opinion-posterior|20/10/2021`],
  },
  {
    defecto: 'an opinion of the day of the signature: none',
    cambio: varios_(
      poner_('area-se', 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
      poner_(E, 'Opiniones', 2, 'Fecha de emisión', '15/10/2021'),
    ),
    mas: [],
  },
  {
    defecto: 'a cited opinion later than the signature',
    cambio: varios_(
      poner_(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
      poner_(A, 'Convenios', 2, 'Opinión', 'iecm/utvoe/op030/2021'),
      poner_(E, 'Opiniones', 3, 'Fecha de emisión', '20/10/2021'),
    ),
    mas: [`${E}|Opiniones|3|Fecha de emisión|opinion-posterior|20/10/2021`],
  },
  // integrante-sin-asistencia, nombre-variante
  {
    defecto: 'a member without attendance',
    cambio: borrar_(E, 'Asistencia', 20),
    mas: [`${E}|Integrantes|20|Nombre|integrante-sin-asistencia|Imelda Guevara Olvera`],
  },
  {
    defecto: 'a party without attendance',
    cambio: borrar_(E, 'Asistencia', 6),
    mas: [`${E}|Integrantes|6|Cargo o área|integrante-sin-asistencia|Partido Revolucionario Institucional`],
  },
  {
    defecto: 'a party misspelt in the attendance',
    cambio: poner_(E, 'Asistencia', 6, 'Integrante', 'Partido Revolucionario Institucionál'),
    mas: [`${E}|Asistencia|6|Integrante|nombre-variante|Partido Revolucionario Institucionál`],
  },
  {
    defecto: 'a party misspelt by two letters',
    cambio: poner_(E, 'Asistencia', 6, 'Integrante', 'Partido Revolucionaro Institucionl'),
    mas: [`${E}|Asistencia|6|Integrante|nombre-variante|Partido Revolucionaro Institucionl`],
  },
  {
    defecto: 'an invited area misspelt',
    cambio: poner_(E, 'Integrantes', 18, 'Cargo o área', 'Unidad Tecnica de Asuntos Jurídicos'),
    mas: [`${E}|Integrantes|18|Cargo o área|nombre-variante|Unidad Tecnica de Asuntos Jurídicos`],
  },
  {
    defecto: 'a counterpart misspelt against another libro',
    cambio: poner_('area-se', 'Convenios', 2, 'Contraparte', 'Universidad Autonoma Metropolitana (UAM)'),
    mas: [`${A}|Convenios|26|Contraparte|nombre-variante|Universidad Autónoma Metropolitana (UAM)`],
  },
  {
    defecto: 'a participant misspelt against the members',
    cambio: poner_(
      'area-depcyc',
      'Actividades',
      2,
      'Participantes',
      'Erneto Ramos Mega, consejero electoral',
    ),
    mas: ['area-depcyc|Actividades|2|Participantes|nombre-variante|Erneto Ramos Mega, consejero electoral'],
  },
  {
    defecto: 'a variant of an area that is listed: none',
    cambio: poner_(
      E,
      'Integrantes',
      17,
      'Cargo o área',
      'Unidad Técnica de Archivo, Logística y Apoyo a Órganos Desconcentrados',
    ),
    mas: [],
  },
  {
    defecto: 'two abbreviations: none',
    cambio: varios_(
      poner_('area-se', 'Convenios', 2, 'Contraparte', 'UNAM'),
      poner_('area-utsi', 'Convenios', 2, 'Contraparte', 'UAM'),
    ),
    mas: [],
    menos: [`${A}|Convenios|38|Contraparte|registro-duplicado|Instituto Nacional Electoral`],
  },
];

describe('one defect in a real report', () => {
  it.each(CASOS)('$defecto', ({ en = '2021-t4', cambio, mas, menos = [] }) => {
    const base = BASES[en] ?? {};
    const antes = firmas(base).filter((f) => !menos.includes(f));
    expect(firmas(cambio(base)).sort()).toEqual([...antes, ...mas].sort());
  });
});
