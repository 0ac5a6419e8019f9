import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { productosCsv } from '../../../../server/outputs/csv/productos-csv.ts';
import { escribirPaquete } from '../../../../server/outputs/paquete/datapackage.ts';
import { construirInforme } from '../../../../shared/report/construir-informe.ts';
import { carpetaDeEjemplo } from '../../../support/libros.ts';

/** The profile as published (draft-04 JSON schema of the Tabular Data Package, v1). */
const PERFIL = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../schemas/tabular-data-package.json', import.meta.url)), 'utf8'),
) as object;

interface Paquete {
  readonly resources: readonly {
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}

const ejemplos = [
  ['2021-t4', 'libros'],
  ['2020-mar-may', 'libros'],
  ['anexo-1', 'libros-2016'],
  ['anexo-1', 'libros-2021'],
] as const;

describe.each(ejemplos)('the data package of %s/%s', (nombre, libros) => {
  const carpeta = carpetaDeEjemplo(nombre, libros);
  if (carpeta.periodo === null) throw new Error('no period');
  const informe = construirInforme(carpeta, { periodo: carpeta.periodo, estado: 'informe', hallazgos: [] });
  const paquete = JSON.parse(Buffer.concat(escribirPaquete(informe).contenido).toString()) as Paquete;
  const csv = new Map(productosCsv(informe).map((p) => [p.ruta, Buffer.concat(p.contenido)]));

  it('is valid by the published profile', () => {
    const ajv = new AjvDraft4.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validar = ajv.compile(PERFIL);
    expect(validar(paquete), JSON.stringify(validar.errors)).toBe(true);
    expect(validar({ ...paquete, resources: [] })).toBe(false);
  });

  it('describes every table with its very columns, typed as its cells are', () => {
    for (const { path, schema } of paquete.resources) {
      const [encabezado = [], ...filas]: string[][] = parse(csv.get(path) ?? '');
      expect(
        schema.fields.map((f) => f.name),
        path,
      ).toEqual(encabezado);
      schema.fields.forEach(({ name, type }, i) => {
        const valores = filas.map((fila) => fila[i] ?? '').filter((v) => v !== '');
        const cabe = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, string: /^[^]*$/ }[type];
        for (const valor of valores) expect(valor, `${path} ${name}`).toMatch(cabe ?? /^$/);
      });
    }
    const tablas = [...csv.keys()].filter((ruta) => ruta.startsWith('tablas/'));
    expect(paquete.resources.map((r) => r.path).sort()).toEqual(tablas.sort());
  });
});
