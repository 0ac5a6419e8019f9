import { sonVariantes } from '../../libro/nombres.ts';
import { celda } from '../../libro/registros.ts';
import { DUPLICADO_DE_CONVENIOS as CONVENIO } from '../../rules/convenios/registro-duplicado.ts';
import type { Accion } from '../taller.ts';
import { abrirConvenios, parecido } from './convenio-de-barra.ts';
import { probarFila } from './fila-probada.ts';

/** By the rule `registro-duplicado`, or with a counterpart that differs by a letter or two, which the rule sees once corrected. */
export const convenioParecido: Accion<'convenioParecido'> = (taller, { campos }) => {
  const abierto = abrirConvenios(taller);
  const { carpeta, registro } = probarFila(abierto, 'Convenios', Infinity, campos);
  const identidad = CONVENIO.identidad(carpeta, registro.hoja);
  const suya = identidad(registro.fila.celdas);
  if (suya === null) return [];
  const tipo = (llave: string): string => llave.slice(0, llave.indexOf('\n'));
  return registro.hoja.registros
    .filter((otro) => {
      const llave = otro === registro ? null : identidad(otro.fila.celdas);
      if (llave === null || tipo(llave) !== tipo(suya)) return false;
      return llave === suya || sonVariantes(celda(otro, 'Contraparte'), celda(registro, 'Contraparte'));
    })
    .map((otro) => parecido(otro, 'Folio', 'Instrumento'));
};
