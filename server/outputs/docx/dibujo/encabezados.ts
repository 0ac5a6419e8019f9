import type { Informe } from '../../../../shared/report/arbol.ts';
import { dibujarTrozos } from './dibujar-texto.ts';
import type { Lienzo } from './dibujar-texto.ts';
import { ESTILOS } from './estilos-datos.ts';
import { anchoDe } from '../medidas/medir.ts';
import type { Orientacion, Trozo } from '../partes/modelo.ts';
import { marcaDeAgua } from './marca-de-agua.ts';
import { HOJAS } from '../medidas/pagina.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** Room for the header's text beside a logo, twips. */
const ANCHO_DE_TITULO = HOJAS.vertical.anchoUtil - 2000;

/** Lines of the header: the institution, then what the document is, by the longest name that fits on a line. */
function lineasDe({ portada, estado }: Informe): readonly Trozo[][] {
  const conSiglas = portada.siglasDeOrgano === '' ? '' : `Informe de actividades · ${portada.siglasDeOrgano}`;
  const antes = estado === 'borrador' ? 'BORRADOR · ' : '';
  const nombres = [portada.titulo, portada.organo, conSiglas, portada.area].map((n) => antes + n);
  const cabe = (n: string): boolean =>
    n !== antes && anchoDe(n, ESTILOS.Encabezado.cuerpo) <= ANCHO_DE_TITULO;
  return [
    [{ texto: portada.institucion, negrita: true }],
    [{ texto: nombres.find(cabe) ?? antes.slice(0, 8) }],
  ];
}

export interface OpcionesDeEncabezado {
  readonly informe: Informe;
  readonly lienzo: Lienzo;
  /** Run with the logo, or ''. */
  readonly logotipo: string;
  readonly id: number;
}

function raiz(nombre: 'w:hdr' | 'w:ftr', ...hijos: readonly string[]): string {
  return DECLARACION + el(nombre, ESPACIOS, ...hijos);
}

/** Header of the pages; the cover's, which shows the watermark alone, with `portada`. */
export function encabezadoXml(
  { informe, lienzo, logotipo, id }: OpcionesDeEncabezado,
  portada: boolean,
): string {
  const marca = informe.estado === 'borrador' ? marcaDeAgua(id) : '';
  if (portada) return raiz('w:hdr', el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Encabezado')), marca));
  const lineas = lineasDe(informe);
  const borde = el('w:bottom', {
    'w:val': 'single',
    'w:sz': 8,
    'w:space': 6,
    'w:color': lienzo.paleta.acento,
  });
  const parrafos = lineas.map((trozos, i) => {
    const ultima = i === lineas.length - 1;
    // The logo floats at the left; text keeps clear of it
    const sangria = logotipo === '' ? '' : el('w:ind', { 'w:left': ultima ? 0 : 2000 });
    const pPr = el(
      'w:pPr',
      {},
      val('w:pStyle', 'Encabezado'),
      ultima ? el('w:pBdr', {}, borde) : '',
      sangria,
    );
    return el('w:p', {}, pPr, i === 0 ? marca + logotipo : '', dibujarTrozos(trozos, lienzo));
  });
  return raiz('w:hdr', ...parrafos);
}

/** Footer: whose report it is, and `Página X de Y` as fields; `total` is what the second one shows until updated. */
export function pieXml({ informe, lienzo }: OpcionesDeEncabezado, lado: Orientacion, total: number): string {
  const { portada } = informe;
  const quien = [portada.siglasDeInstitucion, portada.siglasDeOrgano || portada.siglasDeArea].filter(
    (s) => s !== '',
  );
  const izquierda = [quien.join(' · '), portada.periodoLargo].filter((s) => s !== '').join(' · ');
  const trozos: Trozo[] = [
    { texto: izquierda },
    { texto: 'Página ', tab: true },
    { texto: '2', campo: 'PAGE' },
    { texto: ' de ' },
    { texto: String(total), campo: 'NUMPAGES' },
  ];
  const tabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': HOJAS[lado].anchoUtil }));
  return raiz(
    'w:ftr',
    el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Pie'), tabs), dibujarTrozos(trozos, lienzo)),
  );
}

export function pieVacioXml(): string {
  return raiz('w:ftr', el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Pie'))));
}
