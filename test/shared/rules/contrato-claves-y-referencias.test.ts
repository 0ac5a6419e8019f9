import { describe } from 'vitest';
import { renombrar } from '../../support/carpeta-limpia.ts';
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
    // clave-formato, clave-duplicada, clave-salto
    {
      defecto: 'a key without its year',
      cambio: ponerEn(E, 'Acuerdos', 5, 'Clave', 'CVOE/039'),
      mas: [`${E}|Acuerdos|5|Clave|clave-formato|CVOE/039`],
    },
    {
      defecto: 'an opinion by its number alone',
      cambio: ponerEn(E, 'Opiniones', 3, 'Número de opinión', 'OP30'),
      mas: [`${E}|Opiniones|3|Número de opinión|clave-formato|OP30`],
    },
    {
      defecto: 'an agreement that is skipped',
      cambio: borrar(E, 'Acuerdos', 5),
      mas: [`${E}|Acuerdos|5|Clave|clave-salto|CVOE/040/21`],
    },
    {
      defecto: 'an opinion that is skipped',
      cambio: borrar(E, 'Opiniones', 3),
      mas: [`${E}|Opiniones|3|Número de opinión|clave-salto|IECM/UTVOE/OP31/2021`],
    },
    { defecto: 'the first agreement taken away: none', cambio: borrar(E, 'Acuerdos', 2), mas: [] },
    {
      defecto: 'a key that repeats another in lower case',
      cambio: agregar(E, 'Acuerdos', [['cvoe/36/21', 'Décima', 'Aprueba.']]),
      mas: [`${E}|Acuerdos|14|Clave|clave-duplicada|cvoe/36/21`],
    },
    {
      defecto: 'a Folio that repeats that of an earlier libro with other padding',
      cambio: ponerEn(A, 'Convenios', 2, 'Folio', 'conv-0040'),
      mas: [
        `${A}|Convenios|2|Folio|clave-duplicada|conv-0040`,
        ...[2, 3, 4].map((f) => `${A}|Avances|${String(f)}|Convenio|referencia-inexistente|CONV-001`),
      ],
    },
    {
      defecto: 'a Folio that is skipped: none',
      cambio: ponerEn('area-se', 'Convenios', 2, 'Folio', 'CONV-300'),
      mas: [],
    },
    {
      defecto: 'an opinion of another year: none',
      cambio: agregar(E, 'Opiniones', [['IECM/DVOE/OP/01/2022', '', 'Otro instrumento', 'SE', 'Favorable']]),
      mas: [],
    },
    // sesion-inexistente
    {
      defecto: 'a session that does not exist, in Acuerdos',
      cambio: ponerEn(E, 'Acuerdos', 5, 'Sesión', 'Décima tercera'),
      mas: [`${E}|Acuerdos|5|Sesión|sesion-inexistente|Décima tercera`],
    },
    {
      defecto: 'a session that does not exist, in Avances',
      cambio: ponerEn(A, 'Avances', 2, 'Sesión', '1ª extraordinaria'),
      mas: [`${A}|Avances|2|Sesión|sesion-inexistente|1ª extraordinaria`],
    },
    {
      defecto: 'one of several sessions that does not exist',
      cambio: ponerEn(E, 'Puntos', 2, 'Sesiones', 'Décima; Novena'),
      mas: [`${E}|Puntos|2|Sesiones|sesion-inexistente|Décima; Novena`],
    },
    {
      defecto: 'a heading of Asistencia that names no session',
      cambio: (b) => renombrar(b, E, 'Asistencia', '12ª ordinaria', '13ª ordinaria'),
      mas: [`${E}|Asistencia|1|13ª ordinaria|sesion-inexistente|13ª ordinaria`],
    },
    {
      defecto: 'sessions in every form of the contract: none',
      cambio: varios(
        ponerEn(E, 'Puntos', 2, 'Sesiones', '10a Ordinaria;décima primera sesión ordinaria; 12ª ORDINARIA'),
        (b) => renombrar(b, E, 'Asistencia', '12ª ordinaria', 'Décima segunda ordinaria'),
      ),
      mas: [],
    },
    // referencia-inexistente
    {
      defecto: 'an advance of no convenio',
      cambio: ponerEn(A, 'Avances', 2, 'Convenio', 'CONV-099'),
      mas: [`${A}|Avances|2|Convenio|referencia-inexistente|CONV-099`],
    },
    {
      defecto: 'an advance with its folio unpadded: none',
      cambio: ponerEn(A, 'Avances', 2, 'Convenio', 'conv-1'),
      mas: [],
    },
    {
      defecto: 'a line that the programme does not have',
      cambio: ponerEn(E, 'Seguimiento', 2, 'Línea', '1.D'),
      mas: [`${E}|Seguimiento|2|Línea|referencia-inexistente|1.D`],
    },
    { defecto: 'a line in lower case: none', cambio: ponerEn(E, 'Seguimiento', 2, 'Línea', '1.b'), mas: [] },
    {
      defecto: 'a declaration for no line',
      cambio: agregar(A, 'Sin actividades', [['9.Z', 'No hubo.']]),
      mas: [`${A}|Sin actividades|10|Línea|referencia-inexistente|9.Z`],
    },
    {
      defecto: 'an opinion that is not there',
      cambio: ponerEn(A, 'Convenios', 2, 'Opinión', 'IECM/UTVOE/OP99/2021'),
      mas: [`${A}|Convenios|2|Opinión|referencia-inexistente|IECM/UTVOE/OP99/2021`],
    },
    {
      defecto: 'an attendant who is nobody',
      cambio: agregar(E, 'Asistencia', [['Juan Pérez Sosa', '✓', '', '']]),
      mas: [`${E}|Asistencia|24|Integrante|referencia-inexistente|Juan Pérez Sosa`],
    },
    // vigencia-invertida
    {
      defecto: 'a vigencia that ends before it begins',
      cambio: varios(
        ponerEn(A, 'Convenios', 2, 'Vigencia desde', '2021-10-02'),
        ponerEn(A, 'Convenios', 2, 'Vigencia hasta', '1 de octubre de 2021'),
      ),
      mas: [`${A}|Convenios|2|Vigencia hasta|vigencia-invertida|1 de octubre de 2021`],
    },
    {
      defecto: 'an activity that ends before it begins',
      cambio: ponerEn(A, 'Actividades', 5, 'Fecha fin', '2021-12-05'),
      mas: [`${A}|Actividades|5|Fecha fin|vigencia-invertida|2021-12-05`],
    },
  ]);
});
