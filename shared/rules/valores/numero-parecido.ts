import { numerosEn } from '../../spanish/texto/fold.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';

const MAX_LARGO = 60;
/** `1.109.797,84`: points for thousands, comma for decimals. */
const EUROPEO = /^(\D*?)(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?(\D*)$/;
/** `67,7`, `1250,50`: a comma where the point belongs (three digits after it would be thousands). */
const COMA_DECIMAL = /^(\D*?)(\d+),(\d{1,2})(\D*)$/;
/** `12 personas`, `aprox. 1,200`: one number among words. */
const CON_PALABRAS = /^[^\d$]*?(\$?\s*\d(?:[\d,.]*\d)?\s*%?)[^\d]*$/;
const PALABRAS = /^[\p{L}\s]+$/u;

function siSeLee(texto: string): string | null {
  return leerNumero(texto) === null ? null : texto;
}

function puntos(texto: string): string | null {
  const europeo = EUROPEO.exec(texto);
  // Without decimals `1.109` may be meant as it stands: `leerNumero` has read that before.
  if (europeo !== null) {
    const [, antes = '', entero = '', decimales, despues = ''] = europeo;
    const fin = decimales === undefined ? '' : `.${decimales}`;
    return siSeLee(`${antes}${entero.replaceAll('.', ',')}${fin}${despues}`);
  }
  const coma = COMA_DECIMAL.exec(texto);
  return coma === null ? null : siSeLee(`${coma[1] ?? ''}${coma[2] ?? ''}.${coma[3] ?? ''}${coma[4] ?? ''}`);
}

function entrePalabras(texto: string): string | null {
  const pieza = CON_PALABRAS.exec(texto)?.[1]?.trim();
  if (pieza !== undefined) return siSeLee(pieza);
  // `doce`; of several words («treinta y dos») nothing is made up.
  if (!PALABRAS.test(texto) || /\s/.test(texto)) return null;
  const numeros = numerosEn(texto);
  return numeros === '' ? null : siSeLee(numeros);
}

/** The one number that somebody may have meant with a text that is none, as it should be typed; or null. */
export function numeroParecido(texto: string): string | null {
  const t = texto.trim();
  // A number that is not a whole one («-3», «2.5») cannot be mended by guessing.
  if (t.length > MAX_LARGO || leerNumero(t) !== null) return null;
  return puntos(t) ?? entrePalabras(t);
}
