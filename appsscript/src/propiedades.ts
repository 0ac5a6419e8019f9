import type { Propiedades } from '../../shared/addon/puertos.ts';

/** A value of a property takes 9 KB, and a character four bytes at most. */
const PEDAZO = /[^]{1,2300}/gu;

/** Properties of the document: of everybody who opens it. A long value is cut in pieces, `clave.0` and on. */
export function propiedadesDelDocumento(): Propiedades {
  const guardadas = PropertiesService.getDocumentProperties();
  return {
    leer: (clave) => {
      let valor: string | null = null;
      for (let i = 0; ; i += 1) {
        const pedazo = guardadas.getProperty(`${clave}.${i}`);
        if (pedazo === null) return valor;
        valor = (valor ?? '') + pedazo;
      }
    },
    guardar: (clave, valor) => {
      const pedazos = valor === '' ? [''] : (valor?.match(PEDAZO) ?? []);
      pedazos.forEach((pedazo, i) => guardadas.setProperty(`${clave}.${i}`, pedazo));
      for (let i = pedazos.length; guardadas.getProperty(`${clave}.${i}`) !== null; i += 1) {
        guardadas.deleteProperty(`${clave}.${i}`);
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
