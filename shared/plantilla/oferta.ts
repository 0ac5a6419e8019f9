import { HOJAS, hojaDef } from '../hojas/catalogo-de-hojas.ts';
import type { ColumnaDef, HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { REGLAS_EXPLICABLES } from './explicables.ts';
import type { Plan } from './plan.ts';

/** Where the values of a drop-down come from. */
type Origen =
  /** `lista`: how the list is called, which tells it from others of the libro. */
  | { readonly de: 'valores'; readonly lista: string; readonly valores: readonly string[] }
  /** The cells of another tab of the same libro, down to what is filled. */
  | { readonly de: 'hoja'; readonly hoja: NombreHoja; readonly columna: string }
  /** The sessions of the libro's own `Sesiones`, as `Asistencia` is headed: `10ª ordinaria`. */
  | { readonly de: 'sesiones' };

/** What a drop-down offers, and what happens with anything else. */
export type Oferta = Origen & {
  readonly rechazo: 'stop' | 'warning' | null;
  /** What to do when the value that one needs is missing. */
  readonly consejo: string;
};

const PIDA = 'Si falta uno, pídalo al enlace.';
const AGREGUE = 'Si es un valor nuevo, agréguelo a Catálogos.';
const VARIOS_VALORES = new Set<ColumnaDef['tipo']>(['areas', 'contrapartes', 'sesiones']);

/** Whether a column takes several values, so that a list cannot refuse what it does not have. */
const deVarios = ({ tipo }: ColumnaDef): boolean => VARIOS_VALORES.has(tipo);

/** The `Columna` that a `Catálogo` may serve. */
function nombresDeCatalogo(): string[] {
  const columnas = HOJAS.flatMap(({ columnas: c }) => c).filter(
    ({ tipo }) => tipo === 'texto' || tipo === 'areas',
  );
  const nombres = columnas.map(({ nombre }) => nombre).filter((n) => n !== 'Campo' && n !== 'Valor');
  return [...new Set(['Área', 'Siglas', ...nombres])];
}

/** What the enlace's libro has in a column, for an área to choose from. */
function conocidos({ carpeta, tipo }: Plan, hoja: NombreHoja, columna: string): string[] {
  if (carpeta === null || tipo === 'Enlace') return [];
  const valores = registrosDe(carpeta, hoja).map((r) => celda(r, columna));
  return [...new Set(valores.filter((v) => v !== ''))];
}

function deReferencia(plan: Plan, hoja: NombreHoja): Oferta | null {
  const columna = hoja === 'Integrantes' ? 'Nombre' : (hojaDef(hoja).clave ?? 'Línea');
  const valores = conocidos(plan, hoja, columna);
  const consejo = 'Revise que esté escrito igual que en su hoja.';
  if (valores.length > 0)
    return { de: 'valores', lista: `${hoja}.${columna}`, valores, rechazo: 'warning', consejo };
  return plan.hojas.some(({ nombre }) => nombre === hoja)
    ? { de: 'hoja', hoja, columna, rechazo: null, consejo }
    : null;
}

function deSesiones({ tipo, carpeta }: Plan, columna: ColumnaDef): Oferta | null {
  if (tipo === 'Enlace') return { de: 'sesiones', rechazo: null, consejo: '' };
  const valores = (carpeta?.sesiones.todas ?? []).map(({ corto }) => corto);
  if (valores.length === 0) return null;
  const rechazo = deVarios(columna) ? null : 'stop';
  return { de: 'valores', lista: 'Sesiones', valores, rechazo, consejo: PIDA };
}

/** `Programa` and `Justificaciones` name tabs and rules; `Catálogos` names columns. */
function deNombres(plan: Plan, hoja: NombreHoja, columna: string): Oferta | null {
  const abierta = (valores: readonly string[]): Oferta => ({
    de: 'valores',
    lista: `${hoja}.${columna}`,
    valores,
    rechazo: 'warning',
    consejo: '',
  });
  if (columna === 'Fuente') return abierta(HOJAS.map(({ nombre }) => nombre));
  if (columna === 'Catálogo') return { ...abierta(nombresDeCatalogo()), rechazo: null };
  if (hoja !== 'Justificaciones') return null;
  if (columna === 'Hoja') return abierta(plan.hojas.map(({ nombre }) => nombre));
  return columna === 'Regla' ? abierta(REGLAS_EXPLICABLES) : null;
}

/** The values of a list: the contract's, extended by the enlace's where its libro was given. */
function deCatalogo({ carpeta, tipo }: Plan, def: HojaDef, columna: ColumnaDef): Oferta | null {
  const catalogo = carpeta?.catalogos.de(def.nombre, columna.nombre)?.entradas.map(({ valor }) => valor);
  const fijos =
    def.nombre === 'SIVOPLE' && columna.nombre === 'Sentido' ? ['Recibida', 'Enviada'] : columna.lista;
  const valores = catalogo ?? fijos;
  if (valores.length === 0) return null;
  const lista = { de: 'valores', lista: columna.nombre, valores } as const;
  if (tipo === 'Enlace') return { ...lista, rechazo: 'warning', consejo: AGREGUE };
  return { ...lista, rechazo: deVarios(columna) ? 'warning' : 'stop', consejo: PIDA };
}

function deLineas(plan: Plan, { nombre }: HojaDef): Oferta | null {
  const valores = plan.lineas(nombre).map(({ linea }) => linea);
  if (valores.length > 0)
    return { de: 'valores', lista: `Líneas de ${nombre}`, valores, rechazo: 'stop', consejo: PIDA };
  return plan.tipo === 'Enlace'
    ? { de: 'hoja', hoja: 'Programa', columna: 'Línea', rechazo: null, consejo: '' }
    : null;
}

/** What the drop-down of a column offers, or null where it has none. */
export function ofertaDe(plan: Plan, def: HojaDef, columna: ColumnaDef): Oferta | null {
  if (columna.tipo === 'linea') return deLineas(plan, def);
  if (columna.tipo === 'sesion' || columna.tipo === 'sesiones') return deSesiones(plan, columna);
  if (columna.referencia !== null) return deReferencia(plan, columna.referencia);
  return deNombres(plan, def.nombre, columna.nombre) ?? deCatalogo(plan, def, columna);
}
