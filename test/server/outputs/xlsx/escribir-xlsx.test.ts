import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { escribirXlsx } from '../../../../server/outputs/xlsx/escribir-xlsx.ts';
import type { Seccion, Tabla } from '../../../../shared/report/arbol.ts';
import type { Hallazgo } from '../../../../shared/libro/hallazgo.ts';
import { bloqueCon, informeDe, informeDeEjemplo, tablaDe } from './informe-de-ejemplo.ts';
import { parteDeHoja, partesDe, todos } from './paquete-leido.ts';
import type { Nodo } from './paquete-leido.ts';

const informe = informeDeEjemplo('2021-t4');
let partes: Map<string, Nodo>;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await escribirXlsx(informe);
  partes = partesDe(bytes);
});

const seccionCon = (tabla: Tabla): Seccion => ({
  linea: tabla.linea,
  nivel: 1,
  titulo: 'Sección',
  numerada: true,
  bloques: [bloqueCon(tabla)],
});

async function hojaDe(
  tabla: Tabla,
  resto = {},
): Promise<{ partes: Map<string, Nodo>; hoja: Nodo | undefined }> {
  const leidas = partesDe(await escribirXlsx(informeDe([seccionCon(tabla)], resto)));
  return { partes: leidas, hoja: leidas.get(parteDeHoja(leidas, tabla.archivo.replace('.csv', ''))) };
}

describe('the package', () => {
  it('is well formed in each part, and every relation leads to a part that is declared', () => {
    const declaradas = new Set(
      todos(partes.get('[Content_Types].xml'), 'Override').map(({ datos }) => datos['PartName']),
    );
    for (const [nombre, arbol] of partes) {
      if (!nombre.endsWith('.rels')) continue;
      for (const { datos } of todos(arbol, 'Relationship')) {
        if (datos['TargetMode'] === 'External') continue;
        const base = nombre.replace(/_rels\/[^/]+$/, '');
        const destino = new URL(datos['Target'] ?? '', `file:///${base}`).pathname.slice(1);
        expect(partes.has(destino), `${nombre} → ${destino}`).toBe(true);
        expect(declaradas.has(`/${destino}`) || destino.endsWith('.vml'), destino).toBe(true);
      }
    }
  });

  it('says its title, its language and the last day of the period, not the clock', () => {
    const core = partes.get('docProps/core.xml');
    expect(todos(core, 'dc:title')[0]?.texto).toBe(informe.portada.titulo);
    expect(todos(core, 'dc:language')[0]?.texto).toBe('es-MX');
    expect(todos(core, 'dcterms:created')[0]?.texto).toBe('2021-12-31T00:00:00Z');
  });

  it('is the same, byte for byte, in another time zone and language', () => {
    const guion = `
      const { escribirXlsx } = await import('./server/outputs/xlsx/escribir-xlsx.ts');
      const { informeDeEjemplo } = await import('./test/server/outputs/xlsx/informe-de-ejemplo.ts');
      const { createHash } = await import('node:crypto');
      console.log(createHash('sha256').update(await escribirXlsx(informeDeEjemplo('2021-t4'))).digest('hex'));`;
    const raiz = fileURLToPath(new URL('../../../../', import.meta.url));
    const [uno, otro] = [
      { TZ: 'Pacific/Kiritimati', LANG: 'es_MX.UTF-8' },
      { TZ: 'America/Mexico_City', LANG: 'C' },
    ].map((entorno) =>
      execFileSync(
        process.execPath,
        ['--import', './scripts/ts-loader.mjs', '--input-type=module', '-e', guion],
        {
          cwd: raiz,
          env: { ...process.env, ...entorno },
          encoding: 'utf8',
        },
      ),
    );
    expect(uno).toMatch(/^[0-9a-f]{64}\n$/);
    expect(uno).toBe(otro);
  });
});

describe('the index', () => {
  it('comes first and links to every sheet, and every sheet links back', () => {
    const nombres = todos(partes.get('xl/workbook.xml'), 'sheet').map(({ datos }) => datos['name'] ?? '');
    const tablas = informe.secciones.flatMap((s) =>
      s.bloques.map((b) => b.tabla?.archivo.replace('.csv', '')),
    );
    expect(nombres).toEqual(['Índice', ...tablas]);
    const enlaces = todos(partes.get(parteDeHoja(partes, 'Índice')), 'hyperlink').map(
      ({ datos }) => datos['location'],
    );
    expect(enlaces).toEqual(tablas.map((nombre) => `'${nombre ?? ''}'!A1`));
    for (const nombre of nombres.slice(1)) {
      const [vuelta] = todos(partes.get(parteDeHoja(partes, nombre)), 'hyperlink');
      expect(vuelta?.datos['location']).toBe("'Índice'!A1");
    }
  });
});

