import type { Registro } from '../../libro/carpeta.ts';
import { JUSTIFICADA, marcas, PRESENTE } from '../../programa/consulta/asistencia.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import type { Columnas } from '../../programa/lenguaje/columnas.ts';
import type { Ruta } from '../../programa/lenguaje/ruta.ts';
import type { ColumnaDeTabla, FilaDeTabla } from '../arbol.ts';
import { llavesDe, ordenarPorClaves, porFecha } from '../ordenar.ts';
import { unir } from './agrupada.ts';
import { enOrden, esSesionDeAsistencia, sesionesCelebradas, valorDeAsistencia, valoresDe, type Valor } from './cruces.ts';
import { columnaDeTabla, type TablaHecha, type Taller } from './fabrica.ts';
import { agrupar, identidad } from './identidad.ts';
import { NOTA_DE_JUSTIFICADA } from './notas.ts';

type Cruce = Extract<Columnas, { tipo: 'cruce' }>;

/** What stands at a crossing: its text, and the records behind it. */
interface Crucero {
  readonly columnas: readonly Valor[];
  celda(grupo: readonly Registro[], columna: Valor): { texto: string; origen: readonly Registro[] };
}

function deAsistencia({ consulta, fuente }: Taller): Crucero {
  const sesiones = sesionesCelebradas(consulta, fuente);
  const porClave = new Map(sesiones.map((sesion) => [valorDeAsistencia(sesion).clave, sesion]));
  const marca = marcas(consulta);
  return {
    columnas: sesiones.map(valorDeAsistencia),
    celda(grupo, columna) {
      const sesion = porClave.get(columna.clave);
      const textos = sesion === undefined ? [] : grupo.map((registro) => marca(registro, sesion));
      const texto = textos.find((t) => t === PRESENTE) ?? textos.find((t) => t === JUSTIFICADA) ?? '';
      return { texto, origen: grupo };
    },
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
  return {
    columnas: enOrden(porClave.values()),
    celda(grupo, columna) {
      const origen = grupo.filter((registro) => leer(registro).some((v) => v.clave === columna.clave));
      return { texto: origen.length === 0 ? '' : impreso(origen), origen };
    },
  };
}

function filasDe(
  { consulta, marcas: deBorrador }: Taller,
  { filas }: Cruce,
  grupos: readonly Registro[][],
  crucero: Crucero,
): FilaDeTabla[] {
  const lectores = filas.map(({ ruta }) => (ruta === null ? null : unir(consulta, ruta)));
  const rutas = filas.map((f) => f.ruta);
  return grupos.map((grupo, i) => {
    const titulos = lectores.map((leer) => (leer === null ? String(i + 1) : leer(grupo)));
    const cruces = crucero.columnas.map((columna) => crucero.celda(grupo, columna));
    return {
      tipo: 'dato',
      celdas: [...titulos, ...cruces.map((c) => c.texto)],
      origen: grupo,
      origenDeCelda: new Map(cruces.map(({ origen }, j) => [titulos.length + j, origen])),
      marcadas: deBorrador.marcadas(rutas, grupo),
    };
  });
}

function gruposEnOrden(consulta: Consulta, taller: Taller, cruce: Cruce, registros: readonly Registro[]) {
  const { orden, def } = taller.fuente;
  const deEntrada = orden === 'fecha' ? porFecha(consulta, def, registros) : registros;
  const grupos = agrupar(deEntrada, identidad(consulta, cruce.filas));
  if (typeof orden === 'string') return grupos;
  return ordenarPorClaves(grupos, llavesDe(consulta, orden, grupos, (g) => g[0]));
}

/** ✓ (or `Valor`) at the crossing of two columns (contract §2, `Matriz`). */
export function hacerMatriz(taller: Taller, cruce: Cruce, registros: readonly Registro[]): TablaHecha {
  const { columna, valor } = cruce;
  const crucero =
    columna === null
      ? { columnas: [], celda: () => ({ texto: '', origen: [] }) }
      : esSesionDeAsistencia(columna)
        ? deAsistencia(taller)
        : deColumna(taller, columna, valor, registros);
  const filas = filasDe(taller, cruce, gruposEnOrden(taller.consulta, taller, cruce, registros), crucero);
  const clase: ColumnaDeTabla['clase'] = valor === null ? 'marca' : 'texto';
  const deCruce = crucero.columnas.map(
    ({ texto }): ColumnaDeTabla => ({ encabezado: texto, clase, columna: null, tipo: null }),
  );
  const conJ = filas.some((fila) => fila.celdas.slice(cruce.filas.length).includes(JUSTIFICADA));
  return {
    columnas: [...cruce.filas.map(columnaDeTabla), ...deCruce],
    filas,
    grupos: null,
    notas: conJ && valor === null ? [NOTA_DE_JUSTIFICADA] : [],
    total: String(filas.length),
  };
}
