import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Where the service signs people in; it brings them back to `volver`. */
const ENTRADA = '/auth/entrar';

const direccion = (): string =>
  `${ENTRADA}?${String(new URLSearchParams({ volver: location.pathname + location.search }))}`;

/** Nobody is known: the way in, which comes back to this very page. */
export function Entrar({ antes }: { readonly antes: boolean }): VNode {
  const encabezado = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = 'Entrar · Trimestral';
    if (antes) encabezado.current?.focus();
  }, []);
  return (
    <main class="entrar" id="contenido">
      <p class="marca">Trimestral</p>
      <h1 ref={encabezado} tabIndex={-1}>
        {antes ? 'Su sesión terminó' : 'Entre para continuar'}
      </h1>
      <p>
        {antes
          ? 'Entre de nuevo y volverá a donde estaba. Lo que escribió y no envió se conserva en este navegador.'
          : 'De los libros de las áreas al informe trimestral. Entre con la cuenta de su institución.'}
      </p>
      <p>
        <a class="boton principal" href={direccion()} target="_self">
          Entrar
        </a>
      </p>
      <p class="menudo">
        ¿Recibió un acuse y quiere comprobarlo? No hace falta entrar:{' '}
        <a href="/verificar">verifíquelo aquí</a>.
      </p>
    </main>
  );
}
