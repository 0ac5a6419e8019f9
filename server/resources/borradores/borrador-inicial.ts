import { borradorDeLibro, idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import { libroDePlan } from '../../../shared/plantilla/libro-de-plan.ts';
import { planDeArea } from '../../../shared/plantilla/plan.ts';
import type { Consultable } from '../../store/almacen.ts';
import { envioPorId, libroDe } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { aceptadoEnElPeriodo } from '../../store/envios/ultimo-aceptado.ts';
import { previoDeArea } from '../areas/previo-de-area.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';

export interface BorradorInicial {
  readonly borrador: Borrador;
  /** What it was made of, for the bitácora: SHA-256 of an envío, or `plantilla`. */
  readonly de: string;
}

/** SHA-256 of what the área said last in this period; null where it said nothing yet. */
async function ultimoDicho(db: Consultable, lugar: LugarDeArea): Promise<string | null> {
  const enviado = (await libroDe(db, lugar))?.envio ?? null;
  if (enviado === null) return aceptadoEnElPeriodo(db, lugar);
  return (await envioPorId(db, enviado)).sha256;
}

/** An área's libro as it is first opened: the tabs that it needs, with what it sent last or what goes on from before. */
export async function borradorInicial(db: Consultable, lugar: LugarDeArea): Promise<BorradorInicial> {
  const { canonico, nombre } = await enlaceEnTexto(db, lugar);
  const carpeta = abrirCarpeta([leerCanonico(canonico, nombre)]);
  const area = { nombre: lugar.nombreArea, siglas: lugar.siglasArea };
  const plan = planDeArea(carpeta, area, await previoDeArea(db, lugar));
  const sha256 = await ultimoDicho(db, lugar);
  const dicho = sha256 === null ? null : await libroDeContenido(db, sha256, nombreDeLibro(lugar.claveArea));
  return {
    borrador: borradorDeLibro(libroDePlan(plan, dicho), idsDeLote(0)),
    de: sha256 ?? 'plantilla',
  };
}
