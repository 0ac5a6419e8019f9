import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CambioDeBorrador, Lote } from '../../../../shared/borrador/cambio-de-borrador.ts';
import { libroDeBorrador } from '../../../../shared/borrador/libro-de-borrador.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import type { BorradorDeApi } from '../../../../shared/api/esquemas/borradores.ts';
import type { Quien } from '../../../../server/resources/quien.ts';
import { verificarAlmacen } from '../../../../server/resources/verificar-almacen.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { enApi, LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const DEP = { area: 'dep' };

const hojaDe = (borrador: Pick<BorradorDeApi, 'hojas'>, nombre: string) => {
  const hoja = borrador.hojas.find((h) => h.nombre === nombre);
  if (hoja === undefined) throw new Error(`The borrador has no ${nombre}`);
  return hoja;
};

const columnaDe = (hoja: ReturnType<typeof hojaDe>, encabezado: string): string =>
  hoja.columnas.find((c) => c.encabezado === encabezado)?.id ?? '';

const lote = (...cambios: CambioDeBorrador[]): Lote => ({ id: randomUUID(), que: 'escribir', cambios });

/** Somebody who writes in the libro of `dep`. */
function quienEscribe(s: CicloDePrueba, quien: Quien) {
  const leer = async () => (await s.hacer(quien, 'borrador', { parametros: DEP })).json;
  const hacer = async (...lotes: Lote[]) =>
    (await s.hacer(quien, 'hacerLotes', { parametros: DEP, cuerpo: { lotes } as never })).json;
  const en = async (numero: number) =>
    (await s.hacer(quien, 'borradorEn', { parametros: { ...DEP, numero } })).json;
  return { leer, hacer, en };
}

async function abierto(s: CicloDePrueba) {
  const quien = await s.de('dep');
  const yo = quienEscribe(s, quien);
  const borrador = await yo.leer();
  const hoja = hojaDe(borrador, 'Actividades');
  const titulo = columnaDe(hoja, 'Título');
  const filas = (...ids: string[]): CambioDeBorrador => ({
    tipo: 'filas',
    hoja: hoja.id,
    despuesDe: null,
    filas: ids.map((id) => ({ id, celdas: { [titulo]: `Título de ${id}` } })),
  });
  const celda = (fila: string, esperado: string, nuevo: string): CambioDeBorrador => ({
    tipo: 'celda',
    hoja: hoja.id,
    fila,
    columna: titulo,
    esperado,
    nuevo,
  });
  return { quien, yo, borrador, hoja, titulo, filas, celda };
}

