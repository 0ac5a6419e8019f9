import { plegar } from '../../spanish/texto/fold.ts';
import { leerJson } from '../servicio/leer-json.ts';
import { seLee } from '../taller/se-lee.ts';
import type { Accion } from '../taller.ts';

const PUESTAS = 'marcas';

type Huellas = Readonly<Record<string, string>>;

const sonHuellas = (dato: unknown): dato is Huellas => typeof dato === 'object' && dato !== null;

/** A person may have wiped a mark away: then all are to be put anew. A tab that had none and has none is not touched. */
export const marcar: Accion<'marcar'> = ({ puertos, pestanas }, { hoja, marcas, deNuevo }) => {
  const { host, propiedades, sha256 } = puertos;
  const antes = leerJson(propiedades.leer(PUESTAS) ?? '', sonHuellas) ?? {};
  const vistas = pestanas().filter(
    ({ nombre }) => seLee(nombre) && (hoja === null || plegar(nombre) === plegar(hoja)),
  );
  const huellas = vistas.map(({ nombre }): [string, string] => {
    const suyas = marcas.filter((marca) => plegar(marca.hoja) === plegar(nombre));
    return [nombre, suyas.length === 0 ? '' : sha256(JSON.stringify(suyas))];
  });
  const cambiadas = huellas.flatMap(([nombre, huella]) =>
    (antes[nombre] ?? '') === huella && !(deNuevo && huella !== '') ? [] : [nombre],
  );
  if (cambiadas.length === 0) return null;
  const claves = new Set(cambiadas.map(plegar));
  host.mark(
    cambiadas,
    marcas.filter((marca) => claves.has(plegar(marca.hoja))),
  );
  propiedades.guardar(PUESTAS, JSON.stringify({ ...antes, ...Object.fromEntries(huellas) }));
  return null;
};
