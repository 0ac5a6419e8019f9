import { campo } from '../libro/caratula.ts';
import type { Carpeta, LibroDeCarpeta } from '../libro/carpeta.ts';
import { ordinalDia } from '../spanish/fechas/civil-date.ts';
import { fechaDeOrdinal } from '../spanish/fechas/civil-date.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { fechaLarga } from '../spanish/fechas/format-date.ts';
import { capitalizar, ordinalFemenino } from '../spanish/sesiones/ordinales.ts';
import { leerFecha } from '../spanish/fechas/parse-date.ts';
import { periodoLargo, type Periodo } from '../spanish/fechas/periodo.ts';
import type { Portada } from './arbol.ts';

/** `4` → `Cuarto`; what is not a small number stays as typed. */
function numeroDeInforme(escrito: string): string {
  if (!/^\d{1,2}$/.test(escrito) || Number(escrito) < 1) return escrito;
  const masculino = ordinalFemenino(Number(escrito))
    .split(' ')
    .map((palabra) => palabra.replace(/a$/, 'o'))
    .join(' ')
    .replace(/(primer|tercer)o$/, '$1');
  return capitalizar(masculino);
}

const ADJETIVOS: ReadonlyMap<number, string> = new Map([
  [1, 'mensual'],
  [2, 'bimestral'],
  [3, 'trimestral'],
  [4, 'cuatrimestral'],
  [6, 'semestral'],
  [12, 'anual'],
]);

/** `trimestral` and the like where the span is of whole months; '' otherwise. */
function adjetivo({ desde, hasta }: Periodo): string {
  const completos = desde.dia === 1 && fechaDeOrdinal(ordinalDia(hasta) + 1).dia === 1;
  const meses = (hasta.anio - desde.anio) * 12 + hasta.mes - desde.mes + 1;
  return completos ? (ADJETIVOS.get(meses) ?? '') : '';
}

const MASCULINOS =
  /^(comite|consejo|instituto|grupo|centro|tribunal|organo|pleno|programa|departamento|observatorio)\b/;

function conArticulo(nombre: string): string {
  return `${MASCULINOS.test(plegar(nombre)) ? 'del' : 'de la'} ${nombre}`;
}

function titulo(numero: string, periodo: Periodo, deQuien: string): string {
  const informe = numero === '' ? 'Informe' : `${numeroDeInforme(numero)} informe`;
  const partes = [informe, adjetivo(periodo), 'de actividades', deQuien === '' ? '' : conArticulo(deQuien)];
  return `${partes.filter((p) => p !== '').join(' ')} ${String(periodo.hasta.anio)}`;
}

function firmas(texto: string): Portada['firmas'] {
  return texto
    .split('\n')
    .map((linea) => linea.trim())
    .filter((linea) => linea !== '')
    .map((linea) => {
      const coma = linea.indexOf(',');
      return coma < 0
        ? { nombre: linea, cargo: '' }
        : { nombre: linea.slice(0, coma).trim(), cargo: capitalizar(linea.slice(coma + 1).trim()) };
    });
}

function color(texto: string): string | null {
  const [, hex] = /^#?([0-9a-f]{6})$/i.exec(texto.trim()) ?? [];
  return hex === undefined ? null : `#${hex.toLowerCase()}`;
}

function fechaDeAprobacion(texto: string): string {
  const leida = leerFecha(texto);
  return leida === null ? texto : fechaLarga(leida.fecha);
}

/** What the cover says, from the enlace's `Carátula`. */
export function hacerPortada({ libros, enlace }: Carpeta, periodo: Periodo): Portada {
  const principal: LibroDeCarpeta | undefined = enlace ?? libros[0];
  const de = (nombre: Parameters<typeof campo>[1]): string =>
    principal === undefined ? '' : campo(principal.caratula, nombre);
  return {
    institucion: de('Institución'),
    siglasDeInstitucion: de('Siglas de la institución'),
    organo: de('Órgano'),
    siglasDeOrgano: de('Siglas del órgano'),
    area: de('Área'),
    siglasDeArea: de('Siglas del área'),
    titulo: titulo(de('Número de informe'), periodo, de('Órgano') || de('Área')),
    periodoLargo: periodoLargo(periodo),
    acuerdo: de('Acuerdo de aprobación'),
    sesion: de('Sesión de aprobación'),
    fecha: fechaDeAprobacion(de('Fecha de aprobación')),
    punto: de('Punto del orden del día'),
    responsable: de('Responsable'),
    firmas: firmas(de('Firmas')),
    logotipo: de('Logotipo'),
    color: color(de('Color institucional')),
  };
}
