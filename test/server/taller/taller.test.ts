import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { consolidar } from '../../../server/consolidacion/consolidar.ts';
import { leerCarpeta } from '../../../server/libros/leer-carpeta.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import type { ArchivoSubido } from '../../../server/libros/subida/archivos-de-subida.ts';
import type { EnlaceEnTexto } from '../../../server/taller/taller.ts';
import { esquemaDeVista } from '../../../shared/api/esquemas/vista.ts';
import { hallazgo } from '../../../shared/api/esquemas/envios.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { revisarConVecinos } from '../../../shared/rules/cruces/revisar-con-vecinos.ts';
import { libro, librosDeEjemplo } from '../../support/libros.ts';
import { tallerDePrueba } from '../../support/taller.ts';
import { RAIZ } from '../../support/trimestral.ts';
import { carpetaTemporal, problemaDe } from '../libros/ayuda.ts';

const LIBROS = fileURLToPath(new URL('../../../sheets-templates/ejemplos/2021-t4/libros', import.meta.url));
const ejemplo = librosDeEjemplo('2021-t4');
const del = (nombre: string): Libro => {
  const hallado = ejemplo.find((l) => l.nombre === nombre);
  if (hallado === undefined) throw new Error(nombre);
  return hallado;
};
const enTexto = (l: Libro) => ({ nombre: l.nombre, canonico: canonico(l) });
const sha256 = (texto: string): string => createHash('sha256').update(texto).digest('hex');
const ENLACE: EnlaceEnTexto = {
  ...enTexto(del('enlace-utvoe')),
  sha256: sha256(canonico(del('enlace-utvoe'))),
};
const AREAS = ejemplo.filter((l) => l.nombre.startsWith('area-'));

const archivosDe = (area: string): ArchivoSubido[] =>
  readdirSync(join(LIBROS, area)).map((nombre) => ({
    nombre,
    bytes: new Uint8Array(readFileSync(join(LIBROS, area, nombre))),
  }));

/** A PNG of one point. */
const PUNTO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const VACIO = { enlace: null, vecinos: [], periodo: null };

