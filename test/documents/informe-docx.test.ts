import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escribirDocx } from '../../server/outputs/docx/escribir-docx.ts';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Estado, Informe, Tabla } from '../../shared/report/arbol.ts';
import { construirInforme } from '../../shared/report/construir-informe.ts';
import { indiceDe, leyendasDe, partesDe } from '../server/outputs/docx/leer-docx.ts';
import { carpetaDeEjemplo } from '../support/libros.ts';
import { informeAlAzar, informeAncho, informeDeCeldasLargas } from './documentos-dificiles.ts';
import { paginasSegunWord } from './segun-word.ts';
import { aPdf, programas, textoPorPagina, titulosDe } from './programas.ts';
import type { TituloDePdf } from './programas.ts';
import { validarOoxml } from './validador.ts';
import { zipDeterminista } from '../../server/outputs/zip-determinista.ts';

const PENDIENTES: readonly Hallazgo[] = [
  {
    lugar: { libro: 'enlace-utvoe', hoja: 'Seguimiento', fila: 3, columna: 'Fecha' },
    valor: 'Miércoles 26 de octubre de 2021',
    justificacion: null,
    datos: {
      regla: 'fecha-dia-semana',
      fragmento: 'Miércoles 26 de octubre de 2021',
      fecha: { anio: 2021, mes: 10, dia: 26 },
      diaEscrito: 3,
      cercana: { anio: 2021, mes: 10, dia: 27 },
    },
  },
];

const EJEMPLOS = [
  { carpeta: '2021-t4', libros: 'libros', esperado: 'esperado' },
  { carpeta: '2020-mar-may', libros: 'libros', esperado: 'esperado' },
  { carpeta: 'anexo-1', libros: 'libros-2016', esperado: 'esperado-2016' },
  { carpeta: 'anexo-1', libros: 'libros-2021', esperado: 'esperado-2021' },
] as const;

function deEjemplo(carpeta: string, libros: string, estado: Estado): Informe {
  const abierta = carpetaDeEjemplo(carpeta, libros);
  if (abierta.periodo === null) throw new Error(`${carpeta} has no period`);
  return construirInforme(abierta, {
    periodo: abierta.periodo,
    estado,
    hallazgos: estado === 'borrador' ? PENDIENTES : [],
  });
}

interface Caso {
  readonly nombre: string;
  readonly informe: Informe;
  /** `indice.csv` of the example, or null. */
  readonly indice: string | null;
}

