import type { VNode } from 'preact';

/** Charts as the service drew them from the data: SVG with its numbers in words, no script. */
export function Figuras({ html }: { readonly html: string }): VNode | null {
  if (html === '') return null;
  return <div class="figuras" dangerouslySetInnerHTML={{ __html: html }} />;
}
