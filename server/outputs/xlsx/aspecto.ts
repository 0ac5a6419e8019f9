import type { Informe } from '../../../shared/report/arbol.ts';
import type { Style } from './ooxml/model.ts';

const AZUL = '1F3864';
const BLANCO = 'FFFFFF';
const TINTA = '1A1A1A';
const GRIS = '595959';
const ENLACE = '0B57D0';
const BORDE = 'BFBFBF';
const ROJO = 'A61B1B';
/** Cells under a finding, on a draft. */
const AMBAR = 'FFE699';
const GRIS_CLARO = 'E7E6E6';

/** Looks of the workbook, made once for the institution's colour. */
export interface Aspecto {
  readonly color: string;
  readonly titulo: Style;
  readonly subtitulo: Style;
  readonly aviso: Style;
  readonly enlace: Style;
  readonly encabezado: Style;
}

function luminancia(color: string): number {
  const canal = (i: number): number => {
    const c = Number.parseInt(color.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * canal(0) + 0.7152 * canal(2) + 0.0722 * canal(4);
}

/** Where white letters cannot be read on the colour (WCAG 2.2, contrast 4.5 : 1), dark ones stand. */
function letraSobre(color: string): string {
  return 1.05 / (luminancia(color) + 0.05) >= 4.5 ? BLANCO : TINTA;
}

/** The institution's colour as letters on white, or a dark blue where it would be too pale. */
function letraDe(color: string): string {
  return letraSobre(color) === BLANCO ? color : AZUL;
}

/** The looks for a report. */
export function aspectoDe(informe: Informe): Aspecto {
  const color = informe.portada.color?.slice(1).toUpperCase() ?? AZUL;
  return {
    color,
    titulo: { bold: true, size: 14, color: letraDe(color), middle: true },
    subtitulo: { color: GRIS, middle: true },
    aviso: { bold: true, size: 12, color: ROJO, middle: true },
    enlace: { color: ENLACE, underline: true, middle: true },
    encabezado: {
      bold: true,
      color: letraSobre(color),
      fill: color,
      border: BORDE,
      align: 'center',
      middle: true,
      wrap: true,
    },
  };
}

/** What sets a cell of a table apart. */
export interface RasgosDeCelda {
  readonly alinear: 'left' | 'center' | 'right';
  readonly formato: string | null;
  readonly comillas: boolean;
  readonly total: boolean;
  readonly marcada: boolean;
  readonly liga: boolean;
}

function estiloDe(r: RasgosDeCelda): Style {
  const fill = r.marcada ? AMBAR : r.total ? GRIS_CLARO : undefined;
  return {
    border: BORDE,
    align: r.alinear,
    wrap: true,
    ...(fill === undefined ? {} : { fill }),
    ...(r.formato === null ? {} : { format: r.formato }),
    ...(r.comillas ? { quotePrefix: true } : {}),
    ...(r.total ? { bold: true } : {}),
    ...(r.liga ? { color: ENLACE, underline: true } : {}),
  };
}

/** Styles of a table's cells; equal traits give the same style. */
export class EstilosDeCelda {
  private readonly hechos = new Map<string, Style>();

  de(rasgos: RasgosDeCelda): Style {
    const { alinear, formato, comillas, total, marcada, liga } = rasgos;
    const clave = `${alinear}|${formato ?? ''}|${[comillas, total, marcada, liga].map(Number).join('')}`;
    let estilo = this.hechos.get(clave);
    if (estilo === undefined) this.hechos.set(clave, (estilo = estiloDe(rasgos)));
    return estilo;
  }
}
