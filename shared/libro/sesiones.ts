import { TIPOS_DE_SESION } from '../hojas/listas.ts';
import { ordinalDia } from '../spanish/civil-date.ts';
import { plegar } from '../spanish/fold.ts';
import { leerSesion, nombreSesionCorto, nombreSesionLargo } from '../spanish/ordinales.ts';
import { leerFecha } from '../spanish/parse-date.ts';
import { leerNumero } from '../spanish/parse-number.ts';
import type { HojaDeLibro, Registro } from './registro.ts';
import { celda } from './registros.ts';
import type { Sesion, Sesiones } from './sesion.ts';

export type { Sesion, Sesiones } from './sesion.ts';

type SinLugar = Omit<Sesion, 'lugar'>;

function leerFila(registro: Registro): SinLugar | null {
  const numero = leerNumero(celda(registro, 'Número'))?.numero;
  if (numero === undefined || !Number.isInteger(numero) || numero < 1) return null;
  const escrito = celda(registro, 'Tipo');
  const tipo = TIPOS_DE_SESION.find((t) => plegar(t) === plegar(escrito)) ?? escrito;
  const estatus = plegar(celda(registro, 'Estatus'));
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

const dia = (s: SinLugar): number => (s.fecha === null ? Number.MAX_SAFE_INTEGER : ordinalDia(s.fecha));

/** The sessions of a carpeta; a reference with no type is to the ordinaria (contract §4). */
export function abrirSesiones(hoja: HojaDeLibro | undefined): Sesiones {
  const leidas = (hoja?.registros ?? []).map(leerFila).filter((s) => s !== null);
  const todas = leidas
    .map((sesion, orden) => ({ sesion, orden }))
    .sort((a, b) => dia(a.sesion) - dia(b.sesion) || a.orden - b.orden)
    .map(({ sesion }, lugar): Sesion => ({ ...sesion, lugar }));
  const tipos = [...new Set([...TIPOS_DE_SESION, ...todas.map((s) => s.tipo)])];
  const porClave = new Map<string, Sesion>();
  const porFila = new Map<Registro, Sesion>();
  for (const sesion of todas) {
    const clave = `${String(sesion.numero)} ${plegar(sesion.tipo)}`;
    if (!porClave.has(clave)) porClave.set(clave, sesion);
    porFila.set(sesion.registro, sesion);
  }
  const vistas = new Map<string, Sesion | null>();
  return {
    todas,
    buscar(texto) {
      let vista = vistas.get(texto);
      if (vista === undefined) {
        const ref = leerSesion(texto, tipos);
        vista = ref === null ? null : (porClave.get(`${String(ref.numero)} ${plegar(ref.tipo)}`) ?? null);
        vistas.set(texto, vista);
      }
      return vista;
    },
    deRegistro: (registro) => porFila.get(registro) ?? null,
  };
}
