import { DIAS, diaSemana, ordinalDia, type FechaCivil } from '../spanish/fechas/civil-date.ts';
import { fechaSinDia } from '../spanish/fechas/format-date.ts';
import { enUnRenglon, escribirCorreo, type CorreoEscrito, type ParteDeCorreo } from './correo-en-partes.ts';

/** What every mail about an área's libro tells. */
interface SobreElLibro {
  /** The person's name, as in the list of people. */
  readonly persona: string;
  /** `Secretaría Ejecutiva`. */
  readonly area: string;
  /** As it reads: `octubre a diciembre de 2021`. */
  readonly periodo: string;
  /** Where the libro is sent. */
  readonly url: string;
  /** Whom to write to, as it reads: `Ana Ruiz, ana@ine.mx`; empty where nobody is named. */
  readonly contacto: string;
  /** The enlace's órgano or siglas, that signs: `DVOE`. */
  readonly firma: string;
}

export interface DatosDeRecordatorio extends SobreElLibro {
  readonly tipo: 'apertura' | 'mitad' | 'vispera' | 'a-mano';
  readonly corte: FechaCivil;
  /** Today in Mexico City, not past the cut-off unless it is sent by hand. */
  readonly hoy: FechaCivil;
  /** The lines of the programme that expect something of the área: `1.2 Sesiones de la Comisión`. */
  readonly pendientes: readonly string[];
}

const parrafo = (texto: string): ParteDeCorreo => ({ tipo: 'parrafo', texto });

/** `viernes 14 de enero de 2022`. */
const diaLargo = (fecha: FechaCivil): string => `${DIAS[diaSemana(fecha)] ?? ''} ${fechaSinDia(fecha)}`;

/** How the time that is left reads in the subject and in the text. */
function plazo(dias: number): { readonly asunto: string; readonly texto: string } {
  if (dias < 0) return { asunto: 'la fecha de corte ya pasó', texto: 'La fecha de corte ya pasó' };
  if (dias === 0) return { asunto: 'hoy es la fecha de corte', texto: 'Hoy es la fecha de corte' };
  if (dias === 1) return { asunto: 'mañana es la fecha de corte', texto: 'Mañana es la fecha de corte' };
  return {
    asunto: `faltan ${String(dias)} días`,
    texto: `Faltan ${String(dias)} días para la fecha de corte`,
  };
}

function entrada({ tipo, area, periodo, corte, hoy }: DatosDeRecordatorio): string {
  const dias = ordinalDia(corte) - ordinalDia(hoy);
  const libro = `el libro de ${area} para el informe de ${periodo}`;
  if (tipo === 'apertura')
    return `Ya puede enviar ${libro}. La fecha de corte es el ${diaLargo(corte)}, hasta el final del día${dias > 1 ? `: tiene ${String(dias)} días` : ''}.`;
  const falta = `Todavía no recibimos ${libro}.`;
  if (dias < 0)
    return `${falta} La fecha de corte fue el ${diaLargo(corte)}; aún puede enviarlo, y quedará anotado como fuera de plazo.`;
  return `${falta} ${plazo(dias).texto}: el ${diaLargo(corte)}, hasta el final del día.`;
}

function asuntoDe({ tipo, area, periodo, corte, hoy }: DatosDeRecordatorio): string {
  if (tipo === 'apertura') return `Ya puede enviar el libro de ${area}: ${periodo}`;
  const { asunto } = plazo(ordinalDia(corte) - ordinalDia(hoy));
  return `Falta el libro de ${area} (${periodo}): ${asunto}`;
}

const saludo = (persona: string): ParteDeCorreo =>
  parrafo(enUnRenglon(persona) === '' ? 'Buen día:' : `Buen día, ${persona}:`);

function despedida({ contacto, firma }: Pick<SobreElLibro, 'contacto' | 'firma'>): readonly ParteDeCorreo[] {
  return [
    ...(contacto === '' ? [] : [parrafo(`Si algo le impide enviarlo o tiene dudas, escriba a ${contacto}.`)]),
    parrafo(`Muchas gracias por su trabajo. ${firma}`),
  ];
}

/** The reminder of a libro that was not sent: what is missing, until when, where it is sent and whom to ask. */
export function correoDeRecordatorio(datos: DatosDeRecordatorio): CorreoEscrito {
  const { pendientes, persona, url } = datos;
  const lista: readonly ParteDeCorreo[] =
    pendientes.length === 0
      ? []
      : [
          parrafo('En el libro esperamos lo que su área haya realizado en:'),
          { tipo: 'lista', renglones: pendientes },
          parrafo('Si en alguna no hubo actividad, envíe el libro de todos modos.'),
        ];
  return escribirCorreo(asuntoDe(datos), [
    saludo(persona),
    parrafo(entrada(datos)),
    ...lista,
    { tipo: 'enlace', texto: 'Enviar el libro y ver cómo va', url },
    parrafo(
      'El servicio revisa el libro en el momento y le dice, celda por celda, si hay algo que corregir.',
    ),
    parrafo('Si ya lo envió, no haga caso de este aviso.'),
    ...despedida(datos),
  ]);
}

export interface DatosDeDevolucion extends SobreElLibro {
  readonly motivo: string;
  /** How many cells have a comment. */
  readonly comentarios: number;
}

/** The enlace returned the libro, with its reason. */
export function correoDeDevolucion(datos: DatosDeDevolucion): CorreoEscrito {
  const { area, periodo, persona, url, motivo, comentarios } = datos;
  const celdas =
    comentarios === 0
      ? ''
      : ` Hay ${comentarios === 1 ? 'un comentario' : `${String(comentarios)} comentarios`} en las celdas del libro.`;
  return escribirCorreo(`Se devolvió el libro de ${area} (${periodo}) para corregirlo`, [
    saludo(persona),
    parrafo(`El enlace revisó el libro de ${area} de ${periodo} y lo devolvió para que se corrija.${celdas}`),
    ...(enUnRenglon(motivo) === '' ? [] : [parrafo(`Motivo: «${motivo}»`)]),
    { tipo: 'enlace', texto: 'Ver los comentarios y enviar el libro corregido', url },
    ...despedida(datos),
  ]);
}

export interface DatosDeAceptacion extends SobreElLibro {
  readonly folio: string;
}

/** The enlace accepted the libro: nothing is left to do. */
export function correoDeAceptacion(datos: DatosDeAceptacion): CorreoEscrito {
  const { area, periodo, persona, url, folio, firma } = datos;
  return escribirCorreo(`Se aceptó el libro de ${area} (${periodo})`, [
    saludo(persona),
    parrafo(`El enlace aceptó el libro de ${area} de ${periodo}. No falta nada de su parte.`),
    parrafo(
      `El folio de su acuse es ${folio}. El libro queda bloqueado; si necesita cambiarlo, pida al enlace que lo reabra.`,
    ),
    { tipo: 'enlace', texto: 'Ver el libro y su acuse', url },
    parrafo(`Muchas gracias por su trabajo. ${firma}`),
  ]);
}
