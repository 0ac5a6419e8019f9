/** The page's script, third part: contents, theme, print, frames that scroll. */
export const GUION_DE_PAGINA = String.raw`
const raiz = document.documentElement;
const indice = document.getElementById('indice');
const estrecha = matchMedia('(max-width: 60rem)');
const plegar = () => { indice.open = !estrecha.matches; };
plegar();
estrecha.addEventListener('change', plegar);
indice.addEventListener('click', (e) => {
  if (estrecha.matches && e.target.closest('a')) indice.open = false;
});

// A page opened from a disk may have no storage at all.
const guardar = (tema) => { try { localStorage.setItem('trimestral-tema', tema); } catch { return; } };
const guardado = () => { try { return localStorage.getItem('trimestral-tema'); } catch { return null; } };
const oscuroDelSistema = matchMedia('(prefers-color-scheme: dark)');
const esOscuro = () => (raiz.dataset.tema ?? (oscuroDelSistema.matches ? 'oscuro' : 'claro')) === 'oscuro';
const botonTema = document.getElementById('tema');
const nombrarTema = () => { botonTema.textContent = esOscuro() ? 'Tema claro' : 'Tema oscuro'; };
const antes = guardado();
if (antes === 'claro' || antes === 'oscuro') raiz.dataset.tema = antes;
botonTema.addEventListener('click', () => {
  raiz.dataset.tema = esOscuro() ? 'claro' : 'oscuro';
  guardar(raiz.dataset.tema);
  nombrarTema();
});
oscuroDelSistema.addEventListener('change', nombrarTema);
nombrarTema();
document.getElementById('imprimir').addEventListener('click', () => print());
document.querySelector('.botones').hidden = false;

// A frame is a tab stop only while it has something to scroll.
const medir = new ResizeObserver((entradas) => {
  for (const { target } of entradas) {
    if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
document.querySelectorAll('.marco').forEach((m) => medir.observe(m));

const entradas = new Map();
indice.querySelectorAll('a').forEach((a) => entradas.set(a.hash.slice(1), a));
const titulos = [...document.querySelectorAll('h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]')].filter((h) => entradas.has(h.id));
let actual = null;
function senalar() {
  let visto = titulos[0];
  let [bajo, alto] = [0, titulos.length - 1];
  while (bajo <= alto) {
    const medio = (bajo + alto) >> 1;
    if (titulos[medio].getBoundingClientRect().top > 120) alto = medio - 1;
    else { visto = titulos[medio]; bajo = medio + 1; }
  }
  const enlace = visto && entradas.get(visto.id);
  if (!enlace || enlace === actual) return;
  actual?.removeAttribute('aria-current');
  enlace.setAttribute('aria-current', 'location');
  actual = enlace;
  if (!estrecha.matches) asomar(enlace);
}
// By hand: scrollIntoView would stop the page's own smooth scrolling.
function asomar(enlace) {
  const caja = indice.getBoundingClientRect();
  const { top, bottom } = enlace.getBoundingClientRect();
  if (top < caja.top + 40) indice.scrollTop -= caja.top + 40 - top;
  else if (bottom > caja.bottom - 40) indice.scrollTop += bottom - caja.bottom + 40;
}
let pedido = 0;
addEventListener('scroll', () => {
  cancelAnimationFrame(pedido);
  pedido = requestAnimationFrame(senalar);
}, { passive: true });
senalar();
`;
