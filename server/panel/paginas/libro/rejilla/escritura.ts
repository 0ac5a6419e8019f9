import { iso } from '../../../../../shared/spanish/fechas/civil-date.ts';
import { leerBloque, llenarBloque, pegarBloque, rellenarBloque, type Pegado } from '../cambios/bloques.ts';
import { comoSeEdita, comoValor } from '../columnas/valor-de-celda.ts';
import type { EditorDeCelda, Salida } from '../editor/editor-de-celda.ts';
import type { Bloque } from '../portapapeles/tsv.ts';
import { contar } from '../../../texto/contar.ts';
import { altoDe, anchoDe, rectanguloDe, seleccionDe, unaCelda, type Rectangulo } from './bloque.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

const hoy = (): string => {
  const ahora = new Date();
  return iso({ anio: ahora.getFullYear(), mes: ahora.getMonth() + 1, dia: ahora.getDate() });
};

/** What is written into cells, from keys, the clipboard and the editor. */
export class Escritura {
  readonly #mesa: MesaDeRejilla;
  readonly #editor: EditorDeCelda;
  /** After a cell was written: where to go on. */
  readonly #alSalir: (salida: Salida) => void;

  constructor(mesa: MesaDeRejilla, editor: EditorDeCelda, alSalir: (salida: Salida) => void) {
    this.#mesa = mesa;
    this.#editor = editor;
    this.#alSalir = alSalir;
  }

  editar({ encima }: { readonly encima: boolean }): void {
    const { tabla, seleccion, anfitrion } = this.#mesa;
    const { ancla } = seleccion.seleccion;
    const [fila, columna] = [tabla.fila(ancla.fila), tabla.columnas[ancla.columna]];
    if (fila === undefined || columna === undefined || !this.#mesa.puede()) return;
    tabla.asomar(ancla);
    const celda = tabla.celda(ancla);
    if (celda === null) return;
    const valor = fila.celdas[columna.id] ?? '';
    this.#editor.abrir({
      celda,
      clase: columna.clase,
      nombre: `${columna.encabezado}, fila ${String(fila.numero)}`,
      texto: encima ? '' : comoSeEdita(columna.clase, valor),
      ayuda: columna.ayuda,
      opciones: columna.opciones(anfitrion.vista()),
      encima,
      alCerrar: (texto, salida) => {
        // What was opened and left as it is stays as it is
        if (texto !== null && (encima || texto !== comoSeEdita(columna.clase, valor))) {
          const nuevo = comoValor(columna.clase, texto);
          const escrito = { fila: fila.id, columna: columna.id, esperado: valor, nuevo };
          this.#mesa.escribirAbierta(escrito, 'escribir');
        }
        this.#alSalir(salida);
      },
    });
  }

  vaciar(que = 'borrar'): void {
    const { seVe, seleccion } = this.#mesa;
    this.#mesa.escribir(llenarBloque(seVe, seleccion.rectangulo, ''), que);
  }

  /** Copies the first row of what is chosen to those below it, or its first column to those at its right. */
  repetir(hacia: 'abajo' | 'derecha'): void {
    const r = this.#mesa.seleccion.rectangulo;
    const { filaInicial, columnaInicial } = r;
    // One cell alone takes what is above it, or before it
    const fila = altoDe(r) === 1 ? Math.max(0, filaInicial - 1) : filaInicial;
    const columna = anchoDe(r) === 1 ? Math.max(0, columnaInicial - 1) : columnaInicial;
    if (hacia === 'abajo') this.rellenar({ ...r, filaInicial: fila, filaFinal: fila }, r);
    else this.rellenar({ ...r, columnaInicial: columna, columnaFinal: columna }, r);
  }

  /** Copies a block over another, as often as it goes. */
  rellenar(de: Rectangulo, a: Rectangulo): void {
    this.#mesa.escribir(rellenarBloque(this.#mesa.seVe, de, a), 'rellenar');
  }

  hoy(): void {
    const { seVe, seleccion } = this.#mesa;
    const { ancla } = seleccion.seleccion;
    this.#mesa.escribir(llenarBloque(seVe, rectanguloDe(unaCelda(ancla)), hoy()), 'escribir');
  }

  /** Puts the mark of attendance, or takes it away. @returns false where the column has none */
  alternar(): boolean {
    const { tabla, seleccion, seVe } = this.#mesa;
    const { ancla } = seleccion.seleccion;
    const columna = tabla.columnas[ancla.columna];
    if (columna?.clase !== 'asistencia') return false;
    const nuevo = (tabla.fila(ancla.fila)?.celdas[columna.id] ?? '') === '✓' ? '' : '✓';
    this.#mesa.escribir(llenarBloque(seVe, seleccion.rectangulo, nuevo), 'asistencia');
    return true;
  }

  copiar(): Bloque {
    const { seVe, seleccion } = this.#mesa;
    return leerBloque(seVe, seleccion.rectangulo);
  }

  pegar(bloque: Bloque): void {
    const { seleccion } = this.#mesa;
    if (!this.#mesa.puede()) return;
    const donde = seleccion.rectangulo;
    const { seVe, nuevas } = this.#mesa.seVeHasta(donde.filaInicial + bloque.length);
    const { escritos, rectangulo: r, sobran } = pegarBloque(seVe, donde, bloque);
    if (!this.#mesa.escribir(escritos, 'pegar', nuevas)) return;
    seleccion.poner(seleccionDe({ ...r, filaFinal: Math.min(r.filaFinal, this.#mesa.seVe.filas - 1) }));
    this.#decirLoQueSobra(sobran);
  }

  /** Nothing that was pasted is left out without a word. */
  #decirLoQueSobra({ columnas, filas }: Pegado['sobran']): void {
    const { anfitrion } = this.#mesa;
    if (columnas > 0)
      anfitrion.decir(`Lo pegado es más ancho que la hoja: no cupo ${contar(columnas, 'columna')}.`);
    if (filas > 0)
      anfitrion.decir(
        `Lo pegado es más largo que lo que el filtro deja ver: no cupo ${contar(filas, 'fila')}. Quite el filtro y vuelva a pegar.`,
      );
  }
}
