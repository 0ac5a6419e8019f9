import type { Problem } from '../../../shared/problem.ts';
import type { Pagina } from './pagina.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';

const parrafo = (html: string): string => `<p>${html}</p>`;
const boton = (direccion: string, texto: string): string =>
  parrafo(`<a class="boton" href="${esc(direccion)}">${esc(texto)}</a>`);

/** Where nobody signs in with an account. */
export const PAGINA_SIN_EMISOR: Pagina = {
  estado: 200,
  titulo: 'Entre con el enlace de la terminal',
  cuerpo: [
    parrafo('Este servicio no tiene configurado el acceso con cuentas de su institución.'),
    parrafo(
      'Al arrancar, <code>trimestral servir</code> imprime en su terminal un enlace de entrada. Ábralo en este navegador: sirve una sola vez y durante una hora.',
    ),
    parrafo(
      'Si ya lo usó o caducó, detenga el servicio y arránquelo otra vez: imprimirá uno nuevo. Si usted no opera el servicio, pida acceso a quien lo opera.',
    ),
  ].join('\n'),
};

/** Opening a link must not spend it: programs that preview links open them too. */
export const PAGINA_DE_ENLACE: Pagina = {
  estado: 200,
  titulo: 'Entrar a Trimestral',
  cuerpo: [
    parrafo('Este enlace sirve una sola vez. Al oprimir el botón se abre su sesión en este navegador.'),
    '<form method="post"><button class="boton" type="submit">Entrar</button></form>',
  ].join('\n'),
};

/** Where another site sent the browser: whoever has an account open would be signed in without having asked for it. */
export const paginaDeEntrada = (volver: string): Pagina => ({
  estado: 200,
  titulo: 'Entrar a Trimestral',
  cuerpo: [
    parrafo(
      'Llegó aquí desde otro sitio. Si quiere entrar con la cuenta de su institución, oprima el botón.',
    ),
    boton(`/auth/entrar?${String(new URLSearchParams({ volver }))}`, 'Entrar'),
  ].join('\n'),
});

export const paginaDeSalida = (hayEmisor: boolean): Pagina => ({
  estado: 200,
  titulo: 'Su sesión terminó',
  cuerpo: [
    parrafo('Salió de Trimestral en este navegador.'),
    ...(hayEmisor
      ? [
          parrafo(
            'La cuenta de su institución puede seguir abierta en él. Si el equipo no es suyo, ciérrela también.',
          ),
        ]
      : []),
    boton('/auth/entrar?otra=1', 'Entrar de nuevo'),
  ].join('\n'),
});

/** Where signing in again may help, with another account where that is what helps. */
const OTRA_VEZ: Partial<Record<Problem['codigo'], readonly [string, string]>> = {
  'entrada-cancelada': ['/auth/entrar', 'Entrar de nuevo'],
  'entrada-vencida': ['/auth/entrar', 'Entrar de nuevo'],
  'identidad-no-comprobada': ['/auth/entrar', 'Entrar de nuevo'],
  'servidor-externo-no-responde': ['/auth/entrar', 'Volver a intentarlo'],
  'dominio-no-admitido': ['/auth/entrar?otra=1', 'Entrar con otra cuenta'],
  'sin-invitacion': ['/auth/entrar?otra=1', 'Entrar con otra cuenta'],
};

/** What went wrong, and what to do. */
export function paginaDeProblema({ codigo, estado, titulo, detalle }: Problem): Pagina {
  const otraVez = OTRA_VEZ[codigo];
  const cuerpo = [parrafo(esc(detalle)), ...(otraVez === undefined ? [] : [boton(...otraVez)])];
  return { estado, titulo, cuerpo: cuerpo.join('\n') };
}
