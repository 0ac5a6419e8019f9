import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import type { Medida } from '../medir.ts';
import { cargar, exigirEstados } from './cargar.ts';
import type { LibrosPorEnviar } from './libros-por-enviar.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import { iniciarServicio } from './proceso-del-servicio.ts';
import type { Sembrado } from './sembrar.ts';
import { peticionDeEnvio } from './ultima-hora.ts';

export const CONEXIONES = 16;
/** So many are sent first, not counted: the program of a service that has served for a while is compiled. */
const DE_CALENTAMIENTO = 50;
const CONTADOS = 350;

export interface Velocidad {
  readonly porSegundo: number;
  readonly cuantos: number;
  readonly proceso: Medida;
}

/** The same libro with a text of its first tab of records put right, as whoever corrects sends it. */
const corregido = (libro: LibroCanonico): LibroCanonico => ({
  ...libro,
  hojas: libro.hojas.map((hoja) =>
    hoja.nombre === 'Seguimiento'
      ? {
          ...hoja,
          filas: hoja.filas.map(({ numero, celdas }) => ({ numero, celdas: celdas.map(conCorreccion) })),
        }
      : hoja,
  ),
});
const conCorreccion = (celda: string): string => (celda === 'Nota' ? 'Nota informativa' : celda);

/** Áreas that have sent send again, corrected, one after the other on each of the connections. */
export async function aTodaVelocidad(
  lugar: LugarDeAlmacen,
  libros: LibrosPorEnviar,
  sembrado: Sembrado,
  perfil: string | null,
): Promise<Velocidad> {
  const nuevos = {
    ...libros,
    areas: libros.areas.map(({ clave, libro }) => ({ clave, libro: corregido(libro) })),
  };
  const cuantos = Math.min(libros.areas.length, DE_CALENTAMIENTO + CONTADOS);
  const primeros = Math.min(DE_CALENTAMIENTO, Math.floor(cuantos / 2));
  const todas = Array.from({ length: cuantos }, (_, i) =>
    peticionDeEnvio(nuevos, sembrado, i, `corregido-${String(i)}`),
  );
  const servicio = await iniciarServicio(lugar, perfil);
  const enviar = async (peticiones: typeof todas): Promise<number> => {
    const { respuestas, segundos } = await cargar({
      url: servicio.url,
      peticiones,
      ritmo: { conexiones: CONEXIONES },
    });
    exigirEstados(respuestas, [201]);
    return segundos;
  };
  await enviar(todas.slice(0, primeros));
  const segundos = await enviar(todas.slice(primeros));
  const contados = cuantos - primeros;
  return { porSegundo: contados / segundos, cuantos: contados, proceso: await servicio.parar() };
}
