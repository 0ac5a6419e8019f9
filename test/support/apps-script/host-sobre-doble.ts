import { hostDeAppsScript } from '../../../appsscript/src/host/host-de-apps-script.ts';
import type { Celda } from '../../../shared/addon/sheet-host.ts';
import {
  FONDO_BLANCO,
  FORMATO_AUTOMATICO,
  type CeldaDeDoble,
} from '../../doubles/apps-script/celda-de-doble.ts';
import { dobleDeAppsScript, type DobleDeAppsScript } from '../../doubles/apps-script/doble-de-apps-script.ts';
import type { HojaDeDoble } from '../../doubles/apps-script/estado-de-doble.ts';
import { serieDeCivil } from '../../doubles/apps-script/fechas-de-hoja.ts';
import type { HacerHost, HojasDePrueba, ValorPuesto } from '../host-de-prueba.ts';
import { ALCANCES } from './manifiesto.ts';

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;

/** As a person types it, with what they would do to keep text as text. */
export function ponerValor(celda: CeldaDeDoble, valor: ValorPuesto): void {
  if (typeof valor === 'object') {
    celda.valor = valor?.numero ?? '';
    celda.formato = valor?.formato ?? celda.formato;
  } else if (typeof valor === 'string' && ISO.test(valor)) {
    celda.valor = serieDeCivil(Date.parse(`${valor}Z`.replace(/^(.{10})Z$/, '$1T00:00Z')));
    if (celda.formato === FORMATO_AUTOMATICO)
      celda.formato = valor.includes('T') ? 'd/m/yyyy h:mm:ss' : 'd/m/yyyy';
  } else {
    celda.valor = valor;
  }
}

/** A tab of a spreadsheet, as it is kept. */
export function hojaDe({ libro }: DobleDeAppsScript, nombre: string): HojaDeDoble {
  const hoja = libro.hojas.find((una) => una.nombre === nombre);
  if (hoja === undefined) throw new Error(`no tab ${nombre}`);
  return hoja;
}

/** Replaces the tabs of a spreadsheet. */
export function ponerHojas({ libro }: DobleDeAppsScript, hojas: HojasDePrueba): void {
  libro.hojas.length = 0;
  for (const [nombre, filas] of Object.entries(hojas)) {
    const hoja = libro.agregar(nombre, libro.hojas.length, Math.max(1000, filas.length));
    filas.forEach((fila, i) => {
      fila.forEach((valor, j) => {
        ponerValor(hoja.celda(i + 1, j + 1), valor);
      });
    });
  }
}

function contar(doble: DobleDeAppsScript, que: RegExp): Record<string, number> {
  const cuenta: Record<string, number> = {};
  for (const { metodo, hoja } of doble.llamadas) {
    if (hoja !== null && que.test(metodo)) cuenta[hoja] = (cuenta[hoja] ?? 0) + 1;
  }
  return cuenta;
}

/** Puts a double's services where a script finds them. */
export const ponerServicios = ({ servicios }: DobleDeAppsScript): void => {
  Object.assign(globalThis, servicios);
};

/** The host of Apps Script over its double. */
export const hostSobreDoble: HacerHost = (hojas, locale = 'es_MX') => {
  const doble = dobleDeAppsScript({ manifiesto: { oauthScopes: ALCANCES }, locale });
  ponerHojas(doble, hojas);
  ponerServicios(doble);
  const host = hostDeAppsScript();
  const celdaDe = ({ hoja, fila, columna }: Celda): CeldaDeDoble => hojaDe(doble, hoja).celda(fila, columna);
  return {
    host,
    veOcultas: false,
    editar: (celda, valor) => {
      ponerValor(celdaDe(celda), valor);
      host.editada(celda);
    },
    vestir: (celda, { color, nota }) => {
      Object.assign(celdaDe(celda), { fondo: color ?? FONDO_BLANCO, nota });
    },
    aspecto: (celda) => {
      const { fondo, nota } = celdaDe(celda);
      return { color: fondo === FONDO_BLANCO ? null : fondo, nota };
    },
    insertarFila: (hoja, fila) => {
      const suya = hojaDe(doble, hoja);
      suya.celdas.splice(fila - 1, 0, suya.filaVacia());
    },
    ocultarFila: () => undefined,
    combinar: (hoja, { desde, hasta }) => {
      const medidas = { filas: hasta.fila - desde.fila + 1, columnas: hasta.columna - desde.columna + 1 };
      hojaDe(doble, hoja).combinar({ ...desde, ...medidas });
    },
    cuenta: () => ({
      lecturas: contar(doble, /^Range\.getValues$/),
      escrituras: contar(doble, /^Range\.set/),
    }),
    donde: () => {
      const [hoja = '', lugar = ''] = doble.libro.seleccion.split('!');
      const partes = /^([A-Z])(\d+)$/.exec(lugar);
      if (partes === null) return null;
      return { hoja, fila: Number(partes[2]), columna: (partes[1] ?? '').charCodeAt(0) - 64 };
    },
    dichos: () => doble.libro.avisos,
  };
};
