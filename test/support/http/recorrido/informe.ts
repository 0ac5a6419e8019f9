import { setTimeout as pausa } from 'node:timers/promises';
import type { NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import {
  actividades,
  enApi,
  enlaceDelCiclo,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
} from '../../libros-de-ciclo.ts';
import { EN } from '../../servicio.ts';
import type { LlamadaHttp } from '../conductor.ts';
import type { Credencial } from '../servicio-http.ts';
import type { EnvioComentado } from './envios.ts';
import { etag, type Recorrido } from './escena.ts';

/** Asks until nobody works on a version any more. */
async function terminada({ lograr, gente: { consulta } }: Recorrido, numero: number): Promise<void> {
  for (;;) {
    const { estado } = (await lograr('consolidacion', { como: consulta, en: { ...EN, numero } })).json();
    if (estado !== 'en-espera' && estado !== 'en-proceso') break;
    await pausa(50);
  }
}

const APROBACION = { acuerdo: 'CVOE/004/22', sesion: 'Primera sesión ordinaria', fecha: '2022-01-24' };

async function consolidacion(recorrido: Recorrido): Promise<void> {
  const {
    lograr,
    fallar,
    http,
    gente: { enlace, consulta },
  } = recorrido;
  for (const area of ['se', 'utsi'] as const) {
    const { json } = await http.s.hacer(await http.s.de(area, 'visto-bueno'), 'enviar', {
      parametros: { area },
      cuerpo: { libro: enApi(LIBROS_DEL_CICLO[area]) },
    });
    await lograr('aceptar', { como: enlace, en: { envio: json.envio.id }, cuerpo: {}, version: '*' });
  }
  await fallar('aprobar', 'no-encontrado', { como: enlace, en: { ...EN, numero: 1 }, cuerpo: APROBACION });
  await lograr('consolidar', { como: enlace, en: EN, cuerpo: { borrador: true } });
  await terminada(recorrido, 1);
  const deBorrador = { como: enlace, en: { ...EN, numero: 1 } };
  await fallar('aprobar', 'estado-no-admite', { ...deBorrador, cuerpo: APROBACION });
  const firmado = { sha256DelFirmado: 'a'.repeat(64) };
  await fallar('asentarFirmado', 'estado-no-admite', { ...deBorrador, cuerpo: firmado });
  await fallar('cerrarPeriodo', 'periodo-sin-aprobar', { como: enlace, en: EN, cuerpo: {}, version: '*' });
  await lograr('consolidar', { como: enlace, en: EN, cuerpo: {} });
  await terminada(recorrido, 2);
  await lograr('consolidaciones', { como: consulta, en: EN });
  const en = { ...EN, numero: 2 };
  const como = consulta;
  for (const nombre of ['vista', 'hallazgosDeConsolidacion', 'paquete', 'cambiosDeConsolidacion'] as const)
    await lograr(nombre, { como, en });
  for (const archivo of ['informe.docx', 'informe.html', 'tablas/1-1.csv', 'manifiesto.json'])
    await lograr('producto', { como, en: { ...en, archivo } });
  await lograr('procedencia', { como, en, consulta: { archivo: '1-1.csv', fila: '2' } });
  await lograr('aprobar', { como: enlace, en, cuerpo: APROBACION });
  await terminada(recorrido, 3);
  await lograr('asentarFirmado', { como: enlace, en: { ...EN, numero: 3 }, cuerpo: firmado });
  await sinInforme(recorrido);
}

/** A version that findings stand in the way of. */
async function sinInforme(recorrido: Recorrido): Promise<void> {
  const {
    lograr,
    fallar,
    gente: { enlace, consulta },
  } = recorrido;
  const sinTipos = enlaceDelCiclo({
    Catálogos: [
      ['Catálogo', 'Valor'],
      ['Tipo de convenio', 'Otro'],
    ],
  });
  const libro = { cuerpo: { libro: enApi(sinTipos) }, version: '*' };
  await lograr('cambiarLibroDelEnlace', { como: enlace, en: EN, ...libro });
  await lograr('consolidar', { como: enlace, en: EN, cuerpo: {} });
  await terminada(recorrido, 4);
  const en = { ...EN, numero: 4 };
  for (const nombre of ['vista', 'producto', 'procedencia'] as const)
    await fallar(nombre, 'consolidacion-sin-informe', {
      como: consulta,
      en: { ...en, archivo: 'informe.docx' },
      consulta: { archivo: '1-1.csv', fila: '2' },
    });
}

async function cierre({ lograr, fallar, gente: { enlace: como } }: Recorrido): Promise<void> {
  const periodo = await lograr('periodo', { como, en: EN });
  await lograr('cerrarPeriodo', { como, en: EN, cuerpo: { motivo: 'Aprobado' }, version: etag(periodo) });
  const siguiente = { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: EN.periodo };
  await lograr('abrirPeriodo', { como, en: EN, cuerpo: siguiente });
  await fallar('abrirPeriodo', 'ya-existe', { como, en: EN, cuerpo: siguiente });
}

/** What a closed period answers to whatever would change it. */
const LOTE = {
  id: '00000000-0000-4000-8000-000000000000',
  que: 'escribir',
  cambios: [{ tipo: 'quitar-hoja', hoja: 'h0-1' }],
};

async function cerrado(recorrido: Recorrido, { envio, comentario }: EnvioComentado): Promise<void> {
  const {
    fallar,
    http,
    gente: { enlace },
  } = recorrido;
  const captura = await http.sesionDe(await http.s.de('dep'));
  const area = { ...EN, area: 'dep' };
  const libro = enApi(enlaceDelCiclo());
  const deArea = enApi(libroDelCiclo('dep', { Actividades: actividades('Tarde') }));
  const titular = await http.sesionDe(await http.s.de('dep', 'visto-bueno'));
  const casos: [NombreDeOperacion, Credencial, object, unknown?][] = [
    ['cambiarPeriodo', enlace, EN, { corte: '2022-02-01' }],
    ['cerrarPeriodo', enlace, EN, {}],
    ['cambiarLibroDelEnlace', enlace, EN, { libro }],
    ['restaurarLibro', enlace, { ...EN, numero: 1 }],
    ['agregarValor', enlace, EN, { catalogo: 'Área', valor: 'Otra' }],
    ['recordar', enlace, EN, {}],
    ['hacerLotes', captura, area, { lotes: [LOTE] }],
    ['restaurarBorrador', captura, area, { numero: 0 }],
    ['abrirEnBorrador', captura, area, { libro: deArea }],
    ['hacerLotesDelEnlace', enlace, EN, { lotes: [LOTE] }],
    ['restaurarBorradorDelEnlace', enlace, EN, { numero: 0 }],
    ['abrirEnLibroDelEnlace', enlace, EN, { libro }],
    ['publicarLibroDelEnlace', enlace, EN, { borrador: 0 }],
    ['traerVersionVigente', enlace, EN],
    ['validar', captura, area, { libro: deArea }],
    ['enviar', captura, area, { libro: deArea }],
    ['pedir', captura, area, { tipo: 'otro', texto: 'Otra' }],
    ['reabrirLibro', enlace, area, { motivo: 'Tarde' }],
    ['comentar', enlace, { envio }, { hoja: 'Actividades', fila: 2, texto: 'Tarde' }],
    ['cambiarComentario', enlace, { envio, comentario }, { texto: 'Tarde' }],
    ['quitarComentario', enlace, { envio, comentario }],
    ['darVistoBueno', titular, { envio }, { decision: 'otorgado' }],
    ['devolver', enlace, { envio }, { motivo: 'Tarde' }],
    ['aceptar', enlace, { envio }, {}],
    ['consolidar', enlace, EN, {}],
    ['aprobar', enlace, { ...EN, numero: 2 }, APROBACION],
    ['asentarFirmado', enlace, { ...EN, numero: 3 }, { sha256DelFirmado: 'b'.repeat(64) }],
    ['crearLibrosDeGoogle', enlace, EN, {}],
    ['traerLibrosDeGoogle', enlace, EN],
    ['ligarLibroDeGoogle', enlace, area, { hoja: 'x'.repeat(44) }],
    ['desligarLibroDeGoogle', enlace, area],
    ['traerLibroDeGoogle', enlace, area, {}],
  ];
  for (const [nombre, como, en, cuerpo] of casos)
    await fallar(nombre, 'periodo-cerrado', {
      como,
      en: en as LlamadaHttp['en'] & object,
      ...(cuerpo === undefined ? {} : { cuerpo }),
      version: '*',
    });
}

/** Versions of the report, the bitácora, the end of the period. */
export async function informarYCerrar(recorrido: Recorrido, envio: EnvioComentado): Promise<void> {
  const { lograr, gente } = recorrido;
  await consolidacion(recorrido);
  await lograr('bitacora', { como: gente.consulta, en: EN });
  await lograr('verificarBitacora', { como: gente.consulta });
  await lograr('rotarLlave', { como: gente.general });
  await cierre(recorrido);
  await cerrado(recorrido, envio);
}
