import { gzipSync } from 'node:zlib';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { revisar } from '../../../shared/rules/revisar.ts';
import { dobleDeAppsScript } from '../../doubles/apps-script/doble-de-apps-script.ts';
import {
  enAppsScript,
  guionConstruido,
  type GuionConstruido,
} from '../../support/apps-script/guion-construido.ts';
import { ponerHojas } from '../../support/apps-script/host-sobre-doble.ts';
import { libro as libroCon } from '../../support/libros.ts';
import { milis, mostrar } from '../renglon.ts';
import { LIBRO_GRANDE } from './libro-grande.ts';

const VECES = 7;
const KIB = 1024;
/** What Apps Script is asked to load before anything is done (issue: 150 KiB). */
const MAXIMO = 150 * KIB;

const medianaDe = (hacer: () => void): number => {
  hacer();
  const tiempos = Array.from({ length: VECES }, () => {
    const inicio = performance.now();
    hacer();
    return performance.now() - inicio;
  });
  return tiempos.sort((a, b) => a - b)[Math.floor(VECES / 2)] ?? Number.NaN;
};

const kib = (bytes: number): string => `${(bytes / KIB).toFixed(1)} KiB`;

function cifraDeValidar({ codigo, barra, manifiesto }: GuionConstruido): void {
  const paginas = new Map([['Barra', barra]]);
  let llamadas = 0;
  const enElGuion = medianaDe(() => {
    const doble = dobleDeAppsScript({ manifiesto, paginas });
    ponerHojas(doble, LIBRO_GRANDE);
    const antes = doble.llamadas.length;
    const respuesta = enAppsScript(codigo, doble.servicios).llamar('accion', 'validar', { hoja: null });
    if (!JSON.stringify(respuesta).startsWith('{"ok":true')) throw new Error('The review failed');
    llamadas = doble.llamadas.length - antes;
  });
  const libro = libroCon('area', LIBRO_GRANDE);
  const aSecas = medianaDe(() => void revisar(abrirCarpeta([libro], 'libro', null)));
  mostrar({
    que: 'Validar un libro de 2,000 filas en el guion, con la carga del guion y las marcas en sus celdas',
    cifra: `${milis(enElGuion)} y ${String(llamadas)} llamadas a los servicios de Google (5 hojas)`,
    vara: `las mismas reglas sobre las mismas filas, sin guion ni hoja de cálculo: ${milis(aSecas)}`,
    razon: enElGuion / aSecas,
  });
}

function cifraDeTamano({ codigo, barra }: GuionConstruido): void {
  const bytes = Buffer.byteLength(codigo);
  mostrar({
    que: 'Tamaño del guion del complemento, sin comprimir',
    cifra: `${kib(bytes)}; la barra, ${kib(Buffer.byteLength(barra))} (${kib(gzipSync(barra).length)} comprimida)`,
    vara: `lo que se admite: ${kib(MAXIMO)}`,
    razon: bytes / MAXIMO,
    meta: '≤ 1',
    alcanzada: bytes <= MAXIMO,
  });
}

/** The figures of the add-on as it is built for an institution. */
export async function cifrasDelComplemento(): Promise<void> {
  const construido = await guionConstruido();
  cifraDeTamano(construido);
  cifraDeValidar(construido);
}
