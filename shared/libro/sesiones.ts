import { TIPOS_DE_SESION } from '../hojas/listas.ts';
import { ordinalDia } from '../spanish/fechas/civil-date.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { leerSesion, nombreSesionCorto, nombreSesionLargo } from '../spanish/sesiones/ordinales.ts';
import { leerFecha } from '../spanish/fechas/parse-date.ts';
import { leerNumero } from '../spanish/numeros/parse-number.ts';
import { enPeriodo, type Periodo } from '../spanish/fechas/periodo.ts';
import type { Catalogos } from './catalogos.ts';
import type { HojaDeLibro, Registro } from './registro.ts';
import { celda } from './registros.ts';
import type { Sesion, Sesiones } from './sesion.ts';

export type { Sesion, Sesiones } from './sesion.ts';

type SinLugar = Omit<Sesion, 'lugar'>;

function leerFila(registro: Registro, catalogos: Catalogos): SinLugar | null {
  const numero = leerNumero(celda(registro, 'Número'))?.numero;
  if (numero === undefined || !Number.isInteger(numero) || numero < 1) return null;
  const listado = (columna: string): string => {
    const escrito = celda(registro, columna);
    return catalogos.de('Sesiones', columna)?.resolver(escrito) ?? escrito;
  };
  const tipo = listado('Tipo');
  const estatus = plegar(listado('Estatus'));
  return {
    numero,
    tipo,
    fecha: leerFecha(celda(registro, 'Fecha'))?.fecha ?? null,
    celebrada: estatus === '' || estatus === 'celebrada',
    corto: nombreSesionCorto(numero, tipo),
    largo: nombreSesionLargo(numero, tipo),
    registro,
  };
}

const claveDe = (numero: number, tipo: string): string => `${String(numero)} ${plegar(tipo)}`;

const dia = (s: SinLugar): number => (s.fecha === null ? Number.MAX_SAFE_INTEGER : ordinalDia(s.fecha));

/**
 * The sessions of a carpeta; a reference with no type is to the ordinaria (contract §4). Of two with one number
 * and type (of two years) a reference names that of the reported span.
 */
export function abrirSesiones(
  hoja: HojaDeLibro | undefined,
  catalogos: Catalogos,
  periodo: Periodo | null,
): Sesiones {
  const leidas = (hoja?.registros ?? []).map((r) => leerFila(r, catalogos)).filter((s) => s !== null);
  const todas = leidas
    .map((sesion, orden) => ({ sesion, orden }))
    .sort((a, b) => dia(a.sesion) - dia(b.sesion) || a.orden - b.orden)
    .map(({ sesion }, lugar): Sesion => ({ ...sesion, lugar }));
  const tipos = [...new Set([...TIPOS_DE_SESION, ...todas.map((s) => s.tipo)])];
  const delPeriodo = ({ fecha }: Sesion): boolean =>
    fecha !== null && periodo !== null && enPeriodo(fecha, periodo);
  const porClave = new Map<string, Sesion>();
  for (const sesion of [...todas.filter(delPeriodo), ...todas]) {
    const clave = claveDe(sesion.numero, sesion.tipo);
    if (!porClave.has(clave)) porClave.set(clave, sesion);
  }
  const porFila = new Map(todas.map((sesion) => [sesion.registro, sesion]));
  const vistas = new Map<string, Sesion | null>();
  return {
    todas,
    buscar(texto) {
      let vista = vistas.get(texto);
      if (vista === undefined) {
        const ref = leerSesion(texto, tipos);
        vista = ref === null ? null : (porClave.get(claveDe(ref.numero, ref.tipo)) ?? null);
        vistas.set(texto, vista);
      }
      return vista;
    },
    deRegistro: (registro) => porFila.get(registro) ?? null,
  };
}
