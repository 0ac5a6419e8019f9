import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ajustes, GRUPOS_DE_AJUSTES } from './ajustes.ts';
import { paginaDeApi } from './api.ts';
import { paginaDeHojas } from './hojas.ts';
import { paginaDeOrdenes } from './ordenes.ts';
import { paginaDeReglas } from './reglas.ts';

export interface Pagina {
  /** From the project's root. */
  readonly archivo: string;
  readonly texto: string;
}

const AVISO = '<!-- Esta página se genera del código con «npm run docs»: no se edita a mano. -->';

const OPERACION = 'docs/operacion.md';
const ENTRE_MARCAS = /(<!-- ajustes: [^\n]*-->\n)[\s\S]*?(<!-- fin de los ajustes -->)/;

/** A page that people write, with the one part of it that follows from the code. */
function paginaDeOperacion(): string {
  const delServicio = GRUPOS_DE_AJUSTES.filter((g) => g.delServicio);
  return readFileSync(OPERACION, 'utf8').replace(
    ENTRE_MARCAS,
    (_, desde: string, hasta: string) => `${desde}\n${ajustes(delServicio, '###')}\n\n${hasta}`,
  );
}

/** Every generated page, formatted as the project's other files. */
export async function paginas(): Promise<readonly Pagina[]> {
  const generadas = {
    'docs/referencia-reglas.md': await paginaDeReglas(),
    'docs/referencia-hojas.md': paginaDeHojas(),
    'docs/referencia-ordenes.md': await paginaDeOrdenes(),
    'docs/referencia-api.md': paginaDeApi(),
  };
  const enteras = Object.entries(generadas).map(
    ([archivo, cuerpo]) => [archivo, `${AVISO}\n\n${cuerpo}`] as const,
  );
  return Promise.all(
    [...enteras, [OPERACION, paginaDeOperacion()] as const].map(async ([archivo, texto]) => {
      const opciones = { ...(await resolveConfig(archivo)), parser: 'markdown' };
      return { archivo, texto: await format(texto, opciones) };
    }),
  );
}
