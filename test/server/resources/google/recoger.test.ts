import { expect, it } from 'vitest';
import { verificarAlmacen } from '../../../../server/resources/verificar-almacen.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import {
  abrirCicloEnGoogle,
  buzonDe,
  correoDe,
  marcaDe,
  marcarEnviado,
} from '../../../support/ciclo-en-google.ts';
import { accesoA, escribirEn } from '../../../support/google.ts';
import { actividades, libroDelCiclo, LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const EN_SE = { parametros: { area: 'se' } };

enCadaAlmacen('A libro that the add-on marked as sent', (abrir, _otraVez, rival) => {
  const preparar = () => abrirCicloEnGoogle(abrir, taller());

  it('is an envío of whoever marked it, and its acuse is left for the sidebar', async () => {
    const { s, doble, ligada, marcar, pasar, lista } = await preparar();
    const hoja = await ligada('se');
    await marcar('se', hoja, 'clave-1');
    await pasar();
    const { json } = await s.hacer(s.enlace, 'envios', EN_SE);
    const [envio] = json.elementos;
    expect(json.elementos).toMatchObject([
      { via: 'google', autor: 'Capturista de se', numero: 1, revision: 'por-revisar' },
    ]);
    const buzon = buzonDe(hoja);
    expect(buzon?.respuesta).toMatchObject({ clave: 'clave-1', tipo: 'recibido', repetido: false });
    if (buzon?.respuesta?.tipo !== 'recibido') throw new Error('It was not received');
    expect(buzon.respuesta.envio).toEqual(envio);
    expect(buzon.respuesta.html).toContain(envio?.folio);
    expect(buzon).toMatchObject({
      envios: json.elementos,
      libro: { estado: 'enviado', area: 'se' },
      contexto: { periodo: '2021-t4', area: { siglas: 'SE' }, siglasDelEnlace: 'DEP' },
    });
    // A list of the drive and one of what is shared, two reads of the spreadsheet, and one write
    expect(doble.cuentas()).toEqual({
      ...{ 'files.list': 2, 'spreadsheets.get': 1, 'values.batchGet': 1, 'spreadsheets.batchUpdate': 1 },
    });
    expect((await lista()).libros.find((l) => l.area === 'se')).toMatchObject({
      ...{ estado: 'enviado', problema: null, porHacer: null, nombre: 'Libro de se' },
      revision: { admisible: true, errores: 0, filas: 2 },
    });
    const { persona } = await s.de('se');
    expect(await entradasDe(s.almacen, 'envio.')).toMatchObject([{ quien: `personas/${persona}` }]);
    const { integro } = await verificarAlmacen(
      s.almacen.db,
      await s.servicio.firmante.publicas(s.almacen.db),
    );
    expect(integro).toBe(true);
  });

  it('is sent once, and read once more for what the service wrote itself', async () => {
    const { s, doble, ligada, marcar, pasar } = await preparar();
    const hoja = await ligada('se');
    await marcar('se', hoja, 'clave-1');
    await pasar();
    await pasar();
    doble.olvidarCuentas();
    await pasar();
    await pasar();
    expect(doble.cuentas()).toEqual({ 'files.list': 4 });
    expect((await s.hacer(s.enlace, 'envios', EN_SE)).json.total).toBe(1);
  });

  it('is the very libro that was marked, or is refused', async () => {
    const { s, doble, ligada, marcar, pasar } = await preparar();
    const hoja = await ligada('se');
    await marcar('se', hoja, 'clave-1');
    escribirEn(doble, hoja, 'Avances', [2, 3], 'Se cambió después');
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'problema', codigo: 'google-cambio-despues' });
    expect((await s.hacer(s.enlace, 'envios', EN_SE)).json.total).toBe(0);
  });

  it('is of somebody who captures for the área, and brings nobody’s visto bueno', async () => {
    const { s, doble, ligada, marcar, pasar } = await preparar();
    const { administracion } = s;
    await s.hacer(administracion, 'cambiarOrgano', { cuerpo: { vistoBueno: true }, siVersion: null });
    const hoja = await ligada('se');
    // Its titular, who captures as well
    const titular = await s.de('se', 'visto-bueno');
    marcarEnviado(doble, hoja, marcaDe(LIBROS_DEL_CICLO.se, 'titular.de.se@ejemplo.mx', 'de-titular'));
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'problema', codigo: 'google-sin-papel' });
    await s.hacer(administracion, 'darPapel', {
      parametros: { persona: titular.persona },
      cuerpo: { papel: 'area', area: 'se', funcion: 'captura' },
    });
    marcarEnviado(doble, hoja, marcaDe(LIBROS_DEL_CICLO.se, 'Titular.de.SE@ejemplo.mx', 'otra'));
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({
      ...{ tipo: 'recibido', envio: { revision: 'por-visto-bueno' } },
    });
    await marcar('dep', hoja, 'ajena', LIBROS_DEL_CICLO.se);
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ codigo: 'google-sin-papel' });
  });

  it('with findings in its way is told which', async () => {
    const { s, doble, ligada, pasar } = await preparar();
    const malo = libroDelCiclo('dep', {
      Actividades: [
        ['Línea', 'Título'],
        ['9.Z', 'Feria'],
      ],
    });
    const hoja = await ligada('dep', malo);
    marcarEnviado(doble, hoja, marcaDe(malo, correoDe('dep'), 'clave-1'));
    await pasar();
    const respuesta = buzonDe(hoja)?.respuesta;
    expect(respuesta).toMatchObject({ clave: 'clave-1', tipo: 'con-hallazgos' });
    if (respuesta?.tipo !== 'con-hallazgos') throw new Error('It has findings');
    expect(respuesta.hallazgos.map((h) => [h.regla, h.hoja, h.fila])).toContainEqual([
      ...['referencia-inexistente', 'Actividades', 2],
    ]);
    expect((await s.hacer(s.enlace, 'envios', { parametros: { area: 'dep' } })).json.total).toBe(0);
  });

  it.each(['{', '{"clave":"con espacio"}', '[]', '"x"'])('by a mark like %s is told so', async (marca) => {
    const { doble, ligada, pasar } = await preparar();
    const hoja = await ligada('se');
    marcarEnviado(doble, hoja, marca);
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'problema', codigo: 'google-marca-ilegible' });
  });

  it('is known by its key, even where the rest cannot be read, or nobody is named', async () => {
    const { doble, ligada, pasar } = await preparar();
    const hoja = await ligada('se');
    marcarEnviado(doble, hoja, { clave: 'clave-1', sha256: 'corto' });
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ clave: 'clave-1', codigo: 'google-marca-ilegible' });
    marcarEnviado(doble, hoja, marcaDe(LIBROS_DEL_CICLO.se, '', 'clave-2'));
    await pasar();
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ clave: 'clave-2', codigo: 'google-sin-papel' });
  });

  it('takes with it what the área asks of the enlace', async () => {
    const { s, doble, ligada, pasar } = await preparar();
    const hoja = await ligada('se');
    const peticion = { tipo: 'otro', hoja: '', columna: '', fila: null, valor: '', texto: 'Una prórroga' };
    const marca = marcaDe(LIBROS_DEL_CICLO.se, correoDe('se'), 'clave-1');
    marcarEnviado(doble, hoja, { ...marca, peticiones: [peticion] });
    await pasar();
    expect(buzonDe(hoja)?.libro.peticiones).toMatchObject([{ texto: 'Una prórroga', estado: 'abierta' }]);
    expect((await s.hacer(s.enlace, 'peticiones')).json.peticiones).toHaveLength(1);
  });

  it('is answered although the spreadsheet could not be written in at first', async () => {
    const { s, doble, ligada, marcar, pasar, lista } = await preparar();
    const hoja = await ligada('se');
    await marcar('se', hoja, 'clave-1');
    doble.fallas.push(null, null, null, null, { tipo: 'estado', estado: 503 });
    await pasar();
    expect((await lista()).libros.find((l) => l.area === 'se')?.problema?.codigo).toBe('google-no-responde');
    await pasar();
    // As it was answered the first time: not as something that had been received before
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'recibido', repetido: false });
    expect((await s.hacer(s.enlace, 'envios', EN_SE)).json.total).toBe(1);
    expect((await lista()).libros.find((l) => l.area === 'se')?.problema).toBeNull();
  });

  it('is taken by one of the instances', async () => {
    const { s, doble, ligada, marcar, pasar } = await preparar();
    const hoja = await ligada('se');
    await marcar('se', hoja, 'clave-1');
    const otro = await servicioSobre(await rival(s.almacen, { reloj: s.reloj.leer }), {
      taller: taller(),
      reloj: s.reloj,
      google: accesoA(doble),
    });
    await Promise.all([pasar(5), pasar(0, otro), pasar(0), pasar(0, otro)]);
    expect(doble.cuentas()).toMatchObject({ 'values.batchGet': 1, 'spreadsheets.batchUpdate': 1 });
  });
});

