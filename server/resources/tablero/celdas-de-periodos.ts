import type { EstadoDeLibro } from '../../../shared/api/esquemas/envios.ts';
import { plazoDe, type Plazo } from '../../../shared/tablero/plazo.ts';
import { Recientes } from '../../recientes.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { huellasDeLibros, librosDePeriodos, type LibroDeHistorial } from '../../store/tablero/historial.ts';
import { fechaDeTexto } from '../periodos/como-periodo.ts';
import { registrosDeEnvios } from './filas-de-envios.ts';

/** An área in a period, in a word and a few figures. */
interface CeldaDeHistorial {
  readonly estado: EstadoDeLibro;
  readonly plazo: Plazo;
  readonly envios: number;
  readonly filas: number;
}

/** How each área went in one period. */
export interface CeldasDePeriodo {
  readonly de: (area: string) => CeldaDeHistorial;
  readonly haEnviado: (area: string) => boolean;
}

/** Periods kept made: those of years past never change. */
const hechas = new Recientes<{ readonly huella: string; readonly celdas: CeldasDePeriodo }>(64);

function hacer(
  { corte }: FilaDePeriodo,
  hoy: string,
  libros: readonly LibroDeHistorial[],
  registros: ReadonlyMap<string, number>,
): CeldasDePeriodo {
  // What hangs on the period alone is worked out once
  const fechas = [fechaDeTexto(corte), fechaDeTexto(hoy)] as const;
  const plazos = { bien: plazoDe(true, ...fechas), tarde: plazoDe(false, ...fechas) };
  const nada = { estado: 'sin-enviar', plazo: plazoDe(null, ...fechas), envios: 0, filas: 0 } as const;
  const celdas = new Map(
    libros.map(({ area, estado, numero, a_tiempo: aTiempo, envio }): [string, CeldaDeHistorial] => [
      area,
      {
        estado,
        plazo: aTiempo === null ? nada.plazo : aTiempo === 1 ? plazos.bien : plazos.tarde,
        envios: numero,
        filas: registros.get(envio ?? '') ?? 0,
      },
    ]),
  );
  return {
    de: (area) => celdas.get(area) ?? nada,
    haEnviado: (area) => (celdas.get(area)?.envios ?? 0) > 0,
  };
}

/** How each área went in several periods; of those where nothing changed nothing is read again. */
export async function celdasDePeriodos(
  db: Consultable,
  periodos: readonly FilaDePeriodo[],
  hoy: string,
): Promise<CeldasDePeriodo[]> {
  const ids = periodos.map(({ id }) => id);
  const huellas = await huellasDeLibros(db, ids);
  const huellaDe = ({ id, corte }: FilaDePeriodo): string => `${huellas.get(id) ?? ''} ${corte} ${hoy}`;
  const cambiados = periodos.filter((p) => hechas.ver(p.id)?.huella !== huellaDe(p));
  const libros = await librosDePeriodos(
    db,
    cambiados.map(({ id }) => id),
  );
  const registros = await registrosDeEnvios(
    db,
    libros.flatMap(({ envio }) => envio ?? []),
  );
  const nuevas = new Map(
    cambiados.map((p) => [
      p.id,
      hacer(
        p,
        hoy,
        libros.filter(({ periodo }) => periodo === p.id),
        registros,
      ),
    ]),
  );
  const todas = periodos.flatMap((p) => {
    const celdas = nuevas.get(p.id) ?? hechas.ver(p.id)?.celdas;
    return celdas === undefined ? [] : [{ p, celdas }];
  });
  for (const { p, celdas } of todas) hechas.poner(p.id, { huella: huellaDe(p), celdas });
  return todas.map(({ celdas }) => celdas);
}
