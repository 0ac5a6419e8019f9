import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { cabecera, cierre, parte } from '../../server/store/respaldo/formato.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { respaldarEn } from '../support/respaldos.ts';
import { llenarTablas } from '../support/tablas-llenas.ts';
import { RAIZ } from '../support/trimestral.ts';

const PAGINA = readFileSync(`${RAIZ}docs/formato-de-respaldo.md`, 'utf8');

describe('the page of the format of backups', () => {
  it('has a program that reads one without ours, to its last value', async () => {
    const datos = carpetaTemporal();
    const almacen = await abrirAlmacen({ url: null, datos });
    onTestFinished(() => almacen.cerrar());
    await llenarTablas(almacen, 40);
    const { ruta } = await respaldarEn({ url: null, datos });
    const [, programa = ''] = /```js\n([\s\S]*?)```/.exec(PAGINA) ?? [];
    const guion = join(carpetaTemporal(), 'leer.mjs');
    writeFileSync(guion, programa);
    const salida = execFileSync(process.execPath, [guion, ruta], { encoding: 'utf8', maxBuffer: 10_000_000 });
    const envios = await almacen.db.selectFrom('envios').select(['folio', 'sha256']).execute();
    expect(envios).toHaveLength(40);
    for (const { folio, sha256 } of envios) expect(salida).toContain(`${String(folio)} ${sha256}\n`);
  });

  it('describes every field of its lines', () => {
    const campos = [cabecera, parte, cierre].flatMap((esquema) => Object.keys(esquema.shape));
    expect(campos.length).toBeGreaterThan(15);
    expect(campos.filter((campo) => !PAGINA.includes(`\`${campo}\``))).toEqual([]);
  });
});
