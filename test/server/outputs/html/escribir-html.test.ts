import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escribirHtml } from '../../../../server/outputs/html/escribir-html.ts';
import type { Informe } from '../../../../shared/report/arbol.ts';
import {
  bloqueDePrueba,
  columnaDePrueba,
  filaDePrueba,
  informeConTabla,
  informeDePrueba,
  registrosDePrueba,
  seccionDePrueba,
  tablaDePrueba,
} from './arbol-de-prueba.ts';
import { informeDeEjemplo, portadaDePrueba } from './informe-de-ejemplo.ts';

const escribir = (informe: Informe): Promise<string> => escribirHtml(informe, { logotipo: null });

const entre = (html: string, inicio: string, fin: string): string =>
  html.split(inicio)[1]?.split(fin)[0] ?? '';

/** Tags that the page has, apart from what stands inside its own script and style. */
function etiquetas(html: string): string[] {
  const sinBloques = html.replace(/<(script|style)([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>');
  return [...sinBloques.matchAll(/<[a-z][^>]*>/gi)].map(([t]) => t);
}

const huella = (texto: string): string => `'sha256-${createHash('sha256').update(texto).digest('base64')}'`;

describe('the HTML of the example quarter', () => {
  it('is the same, byte for byte, each time', async () => {
    const informe = informeDeEjemplo();
    expect(await escribir(informe)).toBe(await escribir(informeDeEjemplo()));
    expect(await escribir(informe)).toBe(await escribir(informe));
  });

  it('allows only its own style and script, by hashes that are right', async () => {
    const html = await escribir(informeDeEjemplo());
    const politica = entre(html, 'http-equiv="Content-Security-Policy" content="', '"');
    expect(politica).toContain("default-src 'none'");
    expect(politica).not.toContain('unsafe');
    expect(politica).toContain(`style-src ${huella(entre(html, '<style>', '</style>'))};`);
    expect(politica).toContain(`script-src ${huella(entre(html, '<script>', '</script>'))};`);
  });

  it('has no inline style and no handler, which the policy would refuse', async () => {
    for (const etiqueta of etiquetas(await escribir(informeDeEjemplo()))) {
      expect(etiqueta).not.toMatch(/\s(style|on\w+)=/i);
    }
  });

  it('names nothing of the network but links', async () => {
    const html = await escribir(informeDeEjemplo());
    for (const etiqueta of etiquetas(html)) {
      if (!etiqueta.startsWith('<a ')) expect(etiqueta).not.toMatch(/(src|href)="(?!data:|#)/);
    }
    expect(html).not.toMatch(/url\(|@import|http:|zr\d|ecmeta/);
  });

  it('has ids that are unique, and every reference to one is met', async () => {
    const html = etiquetas(await escribir(informeDeEjemplo())).join('');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const m of html.matchAll(/(?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"/g)) {
      expect(ids).toContain(m[1]);
    }
  });

  it('prints every cell of every table', async () => {
    const informe = informeDeEjemplo();
    const html = await escribir(informe);
    const texto = html
      .replace(/<[^>]*>/g, '\u0000')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    const pedazos = new Set(texto.split('\u0000'));
    const tablas = informe.secciones.flatMap((s) => s.bloques.flatMap((b) => b.tabla ?? []));
    expect(tablas.length).toBe(24);
    for (const celda of tablas.flatMap((t) => t.filas.flatMap((f) => f.celdas)))
      expect(pedazos).toContain(celda);
  });

  it('makes each table one tab stop', async () => {
    const html = await escribir(informeDeEjemplo());
    for (const tabla of html
      .split('<tbody>')
      .slice(1)
      .map((t) => t.split('</tbody>')[0] ?? '')) {
      const botones = tabla.match(/<button/g)?.length ?? 0;
      expect(botones - (tabla.match(/tabindex="-1"/g)?.length ?? 0)).toBe(1);
    }
  });
});

describe('hostile text', () => {
  const conTodo = (mal: string): Informe => {
    const origen = registrosDePrueba('Seguimiento', [
      ['Línea', 'Concepto', mal],
      ['1', mal, mal],
    ]);
    const tabla = tablaDePrueba({
      archivo: `${mal}.csv`,
      numero: '1.1',
      titulo: mal,
      columnas: [columnaDePrueba(mal), columnaDePrueba('Liga', 'liga')],
      filas: [filaDePrueba([mal, mal], { origen, marcadas: [0] })],
      notas: [mal],
    });
    const grupos = [
      { titulo: mal, elementos: [{ partes: [{ texto: mal, negrita: true }], origen, marcado: true }] },
    ];
    const texto = [
      { tipo: 'literal', texto: mal },
      { tipo: 'cifra', texto: mal },
      { tipo: 'calculado', texto: mal, marcador: mal, origen, sinDato: false },
    ] as const;
    const bloques = [
      bloqueDePrueba({ texto, tabla }),
      bloqueDePrueba({ ordinal: 2, tabla: { ...tabla, forma: 'Viñetas', grupos } }),
      bloqueDePrueba({ ordinal: 3, vacio: { numero: '1.2', titulo: mal, motivo: mal, origen } }),
    ];
    const portada = portadaDePrueba({
      titulo: mal,
      institucion: mal,
      organo: mal,
      area: mal,
      firmas: [{ nombre: mal, cargo: mal }],
      color: mal,
    });
    return informeDePrueba([seccionDePrueba({ linea: mal, titulo: mal, bloques })], {
      portada,
      estado: 'borrador',
    });
  };
  const forma = (html: string): string[] =>
    etiquetas(html).map((t) => t.replace(/"[^"]*"/g, '""').replace(/ (title|alt)=""/g, ''));

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '</script><!--',
    '</style>',
    '--><b>',
    '&lt;b&gt;',
    ']]>',
  ])('is text wherever it stands: %s', async (mal) => {
    const html = await escribir(conTodo(mal));
    expect(forma(html)).toEqual(forma(await escribir(conTodo('inocente'))));
    expect(html.match(/<script/g)?.length).toBe(2);
    expect(html.match(/<!--/g)).toBeNull();
  });

  it('adds no tag whatever it is', async () => {
    const base = forma(await escribir(conTodo('inocente'))).length;
    const signos = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '-',
      '!',
      '\u0000',
      '\u2028',
      'a',
      ' ',
      '=',
      '`',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(signos, { minLength: 1, maxLength: 12 }), async (partes) => {
        const html = await escribir(conTodo(`x${partes.join('')}`));
        expect(forma(html)).toHaveLength(base);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)//http://x', false],
    ['data:text/html,<b>', false],
    ['//iecm.mx', false],
    ['https://', false],
    ['https://www.iecm.mx/convenio.pdf?a=1&b=2', true],
    ['http://iecm.mx', true],
  ])('%s is a link: %s', async (texto, esLiga) => {
    const tabla = tablaDePrueba({
      columnas: [columnaDePrueba('Liga', 'liga')],
      filas: [filaDePrueba([texto])],
    });
    const ligas = etiquetas(await escribir(informeConTabla(tabla))).filter((t) => /<a href="(?!#)/.test(t));
    expect(ligas).toHaveLength(esLiga ? 1 : 0);
    for (const liga of ligas) expect(liga).toContain('rel="noopener noreferrer"');
  });
});

describe('provenance', () => {
  interface Datos {
    libros: string[];
    hojas: [number, string, string[]][];
    registros: (string | number)[][];
  }
  const datosDe = (html: string): unknown => JSON.parse(entre(html, 'id="datos-procedencia">', '</script>'));

  it('holds each record once, with libro, hoja, row and cells as typed', async () => {
    const origen = registrosDePrueba('Seguimiento', [
      ['Línea', 'Concepto'],
      ['1', '</script>uno'],
      [],
      ['1', 'dos'],
    ]);
    const tabla = tablaDePrueba({
      filas: [
        filaDePrueba(['uno'], { origen: origen.slice(0, 1) }),
        filaDePrueba(['dos'], { origen: origen.slice(1) }),
        filaDePrueba(['todo'], { tipo: 'total', origen }),
      ],
    });
    const html = await escribir(informeConTabla(tabla));
    expect(datosDe(html)).toEqual({
      libros: ['area-uno'],
      hojas: [[0, 'Seguimiento', ['Línea', 'Concepto']]],
      registros: [
        [0, 2, '1', '</script>uno'],
        [0, 4, '1', 'dos'],
      ],
    } satisfies Datos);
    expect([...html.matchAll(/<tr[^>]* data-o="([^"]*)"/g)].map((m) => m[1])).toEqual(['0', '1', '0-1']);
  });

  it('gives a crossing its own records', async () => {
    const origen = registrosDePrueba('Seguimiento', [['Concepto'], ['uno'], ['dos'], ['tres']]);
    const fila = filaDePrueba(['a', '2', ''], {
      origen,
      origenDeCelda: new Map([
        [1, [origen[0], origen[2]].flatMap((r) => r ?? [])],
        [2, []],
      ]),
    });
    const tabla = tablaDePrueba({
      forma: 'Conteo',
      columnas: [columnaDePrueba('Tipo'), columnaDePrueba('x', 'numero'), columnaDePrueba('y', 'numero')],
      filas: [fila],
    });
    const html = await escribir(informeConTabla(tabla));
    expect(html).toMatch(
      /<tr data-o="0-2"><th class="c-texto" scope="row"><button[^>]*>a<\/button><\/th><td class="c-numero" data-o="0,2"><button[^>]*>2<\/button><\/td><td class="c-numero"><\/td><\/tr>/,
    );
  });

  it('grows with the rows, not faster', async () => {
    const con = async (n: number): Promise<number> => {
      const filas = Array.from({ length: n }, (_, i) => [`concepto ${String(i + 10_000)}`]);
      const origen = registrosDePrueba('Seguimiento', [['Concepto'], ...filas]);
      const tabla = tablaDePrueba({
        filas: [
          ...origen.map((r) => filaDePrueba(r.fila.celdas, { origen: [r] })),
          filaDePrueba(['Total'], { tipo: 'total', origen }),
        ],
      });
      return (await escribir(informeConTabla(tabla))).length;
    };
    const [poco, doble, cuadruple] = [await con(1000), await con(2000), await con(4000)];
    expect((cuadruple - doble) / (doble - poco)).toBeCloseTo(2, 1);
  });

  it('tells computed, typed and missing numbers apart', async () => {
    const texto = [
      { tipo: 'calculado', texto: '5', marcador: 'total', origen: [], sinDato: false },
      { tipo: 'literal', texto: ' de ' },
      { tipo: 'cifra', texto: '103' },
      { tipo: 'calculado', texto: 's/d', marcador: 'indicador:X', origen: [], sinDato: true },
    ] as const;
    const html = await escribir(informeDePrueba([seccionDePrueba({ bloques: [bloqueDePrueba({ texto })] })]));
    expect(html).toMatch(
      /<span role="button" tabindex="0" class="calculado" [^>]*data-m="total">5<\/span> de <span class="cifra"[^>]*>103<\/span>/,
    );
    expect(html).toMatch(/class="calculado sin-dato"[^>]*>s\/d</);
  });
});

describe('headings', () => {
  it('skip no level, though the programme does', async () => {
    const html = await escribir(
      informeDePrueba([
        seccionDePrueba({ linea: '2', nivel: 1, titulo: 'A' }),
        seccionDePrueba({ linea: '2.2.4.1', nivel: 4, titulo: 'B' }),
        seccionDePrueba({ linea: '2.3', nivel: 2, titulo: 'C' }),
        seccionDePrueba({ linea: '0.1', nivel: 1, titulo: 'D', numerada: false }),
      ]),
    );
    const titulos = [...html.matchAll(/<h([1-6]) id="linea[^>]*>(.*?)<\/h\1>/g)].map(
      (m) => `${m[1] ?? ''} ${(m[2] ?? '').replace(/<[^>]*>/g, '')}`,
    );
    expect(titulos).toEqual(['2 2 A', '3 2.2.4.1 B', '3 2.3 C', '2 D']);
  });

  it('number their table in its caption', async () => {
    const tabla = tablaDePrueba({ numero: '2.3', titulo: 'Avances', filas: [filaDePrueba(['x'])] });
    expect(await escribir(informeConTabla(tabla))).toContain('<caption>Tabla 2.3. Avances</caption>');
  });
});

describe('a draft', () => {
  it('says so on top, marks its cells in words, and lists what is pending', async () => {
    const tabla = tablaDePrueba({ filas: [filaDePrueba(['x'], { marcadas: [0] })] });
    const informe: Informe = {
      ...informeConTabla(tabla),
      estado: 'borrador',
      pendientes: [
        {
          lugar: { libro: 'area-uno', hoja: 'Seguimiento', fila: 7, columna: 'Fecha' },
          valor: 'ayer',
          datos: { regla: 'fecha-invalida', parecida: null, esPeriodo: false },
          justificacion: null,
        },
      ],
    };
    const html = await escribir(informe);
    expect(html).toContain('<body class="borrador">');
    expect(html).toContain('BORRADOR');
    expect(html).toMatch(/class="c-texto marcada"[^>]*>.*⚠ pendiente/);
    expect(html).toMatch(
      /<td>area-uno<\/td><td>Seguimiento<\/td><td class="c-prosa">Fila 7, Fecha: [^<]*«ayer»/,
    );
    expect(await escribir(informeConTabla(tabla))).not.toContain('<body class="borrador">');
  });
});

describe('the cover', () => {
  it('carries the logo inside the file, with its text', async () => {
    const informe = informeDePrueba([], { portada: portadaDePrueba({ institucion: 'Instituto "X"' }) });
    const html = await escribirHtml(informe, { logotipo: { bytes: new Uint8Array([1, 2, 3]), tipo: 'jpg' } });
    expect(html).toContain(
      '<img class="logotipo" src="data:image/jpeg;base64,AQID" alt="Logotipo de Instituto &quot;X&quot;">',
    );
  });
});
