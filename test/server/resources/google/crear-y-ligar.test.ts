import { expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { abrirCicloEnGoogle, buzonDe, correoDe } from '../../../support/ciclo-en-google.ts';
import { accesoA, libroCon } from '../../../support/google.ts';
import { AREAS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

enCadaAlmacen('The libros of all áreas in Google', (abrir, _otraVez, rival) => {
  const preparar = async (cambios = {}) => {
    const c = await abrirCicloEnGoogle(abrir, taller(), { cada: 0, ...cambios });
    for (const area of AREAS_DEL_CICLO) await c.s.de(area);
    const pedir = (cuerpo = {}) => c.s.hacer(c.s.enlace, 'crearLibrosDeGoogle', { cuerpo });
    return { ...c, pedir };
  };

  it('are made from one request, each tied to its área and shared with its people', async () => {
    const { s, doble, pedir, pasar, lista } = await preparar();
    const { json } = await pedir();
    expect(json).toMatchObject({ porHacer: 3, conUnidad: true, cuenta: doble.cuenta });
    await pasar(0);
    const { libros, porHacer } = await lista();
    expect(porHacer).toBe(0);
    expect(libros.map((l) => [l.area, l.problema, l.direccion])).toEqual(
      libros.map((l) => [l.area, null, `https://docs.google.com/spreadsheets/d/${l.hoja ?? ''}/edit`]),
    );
    for (const { area, hoja, nombre } of libros) {
      const libro = doble.estado.libros.get(hoja ?? '');
      if (libro === undefined) throw new Error('It was made');
      expect(libro.titulo).toBe(nombre);
      expect(libro.permisos.map((p) => [p.correo, p.rol])).toEqual([[correoDe(area as 'se'), 'writer']]);
      expect(libro.metadatos.map((m) => m.metadataValue)).toEqual([
        JSON.stringify({ organo: 'cvoe', periodo: '2021-t4', area }),
      ]);
      expect(buzonDe(libro)).toMatchObject({ respuesta: null, libro: { area, estado: 'sin-enviar' } });
    }
    // For each one search, one made, one write that fills it in, who may write in it, and one let in
    expect(doble.cuentas()).toEqual({
      ...{ token: 1, 'files.list': 3, 'files.create': 3, 'spreadsheets.batchUpdate': 3 },
      ...{ 'permissions.list': 3, 'permissions.create': 3 },
    });
    expect((await entradasDe(s.almacen, 'google.')).map((e) => e.accion)).toEqual([
      ...['google.creacion-pedida', ...AREAS_DEL_CICLO.map(() => 'google.libro-creado')],
    ]);
  });

  it('are made once, and shared with whoever came since', async () => {
    const { s, doble, pedir, pasar, lista } = await preparar();
    await pedir({ areas: ['se'] });
    await pasar(0);
    await s.de('se', 'visto-bueno');
    await pedir();
    await pasar(0);
    expect(doble.estado.libros.size).toBe(3);
    const deSe = (await lista()).libros.find((l) => l.area === 'se');
    expect(doble.estado.libros.get(deSe?.hoja ?? '')?.permisos.map((p) => p.correo)).toEqual([
      ...['capturista.de.se@ejemplo.mx', 'titular.de.se@ejemplo.mx'],
    ]);
    expect((await entradasDe(s.almacen, 'google.libro-creado')).length).toBe(3);
  });

  it('are made although one cannot be; it says why, and is made the next time', async () => {
    const { doble, pedir, pasar, lista } = await preparar();
    await pedir();
    // The second one: search and making go well, filling it in does not
    doble.fallas.push(...Array.from({ length: 7 }, () => null), { tipo: 'estado', estado: 500 });
    await pasar(0);
    const estados = async () =>
      (await lista()).libros.map((l) => [l.area, l.hoja !== null, l.problema?.codigo]);
    // `google-no-responde` is Google's own: what comes after is left for another time
    expect(await estados()).toEqual([
      ...[
        ['dep', true, undefined],
        ['se', false, 'google-no-responde'],
      ],
      ['utsi', false, 'google-no-responde'],
    ]);
    await pedir();
    await pasar(0);
    expect(await estados()).toEqual(AREAS_DEL_CICLO.toSorted().map((area) => [area, true, undefined]));
    expect(doble.estado.libros.size).toBe(3);
  });

  it('are shared although Google does not know one of the addresses', async () => {
    const { s, doble, pedir, pasar, lista } = await preparar();
    await s.almacen.db
      .updateTable('personas')
      .set({ correo: 'sin-cuenta' })
      .where('correo', '=', correoDe('se'))
      .execute();
    await s.de('se', 'suplencia');
    await pedir();
    await pasar(0);
    const { libros } = await lista();
    expect(libros.map((l) => [l.area, l.hoja !== null, l.problema?.codigo])).toEqual([
      ...[
        ['dep', true, undefined],
        ['se', true, 'google-no-admite'],
        ['utsi', true, undefined],
      ],
    ]);
    const deSe = libros.find((l) => l.area === 'se');
    expect(deSe?.problema?.detalle).toContain('sin-cuenta');
    expect(doble.estado.libros.get(deSe?.hoja ?? '')?.permisos.map((p) => p.correo)).toEqual([
      'suplente.de.se@ejemplo.mx',
    ]);
  });

  it('are made by one of the instances, none twice', async () => {
    const { s, doble, pedir, pasar } = await preparar();
    await pedir();
    const otro = await servicioSobre(await rival(s.almacen, { reloj: s.reloj.leer }), {
      taller: taller(),
      reloj: s.reloj,
      google: accesoA(doble, { cada: 0 }),
    });
    await Promise.all([pasar(0), pasar(0, otro), pasar(0), pasar(0, otro)]);
    await pasar(0);
    expect(doble.estado.libros.size).toBe(3);
    expect(doble.cuentas()).toMatchObject({ 'files.create': 3, 'spreadsheets.batchUpdate': 3 });
  });

  it('cannot be made where no shared drive was named, nor where there is no Google', async () => {
    const { s, pedir } = await preparar({ unidad: '' });
    await expect(pedir()).rejects.toMatchObject({ codigo: 'google-sin-unidad' });
    const sin = { ...s.servicio, google: null };
    const { llamar } = await import('../../../../server/resources/llamar.ts');
    const parametros = { organo: 'cvoe', periodo: '2021-t4' };
    await expect(
      llamar(sin, s.enlace, 'crearLibrosDeGoogle', { parametros, cuerpo: {} }),
    ).rejects.toMatchObject({ codigo: 'google-sin-configurar' });
    expect((await llamar(sin, s.enlace, 'librosDeGoogle', { parametros })).json).toMatchObject({
      configurado: false,
    });
  });
});

enCadaAlmacen('A spreadsheet that is there already', (abrir) => {
  it('is linked to an área, by its address, and let go of', async () => {
    const { s, doble, lista } = await abrirCicloEnGoogle(abrir, taller(), { cada: 0 });
    const { id, hojas } = libroCon(doble, 'De la UTSI', { Carátula: [['Campo', 'Valor']] });
    const en = { parametros: { area: 'utsi' } };
    const direccion = `https://docs.google.com/spreadsheets/u/1/d/${id}/edit?usp=sharing#gid=0`;
    const { json } = await s.hacer(s.enlace, 'ligarLibroDeGoogle', { ...en, cuerpo: { hoja: direccion } });
    expect(json).toMatchObject({ area: 'utsi', hoja: id, nombre: 'De la UTSI', problema: null });
    expect(hojas.map((h) => h.titulo)).toEqual(['Carátula']);
    const libro = doble.estado.libros.get(id);
    if (libro === undefined) throw new Error('It is there');
    expect(buzonDe(libro)).toMatchObject({ libro: { area: 'utsi' } });
    // What Drive says of it, its tabs, and one write
    expect(doble.cuentas()).toEqual({
      ...{ token: 1, 'files.get': 1, 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 1 },
    });
    const suya = await s.hacer(await s.de('utsi'), 'libroDeGoogle', en);
    expect(suya.json).toMatchObject({ configurado: true, libro: { hoja: id } });
    const ajena = s.hacer(s.enlace, 'ligarLibroDeGoogle', {
      ...{ parametros: { area: 'se' }, cuerpo: { hoja: id } },
    });
    await expect(ajena).rejects.toMatchObject({ codigo: 'google-ya-ligada' });
    await s.hacer(s.enlace, 'desligarLibroDeGoogle', en);
    expect((await lista()).libros.every((l) => l.hoja === null)).toBe(true);
    expect((await entradasDe(s.almacen, 'google.')).map((e) => [e.accion, e.objeto])).toEqual([
      ['google.libro-ligado', 'organos/cvoe/periodos/2021-t4/areas/utsi'],
      ['google.libro-desligado', 'organos/cvoe/periodos/2021-t4/areas/utsi'],
    ]);
  });

  it.each([
    ['is not shared', 'google-sin-acceso'],
    ['is in the trash', 'google-en-papelera'],
    ['is not there', 'google-no-existe'],
  ])('and %s is not linked', async (_, codigo) => {
    const { s, doble, lista } = await abrirCicloEnGoogle(abrir, taller(), { cada: 0 });
    const libro = libroCon(doble, 'Libro', { Carátula: [['Campo']] });
    if (codigo === 'google-en-papelera') libro.enPapelera = true;
    else if (codigo === 'google-no-existe') doble.estado.libros.delete(libro.id);
    else doble.estado.libros.set(libro.id, { ...libro, unidad: null, permisos: [lector(doble.cuenta)] });
    const ligar = s.hacer(s.enlace, 'ligarLibroDeGoogle', {
      ...{ parametros: { area: 'se' }, cuerpo: { hoja: libro.id } },
    });
    await expect(ligar).rejects.toMatchObject({ codigo });
    expect((await lista()).libros.every((l) => l.hoja === null)).toBe(true);
  });
});

/** Somebody who may look and no more. */
const lector = (correo: string) => ({ id: '1', correo, rol: 'reader' as const, tipo: 'user' as const });
