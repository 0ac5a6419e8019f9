import { JUSTIFICADA, PRESENTE } from '../../programa/consulta/asistencia.ts';
import { columnaDe } from '../../libro/siguiente/hoja-por-columnas.ts';
import type { ColumnaDeDefinicion } from '../definicion-de-libro.ts';
import type { CambioDeCelda } from '../sheet-host.ts';
import type { Accion, Taller } from '../taller.ts';
import { cambiosDeFilas, exigirHoja, filaLibre } from '../taller/cambios.ts';
import { asistencia, matrizDe, type Matriz } from './asistencia.ts';

const HOJA = 'Asistencia';
const MIEMBRO = 'Integrante';

const columna = (encabezado: string, ayuda: string, valores: readonly string[]): ColumnaDeDefinicion => ({
  encabezado,
  requerida: false,
  nota: '',
  ayuda,
  comprobacion: valores.length === 0 ? null : { tipo: 'lista', valores, estricta: true },
  formato: 'texto',
  ancho: valores.length === 0 ? 280 : 120,
});

/** Makes the tab with the members below one another, or its checks: ✓ and J to choose in every session. */
export function disponer({ puertos: { host } }: Taller, { sesiones, faltan }: Matriz): void {
  const ayuda = `${PRESENTE} si asistió, ${JUSTIFICADA} si justificó su ausencia; vacía si no asistió.`;
  const columnas = sesiones.map((s) => columna(s.encabezado, ayuda, [PRESENTE, JUSTIFICADA]));
  host.setup({
    titulo: '',
    locale: 'es_MX',
    zona: 'America/Mexico_City',
    hojas: [
      {
        nombre: HOJA,
        columnas: [columna(MIEMBRO, '', []), ...columnas],
        filas: faltan.map((nombre) => [nombre]),
      },
    ],
  });
}

/** Boxes become the marks that may be chosen: none is lost. */
function cajas(taller: Taller, { sesiones, filas }: Matriz): CambioDeCelda[] {
  const { nombre } = exigirHoja(taller, HOJA);
  return filas.flatMap(({ fila }) =>
    sesiones.flatMap(({ posicion }): CambioDeCelda[] => {
      if (posicion === null) return [];
      const celda = { hoja: nombre, fila: fila.numero, columna: posicion };
      const esperado = taller.valor(celda);
      return typeof esperado === 'boolean' ? [{ ...celda, esperado, nuevo: esperado ? PRESENTE : null }] : [];
    }),
  );
}

/** What the matrix lacks: sessions at its right, members below. Nothing that is there moves. */
export function porAgregar(
  taller: Taller,
  encabezados: readonly string[],
  integrantes: readonly string[],
): CambioDeCelda[] {
  const hoja = exigirHoja(taller, HOJA);
  const libre = filaLibre(taller, HOJA);
  const filas = integrantes.map((nombre, i) => [libre + i, { [MIEMBRO]: nombre }] as const);
  const ultima = hoja.columnas.at(-1)?.posicion ?? 0;
  const fila = hoja.filaEncabezado;
  return [
    ...cambiosDeFilas(taller, HOJA, filas),
    ...encabezados.map((nuevo, i) => ({
      hoja: hoja.nombre,
      fila,
      columna: ultima + 1 + i,
      esperado: null,
      nuevo,
    })),
  ];
}

/** Whether there is a matrix to add to. */
export function estaDispuesta(taller: Taller): boolean {
  const hoja = taller.hoja(HOJA);
  return hoja !== undefined && columnaDe(hoja, MIEMBRO) >= 0;
}

/** Puts in the matrix what it lacks, as one step, and then its checks. */
export const prepararAsistencia: Accion<'prepararAsistencia'> = (taller) => {
  const estaba = estaDispuesta(taller);
  if (!estaba) {
    disponer(taller, matrizDe(taller));
    taller.olvidar(HOJA);
  }
  const matriz = matrizDe(taller);
  const nuevas = matriz.sesiones.filter(({ posicion }) => posicion === null);
  taller.aplicar([
    ...cajas(taller, matriz),
    ...porAgregar(
      taller,
      nuevas.map(({ encabezado }) => encabezado),
      matriz.faltan,
    ),
  ]);
  if (estaba) disponer(taller, matriz);
  return asistencia(taller);
};
