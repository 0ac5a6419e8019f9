import type { HallazgoDeBarra } from '../acciones.ts';
import type { Puertos } from '../puertos.ts';
import { leerJson } from '../servicio/leer-json.ts';
import type { Marca } from '../sheet-host.ts';

const PUESTAS = 'marcas';
/** Of what must be corrected. */
export const ROJO = '#f4c7c3';
const AMARILLO = '#fce8b2';

type Huellas = Readonly<Record<string, string>>;

const sonHuellas = (dato: unknown): dato is Huellas => typeof dato === 'object' && dato !== null;

/** One mark a cell: what is explained needs none, and what keeps nobody from sending is no error. */
function marcasDe(hallazgos: readonly HallazgoDeBarra[]): Marca[] {
  const marcas = new Map<string, Marca>();
  for (const { celda, gravedad, mensaje, sugerencia, pedido, depende } of hallazgos) {
    if (celda === null || gravedad === 'Justificada') continue;
    const llave = JSON.stringify(celda);
    const otra = marcas.get(llave);
    const grave = gravedad === 'Error' && !pedido && depende === null;
    const texto = [otra?.texto, `${mensaje} ${sugerencia}`.trim()].filter(Boolean).join('\n\n');
    marcas.set(llave, { ...celda, color: grave || otra?.color === ROJO ? ROJO : AMARILLO, texto });
  }
  return [...marcas.values()];
}

/**
 * Marks the findings of some tabs in their cells. A tab whose marks are those that it has is not touched, unless all is to
 * be marked anew: a person may have wiped one away.
 */
export function marcar(
  { host, propiedades, sha256 }: Puertos,
  hojas: readonly string[],
  hallazgos: readonly HallazgoDeBarra[],
  deNuevo: boolean,
): void {
  const antes = leerJson(propiedades.leer(PUESTAS) ?? '', sonHuellas) ?? {};
  const marcas = marcasDe(hallazgos);
  const huellas = hojas.map((hoja): [string, string] => {
    const suyas = marcas.filter((marca) => marca.hoja === hoja);
    return [hoja, suyas.length === 0 ? '' : sha256(JSON.stringify(suyas))];
  });
  const cambiadas = huellas.flatMap(([hoja, huella]) =>
    (antes[hoja] ?? '') === huella && !(deNuevo && huella !== '') ? [] : [hoja],
  );
  if (cambiadas.length === 0) return;
  host.mark(
    cambiadas,
    marcas.filter(({ hoja }) => cambiadas.includes(hoja)),
  );
  propiedades.guardar(PUESTAS, JSON.stringify({ ...antes, ...Object.fromEntries(huellas) }));
}
