const dados = new Map<string, string>();

/** An id for what something is named, the same each time: names bear any character, ids do not. */
export function idDe(nombre: string): string {
  const id = dados.get(nombre) ?? `t${String(dados.size + 1)}`;
  dados.set(nombre, id);
  return id;
}
