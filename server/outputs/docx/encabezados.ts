import type { Informe } from '../../../shared/report/arbol.ts';
import { dibujarTrozos } from './dibujar-texto.ts';
import type { Lienzo } from './dibujar-texto.ts';
import { ESTILOS } from './estilos-datos.ts';
import { anchoDe } from './medir.ts';
import type { Orientacion, Trozo } from './modelo.ts';
import { HOJAS } from './pagina.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** VML (ECMA-376-4 §19): the form in which Word keeps its own watermarks; `alt` is what is read aloud. */
function marcaDeAgua(id: number): string {
  const estilo =
    'position:absolute;margin-left:0;margin-top:0;width:500pt;height:125pt;rotation:315;z-index:-251658240;' +
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
    'mso-position-vertical:center;mso-position-vertical-relative:margin';
  const tipo = el(
    'v:shapetype',
    { id: '_x0000_t136', coordsize: '21600,21600', 'o:spt': 136, adj: '10800', path: 'm@7,l@8,m@5,21600l@6,21600e' },
    el(
      'v:formulas',
      {},
      ...['sum #0 0 10800', 'prod #0 2 1', 'sum 21600 0 @1', 'sum 0 0 @2', 'sum 21600 0 @3', 'if @0 @3 0', 'if @0 21600 @1',
        'if @0 0 @2', 'if @0 @4 21600', 'mid @5 @6', 'mid @8 @5', 'mid @7 @8', 'mid @6 @7', 'sum @6 0 @5',
      ].map((eqn) => el('v:f', { eqn })),
    ),
    el('v:path', { textpathok: 't', 'o:connecttype': 'custom', 'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800', 'o:connectangles': '270,180,90,0' }),
    el('v:textpath', { on: 't', fitshape: 't' }),
    el('v:handles', {}, el('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })),
    el('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  );
  const forma = el(
    'v:shape',
    {
      id: `MarcaDeAgua${String(id)}`,
      'o:spid': `_x0000_s${String(2048 + id)}`,
      type: '#_x0000_t136',
      alt: 'Marca de agua: BORRADOR',
      style: estilo,
      'o:allowincell': 'f',
      fillcolor: '#c8c8c8',
      stroked: 'f',
    },
    el('v:fill', { opacity: '.45' }),
    el('v:textpath', { style: 'font-family:"Arial";font-size:1pt;font-weight:bold', string: 'BORRADOR' }),
  );
  return el('w:r', {}, '<w:rPr><w:noProof/></w:rPr>', el('w:pict', {}, tipo, forma));
}

/** Room for the header's text beside a logo, twips. */
const ANCHO_DE_TITULO = HOJAS.vertical.anchoUtil - 2000;

/** Lines of the header: the institution, then what the document is, by the longest name that fits on a line. */
function lineasDe({ portada, estado }: Informe): readonly Trozo[][] {
  const antes = estado === 'borrador' ? 'BORRADOR · ' : '';
  const nombres = [portada.titulo, portada.organo, portada.area, portada.siglasDeOrgano].map((n) => antes + n);
  const cabe = (n: string): boolean => n !== antes && anchoDe(n, ESTILOS.Encabezado.cuerpo) <= ANCHO_DE_TITULO;
  return [[{ texto: portada.institucion, negrita: true }], [{ texto: nombres.find(cabe) ?? antes.slice(0, 8) }]];
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
export function encabezadoXml({ informe, lienzo, logotipo, id }: OpcionesDeEncabezado, portada: boolean): string {
  const marca = informe.estado === 'borrador' ? marcaDeAgua(id) : '';
  if (portada) return raiz('w:hdr', el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Encabezado')), marca));
  const lineas = lineasDe(informe);
  const borde = el('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 6, 'w:color': lienzo.paleta.acento });
  const parrafos = lineas.map((trozos, i) => {
    const ultima = i === lineas.length - 1;
    // The logo floats at the left; text keeps clear of it
    const sangria = logotipo === '' ? '' : el('w:ind', { 'w:left': ultima ? 0 : 2000 });
    const pPr = el('w:pPr', {}, val('w:pStyle', 'Encabezado'), ultima ? el('w:pBdr', {}, borde) : '', sangria);
    return el('w:p', {}, pPr, i === 0 ? marca + logotipo : '', dibujarTrozos(trozos, lienzo));
  });
  return raiz('w:hdr', ...parrafos);
}

/** Footer: whose report it is, and `Página X de Y` as fields; `total` is what the second one shows until updated. */
export function pieXml({ informe, lienzo }: OpcionesDeEncabezado, lado: Orientacion, total: number): string {
  const { portada } = informe;
  const quien = [portada.siglasDeInstitucion, portada.siglasDeOrgano || portada.siglasDeArea].filter((s) => s !== '');
  const izquierda = [quien.join(' · '), portada.periodoLargo].filter((s) => s !== '').join(' · ');
  const trozos: Trozo[] = [
    { texto: izquierda },
    { texto: 'Página ', tab: true },
    { texto: '2', campo: 'PAGE' },
    { texto: ' de ' },
    { texto: String(total), campo: 'NUMPAGES' },
  ];
  const tabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': HOJAS[lado].anchoUtil }));
  return raiz('w:ftr', el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Pie'), tabs), dibujarTrozos(trozos, lienzo)));
}

export function pieVacioXml(): string {
  return raiz('w:ftr', el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Pie'))));
}
