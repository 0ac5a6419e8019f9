import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, read by saxes: none of the writer's own code. */
export interface Nodo {
  readonly nombre: string;
  readonly datos: Readonly<Record<string, string>>;
  readonly hijos: Nodo[];
  texto: string;
}

/** The parts of a package as trees, read apart from what wrote them. Throws where one is not well formed. */
export function partesDe(bytes: Uint8Array): Map<string, Nodo> {
  const arboles = new Map<string, Nodo>();
  for (const [nombre, parte] of Object.entries(unzipSync(bytes)))
    arboles.set(nombre, arbolDe(strFromU8(parte)));
  return arboles;
}

function arbolDe(xml: string): Nodo {
  const parser = new SaxesParser({ xmlns: false });
  const raiz: Nodo = { nombre: '', datos: {}, hijos: [], texto: '' };
  const pila = [raiz];
  parser.on('opentag', ({ name, attributes }) => {
    const nodo: Nodo = { nombre: name, datos: attributes, hijos: [], texto: '' };
    pila.at(-1)?.hijos.push(nodo);
    pila.push(nodo);
  });
  parser.on('closetag', () => {
    const cerrado = pila.pop();
    const padre = pila.at(-1);
    if (cerrado !== undefined && padre !== undefined) padre.texto += cerrado.texto;
  });
  parser.on('text', (texto) => {
    const nodo = pila.at(-1);
    if (nodo !== undefined) nodo.texto += texto;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return raiz.hijos[0] ?? raiz;
}

/** Every element of that name below a node, in the order of the text. */
export function todos(nodo: Nodo | undefined, nombre: string): Nodo[] {
  if (nodo === undefined) return [];
  return nodo.hijos.flatMap((hijo) => [...(hijo.nombre === nombre ? [hijo] : []), ...todos(hijo, nombre)]);
}

/** The part of a sheet, by its name. */
export function parteDeHoja(partes: ReadonlyMap<string, Nodo>, nombre: string): string {
  const hoja = todos(partes.get('xl/workbook.xml'), 'sheet').find(({ datos }) => datos['name'] === nombre);
  const relaciones = todos(partes.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const destino = relaciones.find(({ datos }) => datos['Id'] === hoja?.datos['r:id'])?.datos['Target'] ?? '';
  return destino.startsWith('/') ? destino.slice(1) : `xl/${destino}`;
}

/** The checks of a tab by the header of their column. */
export function comprobaciones(partes: ReadonlyMap<string, Nodo>, hoja: string): Map<string, Nodo> {
  const arbol = partes.get(parteDeHoja(partes, hoja));
  const textos = todos(partes.get('xl/sharedStrings.xml'), 'si').map(({ texto }) => texto);
  const encabezados = new Map(
    todos(todos(arbol, 'row')[0], 'c').map(({ datos, texto }) => [
      datos['r']?.replace(/\d+/, '') ?? '',
      textos[Number(texto)] ?? '',
    ]),
  );
  return new Map(
    todos(arbol, 'dataValidation').map((v) => [
      encabezados.get(/^[A-Z]+/.exec(v.datos['sqref'] ?? '')?.[0] ?? '') ?? '',
      v,
    ]),
  );
}

/** What a drop-down that names a range of another tab offers. */
export function ofrece(partes: ReadonlyMap<string, Nodo>, comprobacion: Nodo | undefined): string[] {
  const formula = todos(comprobacion, 'formula1')[0]?.texto ?? '';
  const [, letra = '', desde = '0', hasta = '0'] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
  const textos = todos(partes.get('xl/sharedStrings.xml'), 'si').map(({ texto }) => texto);
  return todos(partes.get(parteDeHoja(partes, '_Listas')), 'c')
    .filter(({ datos }) => {
      const [, l, n] = /^([A-Z]+)(\d+)$/.exec(datos['r'] ?? '') ?? [];
      return l === letra && Number(n) >= Number(desde) && Number(n) <= Number(hasta);
    })
    .map(({ texto }) => textos[Number(texto)] ?? '');
}
