import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const LIBROS = 'sheets-templates/ejemplos/2021-t4/libros';
const SALIDA = 'demo/informe-2021-t4';

const decir = (linea = ''): boolean => process.stdout.write(`${linea}\n`);

function trimestral(...argumentos: readonly string[]): void {
  decir(`$ npx trimestral ${argumentos.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...argumentos], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

type Fila = Readonly<Record<string, string>>;

/** How many findings each área's libro has of each rule. */
function resumen(filas: readonly Fila[]): void {
  const libros = [...new Set(filas.map((f) => f['Libro'] ?? ''))];
  const reglas = [...new Set(filas.map((f) => f['Regla'] ?? ''))];
  const ancho = Math.max(...reglas.map((r) => r.length), 'Regla'.length) + 2;
  decir(['Regla'.padEnd(ancho), ...libros, 'Total'].join('  '));
  for (const regla of reglas) {
    const deRegla = filas.filter((f) => f['Regla'] === regla);
    const cuentas = libros.map((l) => deRegla.filter((f) => f['Libro'] === l).length);
    const celdas = cuentas.map((n, i) => String(n).padStart(libros[i]?.length ?? 0));
    decir([regla.padEnd(ancho), ...celdas, String(deRegla.length).padStart(5)].join('  '));
  }
}

const EXPLICACION: Readonly<Record<string, string>> = {
  'informe.docx': 'el informe, listo para la comisión',
  'informe.html': 'el mismo, para leer en pantalla: un clic en una cifra muestra de dónde sale',
  'consolidado.xlsx': 'las tablas, una por hoja',
  tablas: 'las mismas en CSV',
  'hallazgos.csv': 'lo que hay que revisar',
  'procedencia.csv': 'de qué filas sale cada dato',
  'textos.csv': 'los párrafos con sus cifras',
  'datapackage.json': 'la descripción de las tablas para otros programas',
  'manifiesto.json': 'las huellas SHA-256 de lo que entró y lo que salió',
};

function productos(): void {
  for (const nombre of readdirSync(SALIDA).sort()) {
    const { size } = statSync(join(SALIDA, nombre));
    const peso = nombre === 'tablas' ? '' : `${(size / 1024).toFixed(0)} kB`;
    decir(`  ${nombre.padEnd(18)} ${peso.padStart(7)}  ${EXPLICACION[nombre] ?? ''}`);
  }
}

/** The main job on the real example: the libros of 2021-T4 reviewed and consolidated by the built command. */
export function demoDelInforme(): void {
  decir('El cuarto trimestre de 2021 de una comisión real: el libro del enlace y los de cinco áreas.\n');
  trimestral('consolidar', LIBROS, '--salida', SALIDA);
  decir('\nHallazgos por regla y por libro:\n');
  resumen(parse(readFileSync(join(SALIDA, 'hallazgos.csv')), { columns: true, bom: true }));
  decir(`\nProductos en ${resolve(SALIDA)}:\n`);
  productos();
  decir('\nPara leer cada hallazgo con su remedio:');
  decir(`  npx trimestral validar ${LIBROS}`);
}
