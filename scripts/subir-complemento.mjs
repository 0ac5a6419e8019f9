// Builds an institution's add-on and uploads it to its project of Apps Script.
//   npm run push:addon [-- --institucion=appsscript/institucion.json]
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archivoDeInstitucion, EJEMPLO, leerAjustes } from './complemento/ajustes-de-institucion.mjs';
import { construirComplemento } from './construir-complemento.mjs';

/** Of clasp: whose project, and which folder of it. It names a project of the institution, so it is never committed. */
const PROYECTO = 'appsscript/.clasp.json';

/** @param {string} motivo @returns {never} */
function rehusar(motivo) {
  console.error(motivo);
  process.exit(1);
}

const { values } = parseArgs({ options: { institucion: { type: 'string' } } });
const archivo = archivoDeInstitucion(values.institucion);
if (resolve(archivo) === resolve(EJEMPLO))
  rehusar(
    `Los ajustes de ejemplo no se suben: copie ${EJEMPLO} como appsscript/institucion.json, llénelo con los datos de su institución y repita.`,
  );
const ajustes = await leerAjustes(archivo).catch((/** @type {unknown} */ error) =>
  rehusar(error instanceof Error ? error.message : String(error)),
);
if (ajustes.script === '')
  rehusar(
    `Falta «script» en ${archivo}: es el identificador del proyecto de Apps Script (Configuración del proyecto → IDs). docs/complemento.md dice cómo crearlo.`,
  );
await construirComplemento(ajustes);
await writeFile(PROYECTO, `${JSON.stringify({ scriptId: ajustes.script, rootDir: 'dist' }, null, 2)}\n`);
const clasp = fileURLToPath(import.meta.resolve('@google/clasp'));
const { status } = spawnSync(process.execPath, [clasp, '--project', PROYECTO, 'push', '--force'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
