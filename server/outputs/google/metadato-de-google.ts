import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** Developer metadata of the spreadsheet under a key, in place of what that key held. */
export const metadatoDeGoogle = (metadataKey: string, metadataValue: string): v4.Schema$Request[] => [
  { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } } },
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey,
        metadataValue,
        visibility: 'DOCUMENT',
        location: { spreadsheet: true },
      },
    },
  },
];
