import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conCampos } from '../../../../shared/libro/con-campos.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { abrirAlmacen } from '../../../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../../../support/carpeta-temporal.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { enApi, trimestreReal } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';
import { RAIZ, trimestral } from '../../../support/trimestral.ts';
import { partesDe, textoDe } from '../../outputs/docx/leer-docx.ts';

const taller = tallerDelArchivo();
const ESPERADO = join(RAIZ, 'sheets-templates/ejemplos/2021-t4/esperado/tablas');
const REAL = trimestreReal();
const APROBACION = { acuerdo: 'CVOE/004/22', sesion: 'Primera sesión ordinaria', fecha: '2022-01-24' };

const conAprobacion = (enlace: Libro, { acuerdo, sesion, fecha }: typeof APROBACION): Libro =>
  conCampos(
    enlace,
    new Map([
      ['Acuerdo de aprobación', acuerdo],
      ['Sesión de aprobación', sesion],
      ['Fecha de aprobación', fecha],
    ]),
  );
const SIN_APROBAR = conAprobacion(REAL.enlace, { acuerdo: '', sesion: '', fecha: '' });

/** The libros in a folder of CSVs each, called as the service calls them. */
function escribirLibros(enlace: Libro, areas: Readonly<Record<string, Libro>>): string {
  const raiz = join(carpetaTemporal(), 'libros');
  const todos = [['enlace', enlace], ...Object.entries(areas).map(([a, l]) => [`area-${a}`, l])] as const;
  for (const [nombre, { hojas }] of todos as readonly (readonly [string, Libro])[]) {
    mkdirSync(join(raiz, nombre), { recursive: true });
    for (const { nombre: hoja, columnas, filas } of hojas) {
      const renglones: string[][] = [columnas.map((c) => c.encabezado)];
      for (const { numero, celdas } of filas) renglones[numero - 1] = columnas.map((_, i) => celdas[i] ?? '');
      const csv = Array.from(renglones, (r) =>
        ((r as string[] | undefined) ?? ['']).map((c) => `"${c.replaceAll('"', '""')}"`).join(','),
      );
      writeFileSync(join(raiz, nombre, `${hoja}.csv`), `${csv.join('\n')}\n`);
    }
  }
  return raiz;
}

/** What the command line gives for the same libros, by path. */
async function porOrden(enlace: Libro, ...opciones: readonly string[]): Promise<Map<string, Buffer>> {
  const salida = join(carpetaTemporal(), 'informe');
  const libros = escribirLibros(enlace, REAL.areas);
  const { codigo, error } = await trimestral(['consolidar', libros, '--salida', salida, ...opciones]);
  expect([codigo, error]).toEqual([0, expect.anything()]);
  const archivos = readdirSync(salida, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    archivos.map((e) => {
      const ruta = join(e.parentPath, e.name);
      return [ruta.slice(salida.length + 1), readFileSync(ruta)];
    }),
  );
}

/** The manifest names what went in, which on disk are files: the rest of it, and every other product, is the same. */
const sinEntradas = (manifiesto: Uint8Array): unknown => {
  const { entradas, ...resto } = JSON.parse(Buffer.from(manifiesto).toString()) as { entradas: unknown[] };
  return { ...resto, cuantas: entradas.length > 0 };
};

/** The libro with the title of its first activity changed, and without its last. */
function sinUltimaActividad(libro: Libro | undefined): Libro {
  const { nombre, hojas } = libro ?? { nombre: '', hojas: [] };
  return {
    nombre,
    hojas: hojas.map((h) => {
      if (h.nombre !== 'Actividades') return h;
      const titulo = h.columnas.findIndex((c) => c.encabezado === 'Título');
      const [primera, ...demas] = h.filas.slice(0, -1);
      if (primera === undefined) return h;
      const celdas = primera.celdas.map((c, i) => (i === titulo ? `${c} (bis)` : c));
      return { ...h, filas: [{ ...primera, celdas }, ...demas] };
    }),
  };
}

async function abrirReal(): Promise<CicloDePrueba> {
  const datos = carpetaTemporal();
  const s = await abrirCiclo(
    async (opciones = {}) => {
      const almacen = await abrirAlmacen({ url: null, datos, ...opciones });
      onTestFinished(() => almacen.cerrar());
      return almacen;
    },
    { taller: taller(), enlace: SIN_APROBAR },
  );
  const nombre = 'Oficina del consejero electoral Mauricio Huesca Rodríguez';
  await s.hacer(s.enlace, 'crearArea', { cuerpo: { clave: 'huesca', nombre, siglas: 'OMHR' } });
  await s.hacer(s.enlace, 'cambiarArea', {
    parametros: { area: 'utcsyd' },
    cuerpo: { activa: false },
    siVersion: 1,
  });
  for (const [area, libro] of Object.entries(REAL.areas)) await s.enviar(area, libro);
  return s;
}

