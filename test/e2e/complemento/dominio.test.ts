import { describe, expect, it } from 'vitest';
import type { Vista } from '../../../shared/addon/acciones.ts';
import { guionConstruido } from '../../support/apps-script/guion-construido.ts';
import { barrasDelArchivo, type BarraAbierta } from '../../support/barra.ts';
import {
  abrirComplemento,
  type ComplementoAbierto,
} from '../../support/complemento-en-hilo/abrir-complemento.ts';
import type { HojasDePrueba } from '../../support/host-de-prueba.ts';
import { librosDeEjemplo } from '../../support/libros.ts';

const abrirBarra = barrasDelArchivo();

/** The tabs of a libro of the real quarter. */
function hojasDe(nombre: string): Record<string, string[][]> {
  const libro = librosDeEjemplo('2021-t4').find((l) => l.nombre === nombre);
  return Object.fromEntries(
    (libro?.hojas ?? []).map(({ nombre: hoja, columnas, filas }) => {
      const encabezados = columnas.map((c) => c.encabezado);
      return [hoja, [encabezados, ...filas.map(({ celdas }) => encabezados.map((_, i) => celdas[i] ?? ''))]];
    }),
  );
}

interface Escena extends BarraAbierta {
  readonly libro: ComplementoAbierto;
}

/** The enlace's own spreadsheet with its built add-on; nothing of it asks the network. */
async function abrir(vista: Vista, otras: HojasDePrueba = {}): Promise<Escena> {
  const libro = abrirComplemento({
    construido: await guionConstruido(),
    hojas: { ...hojasDe('enlace-utvoe'), ...otras },
    persona: 'elena@institucion.mx',
    ahora: Date.parse('2021-12-01T18:00:00Z'),
    token: () => Promise.resolve('token'),
    alPedir: ({ url }) => Promise.reject(new Error(`Address unavailable: ${url}`)),
  });
  const pagina = await libro.barra(`ver_${vista.replaceAll('-', '_')}`);
  const abierta = await abrirBarra(
    () => pagina,
    (funcion, valores) => libro.llamar(funcion, valores),
    { alto: 900 },
  );
  return { ...abierta, libro };
}

/** A row of a tab by its header, looked for by its first cell. */
async function registroDe({ libro }: Escena, hoja: string, clave: string): Promise<Record<string, string>> {
  const [encabezados = [], ...filas] = (await libro.hojas())[hoja] ?? [];
  const fila = filas.find(([primera]) => primera === clave) ?? [];
  return Object.fromEntries(encabezados.map((e, i) => [e, fila[i] ?? '']));
}

const { Convenios = [], Avances = [] } = hojasDe('area-utvoe');

describe('attendance, in the built add-on', () => {
  it('gains a session with its column, in which all are then present', async () => {
    const escena = await abrir('sesion-nueva');
    const { marco, libro, quejas } = escena;
    await marco.getByLabel('Fecha').fill('2021-12-29');
    await marco.getByLabel('Tipo').selectOption('Extraordinaria');
    await marco.getByLabel('Número').fill('9');
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('Se agregó la sesión, con su columna en la matriz.').waitFor();
    const antes = (await libro.hojas())['Asistencia'] ?? [];
    const columna = antes[0]?.findIndex((e) => e.startsWith('9ª extraordinaria')) ?? -1;
    expect(columna).toBeGreaterThan(0);
    await marco.getByRole('button', { name: 'Todos presentes en 9ª extraordinaria' }).click();
    await marco.getByText('Quedaron todos presentes').waitFor();
    const filas = ((await libro.hojas())['Asistencia'] ?? []).slice(1);
    expect(new Set(filas.map((f) => f[columna]))).toEqual(new Set(['✓']));
    // No mark of another session was lost
    expect(filas.map((f) => f.slice(0, columna))).toEqual(antes.slice(1).map((f) => f.slice(0, columna)));
    expect(quejas()).toEqual([]);
  }, 60_000);
});

