import * as z from 'zod';

/** A spreadsheet has no more rows and columns than these. */
const FILAS_DE_UNA_HOJA = 1_048_576;
const COLUMNAS_DE_UNA_HOJA = 16_384;
/** UTF-16 units that a cell holds in Excel. */
const CARACTERES_DE_UNA_CELDA = 32_767;
/** What Excel gives a tab's name is 31; a file's name may be longer. */
const CARACTERES_DE_UN_NOMBRE = 255;
const HOJAS_DE_UN_LIBRO = 1_000;

const celda = z.string().max(CARACTERES_DE_UNA_CELDA);

const columna = z.strictObject({
  encabezado: celda.describe('Como está escrito; vacío si la columna tiene celdas y no encabezado'),
  posicion: z.int().min(1).max(COLUMNAS_DE_UNA_HOJA).describe('Lugar en la hoja, desde 1'),
});

const fila = z.strictObject({
  numero: z.int().min(1).max(FILAS_DE_UNA_HOJA).describe('El que la persona ve en la hoja'),
  celdas: z
    .array(celda)
    .max(COLUMNAS_DE_UNA_HOJA)
    .describe('Una por columna, en el orden de «columnas»; las vacías del final sobran'),
});

const hoja = z.strictObject({
  nombre: z.string().min(1).max(CARACTERES_DE_UN_NOMBRE),
  filaEncabezado: z.int().min(1).max(FILAS_DE_UNA_HOJA),
  columnas: z.array(columna).max(COLUMNAS_DE_UNA_HOJA).describe('De izquierda a derecha'),
  filas: z.array(fila).max(FILAS_DE_UNA_HOJA).describe('Hacia abajo; las vacías sobran'),
});

/** A libro as it travels: the content of its hojas and nothing of the file that it came in. */
export const esquemaDeLibroCanonico = z
  .strictObject({
    formato: z.literal(1).describe('Versión de esta forma'),
    hojas: z.array(hoja).max(HOJAS_DE_UN_LIBRO),
  })
  .describe('El contenido de un libro: sus hojas con sus filas, como texto');

export type LibroCanonico = z.infer<typeof esquemaDeLibroCanonico>;
