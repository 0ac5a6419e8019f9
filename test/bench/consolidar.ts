import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generarLibros } from './generar-libros.ts';
import { medianasDe, medir, type Medida } from './medir.ts';
import { enteroDe, mostrar, ver } from './renglon.ts';

const CLI = 'dist/cli.js';
const aqui = (archivo: string): string => fileURLToPath(new URL(archivo, import.meta.url));

function grande(raiz: string): void {
  const [mil, cien] = [join(raiz, 'millon'), join(raiz, 'cien-mil')];
  const filas = generarLibros(mil, 200, 1_000_000);
  const menos = generarLibros(cien, 20, 100_000);
  const tablas = (carpeta: string): string[] => [
    CLI,
    'consolidar',
    carpeta,
    '--salida',
    `${carpeta}-salida`,
    '--tablas',
  ];
  const [nuestro, bare] = medianasDe(3, tablas(mil), [aqui('solo-csv-parse.mjs'), mil]);
  const razon = nuestro.reloj / bare.reloj;
  mostrar({
    que: `consolidar --tablas, ${enteroDe(filas)} filas en 200 libros`,
    cifra: ver(nuestro),
    vara: `csv-parse solo, los mismos bytes: ${ver(bare)}`,
    razon,
    meta: '≤ 1.5',
    alcanzada: razon <= 1.5,
  });
  frenteATableschema(mil, filas, nuestro);
  const [corto, largo] = medianasDe(3, tablas(cien), tablas(mil));
  const crece = largo.reloj / corto.reloj;
  const cifra = ver(largo);
  const vara = `${enteroDe(menos)} filas en 20 libros: ${ver(corto)}`;
  mostrar({ que: 'diez veces más filas', cifra, vara, razon: crece, meta: '≤ 11', alcanzada: crece <= 11 });
}

/** tableschema takes minutes for a million rows: a few libros of the same carpeta tell its pace. */
function frenteATableschema(carpeta: string, filas: number, nuestro: Medida): void {
  const LIBROS = 4;
  const vacio = medir([aqui('solo-tableschema.mjs'), carpeta, '0']);
  const suyo = medir([aqui('solo-tableschema.mjs'), carpeta, String(LIBROS)]);
  const ritmo = (LIBROS * filas) / 199 / (suyo.reloj - vacio.reloj);
  const nuestroRitmo = filas / nuestro.reloj;
  const razon = nuestroRitmo / ritmo;
  mostrar({
    que: 'filas validadas por segundo, frente a tableschema (mismas columnas)',
    cifra: `${nuestroRitmo.toFixed(0)} (con tablas y todas las reglas)`,
    vara: `${ritmo.toFixed(0)} (${String(LIBROS)} de los libros, sin contar su arranque)`,
    razon,
    meta: '≥ 10',
    alcanzada: razon >= 10,
  });
}

function trimestre(raiz: string): void {
  const salida = join(raiz, 't4');
  const carpeta = 'sheets-templates/ejemplos/2021-t4/libros';
  const [todo, arranque] = medianasDe(9, [CLI, 'consolidar', carpeta, '--salida', salida], ['-e', '0']);
  mostrar({
    que: 'el cuarto trimestre de 2021, todos los productos, proceso entero en frío',
    cifra: ver(todo),
    vara: `arrancar Node y nada más: ${ver(arranque)}`,
    razon: todo.reloj / arranque.reloj,
    meta: '< 1 s',
    alcanzada: todo.reloj < 1,
  });
}

/** The figures of the command line. @param raiz a folder to write in */
export function cifrasDeConsolidar(raiz: string): void {
  trimestre(raiz);
  grande(raiz);
}
