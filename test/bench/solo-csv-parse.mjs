// Yardstick: csv-parse alone over every CSV of a carpeta.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const carpeta = process.argv[2] ?? '';
for (const libro of readdirSync(carpeta)) {
  for (const hoja of readdirSync(join(carpeta, libro))) parse(readFileSync(join(carpeta, libro, hoja)));
}
