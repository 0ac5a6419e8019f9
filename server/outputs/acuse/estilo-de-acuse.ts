/** Style of the page: paper first. It has no colour of its own but one, and needs no image. */
export const ESTILO_DE_ACUSE = `
*{box-sizing:border-box}
body{margin:0;background:#eceae5;color:#1f2328;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main{max-width:816px;margin:24px auto;padding:44px 52px;background:#fff;border-top:6px solid #1f3a5f;overflow-wrap:break-word}
p,dl,dd,ul,h1,h2{margin:0;padding:0}
header{display:flex;justify-content:space-between;gap:32px;padding-bottom:14px;border-bottom:1px solid #b8bec6}
.institucion{font-weight:600}
.organo{color:#4a525c}
.folio{flex:none;max-width:60%;text-align:right}
.folio span{display:block;color:#4a525c;font-size:13px}
.folio strong{font-size:18px;font-variant-numeric:tabular-nums}
h1{font-size:25px;line-height:1.2;color:#1f3a5f;margin:20px 0 12px}
h2{font-size:15px;color:#1f3a5f;margin:18px 0 6px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px}
dt{color:#4a525c}
.filas{columns:2;column-gap:36px;list-style:none}
.filas li{display:flex;justify-content:space-between;gap:12px;break-inside:avoid;border-bottom:1px solid #dfe2e6;padding:2px 0}
.filas b,.cifra{font-variant-numeric:tabular-nums;font-weight:600}
code{font:13px/1.5 ui-monospace,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.huella span{display:inline-block;margin-right:9px}
.aviso{margin-top:18px;padding:10px 14px;border:1px solid #8a6d1f;border-left-width:5px;font-size:13.5px}
a{color:#1f3a5f}
@media (max-width:640px){
main{margin:0;padding:24px 18px}
header{display:block}
.folio{text-align:left;margin-top:10px}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:8px}
.filas{columns:1}
}
@page{size:letter;margin:14mm 16mm}
@media print{
body{background:none;font-size:10.5pt;line-height:1.35}
main{max-width:none;margin:0;padding:0;border:0}
header{display:flex}
h1{font-size:17pt;margin:10pt 0 6pt}
h2{font-size:10.5pt;margin:8pt 0 3pt}
dl{gap:1.5pt 14pt}
code{font-size:8.5pt}
.filas{font-size:9.5pt;line-height:1.25}
.filas li{padding:.8pt 0}
.aviso{margin-top:10pt;padding:6pt 9pt;font-size:9pt;line-height:1.3;break-inside:avoid}
}
`;
