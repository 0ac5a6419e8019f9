import type { Informe } from '../../../shared/report/arbol.ts';
import { aspectoDe, EstilosDeCelda } from './aspecto.ts';
import type { Aspecto } from './aspecto.ts';
import type { PrintSetup } from './ooxml/model.ts';
import { headerText } from './ooxml/print-xml.ts';

/** The first tab: every other one links back to it. */
export const INDICE = 'Índice';

/** What all the sheets of one report share. */
export interface Contexto {
  readonly informe: Informe;
  readonly aspecto: Aspecto;
  readonly estilos: EstilosDeCelda;
  readonly borrador: boolean;
}

export function contextoDe(informe: Informe): Contexto {
  return {
    informe,
    aspecto: aspectoDe(informe),
    estilos: new EstilosDeCelda(),
    borrador: informe.estado === 'borrador',
  };
}

/** Header and footer of a printed sheet; the header rows of its table stand on each page. */
export function impresion(
  { informe: { portada }, borrador }: Contexto,
  hoja: string,
  acostada: boolean,
  filasDeTitulo: readonly [number, number],
): PrintSetup {
  const quien = portada.siglasDeOrgano === '' ? portada.organo : portada.siglasDeOrgano;
  const pie = [quien, portada.periodoLargo].filter((texto) => texto !== '').join(' · ');
  return {
    landscape: acostada,
    header: `&L${headerText(portada.institucion, 90)}${borrador ? '&C&"-,Bold"BORRADOR' : ''}&R${headerText(hoja, 40)}`,
    footer: `&L${headerText(pie, 120)}&RPágina &P de &N`,
    titleRows: filasDeTitulo,
  };
}
