/**
 * `npm run docs:imagenes`: takes the pictures of docs/imagenes again, from the real example. By hand, after the
 * report or the templates have changed their looks. Needs LibreOffice Calc and Writer with its Spanish texts, Xvfb,
 * xdotool, ImageMagick, poppler and Chromium (Debian: libreoffice-calc libreoffice-writer libreoffice-l10n-es xvfb
 * xdotool imagemagick poppler-utils chromium).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fotografiarBarra } from './imagenes/barra.ts';
import { fotografiar } from './imagenes/hoja-de-calculo.ts';
import { fotografiarLibro } from './imagenes/libro.ts';
import { ejecutar, reducir, trimestral } from './imagenes/ordenes.ts';
import { fotografiarInforme } from './imagenes/pagina-web.ts';
import { paginasDeDocumento } from './imagenes/paginas-de-documento.ts';

const LIBROS = 'sheets-templates/ejemplos/2021-t4/libros';
const destino = (nombre: string): string => `docs/imagenes/${nombre}.png`;
const trabajo = mkdtempSync(join(tmpdir(), 'imagenes-'));
const en = (...partes: readonly string[]): string => join(trabajo, ...partes);

async function hojas(): Promise<void> {
  trimestral('plantillas', '--salida', en('plantillas'), '--enlace', `${LIBROS}/enlace-utvoe`);
  trimestral('validar', LIBROS, '--anotar', en('anotados'));
  const plantilla = en('plantillas', 'area-utvoe.xlsx');
  const anotado = en('anotados', 'enlace-utvoe.xlsx');
  await fotografiar(trabajo, {
    libro: plantilla,
    celda: 'Instrucciones.A1',
    destino: destino('plantilla-instrucciones'),
    ancho: 1280,
    alto: 600,
  });
  await fotografiar(trabajo, {
    libro: plantilla,
    celda: 'Convenios.K2',
    destino: destino('plantilla-lista'),
    ancho: 1280,
    alto: 480,
    teclas: ['alt+Down'],
  });
  await fotografiar(trabajo, {
    libro: anotado,
    celda: 'Seguimiento.B3',
    destino: destino('libro-anotado'),
    ancho: 1280,
    alto: 480,
    puntero: [240, 190],
  });
  await fotografiar(trabajo, {
    libro: anotado,
    celda: 'Observaciones.A1',
    destino: destino('observaciones'),
    ancho: 1280,
    alto: 480,
  });
}

function unir(
  paginas: readonly (string | undefined)[],
  nombre: string,
  ...opciones: readonly string[]
): void {
  const rutas = paginas.filter((p) => p !== undefined);
  const unidas = en('unidas.png');
  ejecutar('montage', [...rutas, '-tile', 'x1', '-geometry', '+6+6', '-background', 'white', unidas]);
  reducir(unidas, destino(nombre), ...opciones);
}

/** The sheet at the left, the pages that come from it at the right. */
function junto(paginas: readonly (string | undefined)[]): void {
  const derecha = en('derecha.png');
  ejecutar('montage', [
    ...paginas.filter((p) => p !== undefined),
    '-tile',
    'x1',
    '-geometry',
    '+5+0',
    '-background',
    'white',
    derecha,
  ]);
  const izquierda = en('izquierda.png');
  ejecutar('convert', [
    destino('libro-anotado'),
    '-crop',
    '860x480+0+0',
    '+repage',
    '-bordercolor',
    '#b8b8b8',
    '-border',
    '1',
    izquierda,
  ]);
  const todo = en('todo.png');
  ejecutar('convert', [izquierda, derecha, '-background', 'white', '-gravity', 'center', '+append', todo]);
  reducir(todo, destino('informe-y-hoja'));
}

async function informe(): Promise<void> {
  trimestral('consolidar', LIBROS, '--salida', en('informe'));
  const paginas = paginasDeDocumento(en('informe', 'informe.docx'), trabajo, 58);
  unir([paginas[0], paginas[1], paginas[2], paginas[8]], 'informe-paginas');
  junto([paginas[0], paginas[6]]);
  await fotografiarInforme(en('informe', 'informe.html'), en('captura.png'), destino('informe-html'));
}

function borrador(): void {
  const carpeta = mkdtempSync(en('borrador-'));
  trimestral('consolidar', LIBROS, '--salida', join(carpeta, 'salida'), '--borrador');
  const paginas = paginasDeDocumento(join(carpeta, 'salida', 'informe.docx'), carpeta, 58);
  unir([paginas[0], paginas[6], paginas.at(-1)], 'borrador-paginas');
}

try {
  await hojas();
  await informe();
  borrador();
  fotografiarLibro(trabajo, destino);
  fotografiarBarra(trabajo, destino);
} finally {
  rmSync(trabajo, { recursive: true, force: true });
}
