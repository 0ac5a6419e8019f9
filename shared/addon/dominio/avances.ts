import type { Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { celda } from '../../libro/registros.ts';
import type { Sesion } from '../../libro/sesion.ts';
import type { Accion, LibroAbierto } from '../taller.ts';
import { cambiosDeFilas, filaLibre } from '../taller/cambios.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { abrirConvenios, convenioCon, suyos } from './convenio-de-barra.ts';

/** @throws Problem `campo-no-valido` */
export const sesionLlamada = ({ carpeta: { sesiones } }: LibroAbierto, nombre: string): Sesion =>
  sesiones.buscar(nombre) ?? campoNoValido('Sesión', `«${nombre}» no está entre las sesiones del órgano`);

/** What was reported at a session, by the key of its convenio: the first row of each. */
export function avancesEn(abierto: LibroAbierto, sesion: string): ReadonlyMap<string, Registro> {
  const pedida = sesionLlamada(abierto, sesion);
  const { sesiones } = abierto.carpeta;
  const deSesion = suyos(abierto, 'Avances').filter((r) => sesiones.buscar(celda(r, 'Sesión')) === pedida);
  return new Map([...deSesion].reverse().map((r) => [claveNormal(celda(r, 'Convenio')), r]));
}

export const reportarAvances: Accion<'reportarAvances'> = (taller, { sesion, avances }) => {
  const abierto = abrirConvenios(taller, 'Avances');
  const antes = avancesEn(abierto, sesion);
  const { corto } = sesionLlamada(abierto, sesion);
  const porFolio = new Map(
    avances.map(({ folio, avance }) => [celda(convenioCon(abierto, folio), 'Folio'), avance.trim()]),
  );
  const nuevos = [...porFolio].filter(([folio]) => !antes.has(claveNormal(folio)));
  const libre = filaLibre(taller, 'Avances');
  const cambiados = [...porFolio].flatMap(([folio, avance]) => {
    const registro = antes.get(claveNormal(folio));
    return registro === undefined || celda(registro, 'Avance') === avance ? [] : [{ registro, avance }];
  });
  taller.aplicar(
    cambiosDeFilas(taller, 'Avances', [
      ...cambiados.map(({ registro, avance }) => [registro.fila.numero, { Avance: avance }] as const),
      ...nuevos.map(
        ([folio, avance], i) =>
          [libre + i, { Convenio: folio, Sesión: corto, ...(avance && { Avance: avance }) }] as const,
      ),
    ]),
  );
  return { agregados: nuevos.length, cambiados: cambiados.length };
};

export const sesiones: Accion<'sesiones'> = (taller) =>
  taller
    .abrir('Catálogos', 'Sesiones')
    .carpeta.sesiones.todas.filter(({ celebrada }) => celebrada)
    .map(({ corto }) => corto);