enCadaAlmacen('What the sidebar of a spreadsheet shows', (abrir) => {
  it('follows what the enlace decides, with one write for each change', async () => {
    const { s, doble, ligada, marcar, pasar } = await abrirCicloEnGoogle(abrir, taller());
    const hoja = await ligada('se');
    const quieta = await ligada('utsi');
    await marcar('se', hoja, 'clave-1');
    await pasar();
    await pasar();
    const antes = structuredClone(quieta.hojas);
    const { envio, version } = await s.libroDe('se');
    const parametros = { envio: envio?.id ?? '' };
    const celda = { hoja: 'Avances', fila: 2, columna: 'Avance', texto: 'Diga cuándo' };
    await s.hacer(s.enlace, 'comentar', { parametros, cuerpo: celda });
    await s.hacer(s.enlace, 'devolver', { parametros, cuerpo: { motivo: 'Falta' }, siVersion: version });
    doble.olvidarCuentas();
    await pasar();
    expect(buzonDe(hoja)?.libro).toMatchObject({
      estado: 'observado',
      comentarios: [{ texto: 'Diga cuándo', fila: 2 }],
    });
    // The answer of the mark is still there
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'recibido', clave: 'clave-1' });
    expect(doble.cuentas()).toEqual({
      'files.list': 2,
      'spreadsheets.get': 1,
      'spreadsheets.batchUpdate': 1,
    });
    expect(quieta.hojas).toEqual(antes);
  });
});

