import type { DefinicionDeLibro, HojaDeDefinicion } from '../../shared/addon/definicion-de-libro.ts';
import type {
  CambioDeCelda,
  Celda,
  Marca,
  OyenteDeEdicion,
  Rejilla,
  SheetHost,
  Valor,
} from '../../shared/addon/sheet-host.ts';
import { textoDeNumero } from '../../server/libros/xlsx/numeros.ts';
import { comoSeLlama } from '../../shared/addon/taller/como-se-llama.ts';
import { combinadaEn } from '../../shared/libro/celdas-combinadas.ts';
import { formatoDe } from '../../shared/libro/formato-de-numero.ts';
import type { Lugar, Rango } from '../../shared/libro/referencia.ts';
import { ProblemaDelComplemento } from '../../shared/problema-del-complemento.ts';
import { plegar } from '../../shared/spanish/texto/fold.ts';
import type { Aspecto, HacerHost, HojasDePrueba, HostDePrueba, ValorPuesto } from './host-de-prueba.ts';

const SIN_ASPECTO: Aspecto = { color: null, nota: '' };

interface CeldaEnMemoria {
  valor: Valor;
  /** The área's own. */
  aspecto: Aspecto;
  marca: Marca | null;
}

const nueva = (): CeldaEnMemoria => ({ valor: null, aspecto: SIN_ASPECTO, marca: null });

function exigir(condicion: boolean, que: string): asserts condicion {
  if (!condicion) throw new TypeError(`SheetHost: ${que}`);
}

function exigirLugar({ fila, columna }: Pick<Celda, 'fila' | 'columna'>): void {
  exigir(Number.isInteger(fila) && fila >= 1, `row ${String(fila)}`);
  exigir(Number.isInteger(columna) && columna >= 1, `column ${String(columna)}`);
}

function exigirValor(valor: Valor): void {
  exigir(
    valor !== '' && !(typeof valor === 'number' && !Number.isFinite(valor)),
    'empty is null, numbers are finite',
  );
}

const valorDe = (puesto: ValorPuesto): Valor => {
  if (typeof puesto !== 'object' || puesto === null) return puesto === '' ? null : puesto;
  const formato = formatoDe(puesto.formato);
  const texto = textoDeNumero(String(puesto.numero), formato, 'google');
  return formato.tipo === 'numero' ? puesto.numero : texto;
};

/** One tab: rows of cells, each with what the área did to it. */
class HojaEnMemoria {
  nombre: string;
  filas: CeldaEnMemoria[][] = [];
  ocultas = new Set<number>();
  readonly combinadas: Rango[] = [];

  constructor(nombre: string, filas: readonly (readonly ValorPuesto[])[] = []) {
    this.nombre = nombre;
    filas.forEach((fila, i) => {
      fila.forEach((puesto, j) => {
        this.en(i + 1, j + 1).valor = valorDe(puesto);
      });
    });
  }

  en(fila: number, columna: number): CeldaEnMemoria {
    while (this.filas.length < fila) this.filas.push([]);
    const celdas = this.filas[fila - 1] ?? [];
    while (celdas.length < columna) celdas.push(nueva());
    return celdas[columna - 1] ?? nueva();
  }

  valor(fila: number, columna: number): Valor {
    return this.filas[fila - 1]?.[columna - 1]?.valor ?? null;
  }

  /** Up to the last row and column that hold something. */
  rejilla(): Rejilla {
    const llena = (celdas: readonly CeldaEnMemoria[]): number =>
      celdas.findLastIndex((c) => c.valor !== null) + 1;
    const alto = this.filas.findLastIndex((celdas) => llena(celdas) > 0) + 1;
    const ancho = Math.max(0, ...this.filas.map(llena));
    const filas = Array.from({ length: alto }, (_, i) =>
      Array.from({ length: ancho }, (__, j) => this.valor(i + 1, j + 1)),
    );
    return {
      nombre: this.nombre,
      filas,
      ocultas: [...this.ocultas].filter((n) => n <= alto).sort((a, b) => a - b),
      combinadas: this.combinadas,
    };
  }

