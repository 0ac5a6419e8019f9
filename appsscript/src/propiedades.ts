import type { Propiedades } from '../../shared/addon/puertos.ts';

/** A value of a property takes 9 KB: so many characters are less, whatever they are. */
const LARGO = 3000;

/** No pair that is one character is cut in two: its halves would not be kept. */
function pedazosDe(valor: string): string[] {
  const pedazos: string[] = [];
  for (let desde = 0; desde < valor.length;) {
    const cabe = desde + LARGO;
    const hasta = /[\uD800-\uDBFF]/.test(valor.charAt(cabe - 1)) ? cabe - 1 : cabe;
    pedazos.push(valor.slice(desde, hasta));
    desde = hasta;
  }
  return pedazos;
}

/** Properties of the document: of everybody who opens it. A long value is cut: `clave` says how many pieces follow it. */
export function propiedadesDelDocumento(): Propiedades {
  const guardadas = PropertiesService.getDocumentProperties();
  const cuantos = (clave: string): number => Number(guardadas.getProperty(clave) ?? 0);
  return {
    leer: (clave) => {
      const total = guardadas.getProperty(clave);
      if (total === null) return null;
      return Array.from({ length: Number(total) }, (_, i) => guardadas.getProperty(`${clave}.${i}`)).join('');
    },
    guardar: (clave, valor) => {
      const antes = cuantos(clave);
      const pedazos = pedazosDe(valor ?? '');
      for (let i = pedazos.length; i < antes; i += 1) guardadas.deleteProperty(`${clave}.${i}`);
      if (valor === null) {
        guardadas.deleteProperty(clave);
      } else {
        const nuevas = Object.fromEntries(pedazos.map((pedazo, i) => [`${clave}.${i}`, pedazo]));
        guardadas.setProperties({ ...nuevas, [clave]: String(pedazos.length) });
      }
    },
  };
}

/** Developer metadata of the spreadsheet, which any program with access to it finds. */
export function metadatosDelLibro(): Propiedades {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const hallar = (clave: string) => libro.createDeveloperMetadataFinder().withKey(clave).find()[0];
  return {
    leer: (clave) => hallar(clave)?.getValue() ?? null,
    guardar: (clave, valor) => {
      const hay = hallar(clave);
      if (valor === null) hay?.remove();
      else if (hay !== undefined) hay.setValue(valor);
      else libro.addDeveloperMetadata(clave, valor, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    },
  };
}
