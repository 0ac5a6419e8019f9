import { createContext, Script } from 'node:vm';
import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';

type Pagina = GoogleAppsScript.HTML.HtmlOutput;
type Plantilla = GoogleAppsScript.HTML.HtmlTemplate;

interface Estado {
  titulo: string;
  readonly html: string;
}

const paginas = new WeakMap<object, Estado>();

/** What a page that is shown says. @throws of what HtmlService did not make */
export function paginaDe(objeto: object): Estado {
  const pagina = paginas.get(objeto);
  if (pagina === undefined) throw new ExcepcionDeAppsScript('Invalid argument: userInterface');
  return pagina;
}

/** `HtmlOutput` (developers.google.com/apps-script/reference/html/html-output). */
function darPagina(entorno: Entorno, html: string): Pagina {
  const estado: Estado = { titulo: '', html };
  const objeto: Pick<Pagina, 'getContent' | 'setTitle'> = {
    getContent: () => estado.html,
    setTitle: (...dados: unknown[]) => {
      estado.titulo = dados[0] as string;
      return esta;
    },
  };
  const esta = entorno.dar('HtmlOutput', objeto) as Pagina;
  paginas.set(esta, estado);
  return esta;
}

const escapar = (texto: string): string => texto.replace(/[&<>"']/g, (signo) => `&#${signo.charCodeAt(0)};`);

/** Scriptlets, as developers.google.com/apps-script/guides/html/templates has them. */
function evaluar(molde: string, valores: Readonly<Record<string, unknown>>): string {
  const pedazos = molde.split(/(<\?[\s\S]*?\?>)/).map((pedazo) => {
    const [, forma = '', codigo = ''] = /^<\?(!?=)?([\s\S]*)\?>$/.exec(pedazo) ?? [];
    if (codigo === '') return `salida += ${JSON.stringify(pedazo)};`;
    if (forma === '') return codigo;
    return forma === '=' ? `salida += escapar(String(${codigo}));` : `salida += String(${codigo});`;
  });
  const contexto = createContext({ ...valores, escapar });
  return new Script(`var salida = ''; ${pedazos.join('\n')} salida`).runInContext(contexto) as string;
}

/** `HtmlTemplate` (developers.google.com/apps-script/reference/html/html-template): its other properties are the page's. */
function darPlantilla(entorno: Entorno, molde: string): Plantilla {
  const valores: Record<string, unknown> = {};
  const contado = entorno.dar('HtmlTemplate', {
    evaluate: () => darPagina(entorno, evaluar(molde, valores)),
  });
  return new Proxy(contado, {
    set: (_, nombre, valor) => {
      valores[String(nombre)] = valor;
      return true;
    },
  }) as unknown as Plantilla;
}

/**
 * `HtmlService` (developers.google.com/apps-script/reference/html/html-service).
 * @param archivos HTML files of the project, by their names without extension
 */
export function darHtmlService(
  entorno: Entorno,
  archivos: ReadonlyMap<string, string>,
): GoogleAppsScript.HTML.HtmlService {
  const objeto: Pick<GoogleAppsScript.HTML.HtmlService, 'createTemplateFromFile'> = {
    createTemplateFromFile: (...dados: unknown[]) => {
      const molde = archivos.get(dados[0] as string);
      if (molde === undefined) {
        throw new ExcepcionDeAppsScript(`No HTML file named ${String(dados[0])} was found.`);
      }
      return darPlantilla(entorno, molde);
    },
  };
  return entorno.dar('HtmlService', objeto) as GoogleAppsScript.HTML.HtmlService;
}
