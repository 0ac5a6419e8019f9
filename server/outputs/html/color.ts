type Rgb = readonly [number, number, number];

/** WCAG AA for text. */
const MINIMO = 4.5;
const NEGRO: Rgb = [0, 0, 0];
const BLANCO: Rgb = [255, 255, 255];

function leer(hex: string): Rgb | null {
  const p = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (p === null) return null;
  const [r, g, b] = p.slice(1).map((c) => parseInt(c, 16));
  return [r ?? 0, g ?? 0, b ?? 0];
}

function escribir(color: Rgb): string {
  return `#${color.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, WCAG 2.2. */
function luminancia(color: Rgb): number {
  const [r, g, b] = color.map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function razon(a: Rgb, b: Rgb): number {
  const [x, y] = [luminancia(a), luminancia(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Contrast ratio (WCAG 2.2) of two `#rrggbb` colours, from 1 to 21; 1 where one cannot be read. */
export function contraste(a: string, b: string): number {
  const [x, y] = [leer(a), leer(b)];
  return x === null || y === null ? 1 : razon(x, y);
}

/**
 * The colour, or the nearest shade of it that reads as text on every one of the given grounds (WCAG AA).
 *
 * @param hex `#rrggbb`; `porDefecto` stands in for a colour that cannot be read
 * @param fondos `#rrggbb`, all dark or all light
 */
export function legible(hex: string, fondos: readonly string[], porDefecto: string): string {
  const color = leer(hex) ?? leer(porDefecto) ?? NEGRO;
  const sobre = fondos.map((f) => leer(f) ?? BLANCO);
  const hacia = sobre.some((f) => luminancia(f) < 0.2) ? BLANCO : NEGRO;
  for (let paso = 0; paso <= 50; paso++) {
    const mezcla = color.map((c, i) => Math.round(c + ((hacia[i] ?? 0) - c) * (paso / 50)));
    const candidato: Rgb = [mezcla[0] ?? 0, mezcla[1] ?? 0, mezcla[2] ?? 0];
    if (sobre.every((f) => razon(candidato, f) >= MINIMO)) return escribir(candidato);
  }
  return escribir(hacia);
}
