// Makes the sidebar's page one file: Apps Script serves a page, and nothing beside it.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { PARA_NAVEGADORES } from './para-navegadores.mjs';

const RAIZ = 'shared/sidebar';

/**
 * @param {Pick<import('esbuild').BuildOptions, 'entryPoints' | 'stdin'>} entrada
 * @returns {Promise<string>}
 */
async function empacar(entrada) {
  const { outputFiles } = await build({
    ...PARA_NAVEGADORES,
    ...entrada,
    write: false,
    format: 'iife',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** @param {string} archivo */
const desde = (archivo) => empacar({ entryPoints: [`${RAIZ}/${archivo}`] });

/**
 * The page with its styles and its program within, as a template of Apps Script that still wants `vista`.
 * @param {string} [programa] in place of shared/sidebar/main.ts: what brings the page to life somewhere else
 * @returns {Promise<string>}
 */
export async function construirBarra(programa) {
  const molde = await readFile(`${RAIZ}/pagina.html`, 'utf8');
  const [estilo, guion] = await Promise.all([
    desde('estilo.css'),
    programa === undefined
      ? desde('main.ts')
      : empacar({ stdin: { contents: programa, resolveDir: RAIZ, loader: 'ts' } }),
  ]);
  // What would end the element, or begin a scriptlet of the template
  for (const [texto, fin] of /** @type {const} */ ([
    [estilo, '</style'],
    [guion, '</script'],
  ]))
    if (texto.includes(fin) || texto.includes('<?') || texto.includes('<!--'))
      throw new Error(
        `The sidebar's page holds ${fin}, <? or <!-- in its program: Google would cut it there`,
      );
  return molde
    .replace('<!-- estilo -->', () => `<style>${estilo}</style>`)
    .replace('<!-- guion -->', () => `<script>${guion}</script>`);
}
