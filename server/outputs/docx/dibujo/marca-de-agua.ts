import { el } from './xml.ts';

const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
];

const ESTILO =
  'position:absolute;margin-left:0;margin-top:0;width:500pt;height:125pt;rotation:315;z-index:-251658240;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
  'mso-position-vertical:center;mso-position-vertical-relative:margin';

/** Word's own shape for text along a path (VML, ECMA-376-4 §19.1.2.20: `v:shapetype` 136). */
function tipoDeForma(): string {
  return el(
    'v:shapetype',
    {
      id: '_x0000_t136',
      coordsize: '21600,21600',
      'o:spt': 136,
      adj: '10800',
      path: 'm@7,l@8,m@5,21600l@6,21600e',
    },
    el('v:formulas', {}, ...FORMULAS.map((eqn) => el('v:f', { eqn }))),
    el('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    el('v:textpath', { on: 't', fitshape: 't' }),
    el('v:handles', {}, el('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })),
    el('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  );
}

/** The watermark in the form in which Word keeps its own, for header number `id`; `alt` is what is read aloud. */
export function marcaDeAgua(id: number): string {
  const forma = el(
    'v:shape',
    {
      id: `MarcaDeAgua${String(id)}`,
      'o:spid': `_x0000_s${String(2048 + id)}`,
      type: '#_x0000_t136',
      alt: 'Marca de agua: BORRADOR',
      style: ESTILO,
      'o:allowincell': 'f',
      fillcolor: '#c8c8c8',
      stroked: 'f',
    },
    el('v:fill', { opacity: '.45' }),
    el('v:textpath', { style: 'font-family:"Arial";font-size:1pt;font-weight:bold', string: 'BORRADOR' }),
  );
  return el('w:r', {}, '<w:rPr><w:noProof/></w:rPr>', el('w:pict', {}, tipoDeForma(), forma));
}
