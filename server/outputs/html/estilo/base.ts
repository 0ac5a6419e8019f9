/** Page, contents at the side, cover, headings, running text. */
export const ESTILO_BASE = `
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--fondo);color:var(--tinta);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--acento)}
:focus-visible{outline:3px solid var(--acento);outline-offset:2px;border-radius:2px}
[tabindex="-1"]:focus:not(button){outline:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.salto{position:absolute;left:1rem;top:-4rem;z-index:9;padding:.6rem 1rem;background:var(--papel);border:2px solid var(--acento);border-radius:.4rem}
.salto:focus{top:1rem}
.hoja{display:grid;grid-template-columns:20rem minmax(0,1fr);align-items:start;max-width:96rem;margin:0 auto}
.lado{position:sticky;top:0;height:100vh;display:flex;flex-direction:column;border-right:1px solid var(--linea);font-size:.9rem;line-height:1.4}
.lado details{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:1.6rem 1rem 1rem 1.5rem}
.lado summary{font-weight:600;letter-spacing:.01em;cursor:pointer;margin-bottom:.6rem}
.lado ol,.lado ul{list-style:none;margin:0;padding:0}
.lado ol ol{padding-left:.8rem;margin-bottom:.3rem}
.lado a{display:block;padding:.28rem .6rem;color:var(--tinta);text-decoration:none;border-left:3px solid transparent;border-radius:0 .3rem .3rem 0;overflow-wrap:anywhere}
.lado a:hover{background:var(--pista)}
.lado a[aria-current]{border-left-color:var(--acento);background:var(--pista);color:var(--acento);font-weight:600}
.lado .num{font-variant-numeric:tabular-nums;color:var(--suave);margin-right:.15rem}
.lado a[aria-current] .num{color:inherit}
.botones{display:flex;gap:.5rem;margin:0;padding:.8rem 1.5rem;border-top:1px solid var(--linea)}
.botones[hidden]{display:none}
.botones button,.mas,.cerrar{font:inherit;color:inherit;background:var(--papel);border:1px solid var(--suave);border-radius:.4rem;padding:.3rem .8rem;cursor:pointer}
.botones button:hover,.mas:hover,.cerrar:hover{border-color:var(--acento);color:var(--acento)}
main{padding:0 clamp(1rem,4vw,4rem) 6rem;min-width:0}
.portada{margin:3rem 0 2rem;padding:2.5rem clamp(1.25rem,4vw,3.5rem);background:var(--papel);border:1px solid var(--linea);border-top:.5rem solid var(--acento);border-radius:.5rem}
.logotipo{display:block;max-width:14rem;max-height:7rem;margin-bottom:1.5rem;background:#fff;padding:.4rem;border-radius:.3rem}
.portada p{margin:0}
.institucion{color:var(--suave);font-size:1.1rem}
.organo{font-weight:600;text-transform:uppercase;letter-spacing:.04em;margin-top:.2rem}
h1,h2,h3,h4,h5,h6{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;line-height:1.25;overflow-wrap:break-word;text-wrap:balance}
h1{font-size:clamp(1.5rem,3.4vw,2.3rem);text-transform:uppercase;letter-spacing:.015em;color:var(--acento);margin:1.8rem 0}
.portada dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 2rem;margin:0;padding-top:1.5rem;border-top:1px solid var(--linea)}
dt{color:var(--suave);font-size:.85rem}
dd{margin:0}
.leyenda{font-size:.9rem;color:var(--suave);max-width:76ch;margin:0 0 1rem}
.leyenda .calculado,.leyenda .cifra{color:var(--tinta)}
.seccion.p1{margin-top:4rem}
h2{font-size:1.75rem;color:var(--acento);padding-top:1rem;border-top:2px solid var(--acento);margin:0 0 1rem}
h3{font-size:1.35rem;margin:2.8rem 0 .8rem}
h4{font-size:1.15rem;margin:2.2rem 0 .6rem}
h5,h6{font-size:1.05rem;margin:1.8rem 0 .5rem}
h2 .num,h3 .num,h4 .num,h5 .num,h6 .num{font-variant-numeric:tabular-nums;margin-right:.25rem}
h3 .num,h4 .num,h5 .num,h6 .num{color:var(--acento)}
.grupo{font-family:inherit;font-size:1.05rem;font-weight:600;margin:1.4rem 0 .4rem}
.texto,.grupos,.motivo,.rotulo{max-width:76ch;overflow-wrap:break-word}
.texto,.grupos li,.grupos p,.motivo{white-space:pre-line}
.texto{margin:.8rem 0 1rem}
.grupos ul{padding-left:1.3rem;margin:.4rem 0 1rem}
.grupos li{margin:.35rem 0}
.rotulo{font-weight:600;margin:1.2rem 0 .4rem}
.motivo{border-left:3px solid var(--linea);padding:.2rem 0 .2rem 1rem;color:var(--suave);margin:.8rem 0}
.firmas{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:5rem 3rem;margin:8rem 0 2rem;padding:0;text-align:center}
.firmas li{border-top:1px solid var(--tinta);padding-top:.6rem}
.firmas span{display:block;color:var(--suave)}
@media (max-width:60rem){
.hoja{display:block}
html{scroll-padding-top:4rem}
.lado{position:sticky;z-index:5;height:auto;max-height:100vh;background:var(--fondo);border-right:0;border-bottom:1px solid var(--linea);flex-direction:row;align-items:flex-start}
.lado details{padding:.7rem 1rem}
.lado details[open]{max-height:80vh}
.lado summary{margin:0}
.lado details[open] summary{margin-bottom:.6rem}
.botones{border:0;padding:.5rem .8rem;flex:none}
#imprimir{display:none}
.portada{margin-top:1.5rem}
}
`;
