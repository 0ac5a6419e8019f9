import { puenteConDominio } from '../addon/pagina/puente-con-dominio.ts';
import { puenteConPalabras } from '../addon/pagina/puente-con-palabras.ts';
import { montarBarra } from './montar-barra.ts';
import { puenteDeSheets } from './puente/puente-de-sheets.ts';

/** The page in Google Sheets. */

const raiz = document.getElementById('barra');
if (raiz !== null)
  montarBarra(
    raiz,
    puenteConPalabras(puenteConDominio(puenteDeSheets(google.script.run))),
    window.trimestral?.vista ?? 'hallazgos',
    {
      hoja: window.trimestral?.hoja ?? null,
      alLibro: () => {
        google.script.host.editor.focus();
      },
    },
  );
