import type { HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { crearFilas } from '../cambios/filas-por-llenar.ts';
import { columnasDe, type ColumnaVista } from '../columnas/columna-vista.ts';
import { EditorDeCelda } from '../editor/editor-de-celda.ts';
import type { LugarDeBorrador, MarcaDeCelda } from '../puerto-de-barra.ts';
import type { AnfitrionDeRejilla } from './anfitrion.ts';
import { alrededorDe } from './alrededor-de-tabla.ts';
import { Arrastre } from './arrastre.ts';
import { rectanguloDe, unaCelda } from './bloque.ts';
import { Escritura } from './escritura.ts';
import { Filas } from './filas.ts';
import { Filtros } from './filtros.ts';
import { Gente } from './gente.ts';
import { Marcas } from './marcas.ts';
import { MesaDeRejilla } from './mesa-de-rejilla.ts';
import { oirEnRejilla } from './oir-en-rejilla.ts';
import { ordenesDeTecla } from './ordenes-de-tecla.ts';
import { Relleno } from './relleno.ts';
import { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import { Tabla } from './tabla.ts';
import { Teclas } from './teclas.ts';

const aspecto = (columnas: readonly ColumnaVista[]): string =>
  columnas.map(({ id, clase, encabezado }) => `${id} ${clase} ${encabezado}`).join('\n');

/** The grid of a libro: one of its tabs at a time. */
export class Rejilla {
  readonly marcas = new Marcas();
  readonly gente: Gente;
  readonly filtros: Filtros;
  readonly filas: Filas;
  readonly escritura: Escritura;
  readonly relleno: Relleno;
  readonly mesa: MesaDeRejilla;
  readonly editor: EditorDeCelda;
  /** What the columns that show were made by. */
  #plan: Plan | null = null;
  readonly #filasDe: ReturnType<typeof crearFilas>;

  /** @param zona what the table and the editor are drawn in */
  constructor(zona: HTMLElement, anfitrion: AnfitrionDeRejilla) {
    this.#filasDe = crearFilas(anfitrion.idNuevo);
    const lugar = document.createElement('div');
    lugar.className = 'tabla-del-libro ag-theme-libro';
    zona.append(lugar);
    this.editor = new EditorDeCelda(zona);
    const seleccion = new SeleccionEnTabla(
      () => this.mesa.tabla,
      () => {
        this.#alMoverse();
      },
    );
    const tabla = new Tabla(lugar, alrededorDe(this, seleccion, anfitrion));
    this.mesa = new MesaDeRejilla(tabla, seleccion, anfitrion);
    this.gente = new Gente(() => this.mesa);
    this.filtros = new Filtros(() => this.mesa);
    this.filas = new Filas(this.mesa);
    this.escritura = new Escritura(this.mesa, this.editor, (salida) => {
      teclas.salirHacia(salida);
    });
    const ordenes = ordenesDeTecla(this.mesa, this.escritura, this.filas);
    const teclas = new Teclas(() => tabla, seleccion, ordenes);
    const arrastre = new Arrastre(lugar, tabla);
    this.relleno = new Relleno(this.mesa, this.escritura, arrastre);
    const { mesa, escritura, relleno } = this;
    oirEnRejilla(lugar, { mesa, escritura, teclas, arrastre, relleno });
    window.addEventListener('pagehide', this.#alIrse);
  }

  /** The page is left while a cell is written in: what stands in it is kept. */
  readonly #alIrse = (): void => {
    this.editor.cerrar('aqui');
  };

  destruir(): void {
    window.removeEventListener('pagehide', this.#alIrse);
    this.#alIrse();
    this.mesa.tabla.destruir();
  }

  /** Name of the tab that shows; '' before there is one. */
  get nombre(): string {
    return this.mesa.hoja?.nombre ?? '';
  }

  /** First columns that stay in sight. */
  get fijas(): number {
    const { preferencias } = this.mesa.anfitrion;
    return preferencias.fijas(this.nombre) ?? (window.innerWidth < 700 ? 0 : 1);
  }

  congelar(cuantas: number): void {
    const { tabla, anfitrion } = this.mesa;
    anfitrion.preferencias.ponerFijas(this.nombre, cuantas);
    tabla.ponerColumnas(tabla.columnas);
  }

  /** Shows a tab, from its first cell; nothing where it shows already. */
  mostrar(id: string): void {
    if (this.mesa.hoja?.id === id) return;
    const { anfitrion, tabla, seleccion } = this.mesa;
    const hoja = anfitrion.vista().hojas.find((h) => h.id === id);
    if (hoja === undefined) return;
    this.editor.cerrar('aqui');
    this.filtros.olvidar();
    this.mesa.hoja = hoja;
    this.mesa.filas = this.#filasDe(hoja, anfitrion.bloqueo() === null).filas;
    this.#plan = anfitrion.planDe(anfitrion.vista());
    tabla.mostrar(hoja.nombre, columnasDe(this.#plan, hoja), this.mesa.filas);
    tabla.senalar('se-escribe', anfitrion.bloqueo() === null);
    seleccion.poner(unaCelda({ fila: 0, columna: 0 }));
  }

  /** The libro has changed: what shows of it follows. */
  alCambiar(): void {
    const { anfitrion, tabla, seleccion, hoja: antes } = this.mesa;
    const hoja = anfitrion.vista().hojas.find((h) => h.id === antes?.id);
    if (hoja === undefined || antes === null) return;
    this.mesa.hoja = hoja;
    const plan = anfitrion.planDe(anfitrion.vista());
    if (plan !== this.#plan || hoja.columnas !== antes.columnas) this.#ponerColumnas(plan, hoja);
    tabla.senalar('se-escribe', anfitrion.bloqueo() === null);
    const filas = this.#filasDe(hoja, anfitrion.bloqueo() === null);
    this.mesa.filas = filas.filas;
    tabla.ponerFilas(filas);
    if (filas.cambiadas === null) seleccion.pintar();
  }

  /** Where the person stands; null where the tab has nothing. */
  get lugar(): LugarDeBorrador | null {
    const { hoja, tabla, seleccion } = this.mesa;
    const { ancla } = seleccion.seleccion;
    const [fila, columna] = [tabla.fila(ancla.fila), tabla.columnas[ancla.columna]];
    if (hoja === null || fila === undefined || columna === undefined) return null;
    return { hoja: hoja.id, fila: fila.id, columna: columna.id };
  }

  /** Stands at a cell of the tab that shows; a filter that hides it goes. @returns whether it is there */
  pararse({ fila, columna }: Pick<LugarDeBorrador, 'fila' | 'columna'>): boolean {
    const { tabla, seleccion } = this.mesa;
    const deColumna = Math.max(
      0,
      tabla.columnas.findIndex((c) => c.id === columna),
    );
    if (fila === null) {
      tabla.enfocarEncabezado(tabla.columnas[deColumna]?.id ?? '');
      return true;
    }
    if (tabla.lugarDe(fila) === -1) this.filtros.quitarTodos();
    const lugar = tabla.lugarDe(fila);
    if (lugar === -1) return false;
    seleccion.poner(unaCelda({ fila: lugar, columna: deColumna }));
    tabla.asomar({ fila: lugar, columna: deColumna });
    return true;
  }

  enfocar(): void {
    this.mesa.tabla.enfocar(this.mesa.seleccion.seleccion.ancla);
    this.mesa.tabla.aLaVista();
  }

  marcar(hojas: readonly string[] | null, marcas: readonly MarcaDeCelda[]): void {
    const cambiadas = this.marcas.poner(hojas, marcas).get(this.mesa.hoja?.id ?? '');
    if (cambiadas !== undefined) this.mesa.tabla.redibujar(cambiadas);
  }

  /** Columns as they are now; where they look as before, only what they offer is another. */
  #ponerColumnas(plan: Plan, hoja: HojaDeBorrador): void {
    const { tabla } = this.mesa;
    const columnas = columnasDe(plan, hoja);
    this.#plan = plan;
    if (aspecto(columnas) === aspecto(tabla.columnas)) tabla.columnas = columnas;
    else tabla.ponerColumnas(columnas);
  }

  #alMoverse(): void {
    const { hoja, tabla, seleccion, anfitrion } = this.mesa;
    if (hoja === null) return;
    const { ancla } = seleccion.seleccion;
    anfitrion.alLugar({
      hoja: hoja.id,
      fila: tabla.fila(ancla.fila) ?? null,
      columna: tabla.columnas[ancla.columna] ?? null,
      bloque: seleccion.esBloque ? rectanguloDe(seleccion.seleccion) : null,
    });
  }
}