describe('a sheet of a table', () => {
  it('freezes and repeats its header, filters its rows, and prints on letter paper as wide as the page', () => {
    const hoja = partes.get(parteDeHoja(partes, '2.C-1'));
    expect(todos(hoja, 'pane')[0]?.datos).toMatchObject({ ySplit: '3', state: 'frozen', topLeftCell: 'A4' });
    expect(todos(hoja, 'pageSetup')[0]?.datos).toMatchObject({
      paperSize: '1',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    const titulos = todos(partes.get('xl/workbook.xml'), 'definedName').map(({ texto }) => texto);
    expect(titulos).toContain("'2.C-1'!$3:$3");
    expect(todos(hoja, 'tablePart')).toHaveLength(1);
    const tabla = [...partes].find(
      ([, arbol]) =>
        arbol.nombre === 'table' && todos(arbol, 'tableColumn')[1]?.datos['name'] === 'Tipo de convenio',
    );
    expect(todos(tabla?.[1], 'autoFilter')[0]?.datos['ref']).toBe('A3:D41');
  });

  it('lies down when it is wide, and stands when it is not', () => {
    const orientacion = (nombre: string): string | undefined =>
      todos(partes.get(parteDeHoja(partes, nombre)), 'pageSetup')[0]?.datos['orientation'];
    expect(orientacion('3.D-2')).toBe('portrait');
    expect(orientacion('2.F-1')).toBe('landscape');
  });

  it('keeps totals out of the filter, and bold', async () => {
    const tabla = tablaDe({ archivo: '1.C-2.csv', linea: '1.C' }, [
      ['Estatus', 'Oficio', 'Total'],
      ['Concluido', '3', '3'],
      ['Total', '3', '3'],
    ]);
    const { partes: leidas, hoja } = await hojaDe({
      ...tabla,
      filas: tabla.filas.map((f, i) => ({ ...f, tipo: i === 1 ? 'total' : 'dato' })),
    });
    expect(todos(leidas.get('xl/tables/table2.xml'), 'autoFilter')[0]?.datos['ref']).toBe('A3:C4');
    const celdas = todos(hoja, 'c');
    const negrita = (ref: string): boolean => {
      const xf = todos(todos(leidas.get('xl/styles.xml'), 'cellXfs')[0], 'xf')[
        Number(celdas.find(({ datos }) => datos['r'] === ref)?.datos['s'] ?? 0)
      ];
      return todos(todos(leidas.get('xl/styles.xml'), 'font')[Number(xf?.datos['fontId'])], 'b').length > 0;
    };
    expect([negrita('B4'), negrita('B5')]).toEqual([false, true]);
  });

  it('filters without a table where two headers are alike', async () => {
    const { hoja } = await hojaDe(
      tablaDe({ archivo: '1-1.csv', linea: '1' }, [
        ['Total', 'total'],
        ['a', 'b'],
      ]),
    );
    expect(todos(hoja, 'tablePart')).toHaveLength(0);
    expect(todos(hoja, 'autoFilter')[0]?.datos['ref']).toBe('A3:B4');
  });

  it('stores a text that looks like a formula as text, and keeps it text when it is edited', async () => {
    const { partes: leidas, hoja } = await hojaDe(
      tablaDe({ archivo: '1-1.csv', linea: '1' }, [['Concepto'], ['=HYPERLINK("http://x","y")']]),
    );
    const celda = todos(hoja, 'c').find(({ datos }) => datos['r'] === 'A4');
    expect(celda?.datos['t']).toBe('s');
    expect(todos(hoja, 'f')).toHaveLength(0);
    const xf = todos(todos(leidas.get('xl/styles.xml'), 'cellXfs')[0], 'xf')[Number(celda?.datos['s'])];
    expect(xf?.datos['quotePrefix']).toBe('1');
  });

  it('survives texts that XML or Excel could not hold', async () => {
    const malo = `a\u0000b\u001f]]>&<"_x000D_ ${'x'.repeat(40_000)}`;
    const { partes: leidas } = await hojaDe(
      tablaDe({ archivo: '1-1.csv', linea: '1' }, [['Concepto'], [malo]]),
    );
    const texto =
      todos(leidas.get('xl/sharedStrings.xml'), 't').find((t) => t.texto.startsWith('ab]]>'))?.texto ?? '';
    expect(texto.startsWith('ab]]>&<"_x005F_x000D_ x')).toBe(true);
    expect(texto.length).toBeLessThanOrEqual(32_767 + '_x005F'.length);
  });
});

describe('a draft', () => {
  const pendiente: Hallazgo = {
    lugar: { libro: 'area-se', hoja: 'Convenios', fila: 4, columna: 'Folio' },
    valor: '',
    datos: { regla: 'valor-requerido' },
    justificacion: null,
  };
  const tabla = tablaDe({ archivo: '2.C-1.csv', linea: '2.C' }, [
    ['Folio', 'Objeto'],
    ['CONV-1', 'Algo'],
  ]);

  it('says BORRADOR on each sheet and its printed header, colours the marked cells, and lists what is pending', async () => {
    const marcada = { ...tabla, filas: tabla.filas.map((f) => ({ ...f, marcadas: [1] })) };
    const { partes: leidas, hoja } = await hojaDe(marcada, { estado: 'borrador', pendientes: [pendiente] });
    expect(todos(hoja, 'oddHeader')[0]?.texto).toContain('BORRADOR');
    expect(
      todos(leidas.get('xl/sharedStrings.xml'), 't').filter(({ texto }) => texto.startsWith('BORRADOR')),
    ).toHaveLength(3);
    const estilo = (ref: string): string | undefined => {
      const s = todos(hoja, 'c').find(({ datos }) => datos['r'] === ref)?.datos['s'];
      return todos(todos(leidas.get('xl/styles.xml'), 'cellXfs')[0], 'xf')[Number(s)]?.datos['fillId'];
    };
    expect(estilo('B4')).not.toBe(estilo('A4'));
    expect(todos(leidas.get('xl/workbook.xml'), 'sheet').at(-1)?.datos['name']).toBe('Pendientes');
  });

  it('is nowhere in a final report', () => {
    const textos = [...partes.values()].map((arbol) => JSON.stringify(arbol));
    expect(textos.some((texto) => texto.includes('BORRADOR'))).toBe(false);
  });
});