  combinar({ desde, hasta }: Rango): void {
    this.combinadas.push({ desde, hasta });
    for (let fila = desde.fila; fila <= hasta.fila; fila++)
      for (let columna = desde.columna; columna <= hasta.columna; columna++)
        if (fila !== desde.fila || columna !== desde.columna) this.en(fila, columna).valor = null;
  }

  estaTapada(celda: Lugar): boolean {
    const desde = combinadaEn(this.combinadas, celda)?.desde ?? celda;
    return desde.fila !== celda.fila || desde.columna !== celda.columna;
  }

  insertar(fila: number): void {
    exigir(
      !this.combinadas.some(({ hasta }) => hasta.fila >= fila),
      'rows above merged cells are not modelled',
    );
    this.filas.splice(fila - 1, 0, []);
    this.ocultas = new Set([...this.ocultas].map((n) => (n >= fila ? n + 1 : n)));
  }

  desmarcar(): void {
    for (const celda of this.filas.flat()) celda.marca = null;
  }
}

/** The spreadsheet itself. */
class LibroEnMemoria implements SheetHost {
  readonly hojas: HojaEnMemoria[];
  readonly lecturas: Record<string, number> = {};
  readonly escrituras: Record<string, number> = {};
  readonly dichos: string[] = [];
  seleccion: Celda | null = null;
  oyente: OyenteDeEdicion | null = null;
  private idioma: string;

  constructor(hojas: HojasDePrueba, idioma: string) {
    this.hojas = Object.entries(hojas).map(([nombre, filas]) => new HojaEnMemoria(nombre, filas));
    this.idioma = idioma;
  }

  hallar(nombre: string): HojaEnMemoria | undefined {
    const iguales = this.hojas.filter((h) => plegar(h.nombre) === plegar(nombre));
    return iguales.find((h) => h.nombre === nombre) ?? iguales[0];
  }

  exigirHoja(nombre: string): HojaEnMemoria {
    const hoja = this.hallar(nombre);
    exigir(hoja !== undefined, `no tab ${nombre}`);
    return hoja;
  }

  readonly tabs: SheetHost['tabs'] = () =>
    this.hojas.map((hoja) => {
      const { filas } = hoja.rejilla();
      return { nombre: hoja.nombre, filas: filas.length, columnas: filas[0]?.length ?? 0 };
    });

  readonly read: SheetHost['read'] = (nombre) => {
    const hoja = this.hallar(nombre);
    if (hoja === undefined) return null;
    contar(this.lecturas, hoja);
    return hoja.rejilla();
  };

  readonly apply: SheetHost['apply'] = (cambios) => {
    cambios.forEach((cambio) => {
      exigirLugar(cambio);
      exigirValor(cambio.esperado);
      exigirValor(cambio.nuevo);
    });
    const lugares = cambios.map((c) => [this.hallar(c.hoja)?.nombre ?? c.hoja, c.fila, c.columna].join('\n'));
    exigir(new Set(lugares).size === cambios.length, 'a cell stands once in a batch');
    for (const cambio of cambios)
      if (this.hallar(cambio.hoja)?.estaTapada(cambio) === true)
        throw new ProblemaDelComplemento('celdas-combinadas', comoSeLlama(cambio));
    for (const { esperado, hoja, fila, columna } of cambios) {
      const hay = this.hallar(hoja)?.valor(fila, columna) ?? null;
      if (this.hallar(hoja) === undefined || hay !== esperado)
        return { aplicado: false, celda: { hoja, fila, columna }, hay };
    }
    this.escribir(cambios);
    return { aplicado: true };
  };

  private escribir(cambios: readonly CambioDeCelda[]): void {
    for (const hoja of new Set(cambios.map((c) => this.exigirHoja(c.hoja)))) contar(this.escrituras, hoja);
    for (const { hoja, fila, columna, nuevo } of cambios)
      this.exigirHoja(hoja).en(fila, columna).valor = nuevo;
  }

  readonly select: SheetHost['select'] = (celda) => {
    exigirLugar(celda);
    const { nombre } = this.exigirHoja(celda.hoja);
    this.seleccion = { ...celda, hoja: nombre };
  };

