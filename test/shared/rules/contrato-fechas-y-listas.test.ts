import { describe } from 'vitest';
import {
  AREA_T4 as A,
  ENLACE_T4 as E,
  agregar,
  ponerEn,
  probarCasos,
} from '../../support/defectos-en-ejemplos.ts';

describe('one defect in a real report', () => {
  probarCasos([
    // fecha-dia-semana
    {
      defecto: 'a wrong weekday in a date cell',
      cambio: ponerEn(E, 'Seguimiento', 2, 'Fecha', 'Jueves 20 de octubre de 2021.'),
      mas: [`${E}|Seguimiento|2|Fecha|fecha-dia-semana|Jueves 20 de octubre de 2021.`],
    },
    {
      defecto: 'a wrong weekday in the prose of an agreement',
      cambio: ponerEn(
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
      cambio: ponerEn(E, 'Sesiones', 2, 'Fecha', 'Viernes 21 de octubre de 2021'),
      mas: [`${E}|Sesiones|2|Fecha|fecha-dia-semana|Viernes 21 de octubre de 2021`],
    },
    {
      defecto: 'a wrong weekday in the title page',
      cambio: ponerEn(E, 'Carátula', 13, 'Valor', 'Martes 24 de enero de 2022'),
      mas: [`${E}|Carátula|13|Valor|fecha-dia-semana|Martes 24 de enero de 2022`],
    },
    {
      defecto: 'a wrong weekday in an election date',
      cambio: ponerEn(E, 'Notas ejecutivas', 2, 'Fecha de la elección', 'Lunes 14 de noviembre de 2021.'),
      mas: [`${E}|Notas ejecutivas|2|Fecha de la elección|fecha-dia-semana|Lunes 14 de noviembre de 2021.`],
    },
    {
      defecto: 'a wrong weekday in the reason of a line without activity',
      cambio: ponerEn(A, 'Sin actividades', 2, 'Motivo', 'Se pospuso al lunes 14 de diciembre de 2021.'),
      mas: [`${A}|Sin actividades|2|Motivo|fecha-dia-semana|Se pospuso al lunes 14 de diciembre de 2021.`],
    },
    {
      defecto: 'a wrong weekday in a text of the programme',
      cambio: ponerEn(E, 'Programa', 6, 'Texto', 'Inició el lunes 1 de octubre de 2021.'),
      mas: [`${E}|Programa|6|Texto|fecha-dia-semana|Inició el lunes 1 de octubre de 2021.`],
    },
    {
      defecto: 'a wrong weekday in a column of the area alone: none',
      cambio: ponerEn(A, 'Avances', 2, '_Nota', 'lunes 1 de octubre de 2021'),
      mas: [],
    },
    // fecha-fuera-de-periodo
    {
      defecto: 'a date before the period',
      cambio: ponerEn(E, 'Difusión', 2, 'Fecha', 'Jueves 30 de septiembre de 2021.'),
      mas: [`${E}|Difusión|2|Fecha|fecha-fuera-de-periodo|Jueves 30 de septiembre de 2021.`],
    },
    {
      defecto: 'a date after the period',
      cambio: ponerEn(E, 'Seguimiento', 2, 'Fecha', '2022-01-01'),
      mas: [`${E}|Seguimiento|2|Fecha|fecha-fuera-de-periodo|2022-01-01`],
    },
    {
      defecto: 'a span outside the period',
      cambio: ponerEn(A, 'Actividades', 4, 'Fecha fin', '31/08/2021'),
      mas: [`${A}|Actividades|4|Fecha inicio|fecha-fuera-de-periodo|viernes 20 de agosto de 2021`],
    },
    {
      defecto: 'an opinion dated outside',
      cambio: ponerEn(E, 'Opiniones', 2, 'Fecha de emisión', '30/09/2021'),
      mas: [`${E}|Opiniones|2|Fecha de emisión|fecha-fuera-de-periodo|30/09/2021`],
    },
    {
      defecto: 'a paper presented outside',
      cambio: ponerEn(E, 'Puntos', 2, 'Fecha de presentación', '30/09/2021'),
      mas: [`${E}|Puntos|2|Fecha de presentación|fecha-fuera-de-periodo|30/09/2021`],
    },
    {
      defecto: 'an election outside the period: none',
      cambio: ponerEn(E, 'Notas ejecutivas', 2, 'Fecha de la elección', '14/11/2023'),
      mas: [],
    },
    {
      defecto: 'a session outside the period: none',
      cambio: agregar(E, 'Sesiones', [['9', 'Ordinaria', '28/09/2021', '', '']]),
      mas: [],
    },
    {
      defecto: 'a span whose end cannot be read',
      cambio: ponerEn(A, 'Actividades', 4, 'Fecha fin', 'martes 31 de noviembre de 2021'),
      mas: [`${A}|Actividades|4|Fecha fin|fecha-invalida|martes 31 de noviembre de 2021`],
    },
    // fecha-invalida
    {
      defecto: 'a day that does not exist',
      cambio: ponerEn(E, 'Seguimiento', 2, 'Fecha', '31 de noviembre de 2021'),
      mas: [`${E}|Seguimiento|2|Fecha|fecha-invalida|31 de noviembre de 2021`],
    },
    {
      defecto: 'two days in a date cell',
      cambio: ponerEn(E, 'Difusión', 2, 'Fecha', '8 y 9 de octubre de 2021'),
      mas: [`${E}|Difusión|2|Fecha|fecha-invalida|8 y 9 de octubre de 2021`],
    },
    {
      defecto: 'a period that cannot be read, in an area',
      cambio: ponerEn(A, 'Carátula', 9, 'Valor', '2021-T5'),
      mas: [`${A}|Carátula|9|Valor|fecha-invalida|2021-T5`],
    },
    {
      defecto: 'a vigencia that cannot be read',
      cambio: ponerEn(A, 'Convenios', 2, 'Vigencia hasta', 'por definir'),
      mas: [`${A}|Convenios|2|Vigencia hasta|fecha-invalida|por definir`],
    },
    {
      defecto: 'Indefinida as a vigencia: none',
      cambio: ponerEn(A, 'Convenios', 2, 'Vigencia hasta', 'INDEFINIDA'),
      mas: [],
    },
    {
      defecto: 'Indefinida as a start',
      cambio: ponerEn(A, 'Convenios', 2, 'Vigencia desde', 'Indefinida'),
      mas: [`${A}|Convenios|2|Vigencia desde|fecha-invalida|Indefinida`],
    },
    // numero-invalido
    {
      defecto: 'a figure with its unit',
      cambio: ponerEn(A, 'Indicadores', 2, 'Valor', '32 personas'),
      mas: [`${A}|Indicadores|2|Valor|numero-invalido|32 personas`],
    },
    {
      defecto: 'the place of a member in letters',
      cambio: ponerEn(E, 'Integrantes', 3, 'Orden', 'segundo'),
      mas: [`${E}|Integrantes|3|Orden|numero-invalido|segundo`],
    },
    // catalogo-desconocido
    {
      defecto: 'an Etapa far from the list',
      cambio: ponerEn(A, 'Convenios', 2, 'Etapa', 'Perdido'),
      mas: [`${A}|Convenios|2|Etapa|catalogo-desconocido|Perdido`],
    },
    {
      defecto: 'an Etapa near the list',
      cambio: ponerEn(A, 'Convenios', 2, 'Etapa', 'Vijente'),
      mas: [`${A}|Convenios|2|Etapa|catalogo-desconocido|Vijente`],
    },
    {
      defecto: 'a Tipo de convenio that is not listed',
      cambio: ponerEn(A, 'Convenios', 2, 'Tipo de convenio', 'Convenio Genérico'),
      mas: [`${A}|Convenios|2|Tipo de convenio|catalogo-desconocido|Convenio Genérico`],
    },
    {
      defecto: 'an area by its siglas and another by a separator: none',
      cambio: ponerEn(
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
      cambio: ponerEn(A, 'Convenios', 2, 'Área responsable operativa', 'UTSI / Oficialía Mayor'),
      mas: [`${A}|Convenios|2|Área responsable operativa|catalogo-desconocido|UTSI / Oficialía Mayor`],
    },
    {
      defecto: 'a Calidad that is not listed',
      cambio: ponerEn(E, 'Integrantes', 3, 'Calidad', 'Vocalía'),
      mas: [`${E}|Integrantes|3|Calidad|catalogo-desconocido|Vocalía`],
    },
    {
      defecto: 'a mark of attendance that is none',
      cambio: ponerEn(E, 'Asistencia', 3, '10ª ordinaria', 'quizá'),
      mas: [`${E}|Asistencia|3|10ª ordinaria|catalogo-desconocido|quizá`],
    },
    {
      defecto: 'an opinion of unknown Sentido',
      cambio: ponerEn(E, 'Opiniones', 2, 'Sentido', 'Positivo'),
      mas: [`${E}|Opiniones|2|Sentido|catalogo-desconocido|Positivo`],
    },
    {
      defecto: 'an Área of a title page far from the list',
      cambio: ponerEn('area-utsi', 'Carátula', 7, 'Valor', 'Oficialía Mayor'),
      mas: ['area-utsi|Carátula|7|Valor|catalogo-desconocido|Oficialía Mayor'],
    },
    {
      defecto: 'an Área of a title page near the list',
      cambio: ponerEn('area-utsi', 'Carátula', 7, 'Valor', 'Unidad Técnica de Servicios Informaticos'),
      mas: ['area-utsi|Carátula|7|Valor|nombre-variante|Unidad Técnica de Servicios Informaticos'],
    },
    {
      defecto: 'an Área of a title page by its siglas: none',
      cambio: ponerEn('area-utsi', 'Carátula', 7, 'Valor', 'UTSI'),
      mas: [],
    },
    {
      defecto: 'a Modalidad of an activity',
      cambio: ponerEn(A, 'Actividades', 3, 'Modalidad', 'Virtual'),
      mas: [`${A}|Actividades|3|Modalidad|catalogo-desconocido|Virtual`],
    },
    {
      defecto: 'a Tipo de libro that is none',
      cambio: ponerEn('area-se', 'Carátula', 2, 'Valor', 'Anexo'),
      mas: ['area-se|Carátula|2|Valor|catalogo-desconocido|Anexo'],
    },
  ]);
});
