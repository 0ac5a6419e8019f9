import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { BorradorDeApi } from '../../../../shared/api/esquemas/borradores.ts';
import { OPERACIONES } from '../../../../shared/api/catalogo-de-operaciones.ts';
import type { CambioDeBorrador } from '../../../../shared/borrador/cambio-de-borrador.ts';
import { verificarAlmacen } from '../../../../server/resources/verificar-almacen.ts';
import type { Quien } from '../../../../server/resources/quien.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { enApi, enlaceDelCiclo } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

const hojaDe = (borrador: Pick<BorradorDeApi, 'hojas'>, nombre: string) => {
  const hoja = borrador.hojas.find((h) => h.nombre === nombre);
  if (hoja === undefined) throw new Error(`The borrador has no ${nombre}`);
  return hoja;
};

const leer = async (s: CicloDePrueba, quien: Quien = s.enlace) =>
  (await s.hacer(quien, 'borradorDelEnlace')).json;

async function hacer(s: CicloDePrueba, ...cambios: CambioDeBorrador[]) {
  const lotes = [{ id: randomUUID(), que: 'escribir', cambios }];
  return (await s.hacer(s.enlace, 'hacerLotesDelEnlace', { cuerpo: { lotes } as never })).json;
}

/** A session is added below those that there are. */
async function conSesion(s: CicloDePrueba, id: string, numero: string) {
  const hoja = hojaDe(await leer(s), 'Sesiones');
  const [columna] = hoja.columnas.filter(({ encabezado }) => encabezado === 'Número');
  const celdas = { [columna?.id ?? '']: numero };
  const despuesDe = hoja.filas.at(-1)?.id ?? null;
  return hacer(s, { tipo: 'filas', hoja: hoja.id, despuesDe, filas: [{ id, celdas }] });
}

/** The libro in force, and the version that changes of it name. */
async function vigente(s: CicloDePrueba) {
  const { json, version } = await s.hacer(s.enlace, 'libroDelEnlace');
  return { ...json, siVersion: version ?? 0 };
}

const numeros = (libro: BorradorDeApi | Awaited<ReturnType<typeof vigente>>['libro']) => {
  const hoja = libro.hojas.find(({ nombre }) => nombre === 'Sesiones');
  const lugar = hoja?.columnas.findIndex(({ encabezado }) => encabezado === 'Número') ?? -1;
  return hoja?.filas.flatMap(({ celdas }) => (Array.isArray(celdas) ? celdas.slice(lugar, lugar + 1) : []));
};

