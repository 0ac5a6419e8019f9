import { describe } from 'vitest';
import { quitarColumna, renombrar } from '../../support/carpeta-limpia.ts';
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
    // total-no-cuadra
    {
      defecto: 'a breakdown off by one',
      cambio: ponerEn(A, 'Indicadores', 4, 'Valor', '25'),
      mas: [`${A}|Indicadores|4|Valor|total-no-cuadra|25`],
    },
    {
      defecto: 'the first breakdown off by one: each that differs',
      cambio: ponerEn(A, 'Indicadores', 2, 'Valor', '33'),
      mas: [`${A}|Indicadores|4|Valor|total-no-cuadra|24`, `${A}|Indicadores|6|Valor|total-no-cuadra|30`],
    },
    {
      defecto: 'a total off by one',
      en: '2020-mar-may',
      cambio: ponerEn('enlace-derfe', 'Indicadores', 2, 'Valor', '11,287'),
      mas: ['enlace-derfe|Indicadores|2|Valor|total-no-cuadra|11,287'],
    },
    {
      defecto: 'a part off by one under a total',
      en: '2020-mar-may',
      cambio: ponerEn('enlace-derfe', 'Indicadores', 3, 'Valor', '10,806'),
      mas: ['enlace-derfe|Indicadores|2|Valor|total-no-cuadra|11,286'],
    },
    {
      defecto: 'a Parcial that does not add up: none',
      en: '2020-mar-may',
      cambio: ponerEn('area-cncs', 'Indicadores', 5, 'Valor', '99'),
      mas: [],
    },
    // sin-actividades-contradictorio, linea-sin-reporte
    {
      defecto: 'a declaration for a line with records',
      cambio: agregar(A, 'Sin actividades', [['3.a', 'No hubo.']]),
      mas: [`${A}|Sin actividades|10|Línea|sin-actividades-contradictorio|3.a`],
    },
    {
      defecto: 'a declaration for a line with records of another libro alone: none',
      cambio: agregar('area-utsi', 'Sin actividades', [['3.A', 'No hubo.']], ['Línea', 'Motivo']),
      mas: [],
    },
    {
      defecto: 'a line that nobody reports',
      cambio: borrar(A, 'Sin actividades', 2),
      mas: [`${E}|Programa|13|Línea|linea-sin-reporte|2.A`],
    },
    {
      defecto: 'an indicator that nobody holds',
      cambio: ponerEn(E, 'Programa', 6, 'Texto', 'Hubo {indicador:Boletines} boletines.'),
      mas: [`${E}|Programa|6|Texto|linea-sin-reporte|Hubo {indicador:Boletines} boletines.`],
    },
    // programa-invalido
    {
      defecto: 'an unknown Fuente',
      cambio: ponerEn(E, 'Programa', 2, 'Fuente', 'Reuniones'),
      mas: [`${E}|Programa|2|Fuente|programa-invalido|Reuniones`],
    },
    {
      defecto: 'an unknown Forma',
      cambio: ponerEn(E, 'Programa', 2, 'Forma', 'Tabla'),
      mas: [`${E}|Programa|2|Forma|programa-invalido|Tabla`],
    },
    {
      defecto: 'a Filtro on no column',
      cambio: ponerEn(E, 'Programa', 5, 'Filtro', 'Renglón=II'),
      mas: [`${E}|Programa|5|Filtro|programa-invalido|Renglón=II`],
    },
    {
      defecto: 'a Filtro that is no condition',
      cambio: ponerEn(E, 'Programa', 5, 'Filtro', 'los de la línea dos'),
      mas: [`${E}|Programa|5|Filtro|programa-invalido|los de la línea dos`],
    },
    {
      defecto: 'Columnas of no column',
      cambio: ponerEn(E, 'Programa', 5, 'Columnas', 'No.;Punto=Titulillo'),
      mas: [`${E}|Programa|5|Columnas|programa-invalido|No.;Punto=Titulillo`],
    },
    {
      defecto: 'an Orden by no column',
      cambio: ponerEn(E, 'Programa', 5, 'Orden', 'Renglón'),
      mas: [`${E}|Programa|5|Orden|programa-invalido|Renglón`],
    },
    {
      defecto: 'a Texto with an unknown placeholder',
      cambio: ponerEn(E, 'Programa', 6, 'Texto', 'Hubo {cuantos}.'),
      mas: [`${E}|Programa|6|Texto|programa-invalido|Hubo {cuantos}.`],
    },
    {
      defecto: 'a Texto with an open brace',
      cambio: ponerEn(E, 'Programa', 6, 'Texto', 'Hubo {total.'),
      mas: [`${E}|Programa|6|Texto|programa-invalido|Hubo {total.`],
    },
    {
      defecto: 'a column of the area that Programa names is known',
      cambio: varios(ponerEn(E, 'Puntos', 2, 'Renglón', 'II'), ponerEn(E, 'Programa', 5, 'Orden', 'Renglón')),
      mas: [],
    },
    // hoja-desconocida, columna-desconocida, columna-faltante, valor-requerido
    {
      defecto: 'an unknown tab',
      cambio: agregar(A, 'Reuniones', [['x']], ['Dato']),
      mas: [`${A}|Reuniones|null||hoja-desconocida|`],
    },
    {
      defecto: 'a tab of the enlace in a libro of an area',
      cambio: agregar(A, 'Acuerdos', [['X', 'Z', '']], ['Clave', 'Otra', 'Acuerdo']),
      mas: [`${A}|Acuerdos|null||hoja-desconocida|`],
    },
    {
      defecto: 'tabs for reading and of the area: none',
      cambio: varios(
        agregar(A, 'Instrucciones', [['x']], ['Dato']),
        agregar(A, 'observaciones', [['x']], ['Dato']),
        agregar(A, '_Borrador', [['x']], ['Dato']),
      ),
      mas: [],
    },
    {
      defecto: 'an unknown column',
      cambio: ponerEn(A, 'Avances', 2, 'Notas', 'x'),
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
      cambio: ponerEn(A, 'Convenios', 2, 'Instrumento', ''),
      mas: [`${A}|Convenios|2|Instrumento|valor-requerido|`],
    },
    {
      defecto: 'a required campo missing',
      cambio: borrar('area-se', 'Carátula', 7),
      mas: ['area-se|Carátula|1|Área|valor-requerido|'],
    },
    {
      defecto: 'a title of a line missing',
      cambio: ponerEn(E, 'Programa', 6, 'Título', ''),
      mas: [`${E}|Programa|6|Título|valor-requerido|`],
    },
    {
      defecto: 'a convenio without Etapa',
      cambio: ponerEn(A, 'Convenios', 2, 'Etapa', ''),
      mas: [`${A}|Convenios|2|Etapa|valor-requerido|`],
    },
    {
      defecto: 'activities without their lines are no lines without report',
      cambio: (b) => quitarColumna(b, A, 'Actividades', 'Línea'),
      mas: [`${A}|Actividades|1|Línea|columna-faltante|`],
    },
    {
      defecto: 'declarations without their lines are no lines without report',
      cambio: (b) => quitarColumna(b, A, 'Sin actividades', 'Línea'),
      mas: [`${A}|Sin actividades|1|Línea|columna-faltante|`],
    },
    {
      defecto: 'indicators without their names',
      en: '2020-mar-may',
      cambio: (b) => quitarColumna(b, 'area-cncs', 'Indicadores', 'Indicador'),
      mas: ['area-cncs|Indicadores|1|Indicador|columna-faltante|'],
    },
  ]);
});
