import { hallazgosJson } from '../../server/outputs/json/hallazgos-json.ts';
import { abrirLectura, contextoDe } from '../../server/consolidacion/abrir.ts';
import { leerCarpeta } from '../../server/libros/leer-carpeta.ts';
import { revisar } from '../../shared/rules/revisar.ts';
import { bloque, parrafos, tabla } from './markdown.ts';

const CAMPOS: readonly (readonly [string, string])[] = [
  [
    'version',
    'Número del formato. Sube cuando un campo cambia de sentido o se quita; un campo nuevo no lo sube',
  ],
  ['libros', 'Nombres de los libros leídos'],
  ['resumen', 'Cuántos hallazgos hay: `errores`, `advertencias` y `justificadas`'],
  ['hallazgos', 'La lista, en orden de lectura. De cada uno:'],
  ['libro', 'Nombre del libro'],
  ['hoja', 'Nombre de la hoja'],
  ['fila', 'La fila que la persona ve (el encabezado es la 1), o `null` si el hallazgo es de la hoja entera'],
  ['columna', 'Encabezado de la columna, o texto vacío'],
  ['regla', 'Código de la [regla](referencia-reglas.md)'],
  ['gravedad', '`Error`, `Advertencia` o `Justificada`'],
  ['valor', 'La celda entera, tal como está escrita'],
  ['mensaje', 'Dónde está y qué pasa, en una oración'],
  ['sugerencia', 'Qué hacer'],
  ['justificacion', 'El motivo que da Justificaciones, o `null`'],
  [
    'correcciones',
    'Remedios que se pueden aplicar tal cual, el más probable primero. Cada uno tiene `etiqueta` y `cambios`; cada cambio dice `libro`, `hoja`, `fila`, `columna`, el valor `esperado` y el `nuevo`. Si la celda ya no dice lo esperado, el cambio no debe hacerse',
  ],
];

/** A real document with its first finding that has a fix. */
async function ejemplo(): Promise<string> {
  const carpeta = abrirLectura(await leerCarpeta('sheets-templates/ejemplos/2021-t4/libros'), null);
  const uno = revisar(carpeta)
    .filter((h) => h.datos.regla === 'fecha-dia-semana')
    .slice(0, 1);
  return hallazgosJson(carpeta, uno, contextoDe(carpeta));
}

/** What `validar --formato json` gives. */
export async function formatoJson(): Promise<string> {
  return parrafos(
    tabla(
      ['Campo', 'Qué dice'],
      CAMPOS.map(([campo, que]) => [`\`${campo}\``, que]),
    ),
    'Por ejemplo, con un solo hallazgo:',
    bloque(await ejemplo(), 'json'),
  );
}
