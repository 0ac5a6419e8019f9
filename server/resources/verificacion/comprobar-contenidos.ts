import type { Consultable } from '../../store/almacen.ts';
import { recorrerContenidos, recorrerProductos, sinPartes } from '../../store/verificacion/recorrer.ts';
import { Cuenta } from './cuenta.ts';

/** All that is kept under its hash. @param malos is given the contents that are not what they are called */
export async function comprobarContenidos(db: Consultable, malos: Set<string>): Promise<Cuenta> {
  const cuenta = new Cuenta('contenidos contra su SHA-256');
  for await (const { sha256, intacto } of recorrerContenidos(db)) {
    cuenta.comprobados += 1;
    if (!intacto) malos.add(sha256);
  }
  for (const sha256 of await sinPartes(db)) malos.add(sha256);
  for (const sha256 of malos) cuenta.fallar(`El contenido ${sha256} no es el que se guardó.`);
  return cuenta;
}

export async function comprobarProductos(db: Consultable, malos: ReadonlySet<string>): Promise<Cuenta> {
  const cuenta = new Cuenta('productos de las versiones del informe');
  for await (const p of recorrerProductos(db)) {
    cuenta.comprobados += 1;
    if (p.guardados !== p.bytes || malos.has(p.sha256))
      cuenta.fallar(
        `En organos/${p.organo}/periodos/${p.periodo}/consolidaciones/${p.numero}, ${p.ruta} no es el que se hizo.`,
      );
  }
  return cuenta;
}
