import type { EstadoDeBarra } from '../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../dom/nodo.ts';
import { dia, loQueFalta } from '../texto/fechas.ts';
import { TEXTOS } from '../textos.ts';
import { ficha, type Tono } from './ficha.ts';
import type { NombreDeIcono } from './icono.ts';

/** Days before the cut-off from which it is near. */
const CERCA = 3;

const SENALES: Readonly<Record<string, readonly [Tono, NombreDeIcono]>> = {
  'sin-enviar': ['neutro', 'reloj'],
  'por-visto-bueno': ['aparte', 'reloj'],
  enviado: ['info', 'subir'],
  observado: ['aviso', 'alerta'],
  aceptado: ['bien', 'palomita'],
};

function titulo({ libro }: EstadoDeBarra): string {
  const quien =
    libro.tipo === 'Enlace' ? TEXTOS.libroDelEnlace : libro.siglas || libro.area || TEXTOS.sinArea;
  return [quien, libro.periodo].filter((t) => t !== '').join(' · ');
}

const cuandoVence = ({ corte }: EstadoDeBarra): string =>
  corte === null ? TEXTOS.sinCorte : TEXTOS.corte(dia(corte));

function loQueQueda({ dias }: EstadoDeBarra): Hijo {
  if (dias === null) return null;
  const tono = dias > CERCA ? 'neutro' : dias < 0 ? 'mal' : 'aviso';
  return ficha(loQueFalta(dias), tono, dias < 0 ? 'alerta' : 'reloj');
}

function estado({ estado: clave }: EstadoDeBarra): Hijo {
  if (clave === null) return null;
  const [tono, signo] = SENALES[clave] ?? ['neutro', 'punto'];
  return ficha(TEXTOS.estados[clave]?.titulo ?? clave, tono, signo);
}

/** Whose libro it is, of which period, and until when. */
export function encabezado(libro: EstadoDeBarra | null): Nodo {
  return h(
    'header',
    { class: 'encabezado', llave: 'encabezado' },
    h('h1', {}, libro === null ? 'Trimestral' : titulo(libro)),
    libro !== null && libro.libro.siglas !== '' && h('p', { class: 'menudo' }, libro.libro.area),
    libro !== null && h('p', { class: 'menudo' }, cuandoVence(libro)),
    libro !== null && h('p', { class: 'fichas' }, loQueQueda(libro), estado(libro)),
  );
}
