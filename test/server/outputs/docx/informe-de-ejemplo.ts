import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Bloque, ColumnaDeTabla, Informe, Portada, Seccion, Tabla } from '../../../../shared/report/arbol.ts';
import type { Forma } from '../../../../shared/hojas/hoja-def.ts';
import { leerPeriodo, periodoLargo } from '../../../../shared/spanish/periodo.ts';

const EJEMPLOS = 'sheets-templates/ejemplos';

export const PORTADA: Portada = {
  institucion: 'Instituto Electoral de la Ciudad de México',
  siglasDeInstitucion: 'IECM',
  organo: 'Comisión Permanente de Vinculación con Organismos Externos',
  siglasDeOrgano: 'CVOE',
  area: 'Unidad Técnica de Vinculación con Organismos Externos',
  siglasDeArea: 'UTVOE',
  titulo:
    'Cuarto informe trimestral de actividades de la Comisión Permanente de Vinculación con Organismos Externos 2021',
  periodoLargo: 'octubre a diciembre de 2021',
  acuerdo: 'CVOE/004/22',
  sesion: 'Primera sesión ordinaria',
  fecha: 'Lunes 24 de enero de 2022',
  punto: '4',
  responsable: 'Cecilia Aída Hernández Cruz',
  firmas: [],
  logotipo: '',
  color: null,
};

function leer(ruta: string): string[][] {
  return existsSync(ruta) ? parse(readFileSync(ruta, 'utf8'), { relax_column_count: true, bom: true }) : [];
}

function claseDe(encabezado: string, celdas: readonly string[]): ColumnaDeTabla['clase'] {
  const llenas = celdas.filter((c) => c !== '');
  if (encabezado === 'No.') return 'orden';
  if (llenas.length > 0 && llenas.every((c) => c === '✓' || c === 'J')) return 'marca';
  if (llenas.length > 0 && llenas.every((c) => /^https?:/.test(c))) return 'liga';
  if (llenas.length > 0 && llenas.every((c) => /^[$]?[\d,.]+%?$/.test(c))) return 'numero';
  if (/^fecha/i.test(encabezado)) return 'fecha';
  return llenas.some((c) => c.length > 80) ? 'prosa' : 'texto';
}

/** A table from its rows, the first of them the header; for what the report engine would give. */
export function tablaDe(archivo: string, filas: readonly (readonly string[])[], resto: Partial<Tabla> = {}): Tabla {
  const [encabezado = [], ...datos] = filas;
  return {
    archivo,
    linea: archivo.replace(/-\d+\.csv$/, ''),
    numero: null,
    titulo: null,
    fuente: 'Actividades',
    forma: 'Lista',
    columnas: encabezado.map((e, j) => ({
      encabezado: e,
      clase: claseDe(e, datos.map((f) => f[j] ?? '')),
      columna: null,
      tipo: null,
    })),
    filas: datos.map((celdas) => ({
      tipo: celdas.includes('Total') ? 'total' : 'dato',
      celdas,
      origen: [],
      origenDeCelda: null,
      marcadas: [],
    })),
    grupos: null,
    notas: [],
    ...resto,
  };
}

function tablasDe(dir: string): Map<string, Tabla[]> {
  const porLinea = new Map<string, Tabla[]>();
  for (const [archivo = '', linea = '', numero = '', titulo = '', forma = ''] of leer(join(dir, 'indice.csv')).slice(1)) {
    const filas = leer(join(dir, archivo));
    const conGrupos = forma === 'Viñetas' || forma === 'Párrafos';
    const tabla = tablaDe(archivo, filas, {
      numero: numero === '' ? null : numero,
      titulo: titulo === '' ? null : titulo,
      forma: forma as Forma,
      grupos: conGrupos
        ? [{ titulo: null, elementos: filas.slice(1).map((f) => ({ partes: [{ texto: f.join(' '), negrita: false }], origen: [], marcado: false })) }]
        : null,
    });
    porLinea.set(linea, [...(porLinea.get(linea) ?? []), tabla]);
  }
  return porLinea;
}

/** A report with the real tables of an example, as near to the engine's tree as its CSVs allow. */
export function informeDeEjemplo(ejemplo: string, libros: string, esperado: string, portada: Partial<Portada> = {}): Informe {
  const raiz = join(EJEMPLOS, ejemplo);
  const enlace = readdirSync(join(raiz, libros)).find((d) => d.startsWith('enlace')) ?? '';
  const tablas = tablasDe(join(raiz, esperado, 'tablas'));
  const textos = new Map(leer(join(raiz, esperado, 'textos.csv')).slice(1).map(([l, b, t]) => [`${l ?? ''}|${b ?? ''}`, t ?? '']));
  const programa = leer(join(raiz, libros, enlace, 'Programa.csv')).slice(1);
  const secciones = new Map<string, { seccion: Omit<Seccion, 'bloques'>; bloques: Bloque[] }>();
  for (const [linea = '', titulo = '', texto = '', fuente = '', , , , , deTabla = ''] of programa) {
    const nivel = linea.split('.').length;
    const s = secciones.get(linea) ?? { seccion: { linea, nivel, titulo, numerada: !linea.startsWith('0') }, bloques: [] };
    secciones.set(linea, s);
    const ordinal = s.bloques.length + 1;
    const tabla = fuente === '' ? null : (tablas.get(linea)?.shift() ?? null);
    const escrito = textos.get(`${linea}|${String(ordinal)}`) ?? texto;
    s.bloques.push({
      linea,
      ordinal,
      texto: escrito === '' ? null : [{ tipo: 'literal', texto: escrito }],
      tabla,
      vacio:
        fuente !== '' && tabla === null
          ? { numero: deTabla === '' ? null : `${linea.split('.')[0] ?? ''}.${linea === '2.A' ? '1' : '2'}`, titulo: deTabla || null, motivo: 'En el periodo que se informa no hubo actividades en esta línea.', origen: [] }
          : null,
    });
  }
  const periodo = leerPeriodo('2021-T4');
  if (periodo === null) throw new Error('2021-T4');
  return {
    portada: { ...PORTADA, periodoLargo: periodoLargo(periodo), ...portada },
    periodo,
    estado: 'informe',
    secciones: [...secciones.values()].map(({ seccion, bloques }) => ({ ...seccion, bloques })),
    pendientes: [],
  };
}
