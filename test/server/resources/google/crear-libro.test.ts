import { describe, expect, it } from 'vitest';
import { leerLibroDeGoogle } from '../../../../server/libros/google/leer-libro-de-google.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { leerLibro } from '../../../../server/libros/leer-libro.ts';
import { leerLibroXlsx } from '../../../../server/libros/xlsx/libro-xlsx.ts';
import { escribirPlantilla, hojasDePlan } from '../../../../server/outputs/plantillas/escribir-plantillas.ts';
import { hojasDeTablas, tituloDeTablas } from '../../../../server/outputs/xlsx/escribir-xlsx.ts';
import { planDeArea, type Plan } from '../../../../shared/plantilla/plan.ts';
import { tituloDePlan } from '../../../../shared/plantilla/titulo-de-plan.ts';
import { crearLibroDeGoogle } from '../../../../server/resources/google/crear-libro.ts';
import { escribirTablasEnGoogle } from '../../../../server/resources/google/escribir-tablas.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import type { HojaDeGoogle } from '../../../doubles/google/estado.ts';
import { clienteDe, googleDePrueba, libroCon } from '../../../support/google.ts';
import { informeDelTrimestre } from '../../../support/informe-del-trimestre.ts';
import { RAIZ } from '../../../support/trimestral.ts';

const EJEMPLO = `${RAIZ}sheets-templates/ejemplos/2021-t4/libros/enlace-utvoe`;
const ATADO = { organo: 'cvoe', periodo: '2021-t4', area: 'utvoe' };

/** What an área is given to fill in. */
const plantillaDe = (plan: Plan) => ({ titulo: tituloDePlan(plan), hojas: hojasDePlan(plan) });

const enlaceAbierto = async () => abrirCarpeta([(await leerLibro(EJEMPLO)).libro]);

/** What is kept of a tab that a person would notice. */
const vista = ({ celdas, filasFijas, protegidas, oculta }: HojaDeGoogle) => ({
  notas: celdas[0]?.filter((c) => c?.nota !== undefined).length ?? 0,
  reglas: celdas[1]?.flatMap((c) => c?.validacion?.condition?.type ?? []) ?? [],
  ...{ filasFijas, protegidas: protegidas.map((p) => p.warningOnly), oculta },
});

