import { CAMPOS_CON_FECHA } from '../../../shared/hojas/listas.ts';
import type { CampoDeCaratula } from '../../../shared/hojas/listas.ts';
import { AYUDA_DE_CAMPO } from '../../../shared/plantilla/ayuda-de-campo.ts';
import { camposDe } from '../../../shared/plantilla/campos-de-caratula.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { altoDe } from '../xlsx/anchos.ts';
import { FORMATO_FECHA, serieDeFecha } from '../xlsx/celda-tipada.ts';
import type { Cell, CellValue, Row, Sheet, Style } from '../xlsx/ooxml/model.ts';
import { ASPECTO } from './aspecto.ts';
import { comprobacionesDeCaratula } from './comprobaciones-de-caratula.ts';
import { impresionDe } from './impresion.ts';
import type { Listas } from './listas.ts';

const ANCHOS = [28, 60, 72];
const REQUERIDOS = new Set<CampoDeCaratula>(['Tipo de libro', 'Área']);
const valorBase: Style = { unlocked: true, wrap: true, border: 'BFBFBF', align: 'left', middle: true };
const VALOR: Style = { ...valorBase, format: '@' };
const VALOR_FECHA: Style = { ...valorBase, format: FORMATO_FECHA };
const texto = (column: number, text: string, style: Style): Cell => ({
  column,
  value: { kind: 'text', text },
  style,
});

function valorDe(campo: CampoDeCaratula, escrito: string): CellValue {
  if (escrito === '') return { kind: 'empty' };
  const leida = CAMPOS_CON_FECHA.includes(campo) ? leerFecha(escrito) : null;
  const serie = leida === null ? null : serieDeFecha(leida.fecha);
  return serie === null ? { kind: 'text', text: escrito } : { kind: 'number', digits: String(serie) };
}

function filaDe(plan: Plan, campo: CampoDeCaratula, number: number): Row {
  const estilo = CAMPOS_CON_FECHA.includes(campo) ? VALOR_FECHA : VALOR;
  const nombre: Style = REQUERIDOS.has(campo)
    ? { ...ASPECTO.requerida, align: 'left' }
    : { ...ASPECTO.opcional, align: 'left' };
  const ayuda = AYUDA_DE_CAMPO[campo];
  const escrito = plan.campos.get(campo) ?? '';
  return {
    number,
    height: 6 + (campo === 'Firmas' ? 60 : altoDe([campo, escrito, ayuda], ANCHOS)),
    cells: [
      texto(1, campo, nombre),
      { column: 2, value: valorDe(campo, escrito), style: estilo },
      texto(3, ayuda, { ...ASPECTO.ayuda, middle: true }),
    ],
  };
}

/** The `Carátula`: its fields written, their values to fill in, and beside each what goes there. */
export function hojaDeCaratula(plan: Plan, listas: Listas): Sheet {
  const campos = camposDe(plan.tipo);
  const titulos: Row = {
    number: 1,
    height: 26,
    cells: [
      texto(1, 'Campo', ASPECTO.requerida),
      texto(2, 'Valor', ASPECTO.opcional),
      texto(3, '_Ayuda', ASPECTO.propia),
    ],
  };
  return {
    name: 'Carátula',
    rows: [titulos, ...campos.map((campo, i) => filaDe(plan, campo, i + 2))],
    columns: ANCHOS.map((width) => ({ width })),
    tabColor: '1F3864',
    freeze: { row: 1, column: 0 },
    validations: comprobacionesDeCaratula(plan, listas),
    notes: [
      { row: 1, column: 1, text: 'Campo\nLos nombres de los datos. No se cambian.' },
      { row: 1, column: 2, text: 'Valor\nEscriba cada dato tal como debe imprimirse.' },
    ],
    protect: true,
    print: impresionDe(plan, 'Carátula'),
    calm: [`B2:B${campos.length + 1}`],
  };
}
