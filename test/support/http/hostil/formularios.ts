import fc from 'fast-check';
import { zipSync } from 'fflate';
import { texto } from './veneno.ts';

/** A form with files as it goes over the wire. */
export interface Formulario {
  readonly tipo: string;
  readonly bytes: Buffer;
}

const FRONTERA = 'frontera-de-prueba';

interface Parte {
  readonly campo: string;
  readonly archivo: string | null;
  readonly bytes: Uint8Array;
}

function armar(partes: readonly Parte[], final = `--${FRONTERA}--\r\n`): Buffer {
  const trozos = partes.flatMap(({ campo, archivo, bytes }) => [
    Buffer.from(
      `--${FRONTERA}\r\nContent-Disposition: form-data; name="${campo}"${archivo === null ? '' : `; filename="${archivo}"`}\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...trozos, Buffer.from(final)]);
}

const zip = (entradas: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(entradas, { level: 9 });
const ceros = (megas: number): Uint8Array => new Uint8Array(megas * 1_000_000);

/** A hundred megabytes that fit in a few kilobytes; packed twice, and as the parts of a workbook. */
const BOMBA = zip({ 'Actividades.csv': ceros(100) });
const DOBLE = zip({ 'libro.zip': BOMBA, 'Carátula.csv': Buffer.from('Campo,Valor') });
const DE_XLSX = zip({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': ceros(60),
  'xl/worksheets/sheet1.xml': ceros(60),
});
const ENTIDADES = zip({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': Buffer.from(
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>',
  ),
});
const CON_RUTAS = zip({ '../../etc/Carátula.csv': Buffer.from('a'), '/abs.csv': Buffer.from('a') });
const MUCHAS = zip(
  Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`h${i}.csv`, Buffer.from('a')])),
);

const CONTENIDOS: readonly (readonly [string, Uint8Array])[] = [
  ['libro.xlsx', Buffer.from('PK\u0003\u0004 no lo es')],
  ['libro.xlsx', DE_XLSX],
  ['libro.xlsx', ENTIDADES],
  ['libro.zip', BOMBA],
  ['libro.zip', DOBLE],
  ['libro.zip', CON_RUTAS],
  ['libro.zip', MUCHAS],
  ['libro.zip', BOMBA.subarray(0, 500)],
  ['Actividades.csv', Buffer.from('"sin cerrar,\n'.repeat(2_000))],
  ['Actividades.csv', Buffer.from(`${'a,'.repeat(20_000)}\n`)],
  ['Actividades.csv', Buffer.from('a\n'.repeat(300_000))],
  ['Actividades.csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ['Actividades.csv', Buffer.from('L\u0000nea,T\u0000tulo\n3,\u0000\n')],
  ['Actividades.csv', new Uint8Array()],
  ['libro.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['logo.png', Buffer.from('no es una imagen')],
];

const archivo = fc.constantFrom(...CONTENIDOS);
const nombreDeArchivo = texto.map((t) => t.replace(/["\r\n]/g, '').slice(0, 300));

const parte: fc.Arbitrary<Parte> = fc.oneof(
  { weight: 5, arbitrary: archivo.map(([nombre, bytes]) => ({ campo: 'archivos', archivo: nombre, bytes })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(nombreDeArchivo, archivo)
      .map(([nombre, [, bytes]]) => ({ campo: 'archivos', archivo: nombre, bytes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('datos', '__proto__', 'otro')
      .map((campo) => ({ campo, archivo: null, bytes: Buffer.from('{"peticiones":[{"tipo":"x"}]}') })),
  },
);

const bueno = (bytes: Buffer): Formulario => ({ tipo: `multipart/form-data; boundary=${FRONTERA}`, bytes });

/** Forms with hostile files, and forms that are none. */
export const formulario: fc.Arbitrary<Formulario> = fc.oneof(
  { weight: 6, arbitrary: fc.array(parte, { minLength: 1, maxLength: 3 }).map((p) => bueno(armar(p))) },
  { weight: 1, arbitrary: fc.array(parte, { maxLength: 2 }).map((p) => bueno(armar(p, ''))) },
  {
    weight: 1,
    arbitrary: fc
      .array(parte, { minLength: 66, maxLength: 70, size: 'max' })
      .map((p) => bueno(armar(p.map((una) => ({ ...una, bytes: Buffer.from('a') }))))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        'multipart/form-data',
        'multipart/form-data; boundary=',
        `multipart/form-data; boundary=${'x'.repeat(500)}`,
        'multipart/mixed; boundary=a',
      )
      .map((tipo) => ({
        tipo,
        bytes: armar([{ campo: 'archivos', archivo: 'a.csv', bytes: Buffer.from('a') }]),
      })),
  },
);
