import type { Informe, Portada } from '../../../../shared/report/arbol.ts';
import { alturaDeParrafo } from '../medidas/altura.ts';
import type { EstiloId } from '../dibujo/estilos-datos.ts';
import type { Parrafo, Trozo } from './modelo.ts';
import { HOJAS } from '../medidas/pagina.ts';

/** The logo as drawn on the cover. */
export interface LogotipoDePortada {
  readonly xml: string;
  /** Twips. */
  readonly alto: number;
}

function minuscula(texto: string): string {
  return texto.charAt(0).toLowerCase() + texto.slice(1);
}

function linea(estilo: EstiloId, texto: string, resto: Partial<Parrafo> = {}): readonly Parrafo[] {
  return texto === '' ? [] : [{ tipo: 'parrafo', estilo, trozos: [{ texto }], ...resto }];
}

/**
 * How and where the report was approved, as far as the Carátula says: `Aprobado mediante acuerdo CVOE/004/22, en el
 * punto 4 de la Primera sesión ordinaria, celebrada el lunes 24 de enero de 2022`; '' where it says nothing.
 */
function fraseDeAprobacion({ acuerdo, punto, sesion, fecha }: Portada): string {
  const dePunto =
    punto === '' ? '' : /^\d/.test(punto) ? `el punto ${punto} del orden del día` : minuscula(punto);
  const lugar =
    dePunto !== '' && sesion !== ''
      ? `${dePunto} de la ${sesion}`
      : dePunto !== ''
        ? dePunto
        : sesion === ''
          ? ''
          : `la ${sesion}`;
  const partes = [
    acuerdo === '' ? '' : `mediante acuerdo ${acuerdo}`,
    lugar === '' ? '' : `en ${lugar}`,
    fecha === '' ? '' : `${sesion === '' ? 'el' : 'celebrada el'} ${minuscula(fecha)}`,
  ].filter((parte) => parte !== '');
  if (partes.length === 0) return '';
  return `${acuerdo === '' ? 'Presentado' : 'Aprobado'} ${partes.join(', ')}`;
}

function arriba(portada: Portada, logotipo: LogotipoDePortada | null): readonly Parrafo[] {
  const imagen: readonly Parrafo[] =
    logotipo === null
      ? []
      : [
          {
            tipo: 'parrafo',
            estilo: 'PortadaDatos',
            trozos: [],
            dibujo: logotipo.xml,
            alto: logotipo.alto + 60,
            despues: 360,
          },
        ];
  const organo = (portada.organo === '' ? portada.area : portada.organo).toUpperCase();
  return [...imagen, ...linea('PortadaInstitucion', portada.institucion), ...linea('PortadaOrgano', organo)];
}

function centro(informe: Informe): readonly Parrafo[] {
  const { portada, estado } = informe;
  const borrador = estado === 'borrador' ? linea('PortadaBorrador', 'BORRADOR') : [];
  const periodo = portada.periodoLargo.charAt(0).toUpperCase() + portada.periodoLargo.slice(1);
  return [
    ...borrador,
    ...linea('Title', portada.titulo.toUpperCase(), { filete: 'top' }),
    ...linea('Subtitle', periodo, { filete: 'bottom' }),
  ];
}

function abajo(portada: Portada): readonly Parrafo[] {
  const aprobacion = fraseDeAprobacion(portada);
  const area: readonly Trozo[] = portada.organo === '' ? [] : [{ texto: portada.area }];
  return [
    ...linea('PortadaDatos', aprobacion),
    ...area
      .filter((t) => t.texto !== '')
      .map((t): Parrafo => ({ tipo: 'parrafo', estilo: 'PortadaDatos', trozos: [t] })),
  ];
}

function alto(parrafos: readonly Parrafo[]): number {
  return parrafos.reduce((suma, p) => {
    const h = alturaDeParrafo(p, HOJAS.vertical.anchoUtil);
    return suma + h.alto + h.despues + (p.filete === undefined ? 0 : 260);
  }, 0);
}

function hueco(despues: number): Parrafo {
  return { tipo: 'parrafo', estilo: 'Separador', trozos: [], despues: Math.max(0, Math.floor(despues)) };
}

/** The cover: one page, institution above, title in the middle, approval at the foot. */
export function piezasDePortada(informe: Informe, logotipo: LogotipoDePortada | null): readonly Parrafo[] {
  const bloques = [arriba(informe.portada, logotipo), centro(informe), abajo(informe.portada)] as const;
  const ocupado = bloques.reduce((suma, b) => suma + alto(b), 0);
  // Kept back: what the rules' own thickness and another program's rounding may take
  const libre = Math.max(0, HOJAS.vertical.altoUtil - ocupado - 500);
  return [
    ...bloques[0],
    hueco(libre * 0.45),
    ...bloques[1],
    hueco(libre * 0.55),
    ...bloques[2],
    { ...hueco(0), finDeSeccion: 0 },
  ];
}
