import { HOJA_DE_BUZON, type BuzonDeLibro, type LibroAtado } from '../../envio/buzon-de-libro.ts';
import { Falla } from '../../falla.ts';
import { campo } from '../../libro/caratula.ts';
import { iso } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { diasRestantes } from '../../tablero/plazo.ts';
import type { Destino, EstadoDeBarra } from '../acciones.ts';
import { avisosDeIdioma } from '../revision/avisos-de-libro.ts';
import { edicionDe } from '../revision/edicion.ts';
import type { Accion, LibroAbierto, Taller } from '../taller.ts';
import { actualizar } from './actualizar.ts';
import { comentariosDe } from './comentarios.ts';
import { destinoSabido, destinosPosibles, guardarDestino } from './destinos.ts';
import { envioEnCurso } from './envio-en-curso.ts';
import { marcaDe, respuestaDe } from './marca-de-envio.ts';

const modoDe = ({ puertos, ajustes }: Taller): EstadoDeBarra['modo'] =>
  ajustes.modo === 'recoge' ? 'recoge' : puertos.servicio === null ? 'sin-servicio' : 'envia';

interface Preguntado {
  readonly sinServicio: string;
  readonly destinos: readonly Destino[];
}

/** Finds out whose libro it is and what the service says of it, if it can be asked. */
function preguntar(taller: Taller, esEnlace: boolean): Preguntado {
  if (modoDe(taller) !== 'envia' || esEnlace) return { sinServicio: '', destinos: [] };
  let destinos: readonly Destino[] = [];
  try {
    const sabido = destinoSabido(taller);
    destinos = sabido === null ? destinosPosibles(taller) : [];
    const [unico, otro] = destinos;
    if (unico !== undefined && otro === undefined) guardarDestino(taller, unico);
    const destino = destinoSabido(taller);
    if (destino !== null) actualizar(taller, destino);
    return { sinServicio: '', destinos };
  } catch (error) {
    if (!(error instanceof Falla)) throw error;
    return { sinServicio: error.detalle, destinos };
  }
}

/** The cut-off, and the days left until it. */
function plazoDe(taller: Taller, corte: string): Pick<EstadoDeBarra, 'corte' | 'dias'> {
  const [de, hoy] = [corte, taller.puertos.hoy()].map((texto) => leerFecha(texto)?.fecha);
  return de && hoy ? { corte: iso(de), dias: diasRestantes(de, hoy) } : { corte: null, dias: null };
}

function destinoDe(sabido: LibroAtado | null, buzon: BuzonDeLibro | null): Destino | null {
  if (sabido === null) return null;
  const { contexto } = buzon ?? {};
  const partes = [contexto?.organo ?? sabido.organo, sabido.periodo, contexto?.area.siglas ?? sabido.area];
  return { ...sabido, nombre: partes.join(', ').toUpperCase() };
}

function libroDeBarra(taller: Taller, { propio: { caratula } }: LibroAbierto): EstadoDeBarra['libro'] {
  const buzon = taller.buzon();
  const tipo = campo(caratula, 'Tipo de libro');
  return {
    tipo: tipo === 'Enlace' || tipo === 'Área' ? tipo : null,
    area: buzon?.libro.nombre ?? campo(caratula, 'Área'),
    siglas: buzon?.libro.siglas ?? campo(caratula, 'Siglas del área'),
    periodo: buzon?.contexto.periodo.toUpperCase() ?? campo(caratula, 'Periodo'),
    hojas: taller.pestanas().flatMap(({ nombre }) => (nombre === HOJA_DE_BUZON ? [] : [nombre])),
  };
}

function avisosDe(taller: Taller): string[] {
  const respuesta = respuestaDe(taller);
  const dicho = respuesta?.tipo === 'problema' ? [`${respuesta.titulo}. ${respuesta.detalle}`] : [];
  return [...dicho, ...avisosDeIdioma(taller)];
}

export const abrir: Accion<'abrir'> = (taller) => {
  const { esEnlace } = taller.abrir('Carátula').propio;
  const { sinServicio, destinos } = preguntar(taller, esEnlace);
  const abierto = esEnlace ? taller.abrir('Programa') : taller.abrir('Carátula');
  const { caratula } = abierto.propio;
  const buzon = taller.buzon();
  const lineas = esEnlace ? [...abierto.carpeta.lineas.values()] : (buzon?.libro.lineas ?? []);
  const siglasPropias = esEnlace ? campo(caratula, 'Siglas del área') : '';
  return {
    version: taller.ajustes.version,
    libro: libroDeBarra(taller, abierto),
    ...plazoDe(taller, buzon?.contexto.corte ?? campo(caratula, 'Fecha de corte')),
    enlace: buzon?.contexto.siglasDelEnlace ?? siglasPropias,
    modo: modoDe(taller),
    estado: buzon?.libro.estado ?? null,
    destino: destinoDe(destinoSabido(taller), buzon),
    destinos,
    lineas: lineas.map(({ linea, titulo }) => ({ linea, titulo })),
    comentarios: comentariosDe(taller),
    envios: buzon?.envios ?? [],
    enCurso: envioEnCurso(taller) !== null || (marcaDe(taller) !== null && respuestaDe(taller) === null),
    sinServicio,
    persona: taller.puertos.persona(),
    avisos: avisosDe(taller),
    edicion: edicionDe(taller.puertos),
  };
};

export const elegirDestino: Accion<'elegirDestino'> = (taller, destino) => {
  guardarDestino(taller, destino);
  return abrir(taller, null);
};
