import type { Registro } from '../../libro/carpeta.ts';
import { celda } from '../../libro/registros.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { fechaLarga, tramo } from '../../spanish/fechas/format-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { decimalPlano, leerNumero, sumar } from '../../spanish/numeros/parse-number.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { Consulta } from './consulta.ts';
import { dentro, tiempoDe, ventana } from './tiempo.ts';

type Calculo = (registro: Registro) => string;

const siNo = (valor: boolean): string => (valor ? 'Sí' : 'No');
const fechaEn = (registro: Registro, columna: string) => leerFecha(celda(registro, columna))?.fecha ?? null;
const diaEn = (registro: Registro, columna: string): number | null => {
  const fecha = fechaEn(registro, columna);
  return fecha === null ? null : ordinalDia(fecha);
};

/** Whether a convenio's `Etapa`, in any spelling that its list accepts, is one of some. */
function etapaEs({ carpeta }: Consulta, ...etapas: readonly string[]): (registro: Registro) => boolean {
  const lista = carpeta.catalogos.de('Convenios', 'Etapa');
  return (registro) => {
    const escrita = celda(registro, 'Etapa');
    return etapas.includes(plegar(lista?.resolver(escrita) ?? escrita));
  };
}

function suscritoEnElPeriodo(consulta: Consulta): Calculo {
  const { desde, hasta } = ventana(consulta.periodo, 'Periodo');
  const esSuscrito = etapaEs(consulta, 'suscrito');
  return (registro) => {
    const dia = diaEn(registro, 'Fecha de suscripción');
    return siNo(dia === null ? esSuscrito(registro) : dia >= desde && dia <= hasta);
  };
}

/** Signed, not past at the end of the period, and neither Concluido nor Cancelado (contract §2). */
function vigenteAlCorte(consulta: Consulta): Calculo {
  const { hasta } = ventana(consulta.periodo, 'Periodo');
  const terminado = etapaEs(consulta, 'concluido', 'cancelado');
  const enVigor = etapaEs(consulta, 'suscrito', 'vigente');
  return (registro) => {
    if (terminado(registro)) return 'No';
    const suscripcion = diaEn(registro, 'Fecha de suscripción');
    const fin = diaEn(registro, 'Vigencia hasta');
    const firmado = suscripcion === null ? enVigor(registro) : suscripcion <= hasta;
    return siNo(firmado && (fin === null || fin >= hasta));
  };
}

function cuentaDeAvances(consulta: Consulta): Calculo {
  const tiempo = tiempoDe(consulta, hojaDef('Avances'));
  const limites = ventana(consulta.periodo, 'Periodo');
  return (registro) =>
    String(consulta.avancesDe(registro).filter((avance) => dentro(tiempo(avance), limites)).length);
}

function fechaDeActividad(): Calculo {
  return (registro) => {
    const inicio = fechaEn(registro, 'Fecha inicio');
    if (inicio === null) return '';
    const fin = fechaEn(registro, 'Fecha fin');
    return fin === null ? fechaLarga(inicio) : tramo(inicio, fin);
  };
}

function totalDeCooperacion(): Calculo {
  return (registro) => {
    const partes = ['Aportación financiera', 'Aportación en especie']
      .map((columna) => leerNumero(celda(registro, columna))?.valor)
      .filter((valor) => valor !== undefined);
    const [primera, ...resto] = partes;
    return primera === undefined ? '' : decimalPlano(resto.reduce(sumar, primera));
  };
}

/** How a member prints in the attendance table (contract §4, `Asistencia`). */
function comoAsiste(integrante: Registro, calidad: string): string {
  const cargo = celda(integrante, 'Cargo o área');
  const nombre = celda(integrante, 'Nombre');
  if (plegar(calidad) === 'partido politico') return cargo === '' ? nombre : cargo;
  if (plegar(calidad) === 'area invitada') return [cargo, nombre].filter((t) => t !== '').join(', ');
  return `${calidad}: ${nombre === '' ? cargo : nombre}`;
}

function integranteImpreso(consulta: Consulta): Calculo {
  const calidades = consulta.carpeta.catalogos.de('Integrantes', 'Calidad');
  return (registro) => {
    const [integrante] = consulta.integrantesDe(registro);
    if (integrante === undefined) return celda(registro, 'Integrante');
    const calidad = celda(integrante, 'Calidad');
    return comoAsiste(integrante, calidades?.resolver(calidad) ?? calidad);
  };
}

const CALCULOS: ReadonlyMap<string, (consulta: Consulta) => Calculo> = new Map([
  ['Convenios.Suscrito en el periodo', suscritoEnElPeriodo],
  ['Convenios.Vigente al corte', vigenteAlCorte],
  ['Convenios.Avances', cuentaDeAvances],
  ['Actividades.Fecha', fechaDeActividad],
  ['Cooperación.Total', totalDeCooperacion],
  ['Asistencia.Integrantes e invitados', integranteImpreso],
  [
    'Sesiones.Sesión',
    (consulta) => (registro) => consulta.carpeta.sesiones.deRegistro(registro)?.largo ?? '',
  ],
]);

/** The calculation of a column that `hojas` declares as calculated. */
export function calculo(consulta: Consulta, hoja: string, columna: string): Calculo {
  const hacer = CALCULOS.get(`${hoja}.${columna}`);
  if (hacer === undefined) throw new Error(`no calculation for ${hoja}.${columna}`);
  return hacer(consulta);
}
