/** Colours of a document, `RRGGBB`. */
export interface Paleta {
  /** The institution's, dark enough to be read on white and under white. */
  readonly acento: string;
  /** Its tint behind total rows. */
  readonly claro: string;
  readonly texto: string;
  readonly gris: string;
  readonly linea: string;
  readonly alerta: string;
  /** Behind what stands under a finding. */
  readonly marca: string;
}

/** Where the Carátula names none: a blue that prints well in grey. */
const POR_DEFECTO = '#1f3a5f';
/** WCAG 2.2 §1.4.3 (AA). */
const CONTRASTE = 4.5;

type Rgb = readonly [number, number, number];

function leer(color: string): Rgb {
  const n = /^#[0-9a-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0;
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

function escribir(rgb: Rgb): string {
  return rgb
    .map((v) => Math.round(v).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Relative luminance (WCAG 2.2). */
function luminancia(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((v) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mezclar(a: Rgb, b: Rgb, parte: number): Rgb {
  return [a[0] + (b[0] - a[0]) * parte, a[1] + (b[1] - a[1]) * parte, a[2] + (b[2] - a[2]) * parte];
}

function oscurecer(rgb: Rgb): Rgb {
  let actual = rgb;
  while (1.05 / (luminancia(actual) + 0.05) < CONTRASTE) actual = mezclar(actual, [0, 0, 0], 0.08);
  return actual;
}

/** The palette of the institution's colour (`#rrggbb`, or null); a light one is darkened until it can be read. */
export function paletaDe(color: string | null): Paleta {
  const acento = oscurecer(leer(color ?? POR_DEFECTO));
  return {
    acento: escribir(acento),
    claro: escribir(mezclar(acento, [255, 255, 255], 0.9)),
    texto: '1A1A1A',
    gris: '595959',
    linea: escribir(mezclar(mezclar(acento, [128, 128, 128], 0.6), [255, 255, 255], 0.6)),
    alerta: '9C2A1F',
    marca: 'FFE9A8',
  };
}
