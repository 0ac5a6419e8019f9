import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escribirDocx } from '../../../../server/outputs/docx/escribir-docx.ts';
import type { Informe } from '../../../../shared/report/arbol.ts';
import { bloqueDePrueba, informeDePrueba, seccionDePrueba, tablaDePrueba } from './informe-de-prueba.ts';
import { indiceDe, leyendasDe, partesDe, textoDe } from './leer-docx.ts';

/** A PNG of 1 × 1. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const TABLA = tablaDePrueba(
  '2.A',
  [
    ['No.', 'Fecha', 'Descripción', 'Liga', '1ª ordinaria'],
    ['1', 'Lunes 4 de octubre de 2021', 'Uno\u0001 <b>\nDos', 'https://iecm.mx/a?b=1&c=2', '✓'],
    ['2', 'Martes 5 de octubre de 2021', 'Tres', 'javascript:alert(1)', ''],
  ],
  { numero: '2.1', titulo: 'Convenios & firmas' },
);

const SECCIONES = [
  seccionDePrueba('0', 'Presentación', [bloqueDePrueba('0', 'Hola.')]),
  seccionDePrueba('2', 'Convenios'),
  seccionDePrueba('2.A', 'Gestiones', [bloqueDePrueba('2.A', 'Se gestionaron dos.', TABLA)]),
  seccionDePrueba('2.B', 'Otros', [
    {
      linea: '2.B',
      ordinal: 1,
      texto: null,
      tabla: null,
      vacio: { numero: '2.2', titulo: 'Nada', motivo: 'No hubo.', origen: [] },
    },
  ]),
];

async function partes(informe: Informe, conLogotipo = false): Promise<Readonly<Record<string, string>>> {
  return partesDe(
    await escribirDocx(informe, { logotipo: conLogotipo ? { bytes: PNG, tipo: 'png' } : null }),
  );
}

async function documento(informe: Informe): Promise<string> {
  return (await partes(informe))['word/document.xml'] ?? '';
}

const INFORME = informeDePrueba(SECCIONES);
const BORRADOR = informeDePrueba(
  [
    seccionDePrueba('1', 'Una', [
      bloqueDePrueba('1', 'X', { ...TABLA, filas: TABLA.filas.map((f) => ({ ...f, marcadas: [2] })) }),
    ]),
  ],
  {
    estado: 'borrador',
    pendientes: [
      {
        lugar: { libro: 'area-se', hoja: 'Convenios', fila: 3, columna: 'Objeto' },
        valor: '',
        justificacion: null,
        datos: { regla: 'valor-requerido' },
      },
    ],
  },
);

describe('the package of informe.docx', () => {
  it('has the same bytes for the same report, each time', async () => {
    const uno = await escribirDocx(INFORME, { logotipo: null });
    expect(await escribirDocx(INFORME, { logotipo: null })).toEqual(uno);
  });

  it('has parts that are well-formed XML, each of a known type', async () => {
    const todas = await partes(BORRADOR, true);
    const tipos = todas['[Content_Types].xml'] ?? '';
    for (const [nombre, xml] of Object.entries(todas)) {
      if (nombre.endsWith('.png')) continue;
      const lector = new SaxesParser({ xmlns: true });
      lector.on('error', (e) => {
        throw new Error(`${nombre}: ${e.message}`);
      });
      lector.write(xml).close();
      const conocida =
        tipos.includes(`PartName="/${nombre}"`) ||
        nombre.endsWith('.rels') ||
        nombre === '[Content_Types].xml';
      expect(conocida, nombre).toBe(true);
    }
  });

  it('has relationships that lead to parts, and none that is not used', async () => {
    const todas = await partes(BORRADOR, true);
    for (const [nombre, xml] of Object.entries(todas).filter(([n]) => n.startsWith('word/_rels/'))) {
      const dueno = todas[nombre.replace('_rels/', '').replace(/\.rels$/, '')] ?? '';
      for (const [, id = '', destino = '', resto = ''] of xml.matchAll(
        /Id="([^"]+)" Type="[^"]+" Target="([^"]+)"([^>]*)/g,
      )) {
        if (!resto.includes('External')) expect(Object.keys(todas)).toContain(`word/${destino}`);
        if (!id.startsWith('rId_')) expect(dueno, id).toContain(`"${id}"`);
      }
      for (const [, id = ''] of dueno.matchAll(/r:(?:id|embed)="([^"]+)"/g))
        expect(xml).toContain(`Id="${id}"`);
    }
  });

  it('numbers bookmarks and drawings without repeating', async () => {
    const todas = await partes(INFORME, true);
    const xml = todas['word/document.xml'] ?? '';
    const ids = [...xml.matchAll(/bookmarkStart w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const dibujos = Object.values(todas).flatMap((p) =>
      [...p.matchAll(/docPr id="(\d+)"/g)].map((m) => m[1]),
    );
    expect(dibujos.length).toBe(2);
    expect(new Set(dibujos).size).toBe(2);
  });

  it('takes no date from the clock and asks nothing when it is opened', async () => {
    const todas = await partes(INFORME);
    expect(todas['docProps/core.xml']).toContain('>2021-12-31T00:00:00Z</dcterms:modified>');
    expect(Object.values(todas).join('')).not.toMatch(/updateFields|w:dirty/);
  });
});

describe('what the document says before a field is updated', () => {
  it('lists its headings with their pages', async () => {
    expect(indiceDe(await documento(INFORME))).toEqual([
      { titulo: 'Presentación', pagina: 3 },
      { titulo: '2. Convenios', pagina: 4 },
      { titulo: '2.A. Gestiones', pagina: 4 },
      { titulo: '2.B. Otros', pagina: 4 },
    ]);
  });

  it('numbers its captions by fields that hold their number, an empty table’s too', async () => {
    const xml = await documento(INFORME);
    expect(leyendasDe(xml)).toEqual(['Tabla 2.1. Convenios & firmas', 'Tabla 2.2. Nada']);
    expect(xml.match(/SEQ Tabla_2 \\\* ARABIC </g)?.length).toBe(2);
  });

  it('sets a caption’s field where counting would give another number', async () => {
    const salto = seccionDePrueba('3', 'Tres', [bloqueDePrueba('3', '', { ...TABLA, numero: '3.4' })]);
    expect(await documento(informeDePrueba([salto]))).toContain('SEQ Tabla_3 \\* ARABIC \\r 4 ');
  });

  it('prints the reason of a line without activity', async () => {
    expect(textoDe(await documento(INFORME))).toContain('Tabla 2.2. NadaNo hubo.');
  });

  it('writes cover and órgano in capitals, and how the report was approved', async () => {
    const texto = textoDe(await documento(INFORME));
    expect(texto).toContain('COMISIÓN PERMANENTE DE VINCULACIÓN CON ORGANISMOS EXTERNOS');
    expect(texto).toContain('CUARTO INFORME TRIMESTRAL DE ACTIVIDADES');
    expect(texto).toContain(
      'Aprobado mediante acuerdo CVOE/004/22, en el punto 4 del orden del día de la Primera sesión ordinaria, celebrada el lunes 24 de enero de 2022',
    );
  });
});

describe('the tables of the document', () => {
  it('repeat their header, split no row, and are described for who does not see them', async () => {
    const xml = await documento(INFORME);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(3 + 2);
    expect(xml).toContain(
      'w:tblDescription w:val="Tabla de 2 filas con las columnas: No., Fecha, Descripción, Liga, 1ª ordinaria."',
    );
    expect(xml).toContain('w:firstRow="1"');
  });

  it('lead to http addresses alone', async () => {
    const todas = await partes(INFORME);
    expect(todas['word/_rels/document.xml.rels']).toContain(
      'Target="https://iecm.mx/a?b=1&amp;c=2" TargetMode="External"',
    );
    expect(Object.values(todas).join('')).not.toContain('Target="javascript');
  });

  it('leave out the characters that XML cannot carry and keep line breaks', async () => {
    expect(await documento(INFORME)).toContain(
      'Uno &lt;b&gt;</w:t><w:br/><w:t xml:space="preserve">Dos</w:t>',
    );
  });

  it('may split a row alone that is taller than a page', async () => {
    const larga = tablaDePrueba('1', [['Descripción'], ['palabra '.repeat(3000)], ['corta']]);
    const xml = await documento(
      informeDePrueba([seccionDePrueba('1', 'Una', [bloqueDePrueba('1', '', larga)])]),
    );
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(2 + 2);
  });
});

describe('a draft', () => {
  it('says BORRADOR behind every page, the cover too, and in its properties', async () => {
    const todas = await partes(BORRADOR);
    const encabezados = Object.entries(todas).filter(([n]) => /encabezado\d+\.xml$/.test(n));
    expect(encabezados.length).toBe(2);
    for (const [, xml] of encabezados) expect(xml).toContain('string="BORRADOR"');
    expect(todas['docProps/core.xml']).toContain('<cp:contentStatus>Borrador</cp:contentStatus>');
  });

  it('marks the cells under a finding and ends with what is pending', async () => {
    const xml = await documento(BORRADOR);
    expect(xml.match(/w:fill="FFE9A8"/g)?.length).toBe(2);
    expect(textoDe(xml)).toMatch(/PendientesEste documento es un borrador\. Queda 1 pendiente.*area-se/);
    expect(indiceDe(xml).at(-1)?.titulo).toBe('Pendientes');
  });

  it('is nothing that a report is', async () => {
    const todo = Object.values(await partes(INFORME)).join('');
    expect(todo).not.toContain('BORRADOR');
    expect(todo).not.toContain('Pendientes');
  });
});

describe('what comes from the Carátula', () => {
  it('shows who signs, else who answers for the report', async () => {
    const firmas = [
      { nombre: 'Ana', cargo: 'Titular' },
      { nombre: 'Luis', cargo: 'Secretario' },
      { nombre: 'Eva', cargo: '' },
    ];
    expect(textoDe(await documento(informeDePrueba(SECCIONES, {}, { firmas })))).toContain(
      'AnaTitularLuisSecretarioEva',
    );
    expect(textoDe(await documento(INFORME))).toMatch(
      /Cecilia Aída Hernández CruzUnidad Técnica de Vinculación/,
    );
  });

  it('sets headings and headers in the institution’s colour, darkened until it can be read', async () => {
    const estilos = async (color: string): Promise<string> =>
      (await partes(informeDePrueba(SECCIONES, {}, { color })))['word/styles.xml'] ?? '';
    expect(await estilos('#5b2a86')).toContain('w:fill="5B2A86"');
    const claro = await estilos('#ffd400');
    expect(claro).not.toContain('FFD400');
  });

  it('reads the logo aloud by the institution’s name, and does without one that is no picture', async () => {
    const conLogotipo = await partes(INFORME, true);
    expect(conLogotipo['word/document.xml']).toContain(
      'descr="Logotipo de Instituto Electoral de la Ciudad de México"',
    );
    const roto = await escribirDocx(INFORME, { logotipo: { bytes: new Uint8Array([1, 2, 3]), tipo: 'png' } });
    expect(Object.keys(partesDe(roto)).some((n) => n.includes('media'))).toBe(false);
  });

  it('is in the Spanish of Mexico and on letter paper', async () => {
    const todas = await partes(INFORME);
    expect(todas['word/styles.xml']).toContain('<w:lang w:val="es-MX"');
    expect(todas['word/document.xml']).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
    expect(todas['docProps/core.xml']).toContain('<dc:language>es-MX</dc:language>');
  });
});
