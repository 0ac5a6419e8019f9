import type { Plan } from '../../../shared/plantilla/plan.ts';
import type { PrintSetup } from '../xlsx/ooxml/model.ts';
import { headerText } from '../xlsx/ooxml/print-xml.ts';

/** Letter, lying down, its headers on each page. */
export function impresionDe({ campos, tipo }: Plan, hoja: string, acostada = true): PrintSetup {
  const area = campos.get('Área') ?? '';
  const quien = area === '' ? `Libro: ${tipo}` : area;
  return {
    landscape: acostada,
    header: `&L${headerText(quien, 90)}&R${headerText(hoja, 40)}`,
    footer: '&RPágina &P de &N',
    titleRows: [1, 1],
  };
}
