import { ajustesDeRed } from '../../../server/red/ajustes-de-red.ts';
import { abrirGoogle } from '../../../server/google/abrir-google.ts';
import type { Google } from '../../../server/google/google.ts';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { traerLibros, type LibroPorTraer } from '../../../server/libros/google/traer-libros.ts';
import { abrirGoogle as abrirDoble, type GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';
import { libroTecleado } from '../../support/google.ts';
import { enteroDe, milis, mostrar } from '../renglon.ts';

const HOJAS = 500;
const CAMBIADAS = 20;
/** The largest libro of an área in the real quarter. */
const LIBRO = 'sheets-templates/ejemplos/2021-t4/libros/area-utvoe';

/** One look at all spreadsheets: calls, milliseconds by the clock, minutes that the quota keeps it waiting. */
interface Vuelta {
  readonly llamadas: number;
  readonly ms: number;
  readonly minutos: number;
}

/** The real client on the double's clock: waiting for the quota takes no time of the benchmark, and is counted. */
const clienteDe = (doble: GoogleDePrueba): Promise<Google> =>
  abrirGoogle(
    {
      credenciales: JSON.parse(doble.credenciales) as Record<string, unknown>,
      ...{ unidad: doble.unidad, como: '', porMinuto: 60, raiz: doble.url, red: ajustesDeRed({}) },
    },
    {
      ahora: () => doble.estado.ahora,
      esperar: (ms) => {
        doble.estado.ahora += ms;
        return Promise.resolve();
      },
    },
  );

async function vuelta(doble: GoogleDePrueba, google: Google, pedidos: readonly LibroPorTraer[]) {
  doble.olvidarCuentas();
  const [inicio, desde] = [process.hrtime.bigint(), doble.estado.ahora];
  for await (const { tipo } of traerLibros(google, pedidos))
    if (tipo === 'problema') throw new Error('A spreadsheet could not be read');
  const ms = Number(process.hrtime.bigint() - inicio) / 1e6;
  const llamadas = Object.values(doble.cuentas()).reduce((suma, n) => suma + n, 0);
  return { llamadas, ms, minutos: (doble.estado.ahora - desde) / 60_000 } satisfies Vuelta;
}

const ver = ({ llamadas, ms, minutos }: Vuelta): string =>
  `${enteroDe(llamadas)} llamadas, ${milis(ms)}, ${minutos.toFixed(1)} min que la cuota hace esperar`;

/** Pulling the libros of 500 áreas of which 20 changed, beside pulling them all, in the same run and over the same double. */
export async function cifrasDeGoogle(): Promise<void> {
  const { libro } = await leerLibro(LIBRO);
  const doble = await abrirDoble();
  try {
    const google = await clienteDe(doble);
    const libros = Array.from({ length: HOJAS }, (_, i) => libroTecleado(doble, `Libro ${String(i)}`, libro));
    const todas = await vuelta(
      doble,
      google,
      libros.map(({ id }) => ({ id, version: null })),
    );
    const pedidos = libros.map(({ id, version }) => ({ id, version: String(version) }));
    for (const uno of libros.slice(0, CAMBIADAS)) uno.version += 1;
    doble.estado.ahora += 120_000;
    const pocas = await vuelta(doble, google, pedidos);
    const razon = pocas.llamadas / todas.llamadas;
    mostrar({
      que: `traer ${enteroDe(HOJAS)} hojas de cálculo de Google de las que cambiaron ${enteroDe(CAMBIADAS)}`,
      cifra: ver(pocas),
      vara: `leerlas todas: ${ver(todas)}`,
      razon,
      meta: `≤ ${(0.05).toFixed(2)} de las llamadas`,
      alcanzada: razon <= 0.05,
    });
  } finally {
    await doble.cerrar();
  }
}
