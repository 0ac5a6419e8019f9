import { describe } from 'vitest';
import {
  AREA_T4 as A,
  ENLACE_T4 as E,
  agregar,
  borrar,
  ponerEn,
  probarCasos,
  varios,
} from '../../support/defectos-en-ejemplos.ts';

describe('one defect in a real report', () => {
  probarCasos([
    // registro-duplicado
    {
      defecto: 'a convenio of one type and counterpart in two libros',
      cambio: varios(
        ponerEn('area-utsi', 'Convenios', 2, 'Tipo de convenio', 'Convenio de apoyo y colaboracion'),
        ponerEn(
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
      cambio: agregar(E, 'Opiniones', [
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
      cambio: ponerEn(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
      mas: [`${A}|Convenios|2|Opinión|convenio-sin-opinion|`],
    },
    {
      defecto: 'a convenio signed before the period without opinion: none',
      cambio: ponerEn(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2020'),
      mas: [],
    },
    {
      defecto: 'a convenio Suscrito without date nor opinion',
      cambio: ponerEn('area-huesca', 'Convenios', 2, 'Etapa', 'Suscrito'),
      mas: ['area-huesca|Convenios|2|Opinión|convenio-sin-opinion|'],
    },
    {
      defecto: 'a convenio Suscrito whose counterpart an opinion names: none',
      cambio: ponerEn('area-se', 'Convenios', 2, 'Etapa', 'Suscrito'),
      mas: [],
    },
    {
      defecto: 'an opinion later than the signature',
      cambio: varios(
        ponerEn('area-se', 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
        ponerEn(E, 'Opiniones', 2, 'Fecha de emisión', '20/10/2021'),
      ),
      mas: [`${E}|Opiniones|2|Fecha de emisión|opinion-posterior|20/10/2021`],
    },
    {
      defecto: 'an opinion of the day of the signature: none',
      cambio: varios(
        ponerEn('area-se', 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
        ponerEn(E, 'Opiniones', 2, 'Fecha de emisión', '15/10/2021'),
      ),
      mas: [],
    },
    {
      defecto: 'a cited opinion later than the signature',
      cambio: varios(
        ponerEn(A, 'Convenios', 2, 'Fecha de suscripción', '15/10/2021'),
        ponerEn(A, 'Convenios', 2, 'Opinión', 'iecm/utvoe/op030/2021'),
        ponerEn(E, 'Opiniones', 3, 'Fecha de emisión', '20/10/2021'),
      ),
      mas: [`${E}|Opiniones|3|Fecha de emisión|opinion-posterior|20/10/2021`],
    },
    // integrante-sin-asistencia, nombre-variante
    {
      defecto: 'a member without attendance',
      cambio: borrar(E, 'Asistencia', 20),
      mas: [`${E}|Integrantes|20|Nombre|integrante-sin-asistencia|Imelda Guevara Olvera`],
    },
    {
      defecto: 'a party without attendance',
      cambio: borrar(E, 'Asistencia', 6),
      mas: [`${E}|Integrantes|6|Cargo o área|integrante-sin-asistencia|Partido Revolucionario Institucional`],
    },
    {
      defecto: 'a party misspelt in the attendance',
      cambio: ponerEn(E, 'Asistencia', 6, 'Integrante', 'Partido Revolucionario Institucionál'),
      mas: [`${E}|Asistencia|6|Integrante|nombre-variante|Partido Revolucionario Institucionál`],
    },
    {
      defecto: 'a party misspelt by two letters',
      cambio: ponerEn(E, 'Asistencia', 6, 'Integrante', 'Partido Revolucionaro Institucionl'),
      mas: [`${E}|Asistencia|6|Integrante|nombre-variante|Partido Revolucionaro Institucionl`],
    },
    {
      defecto: 'an invited area misspelt',
      cambio: ponerEn(E, 'Integrantes', 18, 'Cargo o área', 'Unidad Tecnica de Asuntos Jurídicos'),
      mas: [`${E}|Integrantes|18|Cargo o área|nombre-variante|Unidad Tecnica de Asuntos Jurídicos`],
    },
    {
      defecto: 'a counterpart misspelt against another libro',
      cambio: ponerEn('area-se', 'Convenios', 2, 'Contraparte', 'Universidad Autonoma Metropolitana (UAM)'),
      mas: [`${A}|Convenios|26|Contraparte|nombre-variante|Universidad Autónoma Metropolitana (UAM)`],
    },
    {
      defecto: 'a participant misspelt against the members',
      cambio: ponerEn(
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
      cambio: ponerEn(
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
      cambio: varios(
        ponerEn('area-se', 'Convenios', 2, 'Contraparte', 'UNAM'),
        ponerEn('area-utsi', 'Convenios', 2, 'Contraparte', 'UAM'),
      ),
      mas: [],
      menos: [`${A}|Convenios|38|Contraparte|registro-duplicado|Instituto Nacional Electoral`],
    },
  ]);
});
