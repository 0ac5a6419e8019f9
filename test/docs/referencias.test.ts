import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPERACIONES } from '../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../shared/api/operacion.ts';
import { HOJAS } from '../../shared/hojas/catalogo-de-hojas.ts';
import { CAMPOS_DE_CARATULA } from '../../shared/hojas/listas.ts';
import { PROBLEMAS } from '../../shared/problemas.ts';
import { REGLAS } from '../../shared/rules/catalogo-de-reglas.ts';
import { crearPrograma } from '../../server/cli/programa.ts';
import { abrirTerminal } from '../../server/cli/terminal.ts';
import { paginas } from '../../scripts/docs/paginas.ts';
import { RAIZ, trimestral } from '../support/trimestral.ts';

const leer = (archivo: string): string => readFileSync(`${RAIZ}${archivo}`, 'utf8');
const REGLAS_MD = leer('docs/referencia-reglas.md');
const HOJAS_MD = leer('docs/referencia-hojas.md');
const ORDENES_MD = leer('docs/referencia-ordenes.md');
const API_MD = leer('docs/referencia-api.md');

/** Of some names, those that a page does not have in the form given. */
const faltan = (pagina: string, nombres: readonly string[], forma: (nombre: string) => string): string[] =>
  nombres.filter((nombre) => !pagina.includes(forma(nombre)));

describe('the generated references', () => {
  it('are what the code gives: run `npm run docs` where they are not', async () => {
    for (const { archivo, texto } of await paginas()) expect(leer(archivo), archivo).toBe(texto);
  });

  it('have every rule, with its gravity and an example', () => {
    for (const { codigo, gravedad } of REGLAS) {
      const [, seccion = ''] = REGLAS_MD.split(`\n## ${codigo}\n`);
      const [propia = ''] = seccion.split('\n## ');
      expect(propia, codigo).toContain(`(\`${gravedad}\`)`);
      for (const parte of ['**Qué revisa.**', '**Cómo se cura.**', '**Ejemplo', '\n> → '])
        expect(propia, codigo).toContain(parte);
    }
  });

  it('have every tab, column and field of the Carátula', () => {
    expect(
      faltan(
        HOJAS_MD,
        HOJAS.map((h) => h.nombre),
        (n) => `\n## ${n}\n`,
      ),
    ).toEqual([]);
    for (const { nombre, columnas } of HOJAS) {
      const [propia = ''] = (HOJAS_MD.split(`\n## ${nombre}\n`)[1] ?? '').split('\n## ');
      expect(
        faltan(
          propia,
          columnas.map((c) => c.nombre),
          (n) => `| **${n}**`,
        ),
        nombre,
      ).toEqual([]);
    }
    expect(faltan(HOJAS_MD, CAMPOS_DE_CARATULA, (n) => `| **${n}**`)).toEqual([]);
  });

  it('have every command and every option', () => {
    for (const comando of crearPrograma(abrirTerminal()).commands) {
      const [propia = ''] = (ORDENES_MD.split(`\n## ${comando.name()}\n`)[1] ?? '').split('\n## ');
      expect(
        faltan(
          propia,
          comando.options.map((o) => o.flags),
          (n) => `| \`${n}\``,
        ),
        comando.name(),
      ).toEqual([]);
      expect(propia, comando.name()).toContain(`$ trimestral ${comando.name()} `);
    }
  });

  it('have every operation of the API: its request, its fields, its problems', () => {
    const operaciones: readonly (readonly [string, Operacion])[] = Object.entries(OPERACIONES);
    for (const [nombre, { metodo, ruta, resumen, problemas = [] }] of operaciones) {
      const [propia = ''] = (API_MD.split(`\n### ${nombre}\n`)[1] ?? '').split(/\n##/);
      expect(propia, nombre).toContain(`\`${metodo.toUpperCase()} ${ruta}\``);
      expect(propia.replace(/\s+/g, ' '), nombre).toContain(resumen.replace(/([*_<>[\]])/g, '\\$1'));
      expect(
        faltan(propia, problemas, (codigo) => `\`${codigo}\``),
        nombre,
      ).toEqual([]);
    }
    expect(API_MD).toContain('| `peticiones`');
  });

  it('have every error code', () => {
    expect(faltan(ORDENES_MD, Object.keys(PROBLEMAS), (n) => `| \`${n}\``)).toEqual([]);
  });

  it('have every field of the JSON of findings', async () => {
    const { salida } = await trimestral([
      'validar',
      'sheets-templates/ejemplos/2020-mar-may/libros',
      '--formato',
      'json',
    ]);
    const campos = [...salida.matchAll(/"(\w+)":/g)].map((m) => m[1] ?? '');
    expect(new Set(campos).size).toBeGreaterThan(15);
    expect(faltan(ORDENES_MD, [...new Set(campos)], (n) => `\`${n}\``)).toEqual([]);
  });
});
