import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { firmarAcuse } from '../../../../server/firma/firmar-acuse.ts';
import { leerLibro } from '../../../../server/libros/leer-libro.ts';
import { datosDelOficio, type FuentesDelOficio } from '../../../../server/outputs/oficio/datos-del-oficio.ts';
import { escribirOficio } from '../../../../server/outputs/oficio/escribir-oficio.ts';
import { acuse as esquema, type AcuseSinFirma } from '../../../../shared/api/esquemas/acuse.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { libro } from '../../../support/libros.ts';
import { datosDeAcuse, llaveDePrueba } from '../../firma/acuse-de-prueba.ts';
import { partesDe, textoDe } from '../docx/leer-docx.ts';

const EJEMPLO = fileURLToPath(
  new URL('../../../../sheets-templates/ejemplos/2021-t4/libros/', import.meta.url),
);
const VERIFICACION = 'https://trimestral.ejemplo.mx/verificar';
/** A PNG of 1 × 1. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const { llave } = llaveDePrueba();

let utvoe: Libro;
let depcyc: Libro;
let enlace: Libro;

beforeAll(async () => {
  const leer = async (nombre: string): Promise<Libro> => (await leerLibro(EJEMPLO + nombre)).libro;
  [utvoe, depcyc, enlace] = (await Promise.all(['area-utvoe', 'area-depcyc', 'enlace-utvoe'].map(leer))) as [
    Libro,
    Libro,
    Libro,
  ];
});

const acuseDe = (area: Libro, cambios: Partial<AcuseSinFirma> = {}) => {
  const filas = area.hojas
    .filter((h) => h.nombre !== 'Carátula')
    .map((h) => ({ hoja: h.nombre, filas: h.filas.length }));
  return esquema.parse(JSON.parse(firmarAcuse(datosDeAcuse({ filas, ...cambios }), llave)));
};

function oficioDe(
  area: Libro,
  cambios: Partial<AcuseSinFirma> = {},
  mas: Partial<FuentesDelOficio> = {},
): Uint8Array {
  const acuse = acuseDe(area, cambios);
  return escribirOficio(
    datosDelOficio({ acuse, area, enlace, verificacion: VERIFICACION, logotipo: null, ...mas }),
  );
}

/** The letter as it is read, a line each paragraph; cells of a row on a line. */
function lineasDe(oficio: Uint8Array): string {
  const xml = partesDe(oficio)['word/document.xml'] ?? '';
  return xml
    .replace(/<\/w:p><\/w:tc>(?=<w:tc>)/g, '<w:t> | </w:t>')
    .split(/<\/w:p>/)
    .map((parrafo) => textoDe(parrafo))
    .join('\n');
}

const UTVOE = {
  area: { nombre: 'Unidad Técnica de Vinculación con Organismos Externos', siglas: 'UTVOE' },
} as const;

