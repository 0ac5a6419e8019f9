/** The panel of records, a draft's marks, paper. */
export const ESTILO_PANEL = `
#procedencia{position:fixed;inset:0 0 0 auto;width:min(34rem,100vw);height:100vh;height:100dvh;max-width:none;max-height:none;margin:0;padding:0;border:0;border-left:1px solid var(--linea);background:var(--papel);color:var(--tinta);box-shadow:-1rem 0 3rem rgb(0 0 0/.25)}
#procedencia::backdrop{background:rgb(0 0 0/.35)}
.rollo{height:100%;overflow-y:auto;overscroll-behavior:contain}
.tope{position:sticky;top:0;display:flex;gap:1rem;justify-content:space-between;align-items:flex-start;padding:1.3rem 1.4rem 1rem;background:var(--papel);border-bottom:1px solid var(--linea)}
#procedencia h2{all:unset;display:block;font-size:1.15rem;font-weight:600;line-height:1.35;overflow-wrap:anywhere}
.detalle{margin:.2rem 0 0;font-size:.88rem;color:var(--suave);overflow-wrap:anywhere}
.cuantos{margin:1rem 1.4rem}
.fichas article{margin:0 1.4rem 1.1rem;border:1px solid var(--linea);border-radius:.5rem;overflow:hidden}
.fichas h3{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:0;padding:.6rem 1rem;background:var(--pista);font:inherit;font-size:.95rem}
.fichas small{font-size:.85em;color:var(--suave)}
.fichas dl{margin:0;padding:.7rem 1rem;font-size:.95rem;line-height:1.45}
.fichas dt{margin-top:.5rem}
.fichas dt:first-child{margin-top:0}
.fichas dd{white-space:pre-line;overflow-wrap:anywhere}
.mas{margin:0 1.4rem 1.4rem}
.mas[hidden]{display:none}
@media (max-width:40rem){
#procedencia{inset:auto 0 0;width:100vw;height:80vh;height:80dvh;border-left:0;border-top:1px solid var(--linea);border-radius:.8rem .8rem 0 0}
}
.borrador-aviso{margin:0;padding:.6rem 1rem;text-align:center;font-weight:600;color:var(--aviso);background:var(--avisoFondo);border-bottom:2px solid var(--aviso)}
.borrador::after{content:"BORRADOR";position:fixed;inset:0;display:grid;place-items:center;font-size:min(17vw,14rem);font-weight:800;letter-spacing:.08em;color:var(--tinta);opacity:.045;transform:rotate(-28deg);pointer-events:none;z-index:3}
`;

export const ESTILO_IMPRESION = `
@page{size:letter;margin:20mm 18mm}
@media print{
html{font-size:10.5pt}
body{background:none;font-size:10.5pt;line-height:1.45}
.lado,.salto,.fuente,.leyenda,#procedencia,.datos{display:none!important}
.hoja{display:block;max-width:none}
main{padding:0}
.portada{margin:0;border:0;border-top:.4rem solid var(--acento);min-height:90vh;padding:25vh 0 0;break-after:page}
.seccion.p1{margin-top:2rem}
h1,h2,h3,h4,h5,h6,.rotulo,caption,figcaption,.texto:has(+.marco){break-after:avoid}
.texto,.motivo,li,p{orphans:3;widows:3}
tr,figure,.texto,.firmas li{break-inside:avoid}
thead{display:table-header-group;break-after:avoid;break-inside:avoid}
:focus,:focus-visible{outline:none}
tbody tr:first-child{break-before:avoid}
tbody tr:focus-within,[data-vista]{background:none}
.marco{overflow:visible;border:0;margin-inline:0;background:none}
caption{padding-inline:0}
tbody tr:last-child>*{border-bottom:1px solid var(--linea)}
table{font-size:9pt}
th,td{padding:.3rem .45rem}
.c-prosa,.c-texto,.c-fecha,.c-liga,.c-marca{min-width:0}
.graficas,.par{grid-template-columns:repeat(2,minmax(0,1fr))}
.cifra{background:none;padding:0}
.calculado{text-decoration:none}
.texto,.grupos,.motivo{max-width:none}
.borrador::after{opacity:.07}
a{color:inherit;text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@media (forced-colors:active){.o,.calculado{text-decoration:underline}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
