/**
 * `npm run bench`: figure, yardstick, ratio, goal, and whether it is reached; each pair measured in this run.
 * `-- consolidar` measures the command line alone, `-- servicio` the service, `-- complemento` the add-on, `-- google` the
 * spreadsheets that the service fetches, `-- libro` the libro in the browser (`--segundos 5` for a short try); all if none is said.
 * `-- servicio --areas 50` tries the service with fewer, `--almacen sqlite` or `postgres` with one engine, and `--perfil
 * carpeta` leaves its CPU profiles there. The libros are generated with a fixed seed into a temporary folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cifrasDelComplemento } from './complemento/cifras-del-complemento.ts';
import { cifrasDeConsolidar } from './consolidar.ts';
import { decir } from './renglon.ts';
import { cifrasDelLibro } from './libro/cifras-del-libro.ts';
import { cifrasDeGoogle } from './google/cifras-de-google.ts';
import { cifrasDelServicio } from './servicio/cifras-del-servicio.ts';

const { values, positionals } = parseArgs({
  options: {
    areas: { type: 'string', default: '1000' },
    almacen: { type: 'string' },
    perfil: { type: 'string' },
    segundos: { type: 'string', default: '60' },
  },
  allowPositionals: true,
});
const pide = (cual: string): boolean => positionals.length === 0 || positionals.includes(cual);

/** How many programs wanted a processor, over the last 1, 5 and 15 minutes: what else ran meanwhile slows both. */
const carga = (): string =>
  `carga ${loadavg()
    .map((n) => n.toFixed(1))
    .join(', ')}`;
const maquina = `${String(cpus().length)} procesadores (${cpus()[0]?.model.trim() ?? '?'})`;

const raiz = mkdtempSync(join(tmpdir(), 'trimestral-bench-'));
try {
  decir(`Node ${process.version}, ${maquina}, ${carga()}\n`);
  if (pide('complemento')) await cifrasDelComplemento();
  if (pide('consolidar')) cifrasDeConsolidar(raiz);
  if (pide('servicio'))
    await cifrasDelServicio(raiz, {
      areas: Number(values.areas),
      almacen: values.almacen ?? null,
      perfil: values.perfil ?? null,
    });
  if (pide('libro'))
    await cifrasDelLibro(raiz, { almacen: values.almacen ?? null, segundos: Number(values.segundos) });
  if (pide('google')) await cifrasDeGoogle();
  decir(`Al terminar, ${carga()}`);
} finally {
  rmSync(raiz, { recursive: true, force: true });
}
