import type { HojaDef } from '../../hojas/hoja-def.ts';
import type { Registro } from '../../libro/carpeta.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { indiceDe } from '../../libro/registros.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import type { Alcance } from '../lenguaje/filtro.ts';
import type { Consulta } from './consulta.ts';

/** When a record falls, in days since 1970: a span, or the days of its sessions (ascending). */
export interface Tiempo {
  readonly inicio: number;
  readonly fin: number;
  /** Set where single days count and not the span between them. */
  readonly dias: readonly number[] | null;
}

const deUnDia = (dia: number): Tiempo => ({ inicio: dia, fin: dia, dias: null });

function diaDe(texto: string): number | null {
  const leida = texto === '' ? null : leerFecha(texto);
  return leida === null ? null : ordinalDia(leida.fecha);
}

type Lector = (registro: Registro) => string;

/** Reads one column of records, looking its place up once per hoja. */
export function lectorDeColumna(columna: string): Lector {
  let hoja: Registro['hoja'] | null = null;
  let indice = -1;
  return (registro) => {
    if (registro.hoja !== hoja) {
      hoja = registro.hoja;
      indice = indiceDe(hoja, columna);
    }
    return registro.fila.celdas[indice] ?? '';
  };
}

function propio({ carpeta }: Consulta, def: HojaDef): (registro: Registro) => Tiempo | null {
  const { fecha } = def;
  switch (fecha.tipo) {
    case 'ninguna':
      return () => null;
    case 'fecha': {
      const leer = lectorDeColumna(fecha.columna);
      return (registro) => {
        const dia = diaDe(leer(registro));
        return dia === null ? null : deUnDia(dia);
      };
    }
    case 'tramo': {
      const [leerInicio, leerFin] = [lectorDeColumna(fecha.inicio), lectorDeColumna(fecha.fin)];
      return (registro) => {
        const inicio = diaDe(leerInicio(registro));
        if (inicio === null) return null;
        return { inicio, fin: Math.max(inicio, diaDe(leerFin(registro)) ?? inicio), dias: null };
      };
    }
    case 'suscripcion': {
      const [leer, leerEtapa] = [lectorDeColumna(fecha.columna), lectorDeColumna('Etapa')];
      const [etapa, lista] = [plegar(fecha.etapa), carpeta.catalogos.de(def.nombre, 'Etapa')];
      return (registro) => {
        const escrita = leerEtapa(registro);
        const dia = plegar(lista?.resolver(escrita) ?? escrita) === etapa ? diaDe(leer(registro)) : null;
        return dia === null ? null : deUnDia(dia);
      };
    }
  }
}

function porSesiones(consulta: Consulta, columna: string): (registro: Registro) => Tiempo | null {
  const leer = lectorDeColumna(columna);
  const { sesiones } = consulta.carpeta;
  return (registro) => {
    const dias = partesDeLista(leer(registro))
      .map((parte) => sesiones.buscar(parte)?.fecha ?? null)
      .filter((fecha) => fecha !== null)
      .map(ordinalDia)
      .sort((a, b) => a - b);
    const [inicio] = dias;
    return inicio === undefined ? null : { inicio, fin: dias.at(-1) ?? inicio, dias };
  };
}

/** When the records of a hoja fall (contract §2): by their date, else by their session's; null for neither. */
export function tiempoDe(consulta: Consulta, def: HojaDef): (registro: Registro) => Tiempo | null {
  const deSuyo = propio(consulta, def);
  if (def.sesion === null) return deSuyo;
  const deSesion = porSesiones(consulta, def.sesion);
  return (registro) => deSuyo(registro) ?? deSesion(registro);
}

/** First and last day of what a block looks at. */
export function ventana(periodo: Periodo, alcance: Alcance): { desde: number; hasta: number } {
  const hasta = ordinalDia(periodo.hasta);
  switch (alcance) {
    case 'Periodo':
      return { desde: ordinalDia(periodo.desde), hasta };
    case 'Año':
      return { desde: ordinalDia({ anio: periodo.hasta.anio, mes: 1, dia: 1 }), hasta };
    case 'Corte':
      return { desde: -Infinity, hasta };
    case 'Todos':
      return { desde: -Infinity, hasta: Infinity };
  }
}

/** Whether a time touches the window; what has no time is in every period. */
export function dentro(tiempo: Tiempo | null, { desde, hasta }: { desde: number; hasta: number }): boolean {
  if (tiempo === null) return true;
  if (tiempo.dias !== null) return tiempo.dias.some((d) => d >= desde && d <= hasta);
  return tiempo.fin >= desde && tiempo.inicio <= hasta;
}
