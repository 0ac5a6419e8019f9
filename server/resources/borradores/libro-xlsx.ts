import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { abrirBorrador } from './abrir-borrador.ts';
import { nombreDelLibro } from './nombre-del-libro.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whose it is, for whoever draws it. */
async function duenoDe(db: Consultable, { area }: LugarDeBorrador) {
  if (area === null) return null;
  const { nombreArea: nombre, siglasArea: siglas } = area;
  return { enlace: await enlaceEnTexto(db, area), area: { nombre, siglas } };
}

/** The borrador as the .xlsx that it could have been filled in, with its rows. */
export async function libroXlsxDeBorrador(servicio: Servicio, lugar: LugarDeBorrador, quien: Quien) {
  const nombre = nombreDelLibro(lugar);
  const libro = libroDeBorrador(await abrirBorrador(servicio, lugar, quien), nombre);
  const bytes = await servicio.taller.libroLleno({ de: await duenoDe(servicio.almacen.db, lugar), libro });
  return { bytes, tipo: XLSX, nombre: `${nombre}-${lugar.clavePeriodo}.xlsx` };
}
