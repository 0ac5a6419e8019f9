import { HOJAS, HOJAS_DE_LECTURA } from '../../shared/hojas/catalogo-de-hojas.ts';
import type { ColumnaDef, FechaPropia, HojaDef, TipoColumna } from '../../shared/hojas/hoja-def.ts';
import { CAMPOS_DE_CARATULA, CAMPOS_REQUERIDOS } from '../../shared/hojas/listas.ts';
import { ayudaDe, descripcionDe } from '../../shared/messages/ayuda-de-hojas.ts';
import { AYUDA_DE_CAMPO } from '../../shared/plantilla/ayuda-de-campo.ts';
import { codigo, llano, parrafos, tabla } from './markdown.ts';

const TIPOS: Readonly<Record<TipoColumna, string>> = {
  texto: 'texto',
  prosa: 'texto de uno o varios párrafos',
  fecha: 'fecha',
  vigencia: 'fecha, o Indefinida',
  numero: 'número',
  entero: 'número entero',
  sesion: 'una sesión',
  sesiones: 'sesiones, con `;` entre ellas',
  linea: 'línea del programa',
  areas: 'una o varias áreas, con ` / ` o `;` entre ellas',
  contrapartes: 'una o varias contrapartes, con ` / ` o `;` entre ellas',
  personas: 'una persona por renglón: nombre, cargo',
  liga: 'dirección web',
};

const LISTA_LARGA = 12;

const INTRODUCCION = `# Las hojas y sus columnas

Un **libro** es un archivo \`.xlsx\`, o una carpeta con un archivo \`.csv\` por hoja (\`Convenios.csv\`). Cada hoja guarda
registros de una clase, uno por fila.

- Los encabezados se reconocen sin importar mayúsculas, acentos ni espacios de más; el orden de las columnas es libre.
- Una fila vacía se salta. A cada celda se le quitan los espacios de los extremos.
- Una hoja o columna cuyo nombre empieza con \`_\` es del área: nadie la revisa ni la imprime. Tampoco se leen
  ${HOJAS_DE_LECTURA.map((h) => `\`${h}\``).join(' ni ')}.
- Las hojas que dicen «solo el enlace» se leen nada más en su libro.
- Una fecha puede ser una fecha de la hoja de cálculo, \`2021-10-21\`, \`21/10/2021\` (día, mes, año) o
  \`jueves 21 de octubre de 2021\`. Un número se escribe como en México: \`11,286\`, \`$1,109,797.84\`, \`67.7%\`.
- Una sesión se cita \`Décima primera\`, \`11ª ordinaria\` o \`Décima primera sesión ordinaria\`; sin tipo, es ordinaria.
- Las listas de esta página se amplían en la hoja [Catálogos](#catálogos), con el nombre de la columna. Una columna sin
  lista ni catálogo es texto libre.`;

const ancla = (nombre: string): string => nombre.toLowerCase().replace(/ /g, '-');

function valores({ lista, referencia }: ColumnaDef): string {
  if (referencia !== null) return `de [${referencia}](#${ancla(referencia)})`;
  if (lista.length <= LISTA_LARGA) return lista.join(', ');
  return `${lista.length} valores: ${lista.slice(0, 3).join(', ')}…`;
}

function columnas(def: HojaDef): string {
  return tabla(
    ['Columna', 'Obligatoria', 'Qué es', 'Valores', 'Qué se escribe', 'Ejemplo'],
    def.columnas.map((c) => [
      `**${c.nombre}**`,
      c.requerida ? 'Sí' : '',
      TIPOS[c.tipo],
      valores(c),
      llano(ayudaDe(def.nombre, c.nombre)),
      codigo(c.ejemplo),
    ]),
  );
}

function fechaPropia(fecha: FechaPropia): string {
  switch (fecha.tipo) {
    case 'ninguna':
      return '';
    case 'fecha':
      return `\`${fecha.columna}\``;
    case 'tramo':
      return `el tramo de \`${fecha.inicio}\` a \`${fecha.fin}\``;
    case 'suscripcion':
      return `\`${fecha.columna}\`, cuando la Etapa es ${fecha.etapa}`;
  }
}

/** Which records of a hoja are in the report. */
function periodo({ fecha, sesion, columnas: todas }: HojaDef): string {
  const propia = fechaPropia(fecha);
  if (propia === '' && sesion === null) return '';
  if (propia === '') return `- **Entra en el periodo** por la fecha de su sesión (\`${String(sesion)}\`).`;
  const yOtra = sesion === null ? '' : `; si no la tiene, por la fecha de su sesión (\`${sesion}\`)`;
  const siempre = fecha.tipo === 'fecha' && todas.some((c) => c.nombre === fecha.columna && c.requerida);
  return `- **Entra en el periodo** por su fecha: ${propia}${yOtra}.${siempre ? '' : ' Sin fecha, entra siempre.'}`;
}

/** The header of the default table, or the pieces that make it. */
function tablaPropia({ forma, columnasPorDefecto }: HojaDef): string {
  if (forma === 'Matriz' || forma === 'Conteo') return `${forma}, \`${columnasPorDefecto}\``;
  const encabezados = columnasPorDefecto.split(';').map((c) => c.split('=')[0]?.trim() ?? '');
  return `${forma}, ${encabezados.map((e) => `«${e}»`).join(', ')}`;
}

function calculadas(def: HojaDef): string {
  if (def.calculadas.length === 0) return '';
  const filas = def.calculadas.map(
    (c) => `- \`${c.nombre}\`: ${llano(ayudaDe(def.nombre, c.nombre))} Se calcula de ${c.de.join(' y ')}.`,
  );
  return `Columnas calculadas, que el Programa puede nombrar:\n\n${filas.join('\n')}`;
}

function camposDeCaratula(): string {
  const filas = CAMPOS_DE_CARATULA.map((campo) => [
    `**${campo}**`,
    CAMPOS_REQUERIDOS.includes(campo) ? 'Sí' : '',
    llano(AYUDA_DE_CAMPO[campo].replace(/^Obligatorio\. /, '')),
  ]);
  return `Los campos:\n\n${tabla(['Campo', 'Obligatorio', 'Qué se escribe'], filas)}`;
}

function seccion(def: HojaDef): string {
  const datos = [
    def.soloEnlace ? '- **Solo el enlace.**' : '',
    def.clave === null ? '' : `- **Clave** del registro, con la que se le cita: \`${def.clave}\`.`,
    periodo(def),
    `- **Su tabla**, si el Programa no dice otra cosa: ${tablaPropia(def)}.`,
  ];
  return parrafos(
    `## ${def.nombre}`,
    llano(descripcionDe(def.nombre)),
    datos.filter((d) => d !== '').join('\n'),
    columnas(def),
    calculadas(def),
    def.nombre === 'Carátula' ? camposDeCaratula() : '',
  );
}

/** The reference of tabs and headers (docs/referencia-hojas.md). */
export function paginaDeHojas(): string {
  const indice = HOJAS.map((h) => `[${h.nombre}](#${ancla(h.nombre)})`).join(' · ');
  return parrafos(INTRODUCCION, indice, ...HOJAS.map(seccion));
}
