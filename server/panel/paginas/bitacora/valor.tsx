import type { VNode } from 'preact';

function leido(texto: string): unknown {
  try {
    return JSON.parse(texto);
  } catch {
    return texto;
  }
}

const dicho = (valor: unknown): string => {
  if (valor === null || valor === undefined || valor === '') return '(vacío)';
  return typeof valor === 'string' ? valor : JSON.stringify(valor);
};

/** What something was, or became: its fields where it has any, else as it was written. */
export function Valor({ texto }: { readonly texto: string }): VNode {
  const valor = leido(texto);
  if (typeof valor !== 'object' || valor === null) return <span>{texto}</span>;
  return (
    <ul class="lista-llana">
      {Object.entries(valor).map(([campo, v]) => (
        <li key={campo}>
          <span class="menudo">{campo}:</span> {dicho(v)}
        </li>
      ))}
    </ul>
  );
}
