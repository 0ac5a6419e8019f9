/**
 * Remembers what a pure function gives for an object, for as long as that object lives: a libro that was read never
 * changes, and the service holds thousands of others against one and the same libro of the enlace.
 */
export function unaVez<K extends object, V>(f: (de: K) => V): (de: K) => V {
  const sabidos = new WeakMap<K, { readonly valor: V }>();
  return (de) => {
    let sabido = sabidos.get(de);
    if (sabido === undefined) sabidos.set(de, (sabido = { valor: f(de) }));
    return sabido.valor;
  };
}
