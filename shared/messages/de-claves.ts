import type { Hallazgo } from '../libro/hallazgo.ts';
import { cita, citarLugar, enumerar, EXPLICAR, type Datos, type Redaccion } from './redaccion.ts';

export function claveFormato({ valor }: Hallazgo, d: Datos<'clave-formato'>): Redaccion {
  return {
    defecto: `${cita(valor)} no tiene la forma de una clave.`,
    cura: `Escríbala completa, así: ${cita(d.ejemplo)}.`,
  };
}

export function claveDuplicada({ lugar, valor }: Hallazgo, d: Datos<'clave-duplicada'>): Redaccion {
  const escrita = d.otroValor === valor ? '' : `, escrita ${cita(d.otroValor)}`;
  return {
    defecto: `${cita(valor)} ya está en ${citarLugar(d.otra, lugar)}${escrita}.`,
    cura: 'Cambie una de las dos claves; si es el mismo registro, borre una de las filas.',
  };
}

export function claveSalto({ valor }: Hallazgo, d: Datos<'clave-salto'>): Redaccion {
  const falta = d.cuantas === 1 ? 'falta' : 'faltan';
  const mas = d.cuantas - d.faltantes.length;
  const cuales =
    mas > 0 ? `${d.faltantes.map(cita).join(', ')} y ${String(mas)} más` : enumerar(d.faltantes, 10);
  return {
    defecto: `entre ${cita(d.anterior)} y ${cita(valor)} ${falta} ${cuales}.`,
    cura: `Agregue ${d.cuantas === 1 ? 'la que falta' : 'las que faltan'}; si no existe${d.cuantas === 1 ? '' : 'n'}, ${EXPLICAR}.`,
  };
}

export function registroDuplicado({ lugar }: Hallazgo, d: Datos<'registro-duplicado'>): Redaccion {
  const donde = citarLugar(d.otro, lugar);
  const clave = d.otraClave === '' ? donde : `${d.otraClave}, en ${donde}`;
  const que =
    d.que === 'convenio'
      ? 'ya hay un convenio del mismo tipo con la misma contraparte'
      : 'ya hay una opinión sobre el mismo instrumento';
  return {
    defecto: `${que} (${clave}).`,
    cura: `Si es ${d.que === 'convenio' ? 'el mismo' : 'la misma'}, borre una de las dos filas; si no, ${EXPLICAR}.`,
  };
}
