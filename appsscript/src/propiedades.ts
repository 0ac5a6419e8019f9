import type { Propiedades } from '../../shared/addon/puertos.ts';

/** Characters of a piece: a value of a property takes 9 KB, and a character four bytes at most. */
const LARGO = 2300;
const PEDAZO = /[^]{1,2300}/gu;

/** Whether another may follow. */
const estaLleno = (pedazo: string): boolean => pedazo.length >= LARGO && Array.from(pedazo).length === LARGO;

/**
 * Properties of the document: of everybody who opens it. A long value is cut in pieces, `clave.0` and on, full but for the
 * last; a call reads or writes them all.
 */
export function propiedadesDelDocumento(): Propiedades {
  const guardadas = PropertiesService.getDocumentProperties();
  return {
    leer: (clave) => {
      let pedazo: string | null | undefined = guardadas.getProperty(`${clave}.0`);
      if (pedazo === null || !estaLleno(pedazo)) return pedazo;
      const todas = guardadas.getProperties();
      let valor = pedazo;
      for (let i = 1; estaLleno(pedazo); i += 1) {
        pedazo = todas[`${clave}.${i}`];
        if (pedazo === undefined) break;
        valor += pedazo;
      }
      return valor;
    },
    guardar: (clave, valor) => {
      const pedazos = valor === '' ? [''] : (valor?.match(PEDAZO) ?? []);
      if (pedazos.length > 0)
        guardadas.setProperties(Object.fromEntries(pedazos.map((uno, i) => [`${clave}.${i}`, uno])));
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
