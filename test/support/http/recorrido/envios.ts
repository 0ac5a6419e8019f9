import { expect } from 'vitest';
import {
  actividades,
  enApi,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
  type AreaDelCiclo,
} from '../../libros-de-ciclo.ts';
import { EN } from '../../servicio.ts';
import { deJson, etag, type Recorrido } from './escena.ts';

async function peticiones({ lograr, fallar, http, gente: { enlace, consulta } }: Recorrido): Promise<void> {
  const como = await http.sesionDe(await http.s.de('dep'));
  const en = { ...EN, area: 'dep' };
  const cuerpo = { tipo: 'otro', texto: 'Una prórroga' };
  const pedida = await lograr('pedir', { como, en, cuerpo });
  await lograr('peticiones', { como: consulta, en: EN });
  const respondida = {
    como: enlace,
    en: { ...EN, peticion: deJson(pedida, 'id') },
    cuerpo: { estado: 'rechazada', respuesta: 'No procede' },
  };
  const { encabezados } = await lograr('responderPeticion', { ...respondida, version: etag(pedida) });
  await fallar('responderPeticion', 'estado-no-admite', {
    ...respondida,
    version: encabezados.get('ETag') ?? '',
  });
}

/** Of the área `dep`. */
export interface EnvioComentado {
  readonly envio: string;
  readonly comentario: string;
}

/** A libro as CSVs in a form. */
function comoFormulario(area: AreaDelCiclo): FormData {
  const formulario = new FormData();
  for (const { nombre, columnas, filas } of LIBROS_DEL_CICLO[area].hojas) {
    const csv = [columnas.map((c) => c.encabezado), ...filas.map((f) => f.celdas)].map((f) => f.join(','));
    formulario.append('archivos', new Blob([csv.join('\n')]), `${nombre}.csv`);
  }
  formulario.append('datos', JSON.stringify({ peticiones: [{ tipo: 'otro', texto: 'Una prórroga' }] }));
  return formulario;
}

async function envios({ lograr, fallar, http }: Recorrido): Promise<string> {
  const como = await http.sesionDe(await http.s.de('dep'));
  const en = { ...EN, area: 'dep' };
  const libro = enApi(LIBROS_DEL_CICLO.dep);
  await lograr('validar', { como, en, cuerpo: { libro }, consulta: { libro: 'si' } });
  const encabezados = { 'Idempotency-Key': 'dep-1', 'X-Trimestral-Via': 'panel' };
  await lograr('enviar', {
    como,
    en,
    cuerpo: { libro: enApi(libroDelCiclo('dep', { Actividades: actividades('Feria') })) },
    encabezados,
  });
  await fallar('enviar', 'clave-de-idempotencia-usada', { como, en, cuerpo: { libro }, encabezados });
  const malo = enApi(
    libroDelCiclo('dep', {
      Actividades: [
        ['Línea', 'Título'],
        ['9.Z', 'Feria'],
      ],
    }),
  );
  await fallar('enviar', 'envio-con-hallazgos', { como, en, cuerpo: { libro: malo } });
  await fallar('enviar', 'libro-de-otra-area', { como, en, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.se) } });
  const enviado = await lograr('enviar', { como, en, formulario: comoFormulario('dep') });
  expect(enviado.estado).toBe(201);
  expect((await lograr('enviar', { como, en, formulario: comoFormulario('dep') })).estado).toBe(200);
  await lograr('envios', { como, en });
  const { id } = enviado.json()['envio'] as { id: string };
  const enEnvio = { envio: id };
  await lograr('envio', { como, en: enEnvio });
  await lograr('filasDeEnvio', { como, en: enEnvio, consulta: { hoja: 'Actividades' } });
  for (const nombre of [
    'hallazgosDeEnvio',
    'cambiosDeEnvio',
    'acuseImpreso',
    'oficio',
    'libroDeEnvio',
  ] as const)
    await lograr(nombre, { como, en: enEnvio });
  const acuse = await lograr('acuse', { como, en: enEnvio });
  const visto = await lograr('verificarAcuse', { cuerpo: { acuse: acuse.bytes.toString() } });
  expect(visto.json()).toMatchObject({ valido: true, registrado: true });
  return id;
}

async function revision(
  { lograr, fallar, http, gente: { enlace, administracion } }: Recorrido,
  envio: string,
) {
  const como = enlace;
  const en = { envio };
  const version = async () => etag(await lograr('envio', { como, en }));
  const cuerpo = { hoja: 'Actividades', fila: 2, columna: 'Título', texto: 'Revise' };
  const comentado = await lograr('comentar', { como, en, cuerpo });
  await lograr('comentarios', { como, en });
  const enComentario = { ...en, comentario: deJson(comentado, 'id') };
  const resuelto = await lograr('cambiarComentario', {
    como,
    en: enComentario,
    cuerpo: { resuelto: true },
    version: etag(comentado),
  });
  await fallar('quitarComentario', 'version-cambiada', { como, en: enComentario, version: etag(comentado) });
  await lograr('quitarComentario', { como, en: enComentario, version: etag(resuelto) });
  const queda = deJson(await lograr('comentar', { como, en, cuerpo }), 'id');
  const motivo = { motivo: 'Falta una feria' };
  await lograr('devolver', { como, en, cuerpo: motivo, version: await version() });
  await fallar('devolver', 'estado-no-admite', { como, en, cuerpo: motivo, version: '*' });
  const vistos = { comentariosAbiertos: 1 };
  await lograr('aceptar', { como, en, cuerpo: vistos, version: await version() });
  await fallar('aceptar', 'estado-no-admite', { como, en, cuerpo: {}, version: '*' });
  const area = { ...EN, area: 'dep' };
  await lograr('reabrirLibro', { como, en: area, cuerpo: motivo, version: await version() });
  await fallar('reabrirLibro', 'estado-no-admite', { como, en: area, cuerpo: motivo, version: '*' });
  await lograr('cambiarOrgano', { como: administracion, en: EN, cuerpo: { vistoBueno: true }, version: '*' });
  const { json } = await http.s.hacer(await http.s.de('dep'), 'enviar', {
    parametros: area,
    cuerpo: { libro: enApi(libroDelCiclo('dep', { Actividades: actividades('Otra feria') })) },
  });
  const titular = await http.sesionDe(await http.s.de('dep', 'visto-bueno'));
  const porVer = { como: titular, en: { envio: json.envio.id }, cuerpo: { decision: 'otorgado' } };
  const leido = await lograr('envio', { como, en: { envio: json.envio.id } });
  await lograr('darVistoBueno', { ...porVer, version: etag(leido) });
  await fallar('darVistoBueno', 'estado-no-admite', { ...porVer, version: '*' });
  await lograr('aceptar', { como, en: porVer.en, cuerpo: {}, version: '*' });
  return queda;
}

async function tablero({ lograr, gente: { enlace, consulta } }: Recorrido): Promise<void> {
  await lograr('tablero', { como: consulta, en: EN });
  await lograr('historial', { como: consulta, en: EN });
  await lograr('recordar', { como: enlace, en: EN, cuerpo: {} });
  await lograr('recordatorios', { como: consulta, en: EN });
}

/** What áreas ask and send, and its review; an envío with a comment. */
export async function enviarYRevisar(recorrido: Recorrido): Promise<EnvioComentado> {
  await peticiones(recorrido);
  const envio = await envios(recorrido);
  const comentario = await revision(recorrido, envio);
  await tablero(recorrido);
  return { envio, comentario };
}
