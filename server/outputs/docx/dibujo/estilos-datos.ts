/** Styles of paragraphs, as the writer declares them and the paginator measures them. */
export interface EstiloDeParrafo {
  /** As Word calls it; built-in names are English in the file (ECMA-376-1 §17.7.4.9). */
  readonly nombre: string;
  /** Half points. */
  readonly cuerpo: number;
  /** Exact line height, twips: a line is as tall in Word as in LibreOffice, whatever font stands in. */
  readonly renglon: number;
  readonly despues: number;
  readonly negrita: boolean;
  readonly cursiva: boolean;
  /** 'acento' = the institution's colour. */
  readonly color: 'acento' | 'texto' | 'gris' | 'alerta';
  readonly alinea: 'left' | 'center' | 'right';
  readonly izquierda: number;
  readonly francesa: number;
  readonly derecha: number;
  /** Outline level from 0, for headings. */
  readonly nivel: number | null;
}

const base: EstiloDeParrafo = {
  nombre: '',
  cuerpo: 22,
  renglon: 310,
  despues: 160,
  negrita: false,
  cursiva: false,
  color: 'texto',
  alinea: 'left',
  izquierda: 0,
  francesa: 0,
  derecha: 0,
  nivel: null,
};

function estilo(
  nombre: string,
  cuerpo: number,
  renglon: number,
  despues: number,
  resto: Partial<EstiloDeParrafo> = {},
) {
  return { ...base, nombre, cuerpo, renglon, despues, ...resto };
}

function titulo(nivel: number, cuerpo: number, renglon: number, despues: number, cursiva = false) {
  return estilo(`heading ${String(nivel)}`, cuerpo, renglon, despues, {
    negrita: true,
    cursiva,
    color: 'acento',
    nivel: nivel - 1,
  });
}

function contenido(nivel: number, izquierda: number, resto: Partial<EstiloDeParrafo> = {}) {
  return estilo(`toc ${String(nivel)}`, 20, 260, 40, { izquierda, ...resto });
}

const centrado = { alinea: 'center' } as const;

/** Space stands after, never before: what programs do with space at the top of a page differs. */
export const ESTILOS = {
  Normal: estilo('Normal', 22, 310, 0),
  Texto: estilo('Body Text', 22, 310, 180),
  Heading1: titulo(1, 34, 420, 240),
  Heading2: titulo(2, 26, 330, 140),
  Heading3: titulo(3, 23, 300, 120),
  Heading4: titulo(4, 22, 290, 110),
  Heading5: titulo(5, 22, 290, 110, true),
  Heading6: titulo(6, 21, 280, 110, true),
  TOC1: contenido(1, 0, { negrita: true, despues: 60 }),
  TOC2: contenido(2, 240),
  TOC3: contenido(3, 480),
  TOC4: contenido(4, 720),
  TituloDeIndice: estilo('TOC Heading', 34, 420, 240, { negrita: true, color: 'acento' }),
  Caption: estilo('caption', 20, 260, 100, { negrita: true, color: 'acento' }),
  Motivo: estilo('Sin actividades', 22, 310, 180, { cursiva: true, color: 'gris' }),
  Grupo: estilo('Grupo', 22, 310, 100, { negrita: true }),
  Vineta: estilo('List Bullet', 22, 300, 100, { izquierda: 425, francesa: 285 }),
  Separador: estilo('Separador', 2, 20, 240),
  Nota: estilo('Nota', 18, 240, 140, { color: 'gris' }),
  PortadaInstitucion: estilo('Portada: institución', 30, 400, 120, {
    ...centrado,
    negrita: true,
    color: 'acento',
  }),
  PortadaOrgano: estilo('Portada: órgano', 24, 340, 0, { ...centrado, negrita: true, color: 'gris' }),
  Title: estilo('Title', 44, 580, 240, { ...centrado, negrita: true, color: 'acento' }),
  Subtitle: estilo('Subtitle', 26, 360, 0, { ...centrado, color: 'gris' }),
  PortadaDatos: estilo('Portada: datos', 22, 320, 120, centrado),
  PortadaBorrador: estilo('Portada: borrador', 32, 420, 120, { ...centrado, negrita: true, color: 'alerta' }),
  Firma: estilo('Firma', 22, 290, 0, centrado),
  FirmaCargo: estilo('Firma: cargo', 20, 270, 0, { ...centrado, color: 'gris' }),
  Encabezado: estilo('header', 17, 220, 0, { alinea: 'right', color: 'gris' }),
  Pie: estilo('footer', 17, 220, 0, { color: 'gris' }),
  Celda: estilo('Celda', 18, 230, 0),
} as const satisfies Readonly<Record<string, EstiloDeParrafo>>;

export type EstiloId = keyof typeof ESTILOS;

/** Line height of a table's text, for its size in half points. */
export function renglonDeCelda(cuerpo: number): number {
  return Math.round((cuerpo * 230) / 18);
}
