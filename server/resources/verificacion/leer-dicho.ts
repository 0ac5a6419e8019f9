import type { ValorJson } from '../../firma/json-canonico.ts';
import type { Entrada } from '../../store/verificacion/segun-bitacora.ts';

/** JSON that the service wrote, which somebody may have altered since: what is none is read as nothing said. */
export function leerDicho(texto: string | null): ValorJson {
  try {
    return (JSON.parse(texto ?? '{}') ?? {}) as ValorJson;
  } catch {
    return {};
  }
}

/** Entries by the thing that they are about, each in their order. */
export function porObjeto(entradas: readonly Entrada[]): ReadonlyMap<string, Entrada[]> {
  const grupos = new Map<string, Entrada[]>();
  for (const entrada of entradas) {
    const grupo = grupos.get(entrada.objeto);
    if (grupo === undefined) grupos.set(entrada.objeto, [entrada]);
    else grupo.push(entrada);
  }
  return grupos;
}