const CASOS: readonly Caso[] = [
  ...EJEMPLOS.flatMap(({ carpeta, libros, esperado }) =>
    (['informe', 'borrador'] as const).map((estado) => ({
      nombre: `${carpeta}-${libros}-${estado}`,
      informe: deEjemplo(carpeta, libros, estado),
      indice: `sheets-templates/ejemplos/${carpeta}/${esperado}/tablas/indice.csv`,
    })),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((s) => ({
    nombre: `azar-${String(s)}`,
    informe: informeAlAzar(s),
    indice: null,
  })),
  ...[5, 8, 12, 24].map((n) => ({ nombre: `ancho-${String(n)}`, informe: informeAncho(n), indice: null })),
  { nombre: 'celdas-largas', informe: informeDeCeldasLargas(), indice: null },
];

interface Impreso {
  readonly docx: Uint8Array;
  readonly partes: Readonly<Record<string, string>>;
  readonly paginas: readonly string[];
  readonly titulos: readonly TituloDePdf[];
}

const carpeta = mkdtempSync(join(tmpdir(), 'trimestral-documentos-'));
const impresos = new Map<string, Impreso>();

beforeAll(async () => {
  const usados = programas();
  const escritos = new Map<string, Uint8Array>();
  for (const { nombre, informe } of CASOS) {
    const docx = await escribirDocx(informe, { logotipo: null });
    escritos.set(nombre, docx);
    writeFileSync(join(carpeta, `${nombre}.docx`), docx);
  }
  await aPdf(
    usados,
    carpeta,
    [...escritos.keys()].map((nombre) => join(carpeta, `${nombre}.docx`)),
  );
  for (const [nombre, docx] of escritos) {
    const pdf = join(carpeta, `${nombre}.pdf`);
    impresos.set(nombre, {
      docx,
      partes: partesDe(docx),
      paginas: await textoPorPagina(usados, pdf),
      titulos: await titulosDe(usados, pdf),
    });
  }
});

afterAll(() => {
  rmSync(carpeta, { recursive: true, force: true });
});

function impreso(nombre: string): Impreso {
  const hallado = impresos.get(nombre);
  if (hallado === undefined) throw new Error(`${nombre} was not converted`);
  return hallado;
}

/** Without spaces: where a line breaks is not what is compared. */
function llano(texto: string): string {
  return texto.replace(/[\s\u00ad\u200b]+/g, '');
}

function tablas(informe: Informe): readonly Tabla[] {
  return informe.secciones.flatMap((s) => s.bloques.flatMap((b) => (b.tabla === null ? [] : [b.tabla])));
}

function leyendasEsperadas({ informe, indice }: Caso): readonly string[] {
  const vacias = informe.secciones.flatMap((s) =>
    s.bloques.flatMap((b) => (b.vacio === null ? [] : [b.vacio])),
  );
  const deVacias = vacias.flatMap((v) =>
    v.numero === null || v.titulo === null ? [] : [`Tabla ${v.numero}. ${v.titulo}`],
  );
  const llenas =
    indice === null
      ? tablas(informe).flatMap((t) => (t.numero === null ? [] : [['', '', t.numero, t.titulo ?? '']]))
      : parse(readFileSync(indice, 'utf8'), { bom: true, columns: false }).slice(1);
  return [
    ...deVacias,
    ...llenas.filter((f) => f[2] !== '').map((f) => `Tabla ${f[2] ?? ''}. ${f[3] ?? ''}`),
  ].sort();
}

/** Page numbers, from 1, whose text holds a string. */
function paginasCon(paginas: readonly string[], texto: string): readonly number[] {
  const buscado = llano(texto);
  return paginas.flatMap((pagina, i) => (llano(pagina).includes(buscado) ? [i + 1] : []));
}

describe('Office Open XML', () => {
  it('is what the documents are, by the validator of the Open XML SDK', async () => {
    const elegidos = CASOS.filter(({ nombre }) => /borrador|celdas|ancho-(8|24)|azar-1/.test(nombre));
    const resultados = await validarOoxml(elegidos.map(({ nombre }) => join(carpeta, `${nombre}.docx`)));
    expect(resultados.length).toBe(elegidos.length);
    expect(resultados.filter((r) => !r.ok)).toEqual([]);
  });

  it('is not what a document with its parts in disorder is', async () => {
    const partes = impreso('azar-1').partes;
    const roto = (partes['word/document.xml'] ?? '').replace(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1');
    const ruta = join(carpeta, 'roto.docx');
    writeFileSync(ruta, zipDeterminista({ ...partes, 'word/document.xml': roto }));
    const [resultado] = await validarOoxml([ruta]);
    expect(resultado?.ok).toBe(false);
  });
});

describe.each(CASOS)('the printed document $nombre', (caso) => {
  const documento = (): string => impreso(caso.nombre).partes['word/document.xml'] ?? '';

  it('lists every heading in its contents with the page that LibreOffice prints it on', () => {
    const entradas = indiceDe(documento()).map((e) => ({ texto: llano(e.titulo), pagina: e.pagina }));
    const impresas = impreso(caso.nombre).titulos.map((t) => ({ texto: llano(t.texto), pagina: t.pagina }));
    expect(entradas.length).toBeGreaterThan(0);
    expect(entradas).toEqual(impresas);
  });

  it('lists every heading with the page that the rules of Word give', async () => {
    const entradas = indiceDe(documento()).map((e) => e.pagina);
    expect(await paginasSegunWord(impreso(caso.nombre).docx)).toEqual(entradas);
  });

  it('prints each caption once, by its number and title in indice.csv', () => {
    const esperadas = leyendasEsperadas(caso);
    expect([...leyendasDe(documento())].sort()).toEqual(esperadas);
    const { paginas } = impreso(caso.nombre);
    for (const leyenda of esperadas) expect(paginasCon(paginas, leyenda).length, leyenda).toBeGreaterThan(0);
  });

  it('splits no row over two pages, unless it is taller than one', () => {
    const { paginas } = impreso(caso.nombre);
    const llanas = paginas.map(llano);
    for (const tabla of tablas(caso.informe).filter((t) => t.grupos === null)) {
      for (const { celdas } of tabla.filas) {
        const llenas = celdas.filter((c) => llano(c) !== '' && c.length < 4000).map(llano);
        const juntas = llanas.some((pagina) => llenas.every((c) => pagina.includes(c)));
        expect(juntas, `${tabla.archivo}: ${celdas.join(' | ')}`).toBe(true);
      }
    }
  });

  it('has no blank page, and as many pages as it says', () => {
    const { paginas, partes } = impreso(caso.nombre);
    const dichas = Number(/<Pages>(\d+)<\/Pages>/.exec(partes['docProps/app.xml'] ?? '')?.[1]);
    expect(paginas.length).toBe(dichas);
    // Header and footer alone are what all pages but the cover share
    const [, primera = '', segunda = ''] = paginas.map(llano);
    let comun = 60;
    while (comun - 60 < primera.length && primera[comun - 60] === segunda[comun - 60]) comun += 1;
    for (const [i, pagina] of paginas.entries()) {
      expect(llano(pagina).length, `page ${String(i + 1)}`).toBeGreaterThan(i === 0 ? 60 : comun);
      if (i > 0) expect(llano(pagina)).toContain(`Página${String(i + 1)}de${String(dichas)}`);
    }
  });

  it('shows each ✓ of its tables', () => {
    const esperadas = tablas(caso.informe).flatMap((t) =>
      t.filas.flatMap((f) => f.celdas.filter((c) => c === '✓')),
    );
    const vistas = impreso(caso.nombre).paginas.join('').match(/✓/g) ?? [];
    expect(vistas.length).toBe(esperadas.length);
  });
});
