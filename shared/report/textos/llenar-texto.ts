import type { Forma } from '../../hojas/hoja-def.ts';
import type { Registro } from '../../libro/carpeta.ts';
import { campo } from '../../libro/caratula.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { cantidad } from '../../programa/consulta/valores.ts';
import type { Escritura, Peticion, PiezaDePlantilla, Plantilla } from '../../programa/lenguaje/plantilla.ts';
import { registrosFiltrados } from '../../programa/registros-de-bloque.ts';
import { numeroALetra } from '../../spanish/numeros/numeros-letra.ts';
import {
  CERO,
  decimalConMiles,
  leerNumero,
  sumar,
  type Decimal,
} from '../../spanish/numeros/parse-number.ts';
import { periodoCorto, periodoLargo } from '../../spanish/fechas/periodo.ts';
import type { FilaDeTabla, Trozo } from '../arbol.ts';
import { separarCifras } from './cifras-escritas.ts';
import { buscarIndicador, type IndiceDeIndicadores } from '../../programa/consulta/indicadores.ts';
import { porSesion } from './por-sesion.ts';

/** What stands in the place of a figure that no libro holds yet (contract §3, `linea-sin-reporte`). */
const SIN_DATO = 's/d';

/** What a text may count: its own block's table. */
export interface DeTexto {
  readonly consulta: Consulta;
  readonly indicadores: IndiceDeIndicadores;
  readonly linea: string;
  readonly filas: readonly FilaDeTabla[];
  /** Null for a block without `Fuente`. */
  readonly forma: Forma | null;
  /** `TablaHecha.total`; `0` for a block without records. */
  readonly total: string;
}

interface Valor {
  readonly texto: string;
  readonly entero: number | null;
  readonly origen: readonly Registro[];
}

const NINGUNO: readonly Registro[] = [];

function deDecimal(valor: Decimal, origen: readonly Registro[]): Valor {
  return {
    texto: decimalConMiles(valor),
    entero: valor.escala === 0 ? Number(valor.unidades) : null,
    origen,
  };
}

const deEntero = (n: number, origen: readonly Registro[]): Valor =>
  deDecimal({ unidades: BigInt(n), escala: 0 }, origen);

const deTexto = (texto: string): Valor => ({ texto, entero: null, origen: NINGUNO });

function caratulaDelEnlace({ carpeta }: Consulta, nombre: 'Institución' | 'Órgano'): string {
  return carpeta.enlace === null ? '' : campo(carpeta.enlace.caratula, nombre);
}

/** The records behind the rows of a table, each once. */
function origenDe(filas: readonly FilaDeTabla[]): Registro[] {
  const vistos = new Set<Registro>();
  for (const { tipo, origen } of filas) {
    if (tipo === 'dato') for (const registro of origen) vistos.add(registro);
  }
  return [...vistos];
}

/** A table counts its rows; a cross-tab, whose rows are sums, its records. */
function enSesiones({ consulta, filas, forma }: DeTexto, { femenino }: Escritura): Valor {
  const origen = origenDe(filas);
  const contados =
    forma === 'Conteo' ? origen.map((r) => [r]) : filas.filter((f) => f.tipo === 'dato').map((f) => f.origen);
  const texto = porSesion(consulta, contados, femenino) || (femenino ? 'ninguna' : 'ninguno');
  return { ...deTexto(texto), origen };
}

function valorDe(peticion: Peticion, de: DeTexto, escritura: Escritura): Valor | null {
  const { consulta } = de;
  switch (peticion.tipo) {
    case 'total':
      return deDecimal(leerNumero(de.total)?.valor ?? CERO, origenDe(de.filas));
    case 'por-sesion':
      return enSesiones(de, escritura);
    case 'periodo':
      return deTexto((peticion.largo ? periodoLargo : periodoCorto)(consulta.periodo));
    case 'institucion':
      return deTexto(caratulaDelEnlace(consulta, 'Institución'));
    case 'organo':
      return deTexto(caratulaDelEnlace(consulta, 'Órgano'));
    case 'indicador':
      return buscarIndicador(de.indicadores, peticion.partes, de.linea);
    case 'total-de': {
      const registros = registrosFiltrados(consulta, peticion.def, peticion.filtro, null);
      return deEntero(registros.length, registros);
    }
    case 'suma-de': {
      const registros = registrosFiltrados(consulta, peticion.def, peticion.filtro, null);
      return deDecimal(registros.map(cantidad(consulta, peticion.ruta)).reduce(sumar, CERO), registros);
    }
  }
}

/** Whole numbers in words, where asked for; the rest stays in digits. */
function escribir({ texto, entero }: Valor, { letra, femenino }: Escritura): string {
  return letra && entero !== null ? numeroALetra(entero, femenino ? 'f' : 'm', true) : texto;
}

function llenarPieza(pieza: PiezaDePlantilla, de: DeTexto): Trozo[] {
  if (pieza.tipo === 'literal') return separarCifras(pieza.texto);
  const valor = valorDe(pieza.peticion, de, pieza.escritura);
  const sinDato = valor === null;
  const texto = sinDato ? SIN_DATO : escribir(valor, pieza.escritura);
  const origen = valor?.origen ?? NINGUNO;
  return [{ tipo: 'calculado', texto, marcador: pieza.texto, origen, sinDato }];
}

/** Fills a `Texto`: each computed piece keeps the records that it comes from. */
export function llenarTexto(plantilla: Plantilla, de: DeTexto): Trozo[] {
  return plantilla.flatMap((pieza) => llenarPieza(pieza, de));
}

/** The plain text of a filled `Texto` (`textos.csv`). */
export function textoLlano(trozos: readonly Trozo[]): string {
  return trozos.map((t) => t.texto).join('');
}
