import { setTimeout as pausa } from 'node:timers/promises';
import type { LibrosDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import type { GoogleDePrueba } from '../../../doubles/google/google-de-prueba.ts';
import { escribirEn } from '../../google.ts';
import { EN } from '../../servicio.ts';
import type { Recorrido } from './escena.ts';

/** Waits until what was asked for is done; the ids of the spreadsheets, by área. */
async function hechas({ lograr, gente: { consulta } }: Recorrido): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const leida = (await lograr('librosDeGoogle', { como: consulta, en: EN })).json();
    const { porHacer, libros } = leida as unknown as LibrosDeGoogle;
    if (porHacer === 0) return new Map(libros.map(({ area, hoja }) => [area, hoja ?? '']));
    await pausa(200);
  }
}

const hojaDe = (hojas: ReadonlyMap<string, string>, area: string): string => hojas.get(area) ?? '';

/**
 * The libros of the áreas in Google: made, linked, looked at.
 * @returns the id of a spreadsheet that is nobody's libro
 */
export async function trabajarEnGoogle(recorrido: Recorrido, doble: GoogleDePrueba): Promise<string> {
  const { lograr, fallar, gente, http } = recorrido;
  const como = gente.enlace;
  const en = { ...EN, area: 'dep' };
  await fallar('traerLibroDeGoogle', 'google-sin-ligar', { como, en, cuerpo: {} });
  await lograr('crearLibrosDeGoogle', { como, en: EN, cuerpo: { areas: ['dep', 'utsi'] } });
  const hojas = await hechas(recorrido);
  await lograr('traerLibrosDeGoogle', { como, en: EN });
  await hechas(recorrido);
  await lograr('libroDeGoogle', { como: await http.sesionDe(await http.s.de('dep')), en });
  await lograr('desligarLibroDeGoogle', { como, en });
  const cuerpo = { hoja: `https://docs.google.com/spreadsheets/d/${hojaDe(hojas, 'dep')}/edit#gid=0` };
  await lograr('ligarLibroDeGoogle', { como, en, cuerpo });
  const deSe = { ...EN, area: 'se' };
  await fallar('ligarLibroDeGoogle', 'google-ya-ligada', { como, en: deSe, cuerpo });
  await fallar('ligarLibroDeGoogle', 'google-no-existe', {
    como,
    en: deSe,
    cuerpo: { hoja: 'x'.repeat(44) },
  });
  await lograr('traerLibroDeGoogle', { como, en, cuerpo: {} });
  const libro = doble.estado.libros.get(hojaDe(hojas, 'dep'));
  if (libro === undefined) throw new Error('It was made');
  escribirEn(doble, libro, 'Actividades', [2, 2], '9.Z');
  await fallar('traerLibroDeGoogle', 'envio-con-hallazgos', { como, en, cuerpo: { enviar: true } });
  await lograr('desligarLibroDeGoogle', { como, en: { ...EN, area: 'utsi' } });
  return hojaDe(hojas, 'utsi');
}

/** The tables of a version in that spreadsheet. */
export async function escribirEnGoogle({ lograr, fallar, gente }: Recorrido, hoja: string): Promise<void> {
  const llamada = { como: gente.enlace, en: { ...EN, numero: 2 } };
  await fallar('escribirTablasEnGoogle', 'google-con-contenido', { ...llamada, cuerpo: { hoja } });
  await lograr('escribirTablasEnGoogle', { ...llamada, cuerpo: { hoja, reemplazar: true } });
}
