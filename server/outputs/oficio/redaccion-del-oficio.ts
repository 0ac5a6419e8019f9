import { contar } from '../../../shared/messages/redaccion.ts';
import { fechaLarga, fechaSinDia } from '../../../shared/spanish/fechas/format-date.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { conSiglas, periodoDeAcuse } from '../acuse/escribir-acuse.ts';
import { horaDelAcuse, NOMBRE_DEL_HUSO } from '../acuse/hora-del-acuse.ts';
import { huellaEnGrupos } from '../acuse/huella-en-grupos.ts';
import type { DatosDelOficio } from './datos-del-oficio.ts';

/** Room for the number that the área's register gives by hand. */
const NUMERO = '________';

const MASCULINO =
  /^(area|organo|comite|consejo|instituto|grupo|centro|tribunal|departamento|observatorio|programa|informe|primer|segundo|tercer|cuarto|quinto|sexto|septimo|octavo|noveno|decimo)\b/;
const FEMENINO =
  /^(comision|direccion|unidad|secretaria|coordinacion|oficina|junta|contraloria|subdireccion|jefatura|presidencia|consejeria|vocalia|gerencia|subsecretaria|delegacion|fiscalia|division|red)\b/;

/** `la Comisión…`, `el Comité…`; a name of unknown gender stands without article. */
function conArticulo(nombre: string): string {
  const plegado = plegar(nombre);
  if (MASCULINO.test(plegado)) return `el ${nombre}`;
  return FEMENINO.test(plegado) ? `la ${nombre}` : nombre;
}

/** `de la Comisión…`, `del Comité…`; or the siglas, with the article of the name. */
function deAlgo(nombre: string, mostrado = nombre): string {
  const plegado = plegar(nombre);
  if (MASCULINO.test(plegado)) return `del ${mostrado}`;
  return `${FEMENINO.test(plegado) ? 'de la' : 'de'} ${mostrado}`;
}

/** `de octubre a diciembre de 2021`, `del 5 de octubre al 20 de diciembre de 2021`. */
function deSuPeriodo({ acuse }: DatosDelOficio): string {
  const largo = periodoDeAcuse(acuse);
  return largo.startsWith('del ') ? largo : `de ${largo}`;
}

const minuscula = (texto: string): string => texto.charAt(0).toLowerCase() + texto.slice(1);

/** What stands above the address, at the right. */
export function encabezadoDelOficio(datos: DatosDelOficio): {
  readonly lugarYFecha: string;
  readonly numero: string;
  readonly asunto: string;
} {
  const { acuse, lugar, fecha } = datos;
  const siglas = [acuse.institucion.siglas, acuse.area.siglas].filter((s) => s !== '');
  const dia = fechaSinDia(fecha).replace(/^1 de /, '1º de ');
  return {
    lugarYFecha: `${lugar}, a ${dia}`,
    numero: [...siglas, NUMERO, String(fecha.anio)].join('/'),
    asunto: `Se remite el libro ${deAlgo(acuse.area.nombre, acuse.area.siglas || acuse.area.nombre)} ${deSuPeriodo(datos)}`,
  };
}

/** Opens the letter, ahead of the acuse's data. */
export function aperturaDelOficio(datos: DatosDelOficio): string {
  const { area } = datos.acuse;
  const libro = `el libro ${deAlgo(area.nombre, conSiglas(area))} correspondiente al periodo ${deSuPeriodo(datos)}`;
  return `Para integrar ${conArticulo(minuscula(datos.informe))}, por este medio remito ${libro}. El libro se recibió con los datos siguientes:`;
}

/** What identifies what is sent: name and value. */
export function datosDelEnvio({ acuse }: DatosDelOficio): readonly (readonly [string, string])[] {
  const { fecha, hora } = horaDelAcuse(acuse.cuando);
  const plazo = acuse.aTiempo ? 'dentro del plazo' : 'fuera de plazo';
  return [
    ['Folio del acuse', acuse.folio],
    ['Envío', `Número ${String(acuse.envio)} del área en el periodo, hecho por ${acuse.envia}`],
    ['Recibido', `${fechaLarga(fecha)}, ${hora} horas (${NOMBRE_DEL_HUSO}), ${plazo}`],
    ['Huella (SHA-256)', huellaEnGrupos(acuse.sha256).join(' ')],
  ];
}

/** Ahead of the rows per tab. */
export function entradaDeFilas({ acuse, sinActividades }: DatosDelOficio): string {
  return acuse.sinActividades
    ? `En el periodo no hubo actividades que reportar. El libro declara ${contar(sinActividades.length, 'línea')} del programa en ese caso:`
    : 'El libro contiene:';
}

/** Ahead of the lines without activities, in a libro that has others. */
export const ENTRADA_DE_SIN_ACTIVIDADES =
  'En las líneas siguientes del programa no hubo actividades en el periodo, por el motivo que se indica:';

function deExplicados(n: number): string {
  if (n === 0) return 'La revisión automática no dejó nada por corregir ni por explicar.';
  const explica =
    n === 1
      ? 'La advertencia que subsiste se explica'
      : `Las ${String(n)} advertencias que subsisten se explican`;
  return `La revisión automática no dejó nada por corregir. ${explica} en la hoja «Justificaciones» del libro.`;
}

const dePeticiones = (n: number): string =>
  `Con el envío se ${n === 1 ? 'presentó' : 'presentaron'} al enlace ${contar(n, 'petición', 'peticiones')} sobre datos que solo él puede registrar (catálogos, sesiones o contrapartes).`;

/** What the automatic check left, and how the acuse is checked. */
export function cierreDelOficio({ acuse: { hallazgos }, verificacion }: DatosDelOficio): readonly string[] {
  const { explicados, peticiones, porOtrasAreas } = hallazgos;
  const revision = [
    deExplicados(explicados),
    ...(peticiones === 0 ? [] : [dePeticiones(peticiones)]),
    ...(porOtrasAreas === 0
      ? []
      : [
          `${contar(porOtrasAreas, 'referencia')} ${porOtrasAreas === 1 ? 'depende' : 'dependen'} del libro de otra área.`,
        ]),
  ];
  return [
    revision.join(' '),
    `El acuse puede verificarse en ${verificacion}. Es una constancia del servicio que recibió el libro: no es una e.firma ni sustituye la firma de este oficio.`,
    'Sin otro particular, reciba un cordial saludo.',
  ];
}
