import { Problem } from '../../../shared/problem.ts';
import { textoDeValor, type Contexto } from './valor-de-celda.ts';
import { nombreDeColumna } from '../../../shared/libro/nombre-de-columna.ts';
import { lugarDe, rangoDe, type Rango } from '../../../shared/libro/referencia.ts';
import { acumulador } from './textos-compartidos.ts';
import { esCierto, recorrerXml, type Atributos } from './xml.ts';

export interface FilaDeHoja {
  readonly numero: number;
  readonly oculta: boolean;
  readonly celdas: string[];
}

export interface HojaCruda {
  /** Only rows with a value, in the file's order. */
  readonly filas: FilaDeHoja[];
  readonly combinadas: readonly Rango[];
  readonly columnasOcultas: readonly number[];
  /** Cells (`B3`) whose formula has no stored result, and those that hold an error. */
  readonly sinResultado: readonly string[];
  readonly conError: readonly string[];
}

/**
 * The cells of one worksheet part as text. Places come from each cell's own reference, never from the declared
 * dimension, which is often wrong.
 * @throws Problem `demasiadas-filas`, `demasiadas-columnas`, `xlsx-danado`, `xml-con-entidades`
 */
export const leerHoja = (xml: Uint8Array, nombre: string, parte: string, contexto: Contexto): HojaCruda => {
  const lector = new LectorDeHoja(nombre, contexto);
  recorrerXml(
    xml,
    { archivo: contexto.archivo, parte },
    {
      abre: (etiqueta, datos) => {
        lector.abre(etiqueta, datos);
      },
      cierra: (etiqueta) => {
        lector.cierra(etiqueta);
      },
      texto: (texto) => {
        lector.texto(texto);
      },
    },
  );
  return lector;
};

/** State while walking through the part: one row and one cell are open at a time. */
class LectorDeHoja implements HojaCruda {
  readonly filas: FilaDeHoja[] = [];
  readonly combinadas: Rango[] = [];
  readonly columnasOcultas: number[] = [];
  readonly sinResultado: string[] = [];
  readonly conError: string[] = [];
  private readonly nombre: string;
  private readonly contexto: Contexto;
  private readonly textoInterno = acumulador();
  private numero = 0;
  private oculta = false;
  private celdas: string[] = [];
  private columna = 0;
  private tipo = 'n';
  private estilo = -1;
  private valor: string | undefined;
  private enValor = false;
  private formula = false;
  private interno = false;

  constructor(nombre: string, contexto: Contexto) {
    this.nombre = nombre;
    this.contexto = contexto;
  }

  abre(etiqueta: string, datos: Atributos): void {
    switch (etiqueta) {
      case 'c':
        this.openCell(datos);
        return;
      case 'v':
        this.enValor = true;
        this.valor = '';
        return;
      case 'f':
        this.formula = true;
        return;
      case 'row':
        this.openRow(datos);
        return;
      case 'is':
        this.interno = true;
        return;
      case 'col':
        if (esCierto(datos['hidden'])) this.hideColumns(datos);
        return;
      case 'mergeCell':
        this.combinadas.push(...rangoDe(datos['ref'] ?? ''));
        return;
      default:
        if (this.interno) this.textoInterno.abre(etiqueta);
    }
  }

  texto(texto: string): void {
    if (this.enValor) this.valor = (this.valor ?? '') + texto;
    else if (this.interno) this.textoInterno.texto(texto);
  }

  cierra(etiqueta: string): void {
    if (etiqueta === 'v') this.enValor = false;
    else if (etiqueta === 'c') this.closeCell();
    else if (etiqueta === 'row') this.closeRow();
    else if (etiqueta === 'is') this.interno = false;
    else if (this.interno) this.textoInterno.cierra(etiqueta);
  }

  private openRow(datos: Atributos): void {
    this.numero = Number(datos['r'] ?? this.numero + 1);
    this.oculta = esCierto(datos['hidden']);
    this.celdas = [];
    this.columna = 0;
  }

  private openCell(datos: Atributos): void {
    const referencia = datos['r'];
    this.columna = (referencia === undefined ? undefined : lugarDe(referencia)?.columna) ?? this.columna + 1;
    this.tipo = datos['t'] ?? 'n';
    this.estilo = Number(datos['s'] ?? 0);
    this.valor = undefined;
    this.formula = false;
  }

  private closeCell(): void {
    const texto = this.cellText();
    if (texto === '') return;
    const { archivo, limites } = this.contexto;
    const limite = limites.columnasPorHoja;
    if (this.columna > limite && texto.trim() !== '')
      throw new Problem('demasiadas-columnas', { hoja: this.nombre, archivo, limite });
    if (this.columna > limite) return;
    while (this.celdas.length < this.columna) this.celdas.push('');
    this.celdas[this.columna - 1] = texto;
  }

  private cellText(): string {
    if (this.tipo === 'inlineStr') return this.textoInterno.fin();
    // An empty `v` is a result only where the result is text
    if (this.valor === undefined || (this.valor === '' && this.tipo !== 'str')) {
      if (this.formula) this.sinResultado.push(this.place());
      return '';
    }
    if (this.tipo === 'e') this.conError.push(this.place());
    return textoDeValor(this.tipo, this.valor, this.estilo, this.contexto);
  }

  private place(): string {
    return nombreDeColumna(this.columna) + String(this.numero);
  }

  private hideColumns(datos: Atributos): void {
    const hasta = Math.min(Number(datos['max'] ?? 0), this.contexto.limites.columnasPorHoja);
    for (let columna = Number(datos['min'] ?? 1); columna <= hasta; columna++)
      this.columnasOcultas.push(columna);
  }

  private closeRow(): void {
    if (this.celdas.length === 0) return;
    const { archivo, limites } = this.contexto;
    const limite = limites.filasPorHoja;
    // One more for the header
    if (this.filas.length > limite)
      throw new Problem('demasiadas-filas', { hoja: this.nombre, archivo, limite });
    this.filas.push({ numero: this.numero, oculta: this.oculta, celdas: this.celdas });
    this.celdas = [];
  }
}
