/** Style of the pages of signing in: the panel's own paper and ink (shared/estilo/colores.css). */
export const ESTILO = `:root{color-scheme:light dark;--fondo:#f7f6f3;--tinta:#1f2328;--papel:#fff;--linea:#d9d6d0;--acento:#1f5a68;--sobre:#fff}
@media (prefers-color-scheme:dark){:root{--fondo:#14161a;--tinta:#e7e5e0;--papel:#1b1e23;--linea:#383d45;--acento:#7cc4d4;--sobre:#0d2127}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--fondo);color:var(--tinta);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:34rem;margin:min(12vh,6rem) auto 2rem;padding:clamp(1.25rem,5vw,2.5rem);background:var(--papel);border:1px solid var(--linea);border-top:4px solid var(--acento);border-radius:.5rem;overflow-wrap:anywhere}
.marca,h1{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;line-height:1.25}
.marca{margin:0 0 1.25rem;color:var(--acento);font-weight:600;font-size:1.15rem}
h1{margin:0 0 1rem;font-size:clamp(1.4rem,4vw,1.8rem);text-wrap:balance}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.95em}
form{margin:1.5rem 0 0}
.boton{display:inline-block;min-height:2.75rem;padding:.6rem 1.4rem;border:0;border-radius:.4rem;background:var(--acento);color:var(--sobre);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid var(--acento);outline-offset:3px}
`;