async function productosDe(s: CicloDePrueba, numero: number): Promise<Map<string, Buffer>> {
  const { json } = await s.hacer(s.consulta, 'consolidacion', { parametros: { numero } });
  const productos = new Map<string, Buffer>();
  for (const { ruta, bytes } of json.productos) {
    const { archivo } = await s.hacer(s.consulta, 'producto', { parametros: { numero, archivo: ruta } });
    expect(archivo?.bytes.length).toBe(bytes);
    productos.set(ruta, Buffer.from(archivo?.bytes ?? []));
  }
  return productos;
}

function expectLoMismo(servicio: Map<string, Buffer>, orden: Map<string, Buffer>): void {
  expect([...servicio.keys()].sort()).toEqual([...orden.keys()].sort());
  for (const [ruta, bytes] of orden) {
    const suyo = servicio.get(ruta) ?? Buffer.alloc(0);
    if (ruta === 'manifiesto.json') expect(sinEntradas(suyo)).toEqual(sinEntradas(bytes));
    else expect(suyo.equals(bytes), ruta).toBe(true);
  }
}

describe('The real quarter, consolidated by the service', () => {
  it('gives from draft to approved what the command line gives', { timeout: 60_000 }, async () => {
    const s = await abrirReal();
    const borrador = await s.consolidar();
    expect(borrador).toMatchObject({
      numero: 1,
      calidad: 'borrador',
      estado: 'lista',
      pedidaPor: 'Elena Enlace',
      faltantes: ['depcyc', 'huesca', 'se', 'utsi', 'utvoe'],
      resumen: { errores: 0, explicadas: 3 },
    });
    expect(borrador.insumos.map((i) => [i.area, i.libro, i.numero, i.folio])).toEqual([
      [null, 'enlace', 1, ''],
      ...Object.keys(REAL.areas).map((a, i) => [a, `area-${a}`, 1, `CVOE/2021-T4/00000${i + 1}`]),
    ]);
    expectLoMismo(await productosDe(s, 1), await porOrden(SIN_APROBAR, '--borrador'));

    for (const area of Object.keys(REAL.areas)) await s.aceptar(area);
    const proyecto = await s.consolidar();
    expect([proyecto.numero, proyecto.calidad, proyecto.faltantes]).toEqual([2, 'proyecto', []]);
    const productos = await productosDe(s, 2);
    for (const tabla of readdirSync(ESPERADO))
      expect(productos.get(`tablas/${tabla}`)?.equals(readFileSync(join(ESPERADO, tabla))), tabla).toBe(true);
    expectLoMismo(productos, await porOrden(SIN_APROBAR));

    const { json } = await s.hacer(s.enlace, 'aprobar', { parametros: { numero: 2 }, cuerpo: APROBACION });
    expect([json.numero, json.calidad, json.aprobacion]).toEqual([
      3,
      'aprobado',
      { ...APROBACION, sha256DelFirmado: null },
    ]);
    const aprobado = await s.terminada(3);
    expect([aprobado.estado, aprobado.insumos]).toEqual(['lista', proyecto.insumos]);
    const aprobados = await productosDe(s, 3);
    expectLoMismo(aprobados, await porOrden(conAprobacion(SIN_APROBAR, APROBACION)));
    const portada = (docx: Buffer | undefined): string =>
      textoDe(partesDe(docx ?? Buffer.alloc(0))['word/document.xml'] ?? '');
    expect(portada(aprobados.get('informe.docx'))).toContain('CVOE/004/22');
    expect(portada(aprobados.get('informe.docx'))).toContain('24 de enero de 2022');
    expect(portada(productos.get('informe.docx'))).not.toContain('CVOE/004/22');
    const { archivo } = await s.hacer(s.consulta, 'paquete', { parametros: { numero: 3 } });
    const paquete = unzipSync(archivo?.bytes ?? new Uint8Array());
    expect(Object.keys(paquete).sort()).toEqual([...aprobados.keys()].sort());
    for (const [ruta, bytes] of aprobados)
      expect(bytes.equals(paquete[ruta] ?? new Uint8Array()), ruta).toBe(true);
    // The libros are as they were
    expect((await s.libroDe('se')).estado).toBe('aceptado');
    expect((await s.hacer(s.enlace, 'libroDelEnlace')).json.libro).toEqual(enApi(SIN_APROBAR));
  });

  it('tells where each row, cell and number comes from', async () => {
    const s = await abrirReal();
    await s.consolidar();
    const de = async (archivo: string, fila: string, columna?: string) => {
      const { json } = await s.hacer(s.consulta, 'procedencia', {
        parametros: { numero: 1 },
        consulta: { archivo, fila, ...(columna === undefined ? {} : { columna }) },
      });
      return json;
    };
    const renglon = await de('2.D-1.csv', '3');
    expect(renglon.registros).toMatchObject([
      { libro: 'area-huesca', area: 'huesca', folio: 'CVOE/2021-T4/000002', hoja: 'Convenios', fila: 2 },
    ]);
    const [registro] = renglon.registros;
    const huesca = REAL.areas['huesca']?.hojas.find((h) => h.nombre === 'Convenios');
    expect(registro?.columnas).toEqual(huesca?.columnas.map((c) => c.encabezado));
    expect(registro?.celdas.slice(0, 4)).toEqual(huesca?.filas[0]?.celdas.slice(0, 4));
    // A row of a grouped table comes from every advance of its convenio
    const agrupado = await de('2.C-1.csv', '2');
    expect(agrupado.registros.map((r) => [r.libro, r.hoja])).toEqual(
      Array(3).fill(['area-utvoe', 'Avances']),
    );
    // A number of the text: twelve acuerdos, of the libro of the enlace
    const numero = await de('informe', 'II', '{total}');
    expect(numero.registros.filter((r) => r.hoja === 'Acuerdos')).toHaveLength(12);
    expect(numero.registros[0]).toMatchObject({ libro: 'enlace', area: null, envio: null, folio: '' });
    // Of a cell those of the cell
    const celda = await de('3.D-1.csv', '2', 'Registros');
    expect(celda.registros.map((r) => [r.libro, r.hoja])).toEqual([['area-utvoe', 'Indicadores']]);
    expect(await de('9.Z-1.csv', '1')).toEqual({ registros: [], total: 0 });
  });

  it('tells what changed from one version to another', async () => {
    const s = await abrirReal();
    await s.consolidar();
    const { version, envio } = await s.libroDe('utvoe');
    await s.hacer(s.enlace, 'devolver', {
      parametros: { envio: envio?.id ?? '' },
      cuerpo: { motivo: 'Sobra la última actividad' },
      siVersion: version,
    });
    await s.enviar('utvoe', sinUltimaActividad(REAL.areas['utvoe']));
    await s.consolidar();
    const { json } = await s.hacer(s.consulta, 'cambiosDeConsolidacion', { parametros: { numero: 2 } });
    expect([json.desde, json.hasta]).toEqual([1, 2]);
    expect(json.libros.filter((l) => l.tipo !== 'igual')).toMatchObject([
      {
        libro: 'area-utvoe',
        area: 'utvoe',
        tipo: 'cambiado',
        diferencias: [
          { tipo: 'cambiada', fila: 2, celdas: [{ columna: 'Título', ahora: 'Primera emisión (bis)' }] },
          { tipo: 'quitada', fila: null, filaAnterior: 12 },
        ],
      },
    ]);
    expect(json.libros).toHaveLength(6);
    const distintas = json.tablas.filter((t) => t.tipo !== 'igual');
    expect(distintas.map((t) => [t.archivo, t.tipo, t.filasAhora - t.filasAntes])).toEqual([
      ['3.A-1.csv', 'cambiada', 0],
      ['6.C-1.csv', 'cambiada', -1],
    ]);
    expect(json.tablas).toHaveLength(readdirSync(ESPERADO).length - 1);
    const primera = await s.hacer(s.consulta, 'cambiosDeConsolidacion', { parametros: { numero: 1 } });
    expect(primera.json.desde).toBeNull();
    expect(new Set(primera.json.libros.map((l) => l.tipo))).toEqual(new Set(['agregado']));
    const misma = await s.hacer(s.consulta, 'cambiosDeConsolidacion', {
      parametros: { numero: 2 },
      consulta: { desde: 2 },
    });
    expect(new Set(misma.json.tablas.map((t) => t.tipo))).toEqual(new Set(['igual']));
  });
});
