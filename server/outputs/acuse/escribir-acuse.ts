import type { Acuse } from '../../../shared/api/esquemas/acuse.ts';
import { periodoConClave } from '../../../shared/libro/clave-de-periodo.ts';
import { contar } from '../../../shared/messages/redaccion.ts';
import { fechaLarga } from '../../../shared/spanish/fechas/format-date.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { capitalizar } from '../../../shared/spanish/texto/text-case.ts';
import { periodoLargo } from '../../../shared/spanish/fechas/periodo.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { ligaSegura } from '../html/escape.ts';
import { ESTILO_DE_ACUSE } from './estilo-de-acuse.ts';
import { horaDelAcuse, NOMBRE_DEL_HUSO } from './hora-del-acuse.ts';
import { huellaEnGrupos } from './huella-en-grupos.ts';

/** `octubre a diciembre de 2021`. */
export function periodoDeAcuse({ periodo }: Pick<Acuse, 'periodo'>): string {
  const desde = leerFecha(periodo.desde);
  const hasta = leerFecha(periodo.hasta);
  if (desde === null || hasta === null) return periodo.clave;
  return periodoLargo(periodoConClave(desde.fecha, hasta.fecha));
}

/** `Comisión de Vinculación (CVOE)`; without siglas, the name alone. */
export function conSiglas({ nombre, siglas }: Acuse['area']): string {
  if (nombre === '') return siglas;
  return siglas === '' || siglas === nombre ? nombre : `${nombre} (${siglas})`;
}

const dato = (nombre: string, html: string): string => `<dt>${esc(nombre)}</dt><dd>${html}</dd>`;

function datos(acuse: Acuse): string {
  const { fecha, exacta, desfase } = horaDelAcuse(acuse.cuando);
  const recibido = `${fechaLarga(fecha)}, ${exacta} horas (${NOMBRE_DEL_HUSO}, ${desfase})`;
  return `<dl>${[
    dato('Área', esc(conSiglas(acuse.area))),
    dato('Periodo', esc(capitalizar(periodoDeAcuse(acuse)))),
    dato('Envío', `Número ${String(acuse.envio)} del área en el periodo`),
    dato('Envió', esc(acuse.envia)),
    dato('Recibido', `<time datetime="${esc(acuse.cuando)}">${esc(recibido)}</time>`),
    dato('Plazo', acuse.aTiempo ? 'Dentro del plazo' : 'Fuera de plazo'),
  ].join('')}</dl>`;
}

function contenido({ filas, sinActividades }: Acuse): string {
  const total = filas.reduce((suma, f) => suma + f.filas, 0);
  const lista = filas
    .map(({ hoja, filas: n }) => `<li><span>${esc(hoja)}</span> <b>${contar(n, 'fila')}</b></li>`)
    .join('');
  const aviso = sinActividades ? '<p>El área declara, con su motivo, las líneas sin actividades.</p>' : '';
  return `<h2>Lo recibido: ${contar(total, 'fila')}</h2>${aviso}<ul class="filas">${lista}</ul>`;
}

function revision({ hallazgos: h }: Acuse): string {
  const cifras: readonly (readonly [string, number])[] = [
    ['Por corregir', h.errores],
    ['Advertencias explicadas', h.explicados],
    ['Peticiones al enlace', h.peticiones],
    ['En espera de otras áreas', h.porOtrasAreas],
  ];
  const texto = cifras.map(([nombre, n]) => `${nombre}: <span class="cifra">${String(n)}</span>`).join(' · ');
  return `<h2>La revisión automática</h2><p>${texto}</p>`;
}

function huella({ sha256, firma }: Acuse): string {
  const grupos = huellaEnGrupos(sha256).map((grupo) => `<span>${esc(grupo)}</span>`);
  return `<h2>Huella y firma</h2><dl>${[
    dato('SHA-256', `<code class="huella">${grupos.join('<wbr>')}</code>`),
    dato('Llave', `<code>${esc(firma.llave)}</code>`),
    dato('Firma', `<code>${esc(firma.valor)}</code>`),
  ].join('')}</dl>`;
}

function comoVerificar(direccion: string): string {
  const segura = ligaSegura(direccion);
  const liga = segura === null ? esc(direccion) : `<a href="${esc(segura)}">${esc(direccion)}</a>`;
  return `<h2>Cómo verificarlo</h2><p>Abra ${liga} y elija el archivo del acuse (<code>.json</code>); o, en una terminal, <code>trimestral verificar acuse.json</code>. La firma se comprueba sobre ese archivo: esta hoja solo lo muestra.</p>`;
}

/**
 * An acuse to print: one self-contained HTML page, that fits on one letter page, without script. It shows the acuse
 * and proves nothing: what is checked is the file. Same acuse, same text.
 *
 * @param verificacion address of the page that checks acuses
 */
export function escribirAcuse(acuse: Acuse, verificacion: string): string {
  const cabeza = `<header><div><p class="institucion">${esc(acuse.institucion.nombre)}</p><p class="organo">${esc(conSiglas(acuse.organo))}</p></div><p class="folio"><span>Folio</span><strong>${esc(acuse.folio)}</strong></p></header>`;
  const cuerpo = [
    cabeza,
    '<h1>Acuse de recibo</h1>',
    datos(acuse),
    contenido(acuse),
    revision(acuse),
    huella(acuse),
    comoVerificar(verificacion),
    `<p class="aviso">${esc(acuse.aviso)}</p>`,
  ].join('\n');
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Acuse ${esc(acuse.folio)}</title>
<style>${ESTILO_DE_ACUSE}</style>
</head>
<body>
<main>
${cuerpo}
</main>
</body>
</html>
`;
}
