import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RAIZ } from '../support/trimestral.ts';

const leer = (archivo: string): string => readFileSync(join(RAIZ, archivo), 'utf8');
const IMAGEN = leer('deploy/Containerfile');
const UNIDAD = leer('deploy/trimestral.service');

const hallados = (texto: string, forma: RegExp): string[] =>
  [...texto.matchAll(forma)].map((m) => m[1] ?? '');

describe('what is deployed', () => {
  it('has every package that the bundle looks for outside of itself', () => {
    const [, lista = ''] = /external: \[([^\]]*)\]/.exec(leer('scripts/build.mjs')) ?? [];
    // libsql is bundled; the library that it loads, built for each kind of machine, is not
    const fuera = [...hallados(lista, /'([^']+)'/g), '@libsql'];
    expect(fuera.length).toBeGreaterThan(1);
    for (const paquete of fuera) {
      expect(existsSync(join(RAIZ, 'node_modules', paquete)), paquete).toBe(true);
      expect(IMAGEN, paquete).toContain(`node_modules/${paquete}`);
      expect(leer('docs/operacion.md'), paquete).toContain(`node_modules/${paquete}`);
    }
  });

  it('is built of files that are there, and of nothing that is not copied', () => {
    const copiados = hallados(IMAGEN, /^COPY (?!--from)(.+) \S+$/gm).flatMap((l) => l.split(' '));
    const admitidos = hallados(leer('deploy/Containerfile.dockerignore'), /^!(.+)$/gm);
    expect(copiados.toSorted()).toEqual(admitidos.toSorted());
    for (const ruta of copiados.filter((r) => !r.includes('*')))
      expect(existsSync(join(RAIZ, ruta)), ruta).toBe(true);
  });

  it('runs on a Node that package.json asks for, as nobody in particular', () => {
    const [, minimo = ''] = /"node": ">=(\d+)/.exec(leer('package.json')) ?? [];
    const [, imagen = ''] = /^ARG NODE=(\d+)$/m.exec(IMAGEN) ?? [];
    expect(Number(imagen)).toBeGreaterThanOrEqual(Number(minimo));
    expect(IMAGEN).toMatch(/^USER 10001:10001$/m);
    expect(UNIDAD).toMatch(/^DynamicUser=yes$/m);
  });

  it('is stopped no sooner than requests under way may end', () => {
    const [, despedida = ''] = /DESPEDIDA_MS = ([\d_]+)/.exec(leer('server/arranque/escuchar.ts')) ?? [];
    const [, paciencia = ''] = /^TimeoutStopSec=(\d+)$/m.exec(UNIDAD) ?? [];
    expect(despedida).not.toBe('');
    expect(Number(paciencia) * 1_000).toBeGreaterThan(Number(despedida.replaceAll('_', '')));
    expect(IMAGEN).toContain(`--stop-timeout ${paciencia}`);
    expect(leer('docs/operacion.md')).toContain(`--stop-timeout ${paciencia}`);
  });
});
