import type { CampoDeFormulario, Campos } from '../../../addon/acciones.ts';

/** What somebody has typed in a form, and what it still lacks. */
export interface Llenado {
  readonly valor: (campo: CampoDeFormulario) => string;
  readonly poner: (campo: CampoDeFormulario, valor: string) => void;
  /** All that is not empty, by column. */
  readonly campos: () => Campos;
  /** Marks what is required and missing. @returns the first of them */
  readonly comprobar: () => CampoDeFormulario | null;
  readonly falta: (campo: CampoDeFormulario) => boolean;
}

export function crearLlenado(campos: readonly CampoDeFormulario[]): Llenado {
  const valores = new Map(campos.map(({ nombre, valor }) => [nombre, valor]));
  const faltan = new Set<string>();
  const valor = ({ nombre }: CampoDeFormulario): string => valores.get(nombre) ?? '';
  return {
    valor,
    poner: ({ nombre }, nuevo) => {
      valores.set(nombre, nuevo);
      if (nuevo.trim() !== '') faltan.delete(nombre);
    },
    campos: () =>
      Object.fromEntries([...valores].map(([n, v]) => [n, v.trim()] as const).filter(([, v]) => v !== '')),
    comprobar: () => {
      const vacios = campos.filter((c) => c.requerido && valor(c).trim() === '');
      faltan.clear();
      for (const { nombre } of vacios) faltan.add(nombre);
      return vacios[0] ?? null;
    },
    falta: ({ nombre }) => faltan.has(nombre),
  };
}
