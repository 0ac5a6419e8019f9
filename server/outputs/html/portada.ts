import type { Informe, Portada } from '../../../shared/report/arbol.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { atributo } from './escape.ts';

/** The institution's image, as the reader of libros found it beside the enlace's libro. */
export interface Logotipo {
  readonly bytes: Uint8Array;
  readonly tipo: 'png' | 'jpg';
}

function imagen(logotipo: Logotipo | null, portada: Portada): string {
  if (logotipo === null) return '';
  const tipo = logotipo.tipo === 'jpg' ? 'jpeg' : 'png';
  const datos = Buffer.from(logotipo.bytes).toString('base64');
  const de = portada.institucion === '' ? 'Logotipo' : `Logotipo de ${portada.institucion}`;
  return `<img class="logotipo" src="data:image/${tipo};base64,${datos}"${atributo('alt', de)}>`;
}

function parrafo(clase: string, texto: string): string {
  return texto === '' ? '' : `<p class="${clase}">${esc(texto)}</p>`;
}

function ficha(portada: Portada): string {
  const datos: readonly (readonly [string, string])[] = [
    ['Periodo', portada.periodoLargo],
    ['Acuerdo de aprobación', portada.acuerdo],
    ['Sesión', portada.sesion],
    ['Fecha', portada.fecha],
    ['Punto del orden del día', portada.punto],
    ['Área', portada.area],
    ['Responsable', portada.responsable],
  ];
  const filas = datos.filter(([, valor]) => valor !== '');
  if (filas.length === 0) return '';
  return `<dl>${filas.map(([n, v]) => `<div><dt>${n}</dt><dd>${esc(v)}</dd></div>`).join('')}</dl>`;
}

/** The cover: institution, órgano, the report's name and how it was approved. */
export function escribirPortada({ portada }: Informe, logotipo: Logotipo | null): string {
  return [
    `<header class="portada">${imagen(logotipo, portada)}`,
    parrafo('institucion', portada.institucion),
    parrafo('organo', portada.organo),
    `<h1 id="portada" tabindex="-1">${esc(portada.titulo)}</h1>`,
    `${ficha(portada)}</header>`,
  ].join('\n');
}

/** The signature block of the last page, '' where nobody signs. */
export function escribirFirmas({ firmas }: Portada): string {
  if (firmas.length === 0) return '';
  const una = (f: { readonly nombre: string; readonly cargo: string }): string =>
    `<li><strong>${esc(f.nombre)}</strong>${f.cargo === '' ? '' : `<span>${esc(f.cargo)}</span>`}</li>`;
  return `<ul class="firmas" aria-label="Firmas">${firmas.map(una).join('')}</ul>`;
}
