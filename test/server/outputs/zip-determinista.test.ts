import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rezip, zipDeterminista } from '../../../server/outputs/zip-determinista.ts';

const PARTES = {
  'word/document.xml': '<a/>',
  '[Content_Types].xml': '<t/>',
  'media/x.png': new Uint8Array([1, 2, 3]),
};

describe('zipDeterminista', () => {
  it('gives the same bytes whatever the order in which the parts are given', () => {
    const alReves = Object.fromEntries(Object.entries(PARTES).reverse());
    expect(zipDeterminista(alReves)).toEqual(zipDeterminista(PARTES));
  });

  it('puts the list of types first, as OPC readers expect', () => {
    expect(Object.keys(unzipSync(zipDeterminista(PARTES)))[0]).toBe('[Content_Types].xml');
  });

  it('gives the same bytes in every time zone', () => {
    const programa = `
      import { createHash } from 'node:crypto';
      import { zipDeterminista } from './server/outputs/zip-determinista.ts';
      console.log(createHash('sha256').update(zipDeterminista({ 'a.xml': 'x' })).digest('hex'));`;
    const en = (TZ: string): string =>
      execFileSync(
        process.execPath,
        ['--import', './scripts/ts-loader.mjs', '--input-type=module', '-e', programa],
        {
          env: { ...process.env, TZ },
          encoding: 'utf8',
        },
      ).trim();
    const aqui = createHash('sha256')
      .update(zipDeterminista({ 'a.xml': 'x' }))
      .digest('hex');
    expect([en('Pacific/Kiritimati'), en('America/Mexico_City')]).toEqual([aqui, aqui]);
  });

  it('zips again what another library zipped at another time, to the same bytes', () => {
    const en = (mtime: string): Uint8Array =>
      zipSync({ 'b/': new Uint8Array(), 'b/a.xml': strToU8('<a/>') }, { mtime });
    expect(en('2001-01-01')).not.toEqual(en('2022-02-02'));
    expect(rezip(en('2001-01-01'))).toEqual(rezip(en('2022-02-02')));
    expect(Object.keys(unzipSync(rezip(en('2001-01-01'))))).toEqual(['b/a.xml']);
  });
});
