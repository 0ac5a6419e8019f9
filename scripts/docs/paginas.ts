import { format, resolveConfig } from 'prettier';
import { paginaDeHojas } from './hojas.ts';
import { paginaDeOrdenes } from './ordenes.ts';
import { paginaDeReglas } from './reglas.ts';

export interface Pagina {
  /** From the project's root. */
  readonly archivo: string;
  readonly texto: string;
}

const AVISO = '<!-- Esta página se genera del código con «npm run docs»: no se edita a mano. -->';

/** Every generated page, formatted as the project's other files. */
export async function paginas(): Promise<readonly Pagina[]> {
  const generadas = {
    'docs/referencia-reglas.md': await paginaDeReglas(),
    'docs/referencia-hojas.md': paginaDeHojas(),
    'docs/referencia-ordenes.md': await paginaDeOrdenes(),
  };
  return Promise.all(
    Object.entries(generadas).map(async ([archivo, cuerpo]) => {
      const opciones = { ...(await resolveConfig(archivo)), parser: 'markdown' };
      return { archivo, texto: await format(`${AVISO}\n\n${cuerpo}`, opciones) };
    }),
  );
}