describe('the libro of an área in Google', () => {
  it('is, cell by cell, the one that its .xlsx is', async () => {
    const carpeta = await enlaceAbierto();
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const plan = planDeArea(carpeta, { nombre: '', siglas: 'UTVOE' }, null);
    const { id } = await crearLibroDeGoogle(google, plantillaDe(plan), ATADO);
    const { bytes } = escribirPlantilla(carpeta, { nombre: '', siglas: 'UTVOE' });
    const { hojas } = leerLibroXlsx(Buffer.from(bytes), 'a.xlsx', LIMITES);
    const { libro, avisos } = await leerLibroDeGoogle(google, id);
    expect(libro.hojas.length).toBeGreaterThan(5);
    expect(canonico(libro)).toBe(canonico({ nombre: '', hojas }));
    expect(avisos).toEqual([]);
  });

  it("has lists, date checks, notes, protected headers, Mexico's dates, and says whose it is", async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const plan = planDeArea(await enlaceAbierto(), { nombre: '', siglas: 'UTVOE' }, null);
    const { id } = await crearLibroDeGoogle(google, plantillaDe(plan), ATADO);
    const libro = doble.estado.libros.get(id);
    expect(libro).toMatchObject({ configuracion: 'es_MX', zona: 'America/Mexico_City' });
    expect(libro?.metadatos.map((m) => [m.metadataKey, m.metadataValue])).toEqual([
      ['trimestral.libro', JSON.stringify(ATADO)],
    ]);
    const convenios = libro?.hojas.find((h) => h.titulo === 'Convenios');
    if (convenios === undefined) throw new Error('no Convenios');
    const visto = vista(convenios);
    expect(visto).toMatchObject({ filasFijas: 1, protegidas: [true], oculta: false });
    expect(visto.notas).toBe(convenios.celdas[0]?.length);
    expect(new Set(visto.reglas)).toEqual(new Set(['ONE_OF_RANGE', 'DATE_BETWEEN', 'CUSTOM_FORMULA']));
    expect(convenios.condicionales.length).toBeGreaterThan(3);
    expect(libro?.hojas.find((h) => h.titulo === '_Listas')?.oculta).toBe(true);
    expect(libro?.hojas.map((h) => h.titulo)).not.toContain('Sheet1');
    // Two calls to find or make it, and one that writes all
    expect(doble.cuentas()).toEqual({
      ...{ token: 1, 'files.list': 1, 'files.create': 1, 'spreadsheets.batchUpdate': 1 },
    });
  });

  it('is made once: what people wrote stays', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const plan = planDeArea(await enlaceAbierto(), { nombre: '', siglas: 'UTVOE' }, null);
    const { id, nombre } = await crearLibroDeGoogle(google, plantillaDe(plan), ATADO);
    const antes = structuredClone(doble.estado.libros.get(id)?.hojas);
    expect(await crearLibroDeGoogle(google, plantillaDe(plan), ATADO)).toEqual({ id, nombre, nuevo: false });
    expect(doble.estado.libros.get(id)?.hojas).toEqual(antes);
  });

  it('is found again by names that are longer than what Drive keeps', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const largo = { organo: 'o'.repeat(64), periodo: '2021-09-01--2021-11-30', area: 'a'.repeat(64) };
    const plan = planDeArea(await enlaceAbierto(), { nombre: '', siglas: 'UTVOE' }, null);
    const primero = await crearLibroDeGoogle(google, plantillaDe(plan), largo);
    expect(await crearLibroDeGoogle(google, plantillaDe(plan), largo)).toEqual({ ...primero, nuevo: false });
    expect(doble.estado.libros.size).toBe(1);
  });

  it('that was left half made is filled in the next time', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const plan = planDeArea(await enlaceAbierto(), { nombre: '', siglas: 'UTVOE' }, null);
    doble.fallas.push(null, null, { tipo: 'estado', estado: 503 });
    await expect(crearLibroDeGoogle(google, plantillaDe(plan), ATADO)).rejects.toThrow('Google no responde');
    const { id, nuevo } = await crearLibroDeGoogle(google, plantillaDe(plan), ATADO);
    expect(nuevo).toBe(true);
    expect(doble.estado.libros.size).toBe(1);
    expect(doble.estado.libros.get(id)?.hojas.map((h) => h.titulo)).toContain('Carátula');
  });
});

describe('the consolidated tables in Google', () => {
  it('take the place of nothing that somebody else wrote, unless it may go', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Presupuesto', { Gastos: [['mío']] });
    const tablas = { titulo: 'Tablas', hojas: [] };
    await expect(escribirTablasEnGoogle(google, id, tablas, false)).rejects.toThrow(/«Presupuesto»/);
    expect(doble.estado.libros.get(id)?.hojas[0]?.celdas[0]?.[0]?.valor).toBe('mío');
  });

  it('take the place of all that was there, with one read and one write', async () => {
    const informe = await informeDelTrimestre();
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Tablas', { Índice: [['viejo']], Otra: [['vieja']] });
    const tablasDelInforme = { titulo: tituloDeTablas(informe), hojas: hojasDeTablas(informe) };
    await escribirTablasEnGoogle(google, id, tablasDelInforme, true);
    // What it wrote itself it may write over
    await escribirTablasEnGoogle(google, id, tablasDelInforme, false);
    expect(doble.cuentas()).toEqual({ token: 1, 'spreadsheets.get': 2, 'spreadsheets.batchUpdate': 2 });
    const hojas = doble.estado.libros.get(id)?.hojas ?? [];
    const tablas = informe.secciones.flatMap((s) => s.bloques.flatMap(({ tabla }) => tabla ?? []));
    expect(hojas).toHaveLength(tablas.length + 1);
    tablas.forEach((tabla, i) => {
      const textos = Array.from(hojas[i + 1]?.celdas ?? [], (fila) =>
        Array.from(fila ?? [], (celda) => celda?.valor ?? celda?.formula ?? ''),
      );
      expect(textos.length, tabla.archivo).toBeGreaterThanOrEqual(tabla.filas.length + 3);
      expect(textos[2]).toEqual(tabla.columnas.map((c) => c.encabezado));
    });
  });
});
