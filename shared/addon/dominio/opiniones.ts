import { partesDeLista } from '../../libro/catalogos.ts';
import { claveNormal } from '../../libro/claves.ts';
import { celda } from '../../libro/registros.ts';
import type { Accion } from '../taller.ts';
import { cambiosDeFila } from '../taller/cambios.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { abrirConvenios, convenioCon, parecido, suyos } from './convenio-de-barra.ts';

const NUMERO = 'Número de opinión';

export const opiniones: Accion<'opiniones'> = (taller) =>
  suyos(taller.abrir('Opiniones'), 'Opiniones').map((registro) =>
    parecido(registro, NUMERO, 'Instrumento jurídico opinado'),
  );

/** An opinión that is there stays: the new one is written after it. */
export const ligarOpinion: Accion<'ligarOpinion'> = (taller, { opinion, folio }) => {
  const abierto = abrirConvenios(taller, 'Opiniones');
  const clave = claveNormal(opinion);
  const hallada = suyos(abierto, 'Opiniones').find((r) => claveNormal(celda(r, NUMERO)) === clave);
  if (hallada === undefined) campoNoValido('Opinión', `«${opinion}» no está en la hoja Opiniones`);
  const convenio = convenioCon(abierto, folio);
  const citadas = partesDeLista(celda(convenio, 'Opinión'));
  if (!citadas.some((citada) => claveNormal(citada) === clave)) {
    const todas = [...citadas, celda(hallada, NUMERO)].join('; ');
    taller.aplicar(cambiosDeFila(taller, 'Convenios', convenio.fila.numero, { Opinión: todas }));
  }
  return { celda: parecido(convenio, 'Opinión', 'Instrumento').celda };
};
