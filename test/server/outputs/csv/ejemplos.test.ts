import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { productosCsv } from '../../../../server/outputs/csv/productos-csv.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { construirInforme } from '../../../../shared/report/construir-informe.ts';
import { librosDeEjemplo } from '../../../support/libros.ts';

const EJEMPLOS = fileURLToPath(new URL('../../../../sheets-templates/ejemplos/', import.meta.url));

/** Every real carpeta with the tables that it must give. */
const CASOS = [
  { nombre: '2021-t4', libros: 'libros', esperado: 'esperado' },
  { nombre: '2020-mar-may', libros: 'libros', esperado: 'esperado' },
  { nombre: 'anexo-1', libros: 'libros-2016', esperado: 'esperado-2016' },
  { nombre: 'anexo-1', libros: 'libros-2021', esperado: 'esperado-2021' },
] as const;

function productos(nombre: string, libros: string): Map<string, string> {
  const carpeta = abrirCarpeta(librosDeEjemplo(nombre, libros));
  if (carpeta.periodo === null) throw new Error(`no period in ${nombre}`);
  const informe = construirInforme(carpeta, { periodo: carpeta.periodo, estado: 'informe', hallazgos: [] });
  return new Map(
    productosCsv(informe).map(({ ruta, contenido }) => [ruta, Buffer.concat(contenido).toString()]),
  );
}

describe.each(CASOS)('$nombre/$libros', ({ nombre, libros, esperado }) => {
  const dados = productos(nombre, libros);
  const archivos = readdirSync(`${EJEMPLOS}${nombre}/${esperado}/tablas`);

  it.each(archivos)('gives %s byte for byte', (archivo) => {
    const golden = readFileSync(`${EJEMPLOS}${nombre}/${esperado}/tablas/${archivo}`, 'utf8');
    expect(dados.get(`tablas/${archivo}`)).toBe(golden);
  });

  it('gives no table that is not expected', () => {
    const tablas = [...dados.keys()].filter((ruta) => ruta.startsWith('tablas/')).map((r) => r.slice(7));
    expect(tablas.sort()).toEqual([...archivos].sort());
  });

  if (readdirSync(`${EJEMPLOS}${nombre}/${esperado}`).includes('textos.csv')) {
    it('gives the filled texts byte for byte', () => {
      const golden = readFileSync(`${EJEMPLOS}${nombre}/${esperado}/textos.csv`, 'utf8');
      expect(dados.get('textos.csv')).toBe(golden);
    });
  }
});
