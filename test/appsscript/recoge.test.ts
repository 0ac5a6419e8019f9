import { expect, it } from 'vitest';
import type { Acciones, Da, NombreDeAccion, Respuesta } from '../../shared/addon/acciones.ts';
import { CLAVE_DE_ENVIO, CLAVE_DE_LIBRO, HOJA_DE_BUZON } from '../../shared/envio/buzon-de-libro.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { dobleDeAppsScript } from '../doubles/apps-script/doble-de-apps-script.ts';
import type { LibroDeGoogle } from '../doubles/google/estado.ts';
import { enCadaAlmacen } from '../support/almacenes.ts';
import { enAppsScript, guionConstruido } from '../support/apps-script/guion-construido.ts';
import { hojaDe, ponerHojas } from '../support/apps-script/host-sobre-doble.ts';
import {
  abrirCicloEnGoogle,
  correoDe,
  marcarEnviado,
  type CicloEnGoogle,
} from '../support/ciclo-en-google.ts';
import { escribirEn } from '../support/google.ts';
import { enHojas } from '../support/libro-en-hojas.ts';
import { convenios, libroDelCiclo, LIBROS_DEL_CICLO } from '../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../support/servicio.ts';

const taller = tallerDelArchivo();
const AREA = 'se';

/** The built add-on of an institution that opens no port, over the libro that the service fetches. */
async function abrirComplemento(libro: Libro = LIBROS_DEL_CICLO[AREA]) {
  const { codigo, barra, manifiesto } = await guionConstruido({ modo: 'recoge', servicio: '' });
  const doble = dobleDeAppsScript({
    manifiesto,
    paginas: new Map([['Barra', barra]]),
    persona: correoDe(AREA),
    ahora: () => Date.parse('2022-01-05T18:00:00Z'),
    alPedir: () => {
      throw new Error('It asks nobody');
    },
  });
  ponerHojas(doble, enHojas(libro));
  const guion = enAppsScript(codigo, doble.servicios);
  const pedir = <N extends NombreDeAccion>(nombre: N, pide: Acciones[N]['pide']): Da<N> => {
    const respuesta = guion.llamar('accion', nombre, pide) as Respuesta<N>;
    if (!respuesta.ok) throw new Error(respuesta.problema.detalle);
    return respuesta.valor;
  };
  return { doble, pedir };
}

type Complemento = Awaited<ReturnType<typeof abrirComplemento>>;

/** What Google shows to both: the mark of the add-on to the service, the hidden tab of the service to the add-on. */
function sincronizar({ doble }: Complemento, { doble: google }: CicloEnGoogle, hoja: LibroDeGoogle): void {
  const { libro } = doble;
  const marca = libro.metadatos.find(({ clave }) => clave === CLAVE_DE_ENVIO)?.valor;
  if (typeof marca === 'string') marcarEnviado(google, hoja, marca);
  for (const { metadataKey, metadataValue } of hoja.metadatos)
    if (metadataKey === CLAVE_DE_LIBRO && !libro.metadatos.some(({ clave }) => clave === CLAVE_DE_LIBRO))
      libro.metadatos.push({
        id: libro.siguienteId(),
        clave: CLAVE_DE_LIBRO,
        valor: metadataValue ?? '',
        visibilidad: 'DOCUMENT',
      });
  const buzon = hoja.hojas.find(({ titulo }) => titulo === HOJA_DE_BUZON);
  if (buzon === undefined) return;
  const suya =
    libro.hojas.find((h) => h.nombre === HOJA_DE_BUZON) ??
    libro.agregar(HOJA_DE_BUZON, libro.hojas.length, 50);
  buzon.celdas.forEach((fila, i) => {
    suya.celda(i + 1, 1).valor = String(fila?.[0]?.valor ?? '');
  });
}

