import type {
  NombreDeAccion,
  ProblemaDeAccion,
  Puente,
  Respuesta,
} from '../../../../../shared/addon/acciones.ts';
import type { Celda } from '../../../../../shared/addon/sheet-host.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Conflicto } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { ProblemaDelComplemento } from '../../../../../shared/problema-del-complemento.ts';
import { comoFalla } from '../../../cliente/falla.ts';
import type { CambioVisto, PuertoDeBarra } from '../puerto-de-barra.ts';
import { celdaEditada } from './celda-editada.ts';
import { hallarHoja } from './hallar-hoja.ts';
import { comoMarcaDeCelda } from './marca-de-celda.ts';
import type { AlObrero, DelObrero } from './mensajes-de-obrero.ts';
import type { Efecto } from './mesa.ts';

/** The thread, as far as the bridge speaks to it. */
export interface HiloDeBarra {
  readonly postMessage: (mensaje: AlObrero) => void;
  onmessage: ((evento: { readonly data: DelObrero }) => void) | null;
}

interface EnCurso {
  readonly responder: (respuesta: Respuesta) => void;
}

/** What the history calls a step, by the action that took it. */
const QUE: Readonly<Partial<Record<NombreDeAccion, string>>> = {
  corregir: 'corregir',
  deshacer: 'deshacer',
  explicar: 'explicar',
};

/** What stood in the way, where a person sees it. */
function problemaDe({ hojas }: Borrador, [primero]: readonly Conflicto[]): Respuesta {
  const hoja = hojas.find(({ id }) => id === primero?.hoja);
  const columna = hoja?.columnas.find(({ id }) => id === primero?.columna)?.encabezado ?? '';
  const fila = 2 + (hoja?.filas.findIndex(({ id }) => id === primero?.fila) ?? -1);
  const problema = new ProblemaDelComplemento('celda-cambiada', {
    hoja: hoja?.nombre ?? '',
    celda: `${columna}, fila ${String(fila)}`,
    hay: primero?.hay ?? '',
  });
  return { ok: false, problema: comoProblema(problema) };
}

const comoProblema = ({ codigo, titulo, detalle }: ProblemaDeAccion): ProblemaDeAccion => ({
  codigo,
  titulo,
  detalle,
});

/**
 * Brings the sidebar's questions to the core in its thread, and what it does back to the page. Thread and page each hold the
 * libro; whatever one does, the other does after it. An action that meets what was typed meanwhile is refused whole.
 */
export class PuenteDeObrero {
  private readonly hilo: HiloDeBarra;
  private readonly puerto: PuertoDeBarra;
  private readonly guardar: (clave: string, valor: string | null) => void;
  private readonly enCurso = new Map<number, EnCurso & { readonly nombre: NombreDeAccion }>();
  private siguiente = 1;
  /** While the page does what the thread did already. */
  private repitiendo = false;
  /** Whether something was done here while the thread was working: then the order of rows may differ. */
  private cruzado = false;
  private readonly callar: () => void;

  constructor(
    hilo: HiloDeBarra,
    puerto: PuertoDeBarra,
    guardar: (clave: string, valor: string | null) => void,
  ) {
    this.hilo = hilo;
    this.puerto = puerto;
    this.guardar = guardar;
    hilo.onmessage = ({ data }) => {
      this.oir(data);
    };
    this.callar = puerto.alCambiar((cambio) => {
      this.alCambiar(cambio);
    });
    this.mandarLibro();
  }

  readonly puente: Puente = async (nombre, pide) => {
    // What is sent is what is saved: the envío keeps the version that it was made of
    if (nombre === 'enviar') {
      const falla = await this.puerto.alGuardarse().then(() => null, comoFalla);
      if (falla !== null) return { ok: false, problema: comoProblema(falla) };
    }
    const numero = this.siguiente++;
    return new Promise((responder) => {
      this.enCurso.set(numero, { nombre, responder: responder });
      this.hilo.postMessage({ tipo: 'accion', numero, nombre, pide, ocultas: [...this.puerto.ocultas()] });
    });
  };

  cerrar(): void {
    this.callar();
    this.hilo.onmessage = null;
  }

  private mandarLibro(): void {
    this.cruzado = false;
    this.hilo.postMessage({ tipo: 'libro', borrador: this.puerto.foto() });
  }

  private alCambiar({ borrador, cambios, propio }: CambioVisto): void {
    if (this.repitiendo) return;
    if (cambios === null) this.mandarLibro();
    else {
      this.cruzado ||= this.enCurso.size > 0;
      const editada = propio ? celdaEditada(borrador, cambios) : null;
      this.hilo.postMessage({ tipo: 'cambios', cambios, editada });
    }
  }

  private oir(mensaje: DelObrero): void {
    if (mensaje.tipo === 'guardar') this.guardar(mensaje.clave, mensaje.valor);
    else if (mensaje.tipo === 'perdido') this.mandarLibro();
    else if (mensaje.tipo === 'efectos') for (const efecto of mensaje.efectos) this.mostrar(efecto);
    else {
      const { numero, respuesta, efectos } = mensaje;
      const pedida = this.enCurso.get(numero);
      this.enCurso.delete(numero);
      const conflictos = this.repetir(efectos, (pedida && QUE[pedida.nombre]) ?? 'barra');
      pedida?.responder(conflictos.length === 0 ? respuesta : problemaDe(this.puerto.foto(), conflictos));
    }
  }

  /** @returns what stands in the way of what the action did: then the page stays as it is, and the thread follows it */
  private repetir(efectos: readonly Efecto[], que: string): readonly Conflicto[] {
    const cambios = efectos.flatMap((e) => (e.tipo === 'cambios' ? e.cambios : []));
    if (cambios.length > 0) {
      this.repitiendo = true;
      const conflictos = this.puerto.aplicar(cambios, que);
      this.repitiendo = false;
      if (conflictos.length > 0 || this.cruzado) this.mandarLibro();
      if (conflictos.length > 0) return conflictos;
    }
    for (const efecto of efectos) this.mostrar(efecto);
    return [];
  }

  private mostrar(efecto: Efecto): void {
    if (efecto.tipo === 'decir') this.puerto.avisar(efecto.texto);
    if (efecto.tipo === 'elegir') this.elegir(efecto.celda);
    if (efecto.tipo === 'marcar') this.puerto.marcar(efecto.hojas, efecto.marcas.map(comoMarcaDeCelda));
  }

  private elegir({ hoja: nombre, fila, columna }: Celda): void {
    const hoja = hallarHoja(this.puerto.foto(), nombre);
    const deFila = fila === 1 ? null : hoja?.filas[fila - 2]?.id;
    if (hoja === undefined || deFila === undefined) return;
    this.puerto.elegir({ hoja: hoja.id, fila: deFila, columna: hoja.columnas[columna - 1]?.id ?? null });
  }
}