describe('a libro in another thread', () => {
  it('is read from what was uploaded, which is handed over', async () => {
    const archivos = archivosDe('area-utsi');
    const leido = await tallerDePrueba().leer({ archivos, nombre: 'area-utsi', limites: LIMITES });
    expect(leido.canonico).toBe(canonico(del('area-utsi')));
    expect(leido.sha256).toBe(sha256(leido.canonico));
    expect(leido.filasPorHoja).toContainEqual({ hoja: 'Carátula', filas: expect.any(Number) as number });
    expect(archivos.every(({ bytes }) => bytes.byteLength === 0)).toBe(true);
  });

  it('is read from JSON, and held to the limits', async () => {
    const taller = tallerDePrueba();
    const dato: unknown = JSON.parse(canonico(del('area-se')));
    const leido = await taller.leerJson({ dato, nombre: 'area-se', limites: LIMITES });
    expect(leido.canonico).toBe(canonico(del('area-se')));
    const limites = { ...LIMITES, filasPorHoja: 1 };
    const problema = await problemaDe(() => taller.leerJson({ dato, nombre: 'area-se', limites }));
    expect([problema.codigo, problema.datos['limite']]).toEqual(['demasiadas-filas', 1]);
  });

  it('has the findings that the rules give it, with rows, lines, declarations and Carátula', async () => {
    const taller = tallerDePrueba();
    for (const area of AREAS) {
      const vecinos = AREAS.filter((l) => l !== area);
      const pedido = { enlace: ENLACE, libro: enTexto(area), vecinos: vecinos.map(enTexto), periodo: null };
      const revision = await taller.revisarEnvio(pedido);
      const esperados = revisarConVecinos(del('enlace-utvoe'), area, vecinos, null);
      expect(revision.hallazgos.map((h) => [h.regla, h.hoja, h.fila, h.valor, h.depende])).toEqual(
        esperados.map((h) => [h.datos.regla, h.lugar.hoja, h.lugar.fila, h.valor, h.depende]),
      );
      for (const h of revision.hallazgos) hallazgo.parse(h);
      const { errores, advertencias, explicadas } = revision.resumen;
      expect(errores + advertencias + explicadas).toBe(esperados.length);
      expect(revision.lineas.length).toBeGreaterThan(0);
      expect(revision.caratula['Tipo de libro']).toBe('Área');
    }
  });

  it('is looked at alone where there is no libro of the enlace', async () => {
    const solo = libro('a', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Área'],
        ['Área', 'Una'],
      ],
      'Sin actividades': [
        ['Línea', 'Motivo'],
        ['2.F', 'No hubo'],
      ],
      Anexos: [
        ['Número', 'Título'],
        ['1', ''],
      ],
    });
    const revision = await tallerDePrueba().revisarEnvio({ ...VACIO, libro: enTexto(solo) });
    expect(revision.hallazgos.map((h) => [h.regla, h.hoja, h.fila])).toEqual([
      ['valor-requerido', 'Anexos', 2],
    ]);
    expect(revision.resumenPorHoja).toEqual([{ hoja: 'Anexos', errores: 1, advertencias: 0, explicadas: 0 }]);
    expect(revision.sinActividades).toEqual([{ linea: '2.F', motivo: 'No hubo' }]);
    expect(revision.lineas).toEqual([]);
  });

  it('gives the keys by which it meets others', async () => {
    const { claves, buscadas } = await tallerDePrueba().cruces({
      enlace: ENLACE,
      libro: enTexto(del('area-utvoe')),
      periodo: null,
    });
    expect(claves.length).toBeGreaterThan(0);
    expect(buscadas.length).toBeGreaterThan(0);
  });

  it('is written as .xlsx that reads back with the same content', async () => {
    const taller = tallerDePrueba();
    for (const uno of ejemplo) {
      const bytes = await taller.libroXlsx(enTexto(uno));
      const archivos = [{ nombre: 'a.xlsx', bytes }];
      const leido = await taller.leer({ archivos, nombre: 'a', limites: LIMITES });
      expect(leido.canonico).toBe(canonico(uno));
    }
  });

  it('has a template with the tabs of its área, known to the programme or not', async () => {
    const taller = tallerDePrueba();
    for (const area of [
      { nombre: 'Otra', siglas: 'OTRA' },
      { nombre: '', siglas: 'UTSI' },
    ]) {
      const bytes = await taller.plantilla({ enlace: ENLACE, area, previo: null });
      const archivos = [{ nombre: 'a.xlsx', bytes }];
      const leido = await taller.leer({ archivos, nombre: 'a', limites: LIMITES });
      const { caratula } = await taller.revisarEnvio({
        ...VACIO,
        libro: { nombre: 'a', canonico: leido.canonico },
      });
      expect(caratula['Siglas del área']).toBe(area.siglas);
    }
  });
});