describe('the oficio de remisión', () => {
  it('remits the real libro in the words of an official letter', async () => {
    const texto = lineasDe(oficioDe(utvoe, UTVOE));
    await expect(texto).toMatchFileSnapshot('../../../golden/oficio/2021-t4-utvoe.txt');
  });

  it('goes from the área’s Responsable to the enlace’s, with the number left blank', () => {
    const texto = lineasDe(oficioDe(depcyc));
    expect(texto).toContain('Ciudad de México, a 14 de enero de 2022');
    expect(texto).toContain('Oficio núm.: IECM/DEPCyC/________/2022');
    expect(texto).toContain('Asunto: Se remite el libro de la DEPCyC de octubre a diciembre de 2021');
    expect(texto).toContain('CECILIA AÍDA HERNÁNDEZ CRUZ');
    expect(texto).toMatch(/A t e n t a m e n t e\n[^]* Marisonia Vázquez Mata\nDirección Ejecutiva/);
    expect(texto).toContain('C.c.p. Archivo.');
  });

  it('is dated by the clocks of Mexico City, where it is signed', () => {
    const texto = lineasDe(
      oficioDe(
        depcyc,
        { cuando: '2022-02-02T03:00:00.000Z', aTiempo: false },
        { lugar: 'Guadalajara, Jalisco' },
      ),
    );
    expect(texto).toContain('Guadalajara, Jalisco, a 1º de febrero de 2022');
    expect(texto).toContain('21:00 horas (hora del centro de México), fuera de plazo');
  });

  it('names the post that the Carátula gives to who signs and to who receives', () => {
    const caratula = (nombre: string, firmas: string) =>
      libro(nombre, {
        Carátula: [
          ['Campo', 'Valor'],
          ['Tipo de libro', nombre === 'enlace' ? 'Enlace' : 'Área'],
          ['Área', 'Unidad de Enlace'],
          ['Responsable', 'Ana Ruiz'],
          ['Firmas', firmas],
        ],
      });
    const texto = lineasDe(
      oficioDe(
        caratula('area-a', 'ANA RUIZ, directora de área'),
        {},
        { enlace: caratula('enlace', 'Otra, jefa\nAna Ruiz, titular del enlace') },
      ),
    );
    expect(texto).toContain('TITULAR DEL ENLACE');
    expect(texto).toContain('Ana Ruiz\nDirectora de área');
  });

  it('has room for a name where the Carátulas give none', () => {
    const sin = (nombre: string, tipo: string) =>
      libro(nombre, {
        Carátula: [
          ['Campo', 'Valor'],
          ['Tipo de libro', tipo],
        ],
      });
    const texto = lineasDe(oficioDe(sin('area-a', 'Área'), {}, { enlace: sin('enlace', 'Enlace') }));
    expect(texto).toContain('PERSONA TITULAR');
    expect(texto).toContain('Nombre y firma\nDirección Ejecutiva de Participación Ciudadana y Capacitación');
  });

  it('remits a libro that only declares lines without activities', () => {
    const area = libro('area-x', {
      'Sin actividades': [
        ['Línea', 'Motivo'],
        ['2.A', 'No hubo.'],
        ['9.Z', 'Tampoco.'],
      ],
    });
    const texto = lineasDe(oficioDe(area, { sinActividades: true }));
    expect(texto).toContain('El libro declara 2 líneas del programa en ese caso:');
    expect(texto).toContain(
      '2.A | Gestiones para la suscripción de convenios interinstitucionales | No hubo.',
    );
    expect(texto).toContain('9.Z |  | Tampoco.');
    expect(texto).not.toContain('Total');
  });

  it('counts what was explained, asked for and left to others', () => {
    const con = (explicados: number, peticiones: number, porOtrasAreas: number): string =>
      lineasDe(oficioDe(depcyc, { hallazgos: { errores: 0, explicados, peticiones, porOtrasAreas } }));
    expect(con(0, 0, 0)).toContain('La revisión automática no dejó nada por corregir ni por explicar.\n');
    expect(con(1, 2, 1)).toContain('La advertencia que subsiste se explica en la hoja «Justificaciones»');
    expect(con(1, 2, 1)).toContain('se presentaron al enlace 2 peticiones');
    expect(con(0, 0, 1)).toContain('1 referencia depende del libro de otra área.');
  });

  it('is well-formed in all its parts, whatever people typed, and leads nowhere but to http', () => {
    const malo = '<w:p> & "comillas" \u0001 \uD800 ]]>';
    const area = libro('area-x', {
      'Sin actividades': [
        ['Línea', 'Motivo'],
        ['2.A', malo],
      ],
    });
    const cambios = { envia: malo, area: { nombre: malo, siglas: malo }, filas: [{ hoja: malo, filas: 1 }] };
    const partes = partesDe(
      oficioDe(area, cambios, {
        verificacion: 'javascript:alert(1)',
        logotipo: { bytes: PNG, tipo: 'png' },
      }),
    );
    for (const [nombre, xml] of Object.entries(partes)) {
      if (!/\.(xml|rels)$/.test(nombre)) continue;
      const lector = new SaxesParser();
      lector.on('error', (error) => {
        throw new Error(`${nombre}: ${error.message}`);
      });
      lector.write(xml).close();
    }
    expect(partes['word/_rels/document.xml.rels']).not.toContain('javascript');
    expect(partes['word/_rels/membrete.xml.rels']).toContain('media/logotipo.png');
  });

  it('names every part that it holds, and no other', () => {
    const partes = partesDe(oficioDe(depcyc));
    const destinos = [...(partes['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)]
      .map(([, destino = '']) => destino)
      .filter((destino) => !destino.startsWith('http'));
    expect(destinos.map((d) => `word/${d}`).sort()).toEqual(
      Object.keys(partes)
        .filter((n) => /^word\/[^/]+\.xml$/.test(n) && n !== 'word/document.xml')
        .sort(),
    );
  });

  it('is the same bytes for the same acuse', () => {
    expect(oficioDe(utvoe, UTVOE)).toEqual(oficioDe(utvoe, UTVOE));
  });
});
