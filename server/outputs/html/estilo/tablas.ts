/** Tables, what can be opened in them, charts. */
export const ESTILO_TABLAS = `
.marco{overflow-x:auto;margin:1rem 0 1.6rem;background:var(--papel);border:1px solid var(--linea);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.45}
caption{text-align:left;font-weight:600;padding:.8rem .9rem;border-bottom:1px solid var(--linea)}
th,td{padding:.55rem .9rem;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:break-word;border-bottom:1px solid var(--linea)}
tbody tr:last-child>*{border-bottom:0}
thead th{background:var(--pista);font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--acento)}
tbody th{font-weight:400}
tbody tr:nth-child(even){background:var(--rayado)}
.total>*{font-weight:600;border-top:2px solid var(--acento)}
.c-orden{width:3.2rem;text-align:right;font-variant-numeric:tabular-nums;color:var(--suave)}
th.c-orden{color:inherit}
.c-fecha{min-width:11ch;width:21em}
.c-texto{min-width:9ch}
.c-prosa{min-width:24ch}
.c-numero{text-align:right;font-variant-numeric:tabular-nums}
.c-marca{text-align:center;min-width:7ch}
.c-liga{overflow-wrap:anywhere;min-width:18ch}
.o,.calculado{font:inherit;letter-spacing:inherit;color:inherit;background:none;border:0;margin:0;padding:0;text-align:inherit;white-space:inherit;overflow-wrap:inherit;cursor:pointer;user-select:text;-webkit-user-select:text}
tr[data-o],li[data-o],p[data-o]{cursor:pointer}
tbody tr[data-o]:hover,tbody tr:focus-within,tr[data-vista],li[data-o]:hover,p[data-o]:hover,[data-vista]{background:color-mix(in srgb,var(--acento) 9%,transparent)}
td[data-o]:hover .o,td[data-o] .o:focus-visible{text-decoration:underline;text-underline-offset:.2em}
td.c-marca .o{min-width:1.6rem;min-height:1.6rem}
td.c-numero .o{min-width:1.5rem;min-height:1.5rem}
.calculado{text-decoration:underline dotted var(--acento) 2px;text-underline-offset:.22em;font-variant-numeric:tabular-nums}
.calculado:hover{background:color-mix(in srgb,var(--acento) 14%,transparent)}
.cifra{background:var(--cifra);border-radius:.2em;padding:0 .15em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.sin-dato{color:var(--aviso);background:var(--avisoFondo);text-decoration-color:var(--aviso);font-weight:600}
.fuente{display:inline-block;width:1.5em;height:1.5em;line-height:1.3;margin-left:.3em;text-align:center;border-radius:50%;color:var(--acento);vertical-align:baseline;user-select:none}
.fuente::before{content:"›";font-weight:700}
.fuente:hover{background:var(--pista)}
.nota{font-size:.88rem;color:var(--suave);margin:-1rem 0 1.6rem;white-space:pre-line}
.marcada{background:var(--avisoFondo)}
.aviso{display:inline-block;margin-left:.4rem;padding:0 .4rem;font-size:.78rem;font-weight:600;line-height:1.5;white-space:nowrap;color:var(--aviso);background:var(--avisoFondo);border:1px solid var(--aviso);border-radius:.3rem}
.graficas{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.2rem;margin:1rem 0 2rem}
.grafica{margin:0;padding:1.1rem 1.3rem 1.2rem;background:var(--papel);border:1px solid var(--linea);border-radius:.5rem;max-width:36rem;min-width:0}
.grafica figcaption{font-weight:600;line-height:1.35;margin-bottom:.5rem}
.grafica svg{display:block;width:100%;height:auto;max-width:29rem;overflow:visible;font-family:inherit}
.par{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 1.2rem;align-items:start;max-width:72rem}
.par .graficas{grid-template-columns:minmax(0,1fr)}
.convenciones{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.9rem 0 0;padding:0;font-size:.88rem}
.convenciones li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.45em;border-radius:.15em;background:currentColor;vertical-align:-.05em;forced-color-adjust:none}
${[1, 2, 3, 4, 5, 6].map((n) => `.convenciones .s${String(n)}::before{background:var(--g${String(n)})}`).join('\n')}
.datos{margin-top:.8rem;font-size:.9rem}
.datos summary{cursor:pointer;color:var(--acento)}
.datos table{margin-top:.4rem}
.datos th,.datos td{padding:.35rem .4rem}
@media (max-width:40rem){
th,td{padding:.5rem .65rem}
.marco{border-radius:0;margin-inline:-1rem;border-inline:0}
}
`;