  readonly toast: SheetHost['toast'] = (texto) => {
    exigir(texto !== '', 'a toast says something');
    this.dichos.push(texto);
  };

  readonly onEdit: SheetHost['onEdit'] = (oyente) => {
    this.oyente = oyente;
  };

  readonly locale: SheetHost['locale'] = () => this.idioma;

  readonly mark: SheetHost['mark'] = (nombres, marcas) => {
    const hojas = new Set(nombres.map((nombre) => this.exigirHoja(nombre)));
    for (const marca of marcas) {
      exigirLugar(marca);
      exigir(/^#[0-9a-f]{6}$/.test(marca.color), `colour ${marca.color}`);
      exigir(hojas.has(this.exigirHoja(marca.hoja)), `a mark in ${marca.hoja}, which is not among the tabs`);
    }
    for (const hoja of hojas) {
      hoja.desmarcar();
      contar(this.escrituras, hoja);
    }
    for (const marca of marcas) this.exigirHoja(marca.hoja).en(marca.fila, marca.columna).marca = marca;
  };

  readonly setup: SheetHost['setup'] = ({ locale, hojas }: DefinicionDeLibro) => {
    const hecho = hojas.flatMap((definicion) => this.preparar(definicion));
    if (this.idioma !== locale) hecho.push('Se cambió la configuración regional a México.');
    this.idioma = locale;
    return hecho;
  };

  private preparar({ nombre, columnas, filas }: HojaDeDefinicion): string[] {
    const vieja = this.hallar(nombre);
    const hoja = vieja ?? new HojaEnMemoria(nombre, [[], ...filas.map((fila) => fila.map(comoValor))]);
    if (vieja === undefined) this.hojas.push(hoja);
    const puestas = (hoja.rejilla().filas[0] ?? []).map((v) => plegar(String(v ?? '')));
    const faltan = columnas.filter(({ encabezado }) => !puestas.includes(plegar(encabezado)));
    const [libre] = [puestas.length];
    faltan.forEach(({ encabezado }, i) => {
      const columna =
        vieja === undefined ? columnas.findIndex((c) => c.encabezado === encabezado) : libre + i;
      hoja.en(1, columna + 1).valor = encabezado;
    });
    if (vieja === undefined) return [`Se agregó la hoja ${nombre}.`];
    return faltan.map(({ encabezado }) => `En ${nombre} se agregó la columna ${encabezado}.`);
  }
}

const comoValor = (texto: string): Valor => (texto === '' ? null : texto);

function contar(cuentas: Record<string, number>, { nombre }: HojaEnMemoria): void {
  cuentas[nombre] = (cuentas[nombre] ?? 0) + 1;
}

function aspectoDe({ aspecto, marca }: CeldaEnMemoria): Aspecto {
  if (marca === null) return aspecto;
  return { color: marca.color, nota: [aspecto.nota, marca.texto].filter((t) => t !== '').join('\n\n') };
}

/** A spreadsheet of memory alone, strict about what it is asked: for tests. */
export const hostEnMemoria: HacerHost = (hojas, locale = 'es_MX'): HostDePrueba => {
  const libro = new LibroEnMemoria(hojas, locale);
  const en = ({ hoja, fila, columna }: Celda): CeldaEnMemoria => libro.exigirHoja(hoja).en(fila, columna);
  return {
    host: libro,
    editar: (celda, valor) => {
      en(celda).valor = valorDe(valor);
      libro.oyente?.(celda);
    },
    vestir: (celda, aspecto) => {
      en(celda).aspecto = aspecto;
      en(celda).marca = null;
    },
    aspecto: (celda) => aspectoDe(en(celda)),
    insertarFila: (hoja, fila) => {
      libro.exigirHoja(hoja).insertar(fila);
    },
    ocultarFila: (hoja, fila) => {
      libro.exigirHoja(hoja).ocultas.add(fila);
    },
    combinar: (hoja, rango) => {
      libro.exigirHoja(hoja).combinar(rango);
    },
    cuenta: () => ({ lecturas: { ...libro.lecturas }, escrituras: { ...libro.escrituras } }),
    donde: () => libro.seleccion,
    dichos: () => libro.dichos,
  };
};
