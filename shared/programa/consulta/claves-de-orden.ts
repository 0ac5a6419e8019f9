import type { Registro } from '../../libro/carpeta.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { compararNatural } from '../../spanish/texto/natural-order.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';
import { ultimo, type Paso, type Ruta } from '../lenguaje/ruta.ts';
import type { Consulta } from './consulta.ts';
import { tiempoDe } from './tiempo.ts';
import { entendido, finales, impresoDePaso, sesionesDe, sobreentendido, type Lector } from './valores.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';

/** What a value sorts by: a number, or text in natural order; null (nothing there) comes last. */
export type ClaveDeOrden = number | string | null;

/** Compares two keys; what is empty comes last in either direction. */
export function compararClaves(a: ClaveDeOrden, b: ClaveDeOrden, descendente = false): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const orden =
    typeof a === 'number' && typeof b === 'number' ? a - b : compararNatural(String(a), String(b));
  return descendente ? -orden : orden;
}

const diaDe = (texto: string): number | null => {
  const leida = leerFecha(texto);
  return leida === null ? null : ordinalDia(leida.fecha);
};

/** `Indefinida` ends after every date. */
const finDe = (texto: string): number | null => diaDe(texto) ?? (texto === '' ? null : Infinity);

function dePaso(consulta: Consulta, paso: Paso): Lector<ClaveDeOrden> {
  const leer = entendido(consulta, paso);
  if (paso.hoja === 'Actividades' && paso.calculada) {
    const tiempo = tiempoDe(consulta, hojaDef('Actividades'));
    return (registro) => tiempo(registro)?.inicio ?? null;
  }
  if (paso.hoja === 'Sesiones' && paso.calculada) {
    return (registro) => consulta.carpeta.sesiones.deRegistro(registro)?.lugar ?? null;
  }
  switch (paso.tipo) {
    case 'fecha':
      return (registro) => diaDe(leer(registro));
    case 'vigencia':
      return (registro) => finDe(leer(registro));
    case 'numero':
    case 'entero':
      return (registro) => leerNumero(leer(registro))?.numero ?? null;
    case 'sesion':
    case 'sesiones':
      return (registro) => sesionesDe(consulta, leer(registro))[0]?.lugar ?? null;
    default:
      return deTexto(consulta, paso);
  }
}

function deTexto(consulta: Consulta, paso: Paso): Lector<ClaveDeOrden> {
  const leer = impresoDePaso(consulta, paso);
  const catalogo = consulta.carpeta.catalogos.de(paso.hoja, paso.columna);
  const texto = (registro: Registro): string | null => leer(registro) || sobreentendido(paso) || null;
  if (catalogo === null) return texto;
  return (registro) => {
    const valor = texto(registro);
    return valor === null ? null : catalogo.lugar(valor);
  };
}

/** The key of a way: dates and numbers by value, listed columns by their list, text in natural order. */
export function claveDeOrden(consulta: Consulta, ruta: Ruta): Lector<ClaveDeOrden> {
  const [hasta, leer] = [finales(consulta, ruta), dePaso(consulta, ultimo(ruta))];
  if (ruta.pasos.length === 1) return leer;
  return (registro) => {
    const [final] = hasta(registro);
    return final === undefined ? null : leer(final);
  };
}
