/** What the page's side reaches the script's side by: a function's name and its values as JSON, and what it gives. */
export type Contestado = { readonly bien: string } | { readonly falla: string };

/** Where the two meet: it is called in the page and answers from outside. */
export const NOMBRE_DEL_PASO = 'pasarAlScript';

/** Calls of one page that run at a time; further ones wait (developers.google.com/apps-script/guides/html/reference/run). */
const A_LA_VEZ = 10;

/**
 * Puts `google.script` into a page, as HtmlService does (…/guides/html/reference/run and …/host). It runs in the browser, so
 * it uses nothing from outside itself. A value that Google refuses is an error here; so is an undefined property, which Google
 * drops: nobody should lean on that.
 *
 * @param funciones of the script, that a page may call
 */
export function ponerGoogleScript(funciones: readonly string[], paso: string, aLaVez: number): void {
  type Manejador = (valor: unknown) => void;
  const global = globalThis as unknown as Record<string, unknown>;
  const ilegal = (lugar: string): never => {
    throw new TypeError(`Failed due to illegal value in property: ${lugar}`);
  };
  const copiar = (valor: unknown, lugar: string, padres: readonly unknown[]): unknown => {
    if (valor === null || typeof valor === 'string' || typeof valor === 'boolean') return valor;
    if (typeof valor === 'number') return Number.isFinite(valor) ? valor : ilegal(lugar);
    if (typeof valor !== 'object' || padres.includes(valor)) return ilegal(lugar);
    const linaje = [...padres, valor];
    // Undefined fields within arrays become null
    if (Array.isArray(valor))
      return valor.map((v: unknown, i) => (v === undefined ? null : copiar(v, String(i), linaje)));
    const hechura: unknown = Object.getPrototypeOf(valor);
    if (hechura !== Object.prototype && hechura !== null) return ilegal(lugar);
    return Object.fromEntries(Object.entries(valor).map(([k, v]) => [k, copiar(v, k, linaje)]));
  };
  const pendientes: (() => void)[] = [];
  let enCurso = 0;
  const seguir = (): void => {
    while (enCurso < aLaVez && pendientes.length > 0) {
      enCurso += 1;
      pendientes.shift()?.();
    }
  };
  const llamar = async (nombre: string, json: string, bien: Manejador, mal: Manejador): Promise<void> => {
    const pasar = global[paso] as (nombre: string, json: string) => Promise<Contestado>;
    const contestado = await pasar(nombre, json);
    enCurso -= 1;
    seguir();
    if ('bien' in contestado) bien(JSON.parse(contestado.bien));
    else {
      const error = new Error(contestado.falla);
      error.name = 'ScriptError';
      mal(error);
    }
  };
  const corredor = (bien: Manejador, mal: Manejador): Record<string, unknown> => ({
    withSuccessHandler: (m: Manejador) => corredor(m, mal),
    withFailureHandler: (m: Manejador) => corredor(bien, m),
    ...Object.fromEntries(
      funciones.map((nombre) => [
        nombre,
        (...valores: unknown[]): void => {
          const json = JSON.stringify(valores.map((v, i) => copiar(v, String(i), [])));
          pendientes.push(() => void llamar(nombre, json, bien, mal));
          seguir();
        },
      ]),
    ),
  });
  const nada = (): void => undefined;
  const enfocadas: number[] = [];
  global['google'] = {
    script: {
      run: corredor(nada, (error) => {
        throw error;
      }),
      host: { editor: { focus: () => enfocadas.push(1) }, close: nada },
    },
  };
  global['vecesQueSeEnfocoLaHoja'] = () => enfocadas.length;
}

/** The script that a page begins with. */
export const guionDeGoogleScript = (funciones: readonly string[]): string =>
  `(${String(ponerGoogleScript)})(${JSON.stringify(funciones)}, ${JSON.stringify(NOMBRE_DEL_PASO)}, ${String(A_LA_VEZ)});`;
