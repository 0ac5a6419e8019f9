import { expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { abrirCicloEnGoogle } from '../../../support/ciclo-en-google.ts';
import { libroCon } from '../../../support/google.ts';
import { AREAS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

enCadaAlmacen('The tables of a version, in a spreadsheet of the enlace', (abrir) => {
  const preparar = async () => {
    const c = await abrirCicloEnGoogle(abrir, taller(), { cada: 0 });
    for (const area of AREAS_DEL_CICLO) await c.s.aceptado(area);
    const { numero } = await c.s.consolidar();
    const escribir = (hoja: string, reemplazar = false, version = numero) =>
      c.s.hacer(c.s.enlace, 'escribirTablasEnGoogle', {
        parametros: { numero: version },
        cuerpo: { hoja, reemplazar },
      });
    return { ...c, numero, escribir };
  };

  it('are those of its CSVs, in place of what was there, and noted', async () => {
    const { s, doble, numero, escribir, lista } = await preparar();
    const hoja = libroCon(doble, 'Tablas', { Vieja: [['vieja']] });
    await expect(escribir(hoja.id)).rejects.toMatchObject({ codigo: 'google-con-contenido' });
    const { json } = await escribir(hoja.id, true);
    expect(json).toMatchObject({ hoja: hoja.id, consolidacion: numero, autor: 'Elena Enlace' });
    expect(hoja.hojas.map((h) => h.titulo)).toEqual(
      ['Índice', '1-1', '2-1', '3-1', '4-1'].slice(0, hoja.hojas.length),
    );
    const csv = await s.hacer(s.enlace, 'producto', { parametros: { numero, archivo: 'tablas/1-1.csv' } });
    const renglones = Buffer.from(csv.archivo?.bytes ?? [])
      .toString('utf8')
      .trim()
      .split(/\r?\n/).length;
    const tabla = hoja.hojas.find((h) => h.titulo === '1-1');
    // A title, a way back and the header above its rows
    expect(
      tabla?.celdas.filter((f) => f?.some((c) => (c?.formula ?? c?.valor ?? null) !== null)).length,
    ).toBe(renglones + 2);
    doble.olvidarCuentas();
    await escribir(hoja.id);
    expect(doble.cuentas()).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 1 });
    expect((await lista()).tablas).toMatchObject({ hoja: hoja.id, consolidacion: numero });
    expect((await entradasDe(s.almacen, 'google.tablas')).map((e) => e.objeto)).toEqual([
      ...[1, 2].map(() => `organos/cvoe/periodos/2021-t4/consolidaciones/${String(numero)}`),
    ]);
  });

  it('never take the place of an área’s libro', async () => {
    const { escribir, ligada } = await preparar();
    const hoja = await ligada('se');
    const antes = structuredClone(hoja.hojas);
    await expect(escribir(hoja.id, true)).rejects.toMatchObject({ codigo: 'google-ya-ligada' });
    expect(hoja.hojas).toEqual(antes);
  });

  it('are of a version that is there', async () => {
    const { escribir, doble } = await preparar();
    const { id } = libroCon(doble, 'Tablas', { Vieja: [['vieja']] });
    await expect(escribir(id, true, 99)).rejects.toMatchObject({ codigo: 'no-encontrado' });
  });
});
