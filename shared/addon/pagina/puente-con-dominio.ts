import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { NombreDeAccion, Pide, Puente, Respuesta } from '../acciones.ts';
import type { AjustesDelComplemento } from '../ajustes-del-complemento.ts';
import { ACCIONES_DE_DOMINIO } from '../dominio/acciones-de-dominio.ts';
import { ejecutorDe } from '../ejecutar-en-guion.ts';
import type { Puertos } from '../puertos.ts';
import { hostDePagina } from './host-de-pagina.ts';

const AJUSTES: AjustesDelComplemento = { servicio: '', modo: 'envia', version: '' };
const COMUNES: readonly NombreHoja[] = ['Carátula', 'Catálogos', 'Sesiones'];
const MATRIZ: readonly NombreHoja[] = [...COMUNES, 'Integrantes', 'Asistencia'];
const CONVENIOS: readonly NombreHoja[] = [...COMUNES, 'Convenios'];

/** Tabs that a form looks at, by the tab that it is of. */
const DE_FORMULARIO: ReadonlyMap<string, readonly NombreHoja[]> = new Map([
  ['Convenios', [...CONVENIOS, 'Opiniones']],
  ['Opiniones', [...COMUNES, 'Opiniones']],
  ['Sesiones', COMUNES],
  ['Integrantes', [...COMUNES, 'Integrantes']],
]);

/** Tabs that each action looks at; those of a form are told above. */
const HOJAS: Readonly<Partial<Record<NombreDeAccion, readonly NombreHoja[]>>> = {
  paraPreparar: ['Carátula', 'Programa', 'Catálogos', 'Sesiones'],
  asistencia: MATRIZ,
  prepararAsistencia: MATRIZ,
  todosPresentes: MATRIZ,
  agregarSesion: MATRIZ,
  agregarIntegrante: MATRIZ,
  formulario: [],
  convenioParecido: CONVENIOS,
  agregar: [],
  convenios: [...CONVENIOS, 'Avances'],
  sesiones: COMUNES,
  reportarAvances: [...CONVENIOS, 'Avances'],
  firmar: [...CONVENIOS, 'Opiniones'],
  porVencer: CONVENIOS,
  conveniosSinOpinion: [...CONVENIOS, 'Opiniones', 'Justificaciones'],
  opiniones: ['Carátula', 'Opiniones'],
  ligarOpinion: [...CONVENIOS, 'Opiniones'],
} satisfies Record<keyof typeof ACCIONES_DE_DOMINIO, readonly NombreHoja[]>;

const ejecutar = ejecutorDe(ACCIONES_DE_DOMINIO);

/** Times that it is worked out anew where somebody wrote meanwhile: two who add a record want one row each. */
const VECES = 3;

function nada(): never {
  throw new Error('what is worked out in the page asks nothing else of it');
}

function puertosDe(host: Puertos['host'], buzon: string, hoy: string): Puertos {
  return {
    host,
    servicio: null,
    propiedades: { leer: () => buzon, guardar: nada },
    metadatos: { leer: () => null, guardar: nada },
    ahora: nada,
    hoy: () => hoy,
    persona: nada,
    uuid: nada,
    sha256: nada,
    candado: (hacer) => hacer(),
  };
}

function hojaDeFormulario(nombre: NombreDeAccion, pide: unknown): string {
  if (nombre !== 'formulario' && nombre !== 'agregar') return '';
  const conHoja = typeof pide === 'object' && pide !== null && 'hoja' in pide ? pide.hoja : '';
  return typeof conHoja === 'string' ? conHoja : '';
}

async function enPagina<N extends NombreDeAccion>(
  puente: Puente,
  hojas: readonly NombreHoja[],
  nombre: N,
  pide: Pide<N>,
  veces: number,
): Promise<Respuesta<N>> {
  const leido = await puente('leerHojas', { hojas });
  if (!leido.ok) return leido;
  const { host, pasos } = hostDePagina(leido.valor, hojas);
  const puertos = puertosDe(host, JSON.stringify(leido.valor.buzon), leido.valor.hoy);
  const hecho = ejecutar(puertos, AJUSTES, nombre, pide);
  if (!hecho.ok || pasos.length === 0) return hecho;
  const escrito = await puente('escribirHojas', { pasos });
  if (escrito.ok) return hecho;
  const otraVez = escrito.problema.codigo === 'celda-cambiada' && veces > 1;
  return otraVez ? enPagina(puente, hojas, nombre, pide, veces - 1) : escrito;
}

/**
 * The way to the add-on, for a page that works out by itself what the script has no room for: attendance, convenios and
 * opiniones. What they read is read once and what they do is written in one go.
 */
export const puenteConDominio =
  (puente: Puente): Puente =>
  (nombre, pide) => {
    const hojas = DE_FORMULARIO.get(hojaDeFormulario(nombre, pide)) ?? HOJAS[nombre];
    return hojas === undefined ? puente(nombre, pide) : enPagina(puente, hojas, nombre, pide, VECES);
  };
