import type { Carpeta, HojaDeLibro, Registro } from '../../libro/carpeta.ts';
import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { campoDeCaratula } from '../../libro/caratula.ts';
import { nombresDeParticipantes, partesDeVarios } from '../../libro/nombres.ts';
import { indiceDe } from '../../libro/registros.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** One name in a cell; `valor` is the whole cell. */
export type VerNombre = (pieza: string, registro: Registro, columna: string, valor: string) => void;

type LeerNombres = (texto: string) => readonly string[];

const TIPOS_CON_NOMBRES: Readonly<Partial<Record<string, LeerNombres>>> = {
  contrapartes: partesDeVarios,
  personas: nombresDeParticipantes,
};
const CAMPOS_CON_NOMBRE: readonly string[] = ['Área', 'Responsable'];
const INVITADA = plegar('Área invitada');

function recorrerColumna(hoja: HojaDeLibro, columna: string, leer: LeerNombres | null, ver: VerNombre): void {
  const indice = indiceDe(hoja, columna);
  if (indice === -1) return;
  for (const registro of hoja.registros) {
    const valor = registro.fila.celdas[indice] ?? '';
    if (valor === '') continue;
    if (leer === null) ver(valor, registro, columna, valor);
    else for (const pieza of leer(valor)) ver(pieza, registro, columna, valor);
  }
}

function recorrerCaratula(hoja: HojaDeLibro, ver: VerNombre): void {
  const [campo, valor] = [indiceDe(hoja, 'Campo'), indiceDe(hoja, 'Valor')];
  for (const registro of hoja.registros) {
    const nombre = campoDeCaratula(registro.fila.celdas[campo] ?? '');
    if (nombre === undefined || !CAMPOS_CON_NOMBRE.includes(nombre)) continue;
    // A field that is repeated counts once, the first.
    if (hoja.libro.caratula.get(nombre)?.fila !== registro.fila.numero) continue;
    const texto = registro.fila.celdas[valor] ?? '';
    if (texto !== '') ver(texto, registro, 'Valor', texto);
  }
}

function recorrerIntegrantes(hoja: HojaDeLibro, ver: VerNombre): void {
  const calidad = indiceDe(hoja, 'Calidad');
  const columnas = ['Cargo o área', 'Nombre']
    .map((nombre) => ({ nombre, indice: indiceDe(hoja, nombre) }))
    .filter(({ indice }) => indice !== -1)
    .sort((a, b) => a.indice - b.indice);
  for (const registro of hoja.registros) {
    const { celdas } = registro.fila;
    const invitada = plegar(celdas[calidad] ?? '') === INVITADA;
    for (const { nombre, indice } of columnas) {
      const texto = celdas[indice] ?? '';
      if (texto !== '' && (nombre === 'Nombre' || invitada)) ver(texto, registro, nombre, texto);
    }
  }
}

const PROPIAS: Readonly<Partial<Record<NombreHoja, (hoja: HojaDeLibro, ver: VerNombre) => void>>> = {
  Carátula: recorrerCaratula,
  Integrantes: recorrerIntegrantes,
  Asistencia: (hoja, ver) => {
    recorrerColumna(hoja, 'Integrante', null, ver);
  },
};

function recorrerHoja(hoja: HojaDeLibro, ver: VerNombre): void {
  const propia = PROPIAS[hoja.def.nombre];
  if (propia !== undefined) propia(hoja, ver);
  for (const { nombre, tipo } of hoja.def.columnas) {
    const leer = TIPOS_CON_NOMBRES[tipo];
    if (leer !== undefined) recorrerColumna(hoja, nombre, leer, ver);
  }
}

/**
 * Shows every name that `nombre-variante` looks at (contract §3), in reading order: `Carátula` (`Área`,
 * `Responsable`), `Integrantes` (`Nombre`, and `Cargo o área` of an Área invitada), `Asistencia`,
 * `Contraparte`, `Participantes`.
 */
export function recorrerNombres(carpeta: Carpeta, ver: VerNombre): void {
  for (const libro of carpeta.libros) {
    for (const { nombre } of HOJAS) {
      const hoja = libro.hojas.get(nombre);
      if (hoja !== undefined) recorrerHoja(hoja, ver);
    }
  }
}
