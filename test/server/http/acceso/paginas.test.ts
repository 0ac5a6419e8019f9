import { expect, it, onTestFinished } from 'vitest';
import { abrirAlmacen } from '../../../../server/store/abrir-almacen.ts';
import { servirAcceso } from '../../../support/acceso.ts';
import { carpetaTemporal } from '../../../support/carpeta-temporal.ts';

async function montar(): Promise<string> {
  const almacen = await abrirAlmacen({ url: null, datos: carpetaTemporal() });
  onTestFinished(almacen.cerrar);
  return (await servirAcceso(almacen, { reloj: () => new Date() })).direccion;
}

it('Where no issuer is set, the way in says to use the link of the terminal', async () => {
  const direccion = await montar();
  const pagina = await fetch(`${direccion}/auth/entrar?volver=/organos`);
  expect(pagina.status).toBe(200);
  const texto = await pagina.text();
  expect(texto).toContain('imprime en su terminal un enlace');
  expect((await fetch(`${direccion}/auth/vuelta?code=1&state=2`)).status).toBe(404);
});

it('Every page is kept nowhere, runs nothing, is framed by nobody and tells no other site its address', async () => {
  const direccion = await montar();
  for (const ruta of ['/auth/entrar', '/auth/enlace/abc', '/auth/vuelta', '/auth/otra', '/auth/enlace/a/b']) {
    const pagina = await fetch(direccion + ruta);
    expect(pagina.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(pagina.headers.get('Cache-Control')).toBe('no-store');
    expect(pagina.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(pagina.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const texto = await pagina.text();
    expect(texto).toContain('<html lang="es-MX">');
    expect(texto).not.toMatch(/<script|<style| style=| on[a-z]+=/);
  }
  const estilo = await fetch(`${direccion}/auth/estilo.css`);
  expect(estilo.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
});

it('An address that cannot be read is a page too, and breaks nothing', async () => {
  const direccion = await montar();
  const pagina = await fetch(`${direccion}/auth/enlace/%E0%A4%A`, {
    method: 'POST',
    headers: { Origin: direccion },
  });
  expect(pagina.status).toBe(400);
  const inyectado = await fetch(`${direccion}/auth/%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
  expect(await inyectado.text()).not.toContain('alert(1)');
});
