import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { abrirBorrador } from './consultas.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The borrador as the .xlsx that an área fills in, with its rows. */
export async function libroXlsxDeBorrador(servicio: Servicio, lugar: LugarDeArea, quien: Quien) {
  const nombre = nombreDeLibro(lugar.claveArea);
  const libro = libroDeBorrador(await abrirBorrador(servicio, lugar, quien), nombre);
  const bytes = await servicio.taller.libroLleno({
    enlace: await enlaceEnTexto(servicio.almacen.db, lugar),
    area: { nombre: lugar.nombreArea, siglas: lugar.siglasArea },
    libro,
  });
  return { bytes, tipo: XLSX, nombre: `${nombre}-${lugar.clavePeriodo}.xlsx` };
}
