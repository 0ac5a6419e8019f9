import { borradorDeLibro, idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { libroDePlan } from '../../../shared/plantilla/libro-de-plan.ts';
import { planDeArea, planDelEnlace } from '../../../shared/plantilla/plan.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { envioPorId, libroDe } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { aceptadoEnElPeriodo } from '../../store/envios/ultimo-aceptado.ts';
import { previoDeArea } from '../areas/previo-de-area.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';

interface Inicial {
  readonly libro: Libro;
  /** What it was made of, for the bitácora: SHA-256 of an envío or a version of the libro of the enlace, or `plantilla`. */
  readonly de: string;
}

/** SHA-256 of what the área said last in this period; null where it said nothing yet. */
async function ultimoDicho(db: Consultable, lugar: LugarDeArea): Promise<string | null> {
  const enviado = (await libroDe(db, lugar))?.envio ?? null;
  if (enviado === null) return aceptadoEnElPeriodo(db, lugar);
  return (await envioPorId(db, enviado)).sha256;
}

/** The tabs that an área needs, with what it sent last or what goes on from before. */
async function deArea(db: Consultable, enlace: Libro, lugar: LugarDeArea): Promise<Inicial> {
  const area = { nombre: lugar.nombreArea, siglas: lugar.siglasArea };
  const plan = planDeArea(abrirCarpeta([enlace]), area, await previoDeArea(db, lugar));
  const sha256 = await ultimoDicho(db, lugar);
  const dicho = sha256 === null ? null : await libroDeContenido(db, sha256, nombreDeLibro(lugar.claveArea));
  return { libro: libroDePlan(plan, dicho), de: sha256 ?? 'plantilla' };
}

/** A version of the libro of the enlace as it is filled in: with every tab that it may have. */
export const enlacePorLlenar = (enlace: Libro): Libro =>
  libroDePlan(planDelEnlace(abrirCarpeta([enlace])), enlace);

/** A libro as it is first opened. */
export async function borradorInicial(
  db: Consultable,
  lugar: LugarDeBorrador,
): Promise<{ readonly borrador: Borrador; readonly de: string }> {
  const { canonico, nombre, sha256 } = await enlaceEnTexto(db, lugar);
  const enlace = leerCanonico(canonico, nombre);
  const { libro, de } =
    lugar.area === null
      ? { libro: enlacePorLlenar(enlace), de: sha256 }
      : await deArea(db, enlace, lugar.area);
  return { borrador: borradorDeLibro(libro, idsDeLote(0)), de };
}
