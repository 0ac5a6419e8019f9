import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/problem.ts';
import { PROBLEMAS_DE_GOOGLE } from '../../shared/problemas-de-google.ts';
import { PROBLEMAS_DE_LECTURA } from '../../shared/problemas-de-lectura.ts';
import { PROBLEMAS_DE_OPERACION } from '../../shared/problemas-de-operacion.ts';
import { PROBLEMAS_DEL_COMPLEMENTO } from '../../shared/problemas-del-complemento.ts';
import { PROBLEMAS_DEL_SERVICIO } from '../../shared/problemas-del-servicio.ts';
import { PROBLEMAS } from '../../shared/problemas.ts';

/** Fills every hole of a template with a recognisable value, as no caller may forget one. */
const render = (codigo: keyof typeof PROBLEMAS): Problem => {
  const huecos = [...PROBLEMAS[codigo].plantilla.matchAll(/\{(\w+)\}/g)].map(([, nombre]) => [
    nombre,
    `<${String(nombre)}>`,
  ]);
  return Reflect.construct(Problem, [codigo, Object.fromEntries(huecos)]) as Problem;
};

const codigos = Object.keys(PROBLEMAS) as (keyof typeof PROBLEMAS)[];

describe('the catalogue of problems', () => {
  it('has each code in one of its parts', () => {
    const partes = [
      PROBLEMAS_DE_GOOGLE,
      PROBLEMAS_DE_LECTURA,
      PROBLEMAS_DE_OPERACION,
      PROBLEMAS_DEL_SERVICIO,
    ];
    const deUna = [...partes, PROBLEMAS_DEL_COMPLEMENTO].flatMap((parte) => Object.keys(parte));
    expect(new Set(deUna).size).toBe(deUna.length);
  });

  it('has no two codes that say the same', () => {
    expect(new Set(codigos.map((c) => PROBLEMAS[c].plantilla)).size).toBe(codigos.length);
    expect(new Set(codigos.map((c) => PROBLEMAS[c].titulo)).size).toBe(codigos.length);
  });

  it.each(codigos)('renders %s whole, with an exit code and an HTTP status', (codigo) => {
    const problem = render(codigo);
    expect(problem.detalle).not.toMatch(/[{}]|undefined|null/);
    expect(problem.detalle).toMatch(/\.$/);
    expect(problem.message).toBe(problem.detalle);
    expect(codigo).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(problem.salida).toBe(2);
    expect(problem.estado).toBeGreaterThanOrEqual(400);
    expect(problem.estado).toBeLessThan(600);
  });

  it('writes numbers with thousands separators and keeps them as data', () => {
    const problem = new Problem('demasiadas-filas', { hoja: 'Avances', archivo: 'a.xlsx', limite: 200000 });
    expect(problem.detalle).toContain('pasa de 200,000 filas');
    expect(problem.datos).toEqual({ hoja: 'Avances', archivo: 'a.xlsx', limite: 200000 });
    expect(problem).toBeInstanceOf(Error);
  });
});
