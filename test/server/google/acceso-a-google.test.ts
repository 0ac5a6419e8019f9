import { expect, it } from 'vitest';
import { abrirAcceso } from '../../../server/google/acceso-a-google.ts';
import { ajustesDeGoogle } from '../../../server/google/ajustes-de-google.ts';
import { ajustesDeRed } from '../../../server/red/ajustes-de-red.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { entornoDe, googleDePrueba, libroCon } from '../../support/google.ts';

/** As the service opens it, on the machine's clock. */
async function abrir(porMinuto: string) {
  const doble = await googleDePrueba();
  const ajustes = ajustesDeGoogle({
    ...entornoDe(doble, carpetaTemporal()),
    TRIMESTRAL_GOOGLE_LECTURAS_POR_MINUTO: porMinuto,
  });
  if (ajustes === null) throw new Error('Google is set');
  return { doble, acceso: abrirAcceso(ajustes) };
}

it('Google is opened once, however often it is asked for, and nothing is asked of it until something is needed', async () => {
  const { doble, acceso } = await abrir('60');
  const [una, otra] = await Promise.all([acceso.abrir(), acceso.abrir()]);
  expect(una).toBe(otra);
  expect(acceso).toMatchObject({ cuenta: doble.cuenta, conUnidad: true, cada: 0 });
  expect(doble.cuentas()).toEqual({});
});

it('Whoever waits for its turn, or for an answer, gives up when the service stops', async () => {
  const { doble, acceso } = await abrir('1');
  const { id } = libroCon(doble, 'Libro', { Carátula: [['Campo']] });
  const google = await acceso.abrir();
  await google.metadatos(id, 'properties/title');
  // A minute from now
  const espera = google.metadatos(id, 'properties/title');
  doble.fallas.push({ tipo: 'lenta', ms: 2_000 });
  const lenta = google.archivo(id);
  setTimeout(acceso.cerrar, 50);
  await expect(espera).rejects.toMatchObject({ codigo: 'google-no-responde' });
  await expect(lenta).rejects.toMatchObject({ codigo: 'google-no-responde' });
});

it('Credentials that the machine has not yet are asked for again', async () => {
  let veces = 0;
  const { acceso: bueno } = await abrir('60');
  const acceso = abrirAcceso(
    { cada: 5, porMinuto: 60, unidad: '', como: '', raiz: null, credenciales: null, red: ajustesDeRed({}) },
    () => {
      veces += 1;
      return veces === 1 ? Promise.reject(new Error('not yet')) : bueno.abrir();
    },
  );
  await expect(acceso.abrir()).rejects.toThrow('not yet');
  await expect(acceso.abrir()).resolves.toBeDefined();
  expect(veces).toBe(2);
});
