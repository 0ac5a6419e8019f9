import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGLAS } from '../../shared/rules/catalogo-de-reglas.ts';
import { crearPrograma } from '../../server/cli/programa.ts';
import { abrirTerminal } from '../../server/cli/terminal.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../support/trimestral.ts';
import { ejemplosDe, resultadoDe } from './ejemplos-de-programa.ts';
import { fuentesDelPanel, paginasEscritas } from './fuentes.ts';

const PAGINAS = paginasEscritas();
const README = PAGINAS.get('README.md') ?? '';
const IMAGENES = `${RAIZ}docs/imagenes`;

/** Words that a guide sets off and that are no label of the panel. */
const PROPIAS = new Set(['acuse', 'Suba su libro', 'Atienda lo que se señala']);

/** The anchor that GitHub gives to a heading. */
const ancla = (titulo: string): string =>
  titulo
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/ /g, '-');

const anclasDe = (texto: string): string[] =>
  [...texto.matchAll(/^#+ (.+)$/gm)].map((m) => ancla(m[1] ?? ''));

/** Links to files of the project, without those in code. */
function ligasDe(texto: string): string[] {
  const sinCodigo = texto.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...sinCodigo.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => m[1] ?? '')
    .filter((l) => !l.startsWith('http'));
}

describe('every page', () => {
  it('links to files and headings that exist', () => {
    const rotas: string[] = [];
    for (const [pagina, texto] of PAGINAS) {
      for (const liga of ligasDe(texto)) {
        const [ruta = '', titulo] = liga.split('#');
        const destino = ruta === '' ? pagina : join(dirname(pagina), decodeURIComponent(ruta));
        const existe = existsSync(join(RAIZ, destino));
        const tituloExiste = titulo === undefined || anclasDe(PAGINAS.get(destino) ?? '').includes(titulo);
        if (!existe || !tituloExiste) rotas.push(`${pagina}: ${liga}`);
      }
    }
    expect(rotas).toEqual([]);
  });

  it('shows only commands and options that exist', () => {
    const ordenes = new Map(
      crearPrograma(abrirTerminal()).commands.map((c) => [c.name(), c.options.map((o) => o.long)]),
    );
    const escritas = [...PAGINAS].flatMap(([pagina, texto]) =>
      [...texto.matchAll(/npx trimestral (\w+)([^\n`]*)/g)].map((m) => ({
        pagina,
        orden: m[1] ?? '',
        resto: m[2] ?? '',
      })),
    );
    expect(escritas.length).toBeGreaterThan(5);
    for (const { pagina, orden, resto } of escritas) {
      expect([...ordenes.keys()], pagina).toContain(orden);
      for (const [opcion] of resto.matchAll(/--[\w-]+/g))
        expect(ordenes.get(orden), pagina).toContain(opcion);
    }
  });

  it('has pictures that are used and small', () => {
    const todo = [...PAGINAS.values()].join('\n');
    const imagenes = readdirSync(IMAGENES);
    const bytes = imagenes.map((i) => statSync(join(IMAGENES, i)).size);
    expect(imagenes.filter((i) => !todo.includes(`imagenes/${i}`))).toEqual([]);
    expect(Math.max(...bytes)).toBeLessThan(400_000);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(2_000_000);
  });
});

describe('the README', () => {
  it('gives the two commands, each in a block of its own', () => {
    for (const orden of ['npm ci && npm run demo', 'npm ci && npm test'])
      expect(README).toContain(`\`\`\`console\n${orden}\n\`\`\``);
  });

  it('states the Node that package.json asks for and how many rules there are', () => {
    const paquete = readFileSync(`${RAIZ}package.json`, 'utf8');
    const [, minimo = ''] = /"node": ">=([\d.]+)"/.exec(paquete) ?? [];
    expect(README).toContain(`${minimo} o posterior`);
    expect(README).toContain(`${String(REGLAS.length)} reglas`);
  });
});

describe('the guide for the enlace', () => {
  const ejemplos = ejemplosDe(PAGINAS.get('docs/guia-enlace.md') ?? '');

  it('has an example for each Forma that makes a table of its own, and for Texto', () => {
    expect(ejemplos.length).toBeGreaterThan(9);
    expect(ejemplos.filter((e) => e.tabla === null && e.texto === null)).toEqual([]);
  });

  it.each(ejemplos)('is right about $programa', (ejemplo) => {
    const { tabla, texto, invalidos } = resultadoDe(ejemplo);
    expect(invalidos).toBe(0);
    if (ejemplo.texto !== null) expect(texto).toBe(ejemplo.texto.trimEnd());
    if (ejemplo.tabla === null) return;
    const lineas = ejemplo.tabla.trimEnd().split('\n');
    const hayMas = lineas.at(-1) === '…';
    const dichas = hayMas ? lineas.slice(0, -1) : lineas;
    expect(
      tabla
        .trimEnd()
        .split('\n')
        .slice(0, hayMas ? dichas.length : undefined),
    ).toEqual(dichas);
  });

  it('names every product of consolidar, as the reference does', async () => {
    const salida = join(carpetaTemporal(), 'informe');
    await trimestral(['consolidar', 'sheets-templates/ejemplos/2021-t4/libros', '--salida', salida]);
    const escritos = readdirSync(salida);
    expect(escritos.length).toBeGreaterThan(8);
    for (const pagina of ['docs/guia-enlace.md', 'docs/referencia-ordenes.md']) {
      const texto = PAGINAS.get(pagina) ?? '';
      expect(
        escritos.filter((e) => !texto.includes(`\`${e}`)),
        pagina,
      ).toEqual([]);
    }
  });

  it('quotes what the program says of the example', async () => {
    const { salida } = await trimestral(['validar', 'sheets-templates/ejemplos/2021-t4/libros']);
    const texto = PAGINAS.get('docs/guia-enlace.md') ?? '';
    const [, cita = ''] = /```text\n(enlace-utvoe\n[\s\S]*?)```/.exec(texto) ?? [];
    expect(cita.split('\n').filter((linea) => linea !== '' && !salida.includes(linea))).toEqual([]);
    expect(cita).not.toBe('');
  });
});

describe('the guide for áreas', () => {
  it('quotes what the program says of one libro', async () => {
    const { salida } = await trimestral(['validar', 'sheets-templates/ejemplos/2021-t4/libros/area-utvoe']);
    expect(PAGINAS.get('docs/guia-areas.md')).toContain(`\`\`\`text\n${salida.trimEnd()}\n\`\`\``);
  });
});

describe('what the guides say of the panel', () => {
  /** The part of a guide from a heading on, to the next of its level. */
  const parte = (pagina: string, titulo: string): string =>
    (PAGINAS.get(pagina) ?? '').split(`\n## ${titulo}\n`)[1]?.split('\n## ')[0] ?? '';
  const panel = fuentesDelPanel().join('\n');

  it.each([
    ['docs/guia-enlace.md', '8. El ciclo en línea', 12],
    ['docs/guia-areas.md', '7. Entregarlo', 8],
  ])('names in %s, «%s», what the panel shows', (pagina, titulo, minimo) => {
    const nombrados = [...parte(pagina, titulo).matchAll(/\*\*([^*]+?)\.?\*\*/g)].map((m) =>
      (m[1] ?? '').replace(/\s+/g, ' '),
    );
    expect(nombrados.length).toBeGreaterThanOrEqual(minimo);
    expect(nombrados.filter((n) => !panel.includes(n) && !PROPIAS.has(n))).toEqual([]);
  });
});

describe('the architecture', () => {
  it.each(['shared', 'server'])('names every folder of %s', (casa) => {
    const pagina = PAGINAS.get('docs/arquitectura.md') ?? '';
    const carpetas = readdirSync(join(RAIZ, casa), { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(carpetas.length).toBeGreaterThan(4);
    const arbol =
      (pagina.split(`\n${casa}/ `)[1] ?? pagina.split(`\n${casa}/\n`)[1] ?? '').split(/\n\w/)[0] ?? '';
    expect(carpetas.map((c) => c.name).filter((n) => !new RegExp(`^  ${n} `, 'm').test(arbol))).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has the words that people read', () => {
    const glosario = PAGINAS.get('docs/glosario.md') ?? '';
    const palabras =
      'Enlace|Área|Órgano|Libro|Hoja|Periodo|Línea|Hallazgo|Por corregir|Por revisar|Explicado|Envío|Acuse|Oficio de remisión|Plazo|Visto bueno|Petición|Tablero|Corte|Cierre|Bitácora|Cabeza|Papel|Token|Emisor|Respaldo|Panel|Almacén|Programa|Bloque|Fuente|Forma|Filtro|Orden|Sesión|Acuerdo|Convenio|Opinión de pertinencia|Procedencia|Manifiesto|Borrador';
    expect(palabras.split('|').filter((p) => !glosario.includes(`**${p}**`))).toEqual([]);
  });
});