enCadaAlmacen('The borrador of the libro of the enlace', (abrir) => {
  const ciclo = (): Promise<CicloDePrueba> => abrirCiclo(abrir, { taller: taller() });

  it('is made of the version in force, with every tab that the enlace may fill in', async () => {
    const s = await ciclo();
    const borrador = await leer(s);
    expect(borrador).toMatchObject({ version: 0, bloqueado: null });
    expect(borrador.hojas.map(({ nombre }) => nombre)).toEqual(
      expect.arrayContaining(['Carátula', 'Programa', 'Catálogos', 'Sesiones', 'Integrantes', 'Asistencia']),
    );
    expect(hojaDe(borrador, 'Sesiones').filas).not.toHaveLength(0);
    expect(await leer(s)).toEqual(borrador);
  });

  it('is written by the enlace alone, and read by whoever sees the libro of the enlace', async () => {
    const s = await ciclo();
    await expect(s.hacer(await s.de('dep'), 'borradorDelEnlace')).rejects.toMatchObject({
      codigo: 'sin-permiso',
    });
    for (const quien of [s.consulta, s.administracion]) {
      expect((await leer(s, quien)).bloqueado).toEqual({
        codigo: 'sin-permiso',
        motivo: expect.stringContaining('libro del enlace') as string,
      });
      await expect(
        s.hacer(quien, 'restaurarBorradorDelEnlace', { cuerpo: { numero: 0 } }),
      ).rejects.toMatchObject({ codigo: 'sin-permiso' });
    }
  });

  it('becomes a version of the libro, with what was filled in', async () => {
    const s = await ciclo();
    await leer(s);
    const { version } = await conSesion(s, 'r1', '99');
    const { siVersion, numero } = await vigente(s);
    const { json } = await s.hacer(s.enlace, 'publicarLibroDelEnlace', {
      cuerpo: { borrador: version },
      siVersion,
    });
    expect(json.numero).toBe(numero + 1);
    expect(numeros(json.libro)).toContain('99');
    const { versiones } = (await s.hacer(s.enlace, 'versionesDelLibro')).json;
    expect(versiones[0]).toMatchObject({ numero: numero + 1, motivo: 'Publicado desde el navegador' });
    // Once more from what is in force now
    const otra = await conSesion(s, 'r2', '100');
    const publicada = await s.hacer(s.enlace, 'publicarLibroDelEnlace', {
      cuerpo: { borrador: otra.version },
      siVersion: (await vigente(s)).siVersion,
    });
    expect(numeros(publicada.json.libro)).toEqual(expect.arrayContaining(['99', '100']));
    expect(await verificarAlmacen(s.servicio.almacen.db, [])).toMatchObject({ integro: true });
  });

  it('does not undo what somebody else put in force meanwhile: it takes that over first', async () => {
    const s = await ciclo();
    await leer(s);
    await conSesion(s, 'r1', '99');
    await s.hacer(s.enlace, 'agregarValor', {
      cuerpo: { catalogo: 'Tipo de convenio', valor: 'De otro', siglas: '', variantes: [] },
    });
    const { siVersion } = await vigente(s);
    const { version } = await leer(s);
    const publicar = (borrador: number) =>
      s.hacer(s.enlace, 'publicarLibroDelEnlace', { cuerpo: { borrador }, siVersion });
    await expect(publicar(version)).rejects.toMatchObject({ codigo: 'version-cambiada' });
    const traida = (await s.hacer(s.enlace, 'traerVersionVigente')).json;
    expect(traida).toEqual({ version: version + 1, lote: version + 1, conflictos: [] });
    await expect(publicar(version)).rejects.toMatchObject({ codigo: 'version-cambiada' });
    const { libro } = (await publicar(traida.version)).json;
    expect(JSON.stringify(libro)).toContain('De otro');
    expect(numeros(libro)).toContain('99');
    expect((await s.hacer(s.enlace, 'traerVersionVigente')).json).toMatchObject({ lote: null });
  });

  it('keeps its own where both changed the same cell, and says which', async () => {
    const s = await ciclo();
    const hoja = hojaDe(await leer(s), 'Carátula');
    const [campo, valor] = ['Campo', 'Valor'].map(
      (nombre) => hoja.columnas.find(({ encabezado }) => encabezado === nombre)?.id ?? '',
    );
    const fila = hoja.filas.find(({ celdas }) => celdas[campo ?? ''] === 'Órgano');
    const esperado = fila?.celdas[valor ?? ''] ?? '';
    const lugar = { hoja: hoja.id, fila: fila?.id ?? '', columna: valor ?? '' };
    await hacer(s, { tipo: 'celda', ...lugar, esperado, nuevo: 'La comisión de aquí' });
    const texto = JSON.stringify(enApi(enlaceDelCiclo())).replaceAll(
      JSON.stringify(esperado),
      '"La comisión de allá"',
    );
    await s.hacer(s.enlace, 'cambiarLibroDelEnlace', {
      cuerpo: { libro: JSON.parse(texto) as never },
      siVersion: (await vigente(s)).siVersion,
    });
    const { conflictos, version } = (await s.hacer(s.enlace, 'traerVersionVigente')).json;
    expect(conflictos).toMatchObject([{ hay: 'La comisión de aquí' }]);
    const publicado = await s.hacer(s.enlace, 'publicarLibroDelEnlace', {
      cuerpo: { borrador: version },
      siVersion: (await vigente(s)).siVersion,
    });
    expect(JSON.stringify(publicado.json.libro)).toContain('La comisión de aquí');
  });

  it('takes nothing over where both together are more than a libro may hold, and says so', async () => {
    const s = await ciclo();
    const borrador = await leer(s);
    const propias = Array.from({ length: 30 }, (_, i): CambioDeBorrador => {
      const hoja = { id: `mia-${String(i)}`, nombre: `Mía ${String(i)}`, columnas: [] };
      return { tipo: 'hoja', despuesDe: borrador.hojas.at(-1)?.id ?? null, hoja };
    });
    await hacer(s, ...propias);
    const ajenas = Array.from({ length: 30 }, (_, i) => [`Suya ${String(i)}`, [['Dato'], ['x']]] as const);
    const { siVersion } = await vigente(s);
    await s.hacer(s.enlace, 'cambiarLibroDelEnlace', {
      cuerpo: { libro: enApi(enlaceDelCiclo(Object.fromEntries(ajenas))) },
      siVersion,
    });
    const antes = await leer(s);
    await expect(s.hacer(s.enlace, 'traerVersionVigente')).rejects.toMatchObject({
      codigo: 'borrador-demasiado-grande',
    });
    expect(await leer(s)).toEqual(antes);
    const declarados: readonly string[] = OPERACIONES.traerVersionVigente.problemas;
    expect(declarados).toContain('borrador-demasiado-grande');
  });

  it('is refused where it is of another period, as a file that is uploaded', async () => {
    const s = await ciclo();
    const hoja = hojaDe(await leer(s), 'Carátula');
    const [campo, valor] = ['Campo', 'Valor'].map(
      (nombre) => hoja.columnas.find(({ encabezado }) => encabezado === nombre)?.id ?? '',
    );
    const cambios = hoja.filas.flatMap(({ id, celdas }): CambioDeBorrador[] => {
      const nombre = celdas[campo ?? ''] ?? '';
      const nuevo = { Periodo: '2020-T1', Desde: '2020-01-01', Hasta: '2020-03-31' }[nombre];
      const esperado = celdas[valor ?? ''] ?? '';
      if (nuevo === undefined) return [];
      return [{ tipo: 'celda', hoja: hoja.id, fila: id, columna: valor ?? '', esperado, nuevo }];
    });
    const { version } = await hacer(s, ...cambios);
    await expect(
      s.hacer(s.enlace, 'publicarLibroDelEnlace', {
        cuerpo: { borrador: version },
        siVersion: (await vigente(s)).siVersion,
      }),
    ).rejects.toMatchObject({ codigo: 'libro-de-otro-periodo' });
  });

  it('downloads as the .xlsx that opens in it again without a change', async () => {
    const s = await ciclo();
    const antes = await leer(s);
    const { archivo } = await s.hacer(s.enlace, 'borradorDelEnlaceXlsx');
    if (archivo === undefined) throw new Error('Nothing was downloaded');
    const { json } = await s.hacer(s.enlace, 'abrirEnLibroDelEnlace', {
      archivos: [{ nombre: archivo.nombre ?? '', bytes: archivo.bytes }],
    });
    expect(json).toMatchObject({ lote: null, vaciadas: [] });
    expect((await leer(s)).hojas).toEqual(antes.hojas);
  });

  it('is read-only once the period is closed', async () => {
    const s = await ciclo();
    await leer(s);
    await s.servicio.almacen.db.updateTable('periodos').set({ estado: 'cerrado' }).execute();
    expect((await leer(s)).bloqueado?.codigo).toBe('periodo-cerrado');
    await expect(conSesion(s, 'r1', '99')).rejects.toMatchObject({ codigo: 'periodo-cerrado' });
    await expect(s.hacer(s.enlace, 'traerVersionVigente')).rejects.toMatchObject({
      codigo: 'periodo-cerrado',
    });
    await expect(
      s.hacer(s.enlace, 'publicarLibroDelEnlace', {
        cuerpo: { borrador: 0 },
        siVersion: (await vigente(s)).siVersion,
      }),
    ).rejects.toMatchObject({ codigo: 'periodo-cerrado' });
  });
});
