import { CAMPOS_CON_FECHA, TIPOS_DE_LIBRO } from '../../../shared/hojas/listas.ts';
import type { CampoDeCaratula } from '../../../shared/hojas/listas.ts';
import { leerFecha } from '../../../shared/spanish/parse-date.ts';
import { altoDe } from '../xlsx/anchos.ts';
import { FORMATO_FECHA, serieDeFecha } from '../xlsx/celda-tipada.ts';
import type { Cell, CellValue, Row, Sheet, Style, Validation } from '../xlsx/ooxml/model.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { ASPECTO } from './aspecto.ts';
import { AYUDA_DE_CAMPO, camposDe } from './campos-de-caratula.ts';
import { comprobacionDeFecha } from './comprobaciones.ts';
import { impresionDe } from './impresion.ts';
import type { Listas } from './listas.ts';
import type { Plan } from './plan.ts';

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

/** `2021`, `2021-10`, `2021-T4`, `2021-S2`. */
function periodo(celda: string): string {
  const anio = `ISNUMBER(--LEFT(${celda},4))`;
  const mes = `AND(ISNUMBER(--RIGHT(${celda},2)),IFERROR(--RIGHT(${celda},2),0)>=1,IFERROR(--RIGHT(${celda},2),99)<=12)`;
  const parte = (letra: string, hasta: number): string =>
    `AND(UPPER(MID(${celda},6,1))="${letra}",IFERROR(--RIGHT(${celda},1),0)>=1,IFERROR(--RIGHT(${celda},1),9)<=${hasta})`;
  const largo = `OR(${mes},${parte('T', 4)},${parte('S', 2)})`;
  return `AND(${anio},OR(LEN(${celda})=4,AND(LEN(${celda})=7,MID(${celda},5,1)="-",${largo})))`;
}

type Comprobacion = Omit<Validation, 'ref'>;
const DETENER = { type: 'custom', refuse: 'stop' } as const;

function deLista(formula1: string, errorTitle: string, error: string): Comprobacion {
  return { type: 'list', formula1, refuse: 'stop', errorTitle, error };
}

function comprobacionDeArea({ carpeta }: Plan, listas: Listas): Comprobacion | null {
  const areas = carpeta?.catalogos.de('Carátula', 'Área')?.entradas.map(({ valor }) => valor) ?? [];
  if (areas.length === 0) return null;
  return deLista(
    listas.de('Área', areas),
    'No está en la lista',
    'Elija el área de la lista. Si falta, pídala al enlace.',
  );
}

/** @param ref the cell of the value, which its own check names */
function comprobacionDe(
  plan: Plan,
  campo: CampoDeCaratula,
  ref: string,
  listas: Listas,
): Comprobacion | null {
  if (CAMPOS_CON_FECHA.includes(campo)) return comprobacionDeFecha;
  switch (campo) {
    case 'Tipo de libro':
      return deLista(listas.de(campo, TIPOS_DE_LIBRO), 'Enlace o Área', 'Elija Enlace o Área.');
    case 'Área':
      return comprobacionDeArea(plan, listas);
    case 'Periodo':
      return {
        ...DETENER,
        formula1: periodo(ref),
        errorTitle: 'Ese periodo no se reconoce',
        error:
          'Escriba 2021-T4, 2021-10, 2021-S2 o 2021. Si es otro tramo, deje esta celda vacía y llene Desde y Hasta.',
      };
    case 'Correo':
      return {
        ...DETENER,
        formula1: `AND(ISNUMBER(FIND("@",${ref})),ISERROR(FIND(" ",${ref})))`,
        errorTitle: 'Ese correo no está completo',
        error: 'Escriba el correo completo, como nombre@institucion.mx.',
      };
    case 'Color institucional':
      return {
        ...DETENER,
        formula1: `AND(LEN(${ref})=7,LEFT(${ref},1)="#",ISNUMBER(HEX2DEC(RIGHT(${ref},6))))`,
        errorTitle: 'Ese color no se reconoce',
        error: 'Escriba # y seis cifras o letras de la A a la F, como #5b2e83.',
      };
    default:
      return null;
  }
}

function comprobaciones(plan: Plan, listas: Listas): Validation[] {
  return camposDe(plan.tipo).flatMap((campo, i): Validation[] => {
    const ref = cellRef(i + 2, 2);
    const comprobacion = comprobacionDe(plan, campo, ref, listas);
    return comprobacion === null ? [] : [{ ref, ...comprobacion }];
  });
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
    validations: comprobaciones(plan, listas),
    notes: [
      { row: 1, column: 1, text: 'Campo\nLos nombres de los datos. No se cambian.' },
      { row: 1, column: 2, text: 'Valor\nEscriba cada dato tal como debe imprimirse.' },
    ],
    protect: true,
    print: impresionDe(plan, 'Carátula'),
    calm: [`B2:B${campos.length + 1}`],
  };
}
