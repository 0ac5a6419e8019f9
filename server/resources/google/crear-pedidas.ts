import { canonico } from '../../../shared/libro/canonico.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { AccesoAGoogle } from '../../google/acceso-a-google.ts';
import type { Google } from '../../google/google.ts';
import { hojaDeBuzon } from '../../outputs/google/hoja-de-buzon.ts';
import { destinatariosPorArea } from '../../store/correos/destinatarios.ts';
import { direccionDeArea, lugarDeEnvio, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { huellaDeArea } from '../../store/google/huellas-de-areas.ts';
import {
  cambiarLibroDeGoogle,
  librosPorAtender,
  ponerLibroDeGoogle,
  type FilaDeLibroDeGoogle,
} from '../../store/google/libros-de-google.ts';
import type { HojasDeCalculo } from '../../taller/taller.ts';
import { previoDeArea } from '../areas/previo-de-area.ts';
import { enlaceEnTexto } from '../envios/enlace-en-texto.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import type { Servicio } from '../servicio.ts';
import { buzonDeAhora } from './buzon-de-ahora.ts';
import { crearLibroDeGoogle } from './crear-libro.ts';
import { atadoDe } from './exigir-su-libro.ts';
import { comoProblema, esGeneral, textoDeProblema } from './problema-guardado.ts';

/** What an área is given to fill in, with what its sidebar shows. */
async function plantillaDe(servicio: Servicio, lugar: LugarDeArea): Promise<HojasDeCalculo> {
  const { db } = servicio.almacen;
  const previo = await previoDeArea(db, lugar);
  const { hojas } = await servicio.taller.hojasDePlantilla({
    enlace: await enlaceEnTexto(db, lugar),
    area: { nombre: lugar.nombreArea, siglas: lugar.siglasArea },
    previo: previo === null ? null : { nombre: previo.nombre, canonico: canonico(previo) },
  });
  // By the name that the panel has: not every área stands in the enlace's list
  const titulo = `Libro de ${lugar.nombreArea}`;
  return { titulo, hojas: [...hojas, hojaDeBuzon(await buzonDeAhora(servicio, lugar, null))] };
}

/** Makes an área's spreadsheet and says so. @returns its id */
async function crear(
  servicio: Servicio,
  google: Google,
  fila: FilaDeLibroDeGoogle,
  lugar: LugarDeArea,
): Promise<string> {
  const { almacen, reloj } = servicio;
  const huella = await huellaDeArea(almacen.db, fila, horaDeMexico(reloj()).fecha);
  const plantilla = await plantillaDe(servicio, lugar);
  const { id, nombre, nuevo } = await crearLibroDeGoogle(google, plantilla, atadoDe(lugar));
  await almacen.cambiar('sistema', async (cambio) => {
    const buzon = nuevo ? huella : null;
    await ponerLibroDeGoogle(cambio, fila, { hoja: id, nombre, buzon, por_hacer: 'crear' });
    cambio.anotar({
      accion: 'google.libro-creado',
      objeto: direccionDeArea(lugar),
      a: JSON.stringify({ hoja: id }),
    });
  });
  return id;
}

type GentePorArea = Awaited<ReturnType<typeof destinatariosPorArea>>;

/** Who acts for each área, looked up once an órgano. */
function gentePorOrgano({ almacen: { db } }: Servicio): (organo: string) => Promise<GentePorArea> {
  const halladas = new Map<string, Promise<GentePorArea>>();
  return (organo) => {
    const hallada = halladas.get(organo) ?? destinatariosPorArea(db, organo);
    halladas.set(organo, hallada);
    return hallada;
  };
}

/** What making them goes by. */
interface Obra {
  readonly servicio: Servicio;
  readonly acceso: AccesoAGoogle;
  readonly genteDe: (organo: string) => Promise<GentePorArea>;
  readonly seguir: () => Promise<boolean>;
}

async function dejar({ almacen: { db } }: Servicio, fila: FilaDeLibroDeGoogle, problema: Problem | null) {
  const dicho = problema === null ? null : textoDeProblema(problema);
  await cambiarLibroDeGoogle(db, fila, { por_hacer: null, problema: dicho });
}

/** @returns what went wrong, if anything did */
async function hacerUna({ servicio, acceso, genteDe, seguir }: Obra, fila: FilaDeLibroDeGoogle) {
  let { hoja } = fila;
  let problema: Problem | null = null;
  try {
    const lugar = await lugarDeEnvio(servicio.almacen.db, fila);
    const google = await acceso.abrir();
    hoja ??= await crear(servicio, google, fila, lugar);
    const gente = (await genteDe(lugar.organo)).get(lugar.area) ?? [];
    await google.compartir(
      hoja,
      gente.map(({ correo }) => correo),
    );
  } catch (error) {
    problema = comoProblema(error);
    if (!(await seguir())) return null;
  }
  await dejar(servicio, { ...fila, hoja }, problema);
  return problema;
}

/**
 * Makes the spreadsheets that were asked for, one after the other, and shares them; those that are there already are
 * shared with whoever came since. What was left half done is gone on with. A failure is one área's and stops no other,
 * unless it is of the account or of Google.
 */
export async function crearPedidas(
  servicio: Servicio,
  acceso: AccesoAGoogle,
  seguir: () => Promise<boolean>,
): Promise<void> {
  const obra = { servicio, acceso, genteDe: gentePorOrgano(servicio), seguir };
  const filas = await librosPorAtender(servicio.almacen.db, 'crear');
  for (const [i, fila] of filas.entries()) {
    if (!(await seguir())) return;
    const problema = await hacerUna(obra, fila);
    if (problema === null || !esGeneral(problema)) continue;
    for (const otra of filas.slice(i + 1)) await dejar(servicio, otra, problema);
    return;
  }
}