enCadaAlmacen('A libro of an institution that opens no port', (abrir) => {
  it('is sent, returned with a comment and sent again with nothing but what the spreadsheet carries', async () => {
    const ciclo = await abrirCicloEnGoogle(abrir, taller());
    const { s, ligada, pasar } = ciclo;
    const complemento = await abrirComplemento();
    const { pedir } = complemento;
    const hoja = await ligada(AREA);
    const correr = async (): Promise<void> => {
      sincronizar(complemento, ciclo, hoja);
      await pasar();
      sincronizar(complemento, ciclo, hoja);
    };
    await correr();
    expect(pedir('abrir', null)).toMatchObject({ modo: 'recoge', estado: 'sin-enviar', corte: '2022-01-14' });
    expect(pedir('validar', { hoja: null }).admisible).toBe(true);
    expect(pedir('enviar', null).tipo).toBe('marcado');
    await correr();
    const { json } = await s.hacer(s.enlace, 'envios', { parametros: { area: AREA } });
    const [envio] = json.elementos;
    expect(json.elementos).toMatchObject([{ via: 'google', numero: 1 }]);
    const abierta = pedir('abrir', null);
    expect(abierta).toMatchObject({ estado: 'enviado', envios: [{ folio: envio?.folio }] });
    expect(pedir('acuse', { envio: envio?.id ?? '' }).html).toContain(envio?.folio);

    const parametros = { envio: envio?.id ?? '' };
    const cuerpo = { hoja: 'Avances', fila: 2, columna: 'Avance', texto: 'Diga en qué fecha.' };
    await s.hacer(s.enlace, 'comentar', { parametros, cuerpo });
    const { version = null } = await s.hacer(s.enlace, 'libroDeArea', { parametros: { area: AREA } });
    await s.hacer(s.enlace, 'devolver', {
      parametros,
      cuerpo: { motivo: 'Atienda el comentario.' },
      siVersion: version,
    });
    await correr();
    expect(pedir('abrir', null)).toMatchObject({
      estado: 'observado',
      comentarios: [{ texto: 'Diga en qué fecha.', celda: { hoja: 'Avances', fila: 2 } }],
    });
    const corregido = 'Se instaló la mesa el 3 de noviembre de 2021';
    const avances = complemento.doble.libro.hojas.find((h) => h.nombre === 'Avances');
    if (avances !== undefined) avances.celda(2, 3).valor = corregido;
    escribirEn(ciclo.doble, hoja, 'Avances', [2, 3], corregido);
    expect(pedir('enviar', null).tipo).toBe('marcado');
    await correr();
    expect(pedir('abrir', null)).toMatchObject({ estado: 'enviado' });
    const { json: todos } = await s.hacer(s.enlace, 'envios', { parametros: { area: AREA } });
    expect(todos.elementos.map((e) => e.numero)).toEqual([2, 1]);
  });

  it('is admitted as it was marked where cells are merged', async () => {
    const filas = [
      ['CONV-001', 'Décima', 'Se instaló la mesa'],
      ['', 'Décima primera', 'Se acordó el calendario'],
    ];
    const libro = libroDelCiclo(AREA, {
      Convenios: convenios(AREA, ['CONV-001', 'Universidad Autónoma Metropolitana']),
      Avances: [['Convenio', 'Sesión', 'Avance'], ...filas],
    });
    const ciclo = await abrirCicloEnGoogle(abrir, taller());
    const complemento = await abrirComplemento(libro);
    const { pedir, doble } = complemento;
    const hoja = await ciclo.ligada(AREA, libro);
    hojaDe(doble, 'Avances').combinar({ fila: 2, columna: 1, filas: 2, columnas: 1 });
    const enGoogle = hoja.hojas.find(({ titulo }) => titulo === 'Avances');
    const lugar = { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    enGoogle?.combinadas.push({ sheetId: enGoogle.id, ...lugar });
    sincronizar(complemento, ciclo, hoja);
    await ciclo.pasar();
    sincronizar(complemento, ciclo, hoja);
    expect(pedir('validar', { hoja: null }).hallazgos).toEqual([]);
    expect(pedir('enviar', null).tipo).toBe('marcado');
    sincronizar(complemento, ciclo, hoja);
    await ciclo.pasar();
    sincronizar(complemento, ciclo, hoja);
    expect(pedir('abrir', null)).toMatchObject({ estado: 'enviado', avisos: [] });
    const { json } = await ciclo.s.hacer(ciclo.s.enlace, 'envios', { parametros: { area: AREA } });
    expect(json.elementos).toMatchObject([{ via: 'google', numero: 1 }]);
  });
});