describe('convenios, in the built add-on', () => {
  it('gains one by the form, after its likely duplicate was looked at', async () => {
    const escena = await abrir('convenio-nuevo', { Convenios });
    const { marco, libro } = escena;
    const folio = await marco.getByLabel('Folio').inputValue();
    expect(folio).toMatch(/^CONV-\d+$/);
    await marco.getByLabel('Tipo de convenio').selectOption('Convenio de Apoyo y Colaboración');
    await marco.getByLabel('Instrumento').fill('Otro convenio con Xochimilco');
    await marco.getByLabel('Contraparte').fill('Demarcación Xochimilco');
    await marco.getByLabel('Área responsable operativa').fill('UTVOE');
    await marco.getByLabel('Etapa').selectOption('Vigente');
    const cuantas = (await libro.hojas())['Convenios']?.length;
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('Ya hay un convenio que parece el mismo').waitFor();
    expect((await libro.hojas())['Convenios']?.length).toBe(cuantas);
    await marco.getByRole('button', { name: 'Ver CONV-001' }).click();
    await expect.poll(() => libro.seleccion()).toMatch(/^Convenios!/);
    await marco.getByRole('button', { name: 'Es otro: agregarlo' }).click();
    await marco.getByRole('button', { name: 'Ver en la hoja' }).waitFor();
    expect(await registroDe(escena, 'Convenios', folio)).toMatchObject({
      Contraparte: 'Demarcación Xochimilco',
      Etapa: 'Vigente',
    });
  }, 60_000);

  it('reports the progress of those that are ticked, a row for each', async () => {
    const escena = await abrir('avances', { Convenios, Avances: Avances.slice(0, 1) });
    const { marco, libro } = escena;
    await marco.getByLabel('Buscar convenio').fill('conv-00');
    await marco.getByLabel(/^Todos \(9\)/).check();
    await marco.getByLabel('Avance de los marcados').fill('En revisión jurídica.');
    await marco.getByRole('button', { name: 'Informar 9 avances' }).click();
    await marco.getByText('9 avances por fila nueva').waitFor();
    const [encabezados = [], ...filas] = (await libro.hojas())['Avances'] ?? [];
    expect(filas.map((f) => f[encabezados.indexOf('Convenio')])).toEqual(
      Array.from({ length: 9 }, (_, i) => `CONV-00${String(i + 1)}`),
    );
    expect(new Set(filas.map((f) => f[encabezados.indexOf('Avance')]))).toEqual(
      new Set(['En revisión jurídica.']),
    );
  }, 60_000);

  it('is marked as signed, with its date, and is then looked for among those without an opinión', async () => {
    const [encabezados = []] = Convenios;
    const negociado = encabezados.map((e) =>
      e === 'Folio'
        ? 'CONV-900'
        : e === 'Etapa'
          ? 'En proceso de negociación'
          : e === 'Contraparte'
            ? 'Universidad de Prueba'
            : ({ 'Tipo de convenio': 'Convenio Específico', Instrumento: 'Convenio de prueba' }[e] ?? ''),
    );
    const escena = await abrir('firmar', { Convenios: [encabezados, negociado] });
    const { marco } = escena;
    await marco.getByLabel('Convenio que se suscribió').selectOption('CONV-900');
    await marco.getByLabel('Fecha de suscripción').fill('2021-11-24');
    await marco.getByRole('button', { name: 'Marcar como suscrito' }).click();
    await marco.getByText('CONV-900 quedó como suscrito.').waitFor();
    expect(await registroDe(escena, 'Convenios', 'CONV-900')).toMatchObject({
      Etapa: 'Suscrito',
      'Fecha de suscripción': '2021-11-24',
    });
    await marco.getByRole('button', { name: 'Más', exact: true }).click();
    await marco.getByRole('button', { name: 'Suscritos sin opinión' }).click();
    await marco.getByRole('button', { name: 'Ver CONV-900' }).waitFor();
  }, 60_000);
});

describe('opiniones, in the built add-on', () => {
  it('gain one with the next number of the run', async () => {
    const escena = await abrir('opinion-nueva');
    const { marco, quejas } = escena;
    const numero = await marco.getByLabel('Número de opinión').inputValue();
    expect(numero).toBe('IECM/UTVOE/OP33/2021');
    await marco.getByLabel('Instrumento jurídico opinado').fill('Convenio de prueba');
    await marco.getByLabel('Área responsable operativa').fill('UTVOE');
    await marco.getByLabel('Sentido').selectOption('Favorable');
    await marco.getByLabel('Fecha de emisión').fill('2021-12-20');
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByRole('button', { name: 'Ver en la hoja' }).waitFor();
    expect(await registroDe(escena, 'Opiniones', numero)).toMatchObject({ Sentido: 'Favorable' });
    expect(quejas()).toEqual([]);
  }, 60_000);
});

describe('the libro, in the built add-on', () => {
  it('is prepared from the page, and keeps what people wrote', async () => {
    const { marco, libro } = await abrir('preparar');
    const antes = (await libro.hojas())['Acuerdos'];
    await marco.getByRole('button', { name: 'Preparar este libro' }).click();
    await marco.getByRole('heading', { name: 'Esto se hizo' }).waitFor();
    const despues = await libro.hojas();
    expect(despues['Acuerdos']?.slice(1)).toEqual(antes?.slice(1));
    expect(Object.keys(despues)).toContain('Compromisos');
  }, 60_000);
});
