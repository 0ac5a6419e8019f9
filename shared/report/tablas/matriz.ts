import type { Registro } from '../../libro/carpeta.ts';
import { JUSTIFICADA, marcas, PRESENTE } from '../../programa/consulta/asistencia.ts';
import type { Columnas } from '../../programa/lenguaje/columnas.ts';
import type { Ruta } from '../../programa/lenguaje/ruta.ts';
import type { ColumnaDeTabla, FilaDeTabla } from '../arbol.ts';
import { deClave, gruposEnOrden, unir } from './agrupada.ts';
import {
  enOrden,
  esSesionDeAsistencia,
  sesionesCelebradas,
  valorDeAsistencia,
  valoresDe,
  type Valor,
} from './cruces.ts';
import { columnaDeTabla, type TablaHecha, type Taller } from './fabrica.ts';
import { identidad } from './identidad.ts';
import { NOTA_DE_JUSTIFICADA } from './notas.ts';

type Cruce = Extract<Columnas, { tipo: 'cruce' }>;

/** What stands at a crossing: its text, and the records behind it. */
interface Cruzada {
  readonly texto: string;
  readonly origen: readonly Registro[];
}

interface Crucero {
  readonly columnas: readonly Valor[];
  /** The crossings of a row, one a column. */
  celdas(grupo: readonly Registro[]): readonly Cruzada[];
}

function deAsistencia({ consulta, fuente }: Taller): Crucero {
  const sesiones = sesionesCelebradas(consulta, fuente);
  const marca = marcas(consulta);
  return {
    columnas: sesiones.map(valorDeAsistencia),
    celdas: (grupo) =>
      sesiones.map((sesion) => {
        const textos = new Set(grupo.map((registro) => marca(registro, sesion)));
        return { texto: [PRESENTE, JUSTIFICADA].find((t) => textos.has(t)) ?? '', origen: grupo };
      }),
  };
}

function deColumna(taller: Taller, ruta: Ruta, valor: Ruta | null, registros: readonly Registro[]): Crucero {
  const { consulta, fuente } = taller;
  const leer = valoresDe(consulta, fuente, ruta);
  const porClave = new Map<string, Valor>();
  for (const registro of registros) {
    for (const v of leer(registro)) if (v.clave !== '' && !porClave.has(v.clave)) porClave.set(v.clave, v);
  }
  const impreso = valor === null ? () => PRESENTE : unir(consulta, valor);
  const columnas = enOrden(porClave.values());
  return {
    columnas,
    celdas(grupo) {
      const cruces = new Map<string, Registro[]>();
      for (const registro of grupo) {
        for (const { clave } of leer(registro)) {
          const enCruce = cruces.get(clave);
          if (enCruce === undefined) cruces.set(clave, [registro]);
          else enCruce.push(registro);
        }
      }
      return columnas.map(({ clave }) => {
        const origen = cruces.get(clave) ?? [];
        return { texto: origen.length === 0 ? '' : impreso(origen), origen };
      });
    },
  };
}

function filasDe(
  { consulta, marcas: deBorrador }: Taller,
  { filas }: Cruce,
  grupos: readonly (readonly Registro[])[],
  crucero: Crucero,
): FilaDeTabla[] {
  const lectores = filas.map(({ ruta }) => (ruta === null ? null : deClave(consulta, ruta)));
  const rutas = filas.map((f) => f.ruta);
  return grupos.map((grupo, i) => {
    const titulos = lectores.map((leer) => (leer === null ? String(i + 1) : leer(grupo)));
    const cruces = crucero.celdas(grupo);
    return {
      tipo: 'dato',
      celdas: [...titulos, ...cruces.map((c) => c.texto)],
      origen: grupo,
      origenDeCelda: new Map(cruces.map(({ origen }, j) => [titulos.length + j, origen])),
      marcadas: deBorrador.marcadas(rutas, grupo),
    };
  });
}

/** ✓ (or `Valor`) at the crossing of two columns (contract §2, `Matriz`). */
export function hacerMatriz(taller: Taller, cruce: Cruce, registros: readonly Registro[]): TablaHecha {
  const { columna, valor } = cruce;
  const grupos = gruposEnOrden(taller, identidad(taller.consulta, cruce.filas), registros);
  const crucero =
    columna === null
      ? { columnas: [], celdas: () => [] }
      : esSesionDeAsistencia(columna)
        ? deAsistencia(taller)
        : deColumna(taller, columna, valor, registros);
  const filas = filasDe(taller, cruce, grupos, crucero);
  const clase: ColumnaDeTabla['clase'] = valor === null ? 'marca' : 'texto';
  const deCruce = crucero.columnas.map(({ texto }): ColumnaDeTabla => ({
    encabezado: texto,
    clase,
    columna: null,
    tipo: null,
  }));
  const conJ = filas.some((fila) => fila.celdas.slice(cruce.filas.length).includes(JUSTIFICADA));
  return {
    columnas: [...cruce.filas.map(columnaDeTabla), ...deCruce],
    filas,
    grupos: null,
    notas: conJ && valor === null ? [NOTA_DE_JUSTIFICADA] : [],
    total: String(filas.length),
  };
}