enCadaAlmacen('A borrador', (abrir) => {
  const ciclo = (): Promise<CicloDePrueba> => abrirCiclo(abrir, { taller: taller() });

  it('is made when it is first asked for, with the tabs that the área needs and its Carátula', async () => {
    const s = await ciclo();
    const { borrador } = await abierto(s);
    expect(borrador).toMatchObject({ version: 0, bloqueado: null, personas: [] });
    expect(borrador.hojas.map(({ nombre }) => nombre)).toEqual(
      expect.arrayContaining(['Carátula', 'Actividades', 'Sin actividades', 'Justificaciones']),
    );
    const caratula = hojaDe(borrador, 'Carátula');
    const [campo, valor] = ['Campo', 'Valor'].map((c) => columnaDe(caratula, c));
    const dicho = new Map(
      caratula.filas.map(({ celdas }) => [celdas[campo ?? ''] ?? '', celdas[valor ?? '']] as const),
    );
    expect([dicho.get('Tipo de libro'), dicho.get('Siglas del área')]).toEqual(['Área', 'DEP']);
  });

  it('is the same for everybody, and begins with what the área sent last', async () => {
    const s = await ciclo();
    await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const { yo, borrador } = await abierto(s);
    const actividades = hojaDe(borrador, 'Actividades');
    expect(actividades.filas.map(({ celdas }) => celdas[columnaDe(actividades, 'Título')])).toEqual([
      'Feria de la participación',
      'Consulta a juventudes',
    ]);
    expect(await yo.leer()).toEqual(borrador);
    const deEnlace = await quienEscribe(s, s.enlace).leer();
    expect(deEnlace.hojas).toEqual(borrador.hojas);
  });

  it('does lotes in order, each whole or not at all, and tells both values of a conflict', async () => {
    const s = await ciclo();
    const { yo, hoja, titulo, filas, celda } = await abierto(s);
    const [uno, dos, tres] = [
      lote(filas('r1', 'r2')),
      lote(celda('r1', 'Título de r1', 'Feria'), celda('r2', 'otra cosa', 'Taller')),
      lote(celda('r2', 'Título de r2', '  Taller ')),
    ];
    expect(await yo.hacer(uno, dos, tres)).toEqual({
      version: 2,
      hechos: [
        { id: uno.id, numero: 1 },
        { id: tres.id, numero: 2 },
      ],
      rechazados: [
        {
          id: dos.id,
          motivo: '',
          conflictos: [
            {
              hoja: hoja.id,
              fila: 'r2',
              columna: titulo,
              motivo: 'otro-valor',
              esperado: 'otra cosa',
              hay: 'Título de r2',
            },
          ],
        },
      ],
    });
    expect(hojaDe(await yo.leer(), 'Actividades').filas.slice(0, 2)).toEqual([
      { id: 'r1', celdas: { [titulo]: 'Título de r1' } },
      { id: 'r2', celdas: { [titulo]: 'Taller' } },
    ]);
  });

  it('does a lote that comes twice once, and answers as the first time', async () => {
    const s = await ciclo();
    const { yo, filas } = await abierto(s);
    const uno = lote(filas('r1'));
    expect(await yo.hacer(uno)).toEqual({ version: 1, hechos: [{ id: uno.id, numero: 1 }], rechazados: [] });
    await yo.hacer(lote(filas('r2')));
    expect(await yo.hacer(uno, uno)).toEqual({
      version: 2,
      hechos: [
        { id: uno.id, numero: 1 },
        { id: uno.id, numero: 1 },
      ],
      rechazados: [],
    });
    expect((await s.hacer(s.enlace, 'lotes', { parametros: DEP })).json.lotes).toHaveLength(2);
  });

  it('remembers every moment: its history, backwards, is what was read then', async () => {
    const s = await ciclo();
    const { yo, hoja, filas, celda, titulo } = await abierto(s);
    const momentos = [await yo.leer()];
    const pasos: CambioDeBorrador[][] = [
      [filas('r1', 'r2', 'r3')],
      [
        celda('r1', 'Título de r1', 'Feria'),
        { tipo: 'mover-filas', hoja: hoja.id, filas: ['r3'], despuesDe: null },
      ],
      [{ tipo: 'columna', hoja: hoja.id, despuesDe: titulo, columna: { id: 'k1', encabezado: '_Mía' } }],
      [{ tipo: 'celda', hoja: hoja.id, fila: 'r2', columna: 'k1', esperado: '', nuevo: 'nota' }],
      [
        {
          tipo: 'quitar-filas',
          hoja: hoja.id,
          esperadas: [{ id: 'r2', celdas: { [titulo]: 'Título de r2', k1: 'nota' } }],
        },
      ],
      [{ tipo: 'quitar-columna', hoja: hoja.id, columna: 'k1' }],
      [
        {
          tipo: 'hoja',
          despuesDe: null,
          hoja: { id: 'h77', nombre: '_Notas', columnas: [{ id: 'k2', encabezado: 'Nota' }] },
        },
      ],
      [{ tipo: 'filas', hoja: 'h77', despuesDe: null, filas: [{ id: 'n1', celdas: { k2: 'x' } }] }],
    ];
    for (const cambios of pasos) {
      expect((await yo.hacer(lote(...cambios))).rechazados).toEqual([]);
      momentos.push(await yo.leer());
    }
    for (const [numero, { version, hojas }] of momentos.entries()) {
      expect(version).toBe(numero);
      expect(await yo.en(numero)).toEqual({ version, hojas });
    }
    const { json } = await s.hacer(s.enlace, 'lotes', {
      parametros: DEP,
      consulta: { desde: 3, cuantos: 2 },
    });
    expect(json).toMatchObject({
      version: 8,
      lotes: [
        { numero: 4, nombre: 'Capturista de dep', que: 'escribir', cambios: pasos[3] },
        { numero: 5, cambios: pasos[4], inversos: [{ tipo: 'filas' }] },
      ],
    });
  });

  it('goes back to any moment with one lote that can be taken back, and the bitácora tells of it', async () => {
    const s = await ciclo();
    const { quien, yo, filas, celda } = await abierto(s);
    await yo.hacer(lote(filas('r1', 'r2')));
    const entonces = await yo.leer();
    await yo.hacer(lote(celda('r1', 'Título de r1', '')), lote(filas('r3')));
    const { json } = await s.hacer(quien, 'restaurarBorrador', { parametros: DEP, cuerpo: { numero: 1 } });
    expect(json).toEqual({ version: 4, lote: 4 });
    expect((await yo.leer()).hojas).toEqual(entonces.hojas);
    const otra = await s.hacer(quien, 'restaurarBorrador', { parametros: DEP, cuerpo: { numero: 1 } });
    expect(otra.json).toEqual({ version: 4, lote: null });
    const entradas = await s.almacen.db
      .selectFrom('bitacora')
      .select('accion')
      .where('accion', 'like', 'borrador.%')
      .orderBy('n')
      .execute();
    expect(entradas.map(({ accion }) => accion)).toEqual(['borrador.abierto', 'borrador.restaurado']);
  });

  it('downloads as .xlsx and opens again as the very same content, own columns and gaps too', async () => {
    const s = await ciclo();
    const { quien, yo, hoja, titulo, filas } = await abierto(s);
    await yo.hacer(
      lote(
        { tipo: 'columna', hoja: hoja.id, despuesDe: null, columna: { id: 'k1', encabezado: '_Mía' } },
        filas('r1', 'r2'),
        { tipo: 'filas', hoja: hoja.id, despuesDe: 'r1', filas: [{ id: 'r9', celdas: {} }] },
        { tipo: 'celda', hoja: hoja.id, fila: 'r2', columna: 'k1', esperado: '', nuevo: '=SUMA(1)' },
        {
          tipo: 'celda',
          hoja: hoja.id,
          fila: 'r2',
          columna: columnaDe(hoja, 'Fecha inicio'),
          esperado: '',
          nuevo: '2021-10-21',
        },
        {
          tipo: 'celda',
          hoja: hoja.id,
          fila: 'r2',
          columna: columnaDe(hoja, 'Línea'),
          esperado: '',
          nuevo: '2.10',
        },
      ),
    );
    const antes = await yo.leer();
    const { archivo } = await s.hacer(quien, 'borradorXlsx', { parametros: DEP });
    const bytes = archivo?.bytes ?? new Uint8Array();
    const archivos = [{ nombre: 'libro.xlsx', bytes: Uint8Array.from(bytes) }];
    const { json } = await s.hacer(quien, 'abrirEnBorrador', { parametros: DEP, archivos });
    expect(json).toMatchObject({ version: 1, lote: null, vaciadas: [] });
    expect((await yo.leer()).hojas).toEqual(antes.hojas);
    expect(titulo).not.toBe('');
    expect(canonico(libroDeBorrador(antes, 'x'))).toContain('2.10');
  });

  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['nothing', 'no-es-libro', [['Actividades.csv', '']]],
    ['nothing of a libro', 'no-es-libro', [['Lista.csv', 'a,b\n1,2\n']]],
    [
      'two tabs that are called alike',
      'hoja-repetida',
      [
        ['Difusión.csv', 'Fecha\n1\n'],
        ['DIFUSION.csv', 'Fecha\n2\n'],
      ],
    ],
  ])('is left as it was by files that hold %s', async (_, codigo, textos) => {
    const s = await ciclo();
    const { quien, yo } = await abierto(s);
    const antes = await yo.leer();
    const archivos = textos.map(([nombre, texto]) => ({ nombre, bytes: new TextEncoder().encode(texto) }));
    await expect(s.hacer(quien, 'abrirEnBorrador', { parametros: DEP, archivos })).rejects.toMatchObject({
      codigo,
    });
    expect(await yo.leer()).toEqual(antes);
  });

  it('is sent as it is: the envío keeps of which version it was made', async () => {
    const s = await ciclo();
    await s.hacer(await s.de('dep'), 'borrador', { parametros: DEP });
    const { quien, yo } = await abierto(s);
    const cuerpo = { libro: enApi(LIBROS_DEL_CICLO.dep) };
    const { json: hecho } = await s.hacer(quien, 'abrirEnBorrador', { parametros: DEP, cuerpo });
    expect(hecho).toMatchObject({ version: 1, lote: 1, leido: [{ hoja: 'Carátula', filas: 4 }, {}, {}] });
    const validado = await s.hacer(quien, 'validar', { parametros: DEP, cuerpo: { borrador: 1 } });
    expect(validado.json.admisible).toBe(true);
    const { json } = await s.hacer(quien, 'enviar', { parametros: DEP, cuerpo: { borrador: 1 } });
    expect(json.envio.sha256).toBe(validado.json.sha256);
    const { json: envio } = await s.hacer(s.enlace, 'envio', { parametros: { envio: json.envio.id } });
    expect(envio.borrador).toBe(1);
    await yo.hacer(
      lote({ tipo: 'hoja', despuesDe: null, hoja: { id: 'h77', nombre: 'SIVOPLE', columnas: [] } }),
    );
    const otro = { ...cuerpo, borrador: 0 };
    await expect(s.hacer(quien, 'enviar', { parametros: DEP, cuerpo: otro })).rejects.toMatchObject({
      codigo: 'version-cambiada',
    });
    await expect(
      s.hacer(quien, 'enviar', { parametros: DEP, cuerpo: { borrador: 99 } }),
    ).rejects.toMatchObject({ codigo: 'no-encontrado' });
  });

  it('follows what is sent as a file as long as nobody wrote in it, and stays as it is where somebody did', async () => {
    const s = await ciclo();
    const { quien, yo, borrador, filas } = await abierto(s);
    const enviar = () =>
      s.hacer(quien, 'enviar', { parametros: DEP, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) } });
    const titulos = async (): Promise<string[]> => {
      const hoja = hojaDe(await yo.leer(), 'Actividades');
      return hoja.filas.map(({ celdas }) => celdas[columnaDe(hoja, 'Título')] ?? '');
    };
    expect(borrador.version).toBe(0);
    expect(await titulos()).toEqual([]);
    await enviar();
    const enviados = await titulos();
    expect(enviados.length).toBeGreaterThan(0);
    const { json } = await s.hacer(quien, 'lotes', { parametros: DEP });
    expect(json.lotes).toMatchObject([{ numero: 1, que: 'recibir', nombre: 'Capturista de dep' }]);
    await yo.hacer(lote(filas('r1')));
    const { formato, hojas } = enApi(LIBROS_DEL_CICLO.dep);
    const sinDifusion = { formato, hojas: hojas.filter(({ nombre }) => nombre !== 'Difusión') };
    await s.hacer(quien, 'enviar', { parametros: DEP, cuerpo: { libro: sinDifusion } });
    expect(await titulos()).toEqual(['Título de r1', ...enviados]);
  });

  it('is held against its history by whoever verifies the store', async () => {
    const s = await ciclo();
    const { yo, filas, celda } = await abierto(s);
    await yo.hacer(lote(filas('r1', 'r2')), lote(celda('r1', 'Título de r1', 'Feria')));
    const deBorradores = async () => {
      const { comprobaciones } = await verificarAlmacen(s.almacen.db, []);
      const [{ comprobados, fallas } = { comprobados: 0, fallas: [] }] = comprobaciones.filter(
        ({ que }) => que === 'libros en el navegador y su historia',
      );
      return [comprobados, fallas];
    };
    const donde = 'El libro en el navegador de organos/cvoe/periodos/2021-t4/areas/dep';
    expect(await deBorradores()).toEqual([1, []]);
    const { db } = s.almacen;
    const deFila = db.updateTable('filas_de_borrador').where('id', '=', 'r2');
    await deFila.set({ celdas: '{}' }).execute();
    expect(await deBorradores()).toEqual([1, [`${donde}: su historia no está completa, o no es la suya.`]]);
    await db.deleteFrom('lotes_de_borrador').where('numero', '=', 1).execute();
    expect(await deBorradores()).toEqual([1, [`${donde}: su historia no está completa, o no es la suya.`]]);
  });
});
