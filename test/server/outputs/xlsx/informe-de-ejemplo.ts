import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type {
  Bloque,
  ColumnaDeTabla,
  FilaDeTabla,
  Informe,
  Seccion,
  Tabla,
} from '../../../../shared/report/arbol.ts';
import { leerFecha } from '../../../../shared/spanish/fechas/parse-date.ts';
import { leerNumero } from '../../../../shared/spanish/numeros/parse-number.ts';
import { leerPeriodo } from '../../../../shared/spanish/fechas/periodo.ts';

const EJEMPLOS = fileURLToPath(new URL('../../../../sheets-templates/ejemplos/', import.meta.url));

type Clase = ColumnaDeTabla['clase'];

/** The rows of a CSV of an example, as they stand in its file. */
function filasDeCsv(...ruta: readonly string[]): string[][] {
  return parse(readFileSync(join(EJEMPLOS, ...ruta), 'utf8'), { bom: true });
}

function claseDe(encabezado: string, celdas: readonly string[]): Clase {
  const llenas = celdas.filter((c) => c !== '');
  if (encabezado === 'No.') return 'orden';
  if (llenas.length === 0) return 'texto';
  if (llenas.every((c) => leerFecha(c) !== null)) return 'fecha';
  if (/^fecha/i.test(encabezado)) return 'fecha';
  if (llenas.every((c) => c === '✓' || c === 'J')) return 'marca';
  if (llenas.every((c) => leerNumero(c) !== null)) return 'numero';
  return llenas.some((c) => c.length > 60) ? 'prosa' : 'texto';
}

/** A table of a report from the rows of its CSV: the header first. */
export function tablaDe(
  datos: { archivo: string; linea: string; numero?: string | null; titulo?: string | null },
  filas: readonly string[][],
): Tabla {
  const [encabezados = [], ...resto] = filas;
  return {
    archivo: datos.archivo,
    linea: datos.linea,
    numero: datos.numero ?? null,
    titulo: datos.titulo ?? null,
    fuente: 'Actividades',
    forma: 'Lista',
    columnas: encabezados.map((encabezado, i) => ({
      encabezado,
      clase: claseDe(
        encabezado,
        resto.map((f) => f[i] ?? ''),
      ),
      columna: null,
      tipo: null,
    })),
    filas: resto.map((celdas): FilaDeTabla => ({
      tipo: celdas.includes('Total') ? 'total' : 'dato',
      celdas,
      origen: [],
      origenDeCelda: null,
      marcadas: [],
    })),
    grupos: null,
    notas: [],
  };
}

export function bloqueCon(tabla: Tabla): Bloque {
  return { linea: tabla.linea, ordinal: 1, texto: null, tabla, vacio: null };
}

/** A report of these sections; what a test does not say is a plain one. */
export function informeDe(secciones: readonly Seccion[], resto: Partial<Informe> = {}): Informe {
  const periodo = leerPeriodo('2021-T4');
  if (periodo === null) throw new Error('2021-T4 is a period');
  return {
    portada: {
      institucion: 'Instituto Electoral de la Ciudad de México',
      siglasDeInstitucion: 'IECM',
      organo: 'Comisión Permanente de Vinculación con Organismos Externos',
      siglasDeOrgano: 'CVOE',
      area: 'Unidad Técnica de Vinculación con Organismos Externos',
      siglasDeArea: 'UTVOE',
      titulo:
        'Cuarto informe trimestral de actividades de la Comisión Permanente de Vinculación con Organismos Externos 2021',
      periodoLargo: 'octubre a diciembre de 2021',
      acuerdo: '',
      sesion: '',
      fecha: '',
      punto: '',
      responsable: '',
      firmas: [],
      logotipo: '',
      color: null,
    },
    periodo,
    estado: 'informe',
    secciones,
    pendientes: [],
    ...resto,
  };
}

/** The report that an example's `esperado` shows. */
export function informeDeEjemplo(nombre: string, esperado = 'esperado', libros = 'libros'): Informe {
  const enlace = { '2021-t4': 'enlace-utvoe', '2020-mar-may': 'enlace-derfe' }[nombre] ?? 'enlace-cai';
  const programa = join(EJEMPLOS, nombre, libros, enlace, 'Programa.csv');
  const titulos = new Map<string, string>();
  if (existsSync(programa)) {
    for (const [linea = '', titulo = ''] of filasDeCsv(nombre, libros, enlace, 'Programa.csv').slice(1)) {
      if (titulo !== '') titulos.set(linea, titulo);
    }
  }
  const secciones = new Map<string, Seccion & { bloques: Bloque[] }>();
  for (const [archivo = '', linea = '', numero = '', titulo = ''] of filasDeCsv(
    nombre,
    esperado,
    'tablas',
    'indice.csv',
  ).slice(1)) {
    const seccion = secciones.get(linea) ?? {
      linea,
      nivel: 1,
      titulo: titulos.get(linea) ?? '',
      numerada: !linea.startsWith('0'),
      bloques: [],
    };
    secciones.set(linea, seccion);
    const datos = {
      archivo,
      linea,
      numero: numero === '' ? null : numero,
      titulo: titulo === '' ? null : titulo,
    };
    seccion.bloques.push(bloqueCon(tablaDe(datos, filasDeCsv(nombre, esperado, 'tablas', archivo))));
  }
  return informeDe([...secciones.values()]);
}
