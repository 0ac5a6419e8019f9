import { describe, expect, it } from 'vitest';
import type { Puente } from '../../../../shared/addon/acciones.ts';
import { puenteConPalabras } from '../../../../shared/addon/pagina/puente-con-palabras.ts';
import { complemento } from '../../../support/complemento.ts';

const INDICADORES = [
  ['Línea', 'Indicador', 'Desglose', 'Categoría', 'Valor'],
  ['3', 'Llamadas', 'Total', '', '11,286'],
  ['3', 'Llamadas', 'Mes', 'Octubre', '11,268'],
];

/** The bridge of Sheets: nothing crosses it but plain values. */
function abrir() {
  const prueba = complemento({ Indicadores: INDICADORES });
  const nombres: string[] = [];
  const puente: Puente = (nombre, pide) => {
    nombres.push(nombre);
    const respuesta = prueba.pedir(nombre, pide);
    return Promise.resolve(JSON.parse(JSON.stringify(respuesta)) as typeof respuesta);
  };
  return { prueba, nombres, puente: puenteConPalabras(puente) };
}

describe('the bridge of a page that has the words', () => {
  it('words what was found, numbers of any length too, and has the cells marked', async () => {
    const { prueba, puente, nombres } = abrir();
    const validado = await puente('validar', { hoja: null });
    const hallazgos = validado.ok ? validado.valor.hallazgos : [];
    const hallazgo = hallazgos.find((h) => h.regla === 'total-no-cuadra');
    expect(hallazgo).toMatchObject({ fila: 2, columna: 'Valor' });
    expect(hallazgo?.mensaje).toContain('11,268');
    expect(nombres).toEqual(['validar', 'marcar']);
    const { nota } = prueba.aspecto({ hoja: 'Indicadores', fila: 2, columna: 5 });
    expect(nota).toContain('11,268');
  });

  it('leaves alone what has its words already, and what is no revision', async () => {
    const { puente, nombres } = abrir();
    await puente('edicion', null);
    await puente('irA', { hoja: 'Nada', fila: 1, columna: 1 });
    expect(nombres).toEqual(['edicion', 'irA']);
  });

  it('words what is left after something was done', async () => {
    const { puente, nombres } = abrir();
    const hecho = await puente('deshacer', {
      cambios: [{ hoja: 'Indicadores', fila: 3, columna: 4, esperado: 'Octubre', nuevo: null }],
      hoja: 'Indicadores',
    });
    expect(hecho.ok && hecho.valor.revision.hallazgos[0]?.mensaje).toContain('Llamadas');
    expect(nombres).toEqual(['deshacer', 'marcar']);
  });
});
