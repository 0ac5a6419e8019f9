import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abrirFirmante } from '../../server/resources/firmante.ts';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../support/trimestral.ts';

/** A line of the terminal without what differs from one store to another. */
const llano = (linea: string): string =>
  linea
    .replace(/ en \S+(?=[:.])/, ' en …')
    .replace(/(El respaldo es de:) .*/, '$1 …')
    .replace(/[0-9a-f]{64}/g, '…')
    .replace(/\d[\d.,:TZ-]*/g, '#')
    .trimEnd();

/** What the program says over a store, whole and altered. */
async function dicho(): Promise<Set<string>> {
  const [datos, aparte] = [carpetaTemporal(), carpetaTemporal()];
  const [respaldo, copia] = [join(aparte, 'hoy.trimestral'), join(aparte, 'ensayo')];
  const almacen = await abrirAlmacen({ url: null, datos });
  const firmante = await abrirFirmante(almacen, null);
  await almacen.cambiar('sistema', firmante.rotar);
  const salidas = [
    await trimestral(['respaldar', '--salida', respaldo, '--datos', datos]),
    await trimestral(['restaurar', respaldo, '--datos', copia]),
  ];
  const [, cabeza = ''] = /(\d+:[0-9a-f]{64})/.exec(salidas[0]?.salida ?? '') ?? [];
  const otra = `${cabeza.slice(0, -1)}${cabeza.endsWith('0') ? '1' : '0'}`;
  for (const anotada of [cabeza, otra])
    salidas.push(await trimestral(['verificar', '--datos', datos, '--cabeza', anotada]));
  await almacen.db.updateTable('bitacora').set({ accion: 'llave.otra' }).where('n', '=', 2).execute();
  salidas.push(await trimestral(['verificar', '--datos', datos]));
  await almacen.cerrar();
  return new Set(salidas.flatMap(({ salida }) => salida.split('\n').map(llano)));
}

const PAGINA = readFileSync(`${RAIZ}docs/operacion.md`, 'utf8');
const [, RESPALDOS = ''] = PAGINA.split('\n## Respaldar y restaurar\n');
const [HASTA_LA_CABEZA = ''] = RESPALDOS.split('\n## Cuánto se guarda\n');

/** The lines that the page quotes of `respaldar`, `restaurar` and `verificar`. */
const CITADAS = [...HASTA_LA_CABEZA.matchAll(/```(?:console|text)\n([\s\S]*?)```/g)]
  .flatMap((m) => (m[1] ?? '').split('\n'))
  .filter((l) => l !== '' && l !== '…' && !/^(?:\$ |TRIMESTRAL_|Trimestral atiende)/.test(l));

describe('the rehearsal of a backup', () => {
  it('quotes what the program says, line by line, and leaves out no check', { timeout: 60_000 }, async () => {
    const dichas = await dicho();
    expect(CITADAS.length).toBeGreaterThan(20);
    expect(CITADAS.filter((linea) => !dichas.has(llano(linea)))).toEqual([]);

    const [, restaurado = ''] = /\$ trimestral restaurar [^\n]*\n([\s\S]*?)```/.exec(HASTA_LA_CABEZA) ?? [];
    const citadas = new Set(restaurado.split('\n').map(llano));
    const comprobaciones = [...dichas].filter((l) => l.startsWith('Bien') && !l.includes('Cabezas'));
    expect(comprobaciones.length).toBeGreaterThan(4);
    expect(comprobaciones.filter((l) => !citadas.has(l))).toEqual([]);
  });
});
