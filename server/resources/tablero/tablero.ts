import { createHash } from 'node:crypto';
import type { Tablero } from '../../../shared/api/esquemas/tablero.ts';
import { ESTADOS_DE_LIBRO } from '../../../shared/api/esquemas/envios.ts';
import { diasRestantes } from '../../../shared/tablero/plazo.ts';
import { hacerTablero } from '../../../shared/tablero/tablero.ts';
import { Recientes } from '../../recientes.ts';
import { areasDeTablero, huellaDeTablero } from '../../store/tablero/tablero.ts';
import { programaVigente } from '../catalogos/programa-vigente.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto, nombreDePeriodo } from '../periodos/como-periodo.ts';
import { periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { recurso } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { leerAreas, type AreaLeida, type AreasLeidas, type FilaLeida } from './areas-leidas.ts';

interface TableroHecho {
  readonly version: number;
  readonly json: Tablero;
  readonly areas: AreasLeidas;
}

/** Boards kept made: pages ask for the same one every few seconds. */
const hechos = new Recientes<TableroHecho>(16);

function cuentaDe(areas: readonly AreaLeida[]): Tablero['cuenta'] {
  const cuenta = Object.fromEntries(ESTADOS_DE_LIBRO.map((estado) => [estado, 0])) as Tablero['cuenta'];
  for (const { estado } of areas) cuenta[estado] += 1;
  return cuenta;
}

const filaDe = (
  { fila, area: { clave, siglas, nombre, estado, resumen } }: FilaLeida,
  { plazo, hojas }: Pick<Tablero['filas'][number], 'plazo' | 'hojas'>,
): Tablero['filas'][number] => ({
  area: clave,
  siglas,
  nombre,
  estado,
  plazo,
  envio: fila.envio,
  numero: fila.numero ?? 0,
  cuando: fila.cuando,
  resumen: resumen === null ? null : { ...resumen.total },
  comentarios: fila.comentarios ?? 0,
  peticiones: fila.peticiones ?? 0,
  hojas,
});

async function hacer(
  { almacen: { db } }: Servicio,
  { periodo, filaDeOrgano }: PeriodoHallado,
  fecha: string,
  antes: AreasLeidas,
): Promise<Omit<TableroHecho, 'version'>> {
  const { lineas } = await programaVigente(db, periodo);
  const areas = leerAreas(await areasDeTablero(db, periodo), antes);
  const leidas = [...areas.values()];
  const deTablero = leidas.map(({ area }) => area);
  const [corte, hoy] = [fechaDeTexto(periodo.corte), fechaDeTexto(fecha)];
  const { hojas, filas } = hacerTablero(deTablero, lineas, { corte, hoy });
  const json = {
    organo: filaDeOrgano.clave,
    periodo: periodo.clave,
    nombre: nombreDePeriodo(periodo),
    estado: periodo.estado,
    corte: periodo.corte,
    diasRestantes: diasRestantes(corte, hoy),
    hojas,
    cuenta: cuentaDe(deTablero),
    filas: leidas.flatMap((leida, i) => {
      const hecha = filas[i];
      return hecha === undefined ? [] : [filaDe(leida, hecha)];
    }),
  };
  return { json, areas };
}

const NINGUNA: AreasLeidas = new Map();

/** 48 bits of a hash: a number that an ETag can bear. */
const comoVersion = (huella: string): number =>
  parseInt(createHash('sha256').update(huella).digest('hex').slice(0, 12), 16);

/** The board. Its version is a cheap sum over what it shows, so that a page which asks again costs one statement. */
export const tablero = recurso('tablero', {
  buscar: periodoHallado,
  hacer: async ({ servicio }, hallado) => {
    const { fecha } = horaDeMexico(servicio.reloj());
    const huella = await huellaDeTablero(servicio.almacen.db, hallado.periodo);
    // The period was read before the sums: one that changed in between must not pass for the one after
    const { id, version: leida } = hallado.periodo;
    const version = comoVersion(`${id} ${leida} ${huella} ${fecha}`);
    const hecho = hechos.ver(hallado.periodo.id);
    if (hecho?.version === version) return { estado: 200, version, json: hecho.json };
    const nuevo = await hacer(servicio, hallado, fecha, hecho?.areas ?? NINGUNA);
    hechos.poner(hallado.periodo.id, { version, ...nuevo });
    return { estado: 200, version, json: nuevo.json };
  },
});
