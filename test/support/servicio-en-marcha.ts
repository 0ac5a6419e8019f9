import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { arrancar } from '../../server/arranque/arrancar.ts';
import { escribirLibro } from '../../server/outputs/libro/escribir-libro.ts';
import type { Alcance } from '../../shared/api/operacion.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { carpetaTemporal } from './carpeta-temporal.ts';
import { enApi, enlaceDelCiclo } from './libros-de-ciclo.ts';
import type { Lugar } from './lugares.ts';
import { ponerGente, relojDePrueba, type ServicioDePrueba } from './servicio.ts';

const OBRERO = new URL('../../dist/obrero.js', import.meta.url);

/** The service over HTTP, with the period `2021-t4` of `cvoe` open and its áreas `se`, `utsi` and `dep`. */
export interface ServicioEnRed extends ServicioDePrueba {
  readonly url: string;
  /** A token of whoever captures for an área. */
  readonly tokenDe: (area: string, alcance?: Alcance) => Promise<string>;
}

export async function servicioEnRed(lugar: Lugar): Promise<ServicioEnRed> {
  const reloj = relojDePrueba('2022-01-05T18:00:00.000Z');
  const base = lugar.url === null ? {} : { DATABASE_URL: lugar.url };
  const marcha = await arrancar({
    entorno: { TRIMESTRAL_REGISTRO: 'silent', TRIMESTRAL_HILOS: '1', ...base },
    puerto: 0,
    datos: lugar.datos,
    obrero: OBRERO,
    reloj: reloj.leer,
  });
  onTestFinished(() => marcha.parar());
  const gente = await ponerGente(marcha.servicio, reloj);
  await gente.hacer(gente.enlace, 'abrirPeriodoDesdeLibro', { cuerpo: { libro: enApi(enlaceDelCiclo()) } });
  return {
    ...gente,
    url: marcha.url,
    tokenDe: async (area, alcance = 'enviar') => {
      const cuerpo = { nombre: 'prueba', alcance, caduca: null };
      return (await gente.hacer(await gente.de(area), 'crearToken', { cuerpo })).json.secreto;
    },
  };
}

/** A libro as the file that an área has. */
export function archivoDeLibro(libro: Libro): string {
  const ruta = join(carpetaTemporal(), `${libro.nombre}.xlsx`);
  writeFileSync(ruta, escribirLibro(libro));
  return ruta;
}