enCadaAlmacen('A spreadsheet that nobody marked', (abrir) => {
  it('is read and reviewed, and sent only where the enlace says so', async () => {
    const { s, ligada } = await abrirCicloEnGoogle(abrir, taller(), { cada: 0 });
    await ligada('dep', libroDelCiclo('dep', { Actividades: actividades('Feria') }));
    const en = { parametros: { area: 'dep' } };
    const visto = await s.hacer(s.enlace, 'traerLibroDeGoogle', { ...en, cuerpo: {} });
    expect(visto.json).toMatchObject({ envio: null, validacion: { admisible: true } });
    expect((await s.hacer(s.enlace, 'envios', en)).json.total).toBe(0);
    await expect(
      s.hacer(s.administracion, 'traerLibroDeGoogle', { ...en, cuerpo: { enviar: true } }),
    ).rejects.toMatchObject({ codigo: 'sin-permiso' });
    const enviado = await s.hacer(s.enlace, 'traerLibroDeGoogle', { ...en, cuerpo: { enviar: true } });
    expect(enviado.json.envio).toMatchObject({ via: 'google', autor: 'Elena Enlace' });
  });

  it('tells why it cannot be read, there and in the list', async () => {
    const { s, doble, ligada, lista } = await abrirCicloEnGoogle(abrir, taller(), { cada: 0 });
    const hoja = await ligada('dep');
    doble.estado.libros.delete(hoja.id);
    const traer = () => s.hacer(s.enlace, 'traerLibroDeGoogle', { parametros: { area: 'dep' }, cuerpo: {} });
    await expect(traer()).rejects.toMatchObject({ codigo: 'google-no-existe' });
    const { libros } = await lista();
    expect(libros.map((l) => [l.area, l.problema?.codigo ?? null])).toEqual([
      ...[
        ['dep', 'google-no-existe'],
        ['se', null],
        ['utsi', null],
      ],
    ]);
  });
});
