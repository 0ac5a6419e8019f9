import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Llamar } from './llamar.ts';
import type { Google } from './google.ts';

/** The calls of Sheets. */
export const hojasDe = (
  { spreadsheets }: v4.Sheets,
  { leer, escribir }: Llamar,
): Pick<Google, 'metadatos' | 'valores' | 'aplicar'> => ({
  metadatos: (id, campos) =>
    leer(id, async (como) => (await spreadsheets.get({ spreadsheetId: id, fields: campos }, como)).data),
  valores: (id, rangos) =>
    leer(id, async (como) => {
      const { data } = await spreadsheets.values.batchGet(
        {
          spreadsheetId: id,
          ranges: [...rangos],
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
        },
        como,
      );
      return rangos.map((_, i) => data.valueRanges?.[i]?.values ?? []);
    }),
  aplicar: (id, solicitudes) =>
    escribir(id, async (como) => {
      await spreadsheets.batchUpdate(
        { spreadsheetId: id, requestBody: { requests: [...solicitudes] } },
        como,
      );
    }),
});
