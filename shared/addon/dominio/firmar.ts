import type { Accion } from '../taller.ts';
import { cambiosDeFila } from '../taller/cambios.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { camposProbados } from './campos-probados.ts';
import { abrirConvenios, convenioCon, parecido } from './convenio-de-barra.ts';

const FECHA = 'Fecha de suscripción';

/** Fields that are empty leave what is there. */
export const firmar: Accion<'firmar'> = (taller, { folio, campos }) => {
  const abierto = abrirConvenios(taller, 'Opiniones');
  const convenio = convenioCon(abierto, folio);
  const { numero } = convenio.fila;
  const dichos = Object.fromEntries(Object.entries(campos).filter(([, texto]) => texto.trim() !== ''));
  if (!(FECHA in dichos)) campoNoValido(FECHA, 'es obligatoria para un convenio suscrito');
  const probados = camposProbados(abierto, 'Convenios', numero, { ...dichos, Etapa: 'Suscrito' });
  taller.aplicar(cambiosDeFila(taller, 'Convenios', numero, probados));
  return { celda: parecido(convenio, FECHA, 'Instrumento').celda };
};