describe('a consolidation in another thread', () => {
  const pedido = {
    enlace: ENLACE,
    libros: AREAS.map(enTexto),
    adjuntos: [],
    periodo: null,
    modo: 'normal',
    soloTablas: false,
  } as const;

  it('gives the products of the command line but for the manifest, the view, and its steps', async () => {
    const pasos: string[] = [];
    const hecha = await tallerDePrueba().consolidar(pedido, (paso) => pasos.push(paso));
    const deOrden = await consolidar(await leerCarpeta(LIBROS), {
      periodo: null,
      modo: 'normal',
      soloTablas: false,
    });
    const iguales = deOrden.productos.filter((p) => p.ruta !== 'manifiesto.json');
    expect(hecha.productos.map((p) => p.ruta)).toEqual(deOrden.productos.map((p) => p.ruta));
    for (const { ruta, contenido } of iguales) {
      const bytes = hecha.productos.find((p) => p.ruta === ruta)?.bytes ?? new Uint8Array();
      expect(Buffer.compare(bytes, Buffer.concat(contenido)), ruta).toBe(0);
    }
    const manifiesto = hecha.productos.find((p) => p.ruta === 'manifiesto.json')?.bytes;
    const { entradas } = JSON.parse(Buffer.from(manifiesto ?? []).toString()) as { entradas: object[] };
    expect(entradas).toContainEqual(
      expect.objectContaining({ ruta: 'enlace-utvoe.json', sha256: ENLACE.sha256 }),
    );
    const vista = esquemaDeVista.parse(JSON.parse(Buffer.from(hecha.vista ?? []).toString()));
    expect(vista.libros.length).toBeGreaterThan(1);
    expect(pasos).toContain('Escribiendo informe.docx');
    expect(hecha.resumen.tablas).toBe(hecha.productos.filter((p) => p.ruta.startsWith('tablas/')).length - 1);
  });

  it('takes the logo from what came with the libros', async () => {
    const enlace = leerCanonico(ENLACE.canonico, ENLACE.nombre);
    const hojas = enlace.hojas.map((h) =>
      h.nombre === 'Carátula'
        ? { ...h, filas: [...h.filas, { numero: 99, celdas: ['Logotipo', 'escudo.png'] }] }
        : h,
    );
    const conLogo = { ...pedido, enlace: enTexto({ ...enlace, hojas }), soloTablas: false };
    const taller = tallerDePrueba();
    const sin = await taller.consolidar(conLogo);
    expect(sin.avisos.some((a) => a.includes('escudo.png'))).toBe(true);
    const bytes = new Uint8Array(Buffer.from(PUNTO, 'base64'));
    const con = await taller.consolidar({ ...conLogo, adjuntos: [{ nombre: 'Escudo.PNG', bytes }] });
    expect(con.avisos).toEqual([]);
    const html = Buffer.from(con.productos.find((p) => p.ruta === 'informe.html')?.bytes ?? []).toString();
    expect(html).toContain('data:image/png');
  });

  it('fails with the Problem of where it is done', async () => {
    const problema = await problemaDe(() =>
      tallerDePrueba().consolidar({ ...pedido, enlace: enTexto(del('area-se')) }),
    );
    expect(problema.codigo).toBe('carpeta-sin-enlace');
  });
});

describe('a work that takes too much', () => {
  const grande = (filas: number) =>
    enTexto(
      libro('grande', {
        Carátula: [
          ['Campo', 'Valor'],
          ['Tipo de libro', 'Área'],
          ['Área', 'Una'],
        ],
        Actividades: [
          ['Línea', 'Título', 'Descripción', 'Participantes'],
          ...Array.from({ length: filas }, (_, i) => [
            '2',
            `T${i}`,
            `el jueves 24 de noviembre de 2021 ${i}`,
            `N${i}`,
          ]),
        ],
      }),
    );

  it.each([
    ['time', { tiempoMs: 2_000, memoriaMb: 2_000 }, 'segundo'],
    ['memory', { memoriaMb: 24 }, 'memoria'],
  ])('of %s fails with a remedy, and what waits behind it goes on', async (_, opciones, motivo) => {
    const taller = tallerDePrueba(opciones);
    const largo = problemaDe(() => taller.revisarEnvio({ ...VACIO, libro: grande(200_000) }));
    const chico = taller.leerJson({ dato: { formato: 1, hojas: [] }, nombre: 'a', limites: LIMITES });
    const problema = await largo;
    expect(problema.codigo).toBe('trabajo-demasiado-largo');
    expect(problema.detalle).toContain(motivo);
    expect((await chico).filasPorHoja).toEqual([]);
  });
});

describe('threads of a program that runs from source', () => {
  it('run from source too', async () => {
    const taller = pathToFileURL(join(RAIZ, 'server/taller/abrir-taller.ts')).href;
    const carpeta = carpetaTemporal({
      'programa.mjs': `
        import { abrirTaller } from '${taller}';
        const taller = abrirTaller({ hilos: 1, memoriaMb: 256, tiempoMs: 20_000 });
        const leido = await taller.leerJson({ dato: { formato: 1, hojas: [] }, nombre: 'a', limites: {} });
        await taller.cerrar();
        process.stdout.write(leido.canonico);`,
    });
    const argumentos = ['--import', './scripts/ts-loader.mjs', join(carpeta, 'programa.mjs')];
    const { stdout } = await promisify(execFile)(process.execPath, argumentos, { cwd: RAIZ });
    expect(stdout).toBe('{"formato":1,"hojas":[]}');
  });
});
