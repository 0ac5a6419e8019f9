import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../server/libros/leer-libro.ts';
import { anotarLibro } from '../../server/outputs/anotar/anotar-libro.ts';
import { escribirPlantillas } from '../../server/outputs/plantillas/escribir-plantillas.ts';
import { escribirXlsx } from '../../server/outputs/xlsx/escribir-xlsx.ts';
import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import { revisar } from '../../shared/rules/revisar.ts';
import { leerFecha } from '../../shared/spanish/fechas/parse-date.ts';
import { informeDeEjemplo } from '../server/outputs/xlsx/informe-de-ejemplo.ts';
import { comprobaciones, ofrece, parteDeHoja, partesDe } from '../server/outputs/xlsx/paquete-leido.ts';
import { carpetaDeEjemplo } from '../support/libros.ts';
import { filasSegunLibreOffice } from './filas-segun-libreoffice.ts';

const FIXTURE = fileURLToPath(new URL('../server/outputs/anotar/fixtures/area-propio.xlsx', import.meta.url));

describe('LibreOffice', () => {
  it('reads the same tables in consolidado.xlsx: dates as dates, numbers as numbers, the rest as text', async () => {
    const informe = informeDeEjemplo('2021-t4');
    const hojas = filasSegunLibreOffice(await escribirXlsx(informe));
    const tablas = informe.secciones.flatMap((s) => s.bloques).flatMap(({ tabla }) => tabla ?? []);
    expect(tablas.length).toBeGreaterThan(20);
    for (const { archivo, columnas, filas: esperadas } of tablas) {
      const [, , encabezados = [], ...filas] = hojas.get(archivo.replace('.csv', '')) ?? [];
      const comoSeLee = (texto: string, i: number): unknown => {
        const fecha = columnas[i]?.clase === 'fecha' ? leerFecha(texto) : null;
        return fecha === null ? texto : fecha.fecha;
      };
      expect(encabezados).toEqual(columnas.map(({ encabezado }) => encabezado));
      const leidas = filas.map((fila) => fila.map(comoSeLee));
      expect(leidas, archivo).toEqual(esperadas.map(({ celdas }) => celdas.map(comoSeLee)));
    }
  });

  it('opens a template, and works out the line of a title that was chosen', async () => {
    const plantillas = await escribirPlantillas({ enlace: carpetaDeEjemplo('2020-mar-may') });
    const bytes = plantillas.find((p) => p.nombre === 'area-deceyec.xlsx')?.bytes ?? new Uint8Array();
    const partes = partesDe(bytes);
    const [titulo = ''] = ofrece(partes, comprobaciones(partes, 'Seguimiento').get('_Elija la línea'));
    const archivo = parteDeHoja(partes, 'Seguimiento');
    const paquete = unzipSync(bytes);
    const elegida = `$1<c r="A2" t="inlineStr"><is><t>${titulo.replaceAll('&', '&amp;')}</t></is></c>`;
    const hoja = strFromU8(paquete[archivo] ?? new Uint8Array())
      .replace(/(<row r="2"[^>]*>)/, elegida)
      .replaceAll('<v></v>', '');
    const hojas = filasSegunLibreOffice(zipSync({ ...paquete, [archivo]: strToU8(hoja) }));
    expect(hojas.get('Carátula')?.[1]?.slice(0, 2)).toEqual(['Tipo de libro', 'Área']);
    expect(hojas.get('Seguimiento')?.[0]?.slice(0, 3)).toEqual(['_Elija la línea', 'Línea', 'Fecha']);
    expect(hojas.get('Seguimiento')?.[1]?.slice(0, 2)).toEqual([titulo, titulo.split(' ')[0]]);
  });

  it('opens an annotated libro with the same rows and the tab of observations', async () => {
    const original = readFileSync(FIXTURE);
    const { libro } = await leerLibro(FIXTURE);
    const hallazgos = revisar(abrirCarpeta([libro], 'libro'));
    const anotado = await anotarLibro(libro, hallazgos, original);
    const [antes, ahora] = [filasSegunLibreOffice(original), filasSegunLibreOffice(anotado)];
    expect(ahora.get('Indicadores')).toEqual(antes.get('Indicadores'));
    expect(ahora.get('Observaciones')).toHaveLength(hallazgos.length + 1);
  });
});
