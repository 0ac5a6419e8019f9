import { createHash } from 'node:crypto';
import type { Tablero } from '../../../shared/api/esquemas/tablero.ts';
import { ESTADOS_DE_LIBRO } from '../../../shared/api/esquemas/envios.ts';
import { diasRestantes } from '../../../shared/tablero/plazo.ts';
import { hacerTablero, type AreaDeTablero } from '../../../shared/tablero/tablero.ts';
import { leerResumen, type ResumenDeLibro } from '../../store/libros/resumen-de-libro.ts';
import { areasDeTablero, huellaDeTablero, type FilaDeArea } from '../../store/tablero/tablero.ts';
import { programaVigente } from '../catalogos/programa-vigente.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto, nombreDePeriodo } from '../periodos/como-periodo.ts';
import { periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { recurso } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';

/** Boards kept made: pages ask for the same one every few seconds. */
const MAX = 16;
const hechos = new Map<string, { readonly version: number; readonly json: Tablero }>();

function recordar(clave: string, hecho: { readonly version: number; readonly json: Tablero }): void {
  hechos.delete(clave);
  hechos.set(clave, hecho);
  const [primero] = hechos.keys();
  if (hechos.size > MAX && primero !== undefined) hechos.delete(primero);
}

interface AreaConFila extends AreaDeTablero {
  readonly fila: FilaDeArea;
  readonly resumen: ResumenDeLibro | null;
}

const conFila = (fila: FilaDeArea): AreaConFila => ({
  clave: fila.clave,
  siglas: fila.siglas,
  nombre: fila.nombre,
  estado: fila.estado ?? 'sin-enviar',
  aTiempo: fila.a_tiempo === null ? null : fila.a_tiempo === 1,
  resumen: leerResumen(fila.resumen),
  fila,
});

function cuentaDe(areas: readonly AreaConFila[]): Tablero['cuenta'] {
  const cuenta = Object.fromEntries(ESTADOS_DE_LIBRO.map((estado) => [estado, 0])) as Tablero['cuenta'];
  for (const { estado } of areas) cuenta[estado] += 1;
  return cuenta;
}

async function hacer(
  { almacen: { db } }: Servicio,
  { periodo, filaDeOrgano }: PeriodoHallado,
  fecha: string,
): Promise<Tablero> {
  const { lineas } = await programaVigente(db, periodo);
  const areas = (await areasDeTablero(db, periodo)).map(conFila);
  const [corte, hoy] = [fechaDeTexto(periodo.corte), fechaDeTexto(fecha)];
  const { hojas, filas } = hacerTablero(areas, lineas, { corte, hoy });
  return {
    organo: filaDeOrgano.clave,
    periodo: periodo.clave,
    nombre: nombreDePeriodo(periodo),
    estado: periodo.estado,
    corte: periodo.corte,
    diasRestantes: diasRestantes(corte, hoy),
    hojas,
    cuenta: cuentaDe(areas),
    filas: filas.map(({ area: { fila, clave, siglas, nombre, estado, resumen }, plazo, hojas: celdas }) => ({
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
      hojas: celdas,
    })),
  };
}

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
    const hecho = hechos.get(hallado.periodo.id);
    if (hecho?.version === version) return { estado: 200, version, json: hecho.json };
    const json = await hacer(servicio, hallado, fecha);
    recordar(hallado.periodo.id, { version, json });
    return { estado: 200, version, json };
  },
});
