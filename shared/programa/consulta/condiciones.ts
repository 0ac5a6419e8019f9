import type { Registro } from '../../libro/carpeta.ts';
import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import { partesDeVarios } from '../../libro/nombres.ts';
import { memoAcotado } from '../../spanish/texto/bounded-memo.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';
import type { Condicion, Operador } from '../lenguaje/filtro.ts';
import { ultimo, type Paso } from '../lenguaje/ruta.ts';
import { compararClaves, type ClaveDeOrden } from './claves-de-orden.ts';
import type { Consulta } from './consulta.ts';
import { entendido, finales, sesionesDe } from './valores.ts';

type Prueba = (texto: string) => boolean;

/** `Sesión` of `Sesiones` is worked out, and read like any reference to one. */
const esNombreDeSesion = ({ hoja, calculada }: Paso): boolean => hoja === 'Sesiones' && calculada;

const esDeVarios = ({ tipo }: Paso): boolean => tipo === 'areas' || tipo === 'contrapartes';

/** The texts by which a cell of several can be asked for: itself, and then each that it names. */
function deVarios(deLista: (texto: string) => string): (texto: string) => string[] {
  return (texto) => {
    const nombres = partesDeVarios(texto);
    const piezas = (nombres.length === 0 ? [texto] : nombres).map(deLista);
    return piezas.length === 1 ? piezas : [piezas.join(' / '), ...piezas];
  };
}

/** What makes two texts of a column equal: their date, number, session or listed value; else folded text. */
function identidad(consulta: Consulta, paso: Paso): (texto: string) => string[] {
  const catalogo = consulta.carpeta.catalogos.de(paso.hoja, paso.columna);
  const deLista = (texto: string): string => plegar(catalogo?.resolver(texto) ?? texto);
  switch (esNombreDeSesion(paso) ? 'sesion' : paso.tipo) {
    case 'fecha':
    case 'vigencia':
      return (texto) => {
        const leida = leerFecha(texto);
        return [leida === null ? plegar(texto) : String(ordinalDia(leida.fecha))];
      };
    case 'numero':
    case 'entero':
      return (texto) => [String(leerNumero(texto)?.numero ?? plegar(texto))];
    case 'sesion':
    case 'sesiones':
      return (texto) => {
        const sesiones = sesionesDe(consulta, texto);
        return sesiones.length === 0 ? [plegar(texto)] : sesiones.map((s) => s.largo);
      };
    default:
      return esDeVarios(paso) ? deVarios(deLista) : (texto) => [deLista(texto)];
  }
}

function igualA(consulta: Consulta, paso: Paso, valores: readonly string[]): Prueba {
  const clave = identidad(consulta, paso);
  const buscados = new Set(
    valores.flatMap((valor) => (esDeVarios(paso) ? clave(valor).slice(0, 1) : clave(valor))),
  );
  return (texto) => clave(texto).some((c) => buscados.has(c));
}

/** The key by which `>=` and `<=` compare a text of a column. */
function medida(consulta: Consulta, paso: Paso): (texto: string) => ClaveDeOrden {
  const catalogo = consulta.carpeta.catalogos.de(paso.hoja, paso.columna);
  return (texto) => {
    if (texto === '') return null;
    const fecha = paso.tipo === 'fecha' || paso.tipo === 'vigencia' ? leerFecha(texto) : null;
    if (fecha !== null) return ordinalDia(fecha.fecha);
    if (paso.tipo === 'vigencia') return Infinity;
    if (paso.tipo === 'sesion' || paso.tipo === 'sesiones' || esNombreDeSesion(paso)) {
      return sesionesDe(consulta, texto)[0]?.lugar ?? null;
    }
    const numero = leerNumero(texto);
    if (numero !== null) return numero.numero;
    return catalogo === null ? texto : catalogo.lugar(texto);
  };
}

function comparado(consulta: Consulta, paso: Paso, operador: Operador, valores: readonly string[]): Prueba {
  const medir = medida(consulta, paso);
  const limites = valores.map(medir).filter((v) => v !== null);
  return (texto) => {
    const valor = medir(texto);
    if (valor === null) return false;
    return limites.some((limite) => {
      const orden = compararClaves(valor, limite);
      return operador === '>=' ? orden >= 0 : orden <= 0;
    });
  };
}

/**
 * A condition as a test of records (contract §2, `Filtro`): an empty cell passes `!=` and `Columna=`
 * alone. Its answer for a text is remembered: a filter meets the same few texts on every row.
 */
export function prueba(consulta: Consulta, condicion: Condicion): (registro: Registro) => boolean {
  const { ruta, operador, valores } = condicion;
  const paso = ultimo(ruta);
  const igual = operador === '=' || operador === '!=';
  const probar = memoAcotado(
    igual ? igualA(consulta, paso, valores) : comparado(consulta, paso, operador, valores),
    10_000,
    240,
  );
  const leer = entendido(consulta, paso);
  const positivo = operador !== '!=';
  if (ruta.pasos.length === 1) return (registro) => probar(leer(registro)) === positivo;
  const hasta = finales(consulta, ruta);
  return (registro) => {
    const textos = hasta(registro).map(leer);
    return (textos.length === 0 ? [''] : textos).some(probar) === positivo;
  };
}
