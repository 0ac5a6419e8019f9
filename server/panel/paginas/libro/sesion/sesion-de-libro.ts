import type { CambioDeBorrador, Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { CambioVisto } from '../puerto-de-barra.ts';
import { loMio, olvidarChoque } from '../replica/decidir.ts';
import { deshacer, hacer, rehacer, type Vuelta } from '../replica/hacer.ts';
import { apartar, confirmar, reabrir, rechazar, recibir, tomarLoPropio } from '../replica/recibir.ts';
import type { Choque, Replica } from '../replica/replica.ts';
import type { Abierto } from './abrir-sesion.ts';
import { Autoria } from './autoria.ts';
import { enLotes, porQueNoCaben } from './cabida.ts';
import type { Cola } from './cola.ts';
import { conmuta } from './conmuta.ts';
import { Emisor } from './emisor.ts';
import { estadoDeGuardado, type EstadoDeGuardado } from './estado-de-guardado.ts';
import { Envios } from './envios.ts';
import { idNuevo } from './id-nuevo.ts';
import type { LoteDeHistoria, Mandado, Presencia, ServicioDeLibro } from './servicio-de-libro.ts';

/** A libro while it is open: its replica, what is sent and heard, and who is told. */
export class SesionDeLibro {
  /** What the person sees has changed. */
  readonly alCambiar = new Emisor<CambioVisto>();
  /** How it is saved, who is here, what is disputed or locked has changed. */
  readonly alEstado = new Emisor<undefined>();
  readonly #servicio: ServicioDeLibro;
  readonly #cola: Cola;
  readonly #envios: Envios;
  readonly #autoria = new Autoria();
  #replica: Replica;
  #bloqueo: string | null;
  #gente: readonly Presencia[] = [];
  /** Whether the browser keeps the libro whole. */
  #conBase: boolean;
  #seConserva = true;
  #dejarDeOir: () => void = () => undefined;

  constructor(servicio: ServicioDeLibro, cola: Cola, { replica, bloqueo, sinServicio }: Abierto) {
    this.#servicio = servicio;
    this.#cola = cola;
    this.#replica = replica;
    this.#bloqueo = bloqueo;
    this.#conBase = sinServicio;
    this.#envios = new Envios({
      faltan: () => this.#porMandar(),
      mandar: (lotes) => servicio.mandar(lotes),
      alContestar: (mandado) => this.#alContestar(mandado),
      alCambiar: () => {
        this.#alGuardar();
      },
    });
    if (sinServicio) this.#envios.sinConexion();
  }

  /** Begins to send and to hear. */
  empezar(): void {
    void this.#conservar();
    if (this.#porMandar().length > 0) this.#envios.reintentar();
    this.#dejarDeOir = this.#servicio.oir({
      desde: () => this.#replica.base.version,
      alLote: (hecho) => {
        this.#alOir(hecho);
      },
      alVerGente: (gente) => {
        this.#gente = gente;
        this.alEstado.decir(undefined);
      },
      alBloqueo: (motivo) => {
        this.#bloqueo = motivo;
        if (motivo === null) this.#envios.reintentar();
        this.alEstado.decir(undefined);
      },
      alRecargar: () => {
        void this.releer().catch(() => undefined);
      },
      alVolver: () => {
        this.#envios.reintentar();
      },
    });
  }

  cerrar(): void {
    this.#dejarDeOir();
    this.#envios.parar();
  }

  get replica(): Replica {
    return this.#replica;
  }

  get bloqueo(): string | null {
    return this.#bloqueo;
  }

  get gente(): readonly Presencia[] {
    return this.#gente;
  }

  get guardado(): EstadoDeGuardado {
    return estadoDeGuardado(this.#porMandar().length, this.#envios.falla, this.#seConserva);
  }

  /** Who was faster with what is disputed; '' where it is not known. */
  autorDe({ conflictos }: Choque): string {
    return this.#autoria.de(conflictos[0]);
  }

  /** Why something cannot be kept, for people; '' where it can. */
  porQueNoCaben(cambios: readonly CambioDeBorrador[]): string {
    return porQueNoCaben(this.#replica.vista, cambios);
  }

  /** One step of the person's, in several lotes where it is very large. @returns what stands in the way, and then nothing was done */
  hacer(cambios: readonly CambioDeBorrador[], que: string): readonly Conflicto[] {
    let replica = this.#replica;
    for (const parte of enLotes(cambios)) {
      const hecho = hacer(replica, { id: idNuevo(), cambios: parte, que });
      if ('conflictos' in hecho) return hecho.conflictos;
      replica = hecho;
    }
    this.#poner(replica, { cambios, propio: true });
    this.#envios.hayMas();
    return [];
  }

  /** What a person wrote in a cell: where somebody was faster, or it may no longer be written, it is kept and asked about. */
  escribir(cambios: readonly CambioDeBorrador[], que: string): void {
    if (cambios.length === 0) return;
    const motivo = this.#bloqueo ?? this.porQueNoCaben(cambios);
    const conflictos = motivo === '' ? this.hacer(cambios, que) : [];
    if (motivo === '' && conflictos.length === 0) return;
    this.#poner(apartar(this.#replica, { id: idNuevo(), cambios, que }, conflictos, motivo), null);
  }

  volver(de: 'deshacer' | 'rehacer'): Vuelta {
    const vuelta = (de === 'deshacer' ? deshacer : rehacer)(this.#replica, idNuevo());
    this.#poner(vuelta.replica, { cambios: vuelta.cambios, propio: true });
    this.#envios.hayMas();
    return vuelta;
  }

  /** What is to stand of a dispute. @returns false where the place of the person's own is gone */
  decidir(choque: Choque, que: 'mio' | 'suyo'): boolean {
    const cambios = que === 'mio' ? loMio(this.#replica, choque) : [];
    if (
      que === 'mio' &&
      (this.#bloqueo !== null || cambios.length === 0 || this.hacer(cambios, 'decidir').length > 0)
    )
      return false;
    this.#poner(olvidarChoque(this.#replica, choque.clave), null);
    return true;
  }

  estoyEn(lugar: Parameters<ServicioDeLibro['estoyEn']>[0]): void {
    this.#servicio.estoyEn(lugar);
  }

  /** Tries now to save what is not saved. */
  reintentar(): void {
    this.#envios.reintentar();
  }

  /** Once all is saved. @throws Falla where it cannot be saved now */
  alGuardarse(): Promise<void> {
    return this.#envios.alAcabar();
  }

  /** Takes the libro whole from the service: another moment was restored, or something no longer fits. */
  async releer(): Promise<void> {
    const { borrador, bloqueo } = await this.#servicio.leer();
    const { version } = this.#replica.base;
    this.#bloqueo = bloqueo;
    this.#poner(reabrir(this.#replica, borrador), { cambios: null, propio: false });
    // More may have been heard of while it was read
    await this.#ponerAlDia(version);
  }

  #porMandar(): readonly Lote[] {
    return this.#replica.pendientes.flatMap(({ lote, numero }) => (numero === null ? [lote] : []));
  }

  /** Another replica: it is kept, and those who see it are told. */
  #poner(replica: Replica, cambio: Pick<CambioVisto, 'cambios' | 'propio'> | null): void {
    const antes = this.#replica;
    this.#replica = replica;
    void this.#conservar();
    if (cambio !== null && antes.vista !== replica.vista)
      this.alCambiar.decir({ borrador: replica.vista, ...cambio });
    this.alEstado.decir(undefined);
  }

  /** Keeps in this browser what the service does not have. */
  async #conservar(): Promise<void> {
    const antes = this.#seConserva;
    this.#seConserva = await this.#cola.guardar(this.#replica);
    if (antes !== this.#seConserva) this.alEstado.decir(undefined);
  }

  #alOir(hecho: LoteDeHistoria): void {
    const antes = this.#replica;
    const nueva = recibir(antes, hecho);
    if (nueva === 'hueco') void this.#ponerAlDia(hecho.numero).catch(() => undefined);
    else if (nueva === 'distinto') void this.releer().catch(() => undefined);
    else if (nueva !== antes) this.#ponerOido(antes, nueva, hecho);
  }

  #ponerOido(antes: Replica, nueva: Replica, { lote, nombre }: LoteDeHistoria): void {
    this.#autoria.oir(lote.cambios, nombre);
    const cambios = conmuta(antes, nueva, lote) ? lote.cambios : null;
    this.#poner(nueva, { cambios, propio: false });
  }

  /** Asks for what came until a number, where it was not heard. */
  async #ponerAlDia(hasta: number): Promise<void> {
    this.#poner(tomarLoPropio(this.#replica), null);
    for (;;) {
      const { version } = this.#replica.base;
      if (version >= hasta) return;
      for (const hecho of await this.#servicio.desde(version)) this.#alOir(hecho);
      if (this.#replica.base.version <= version) return;
    }
  }

  async #alContestar({ version, hechos, rechazados }: Mandado): Promise<void> {
    let replica = this.#replica;
    for (const { id, numero } of hechos) replica = confirmar(replica, id, numero);
    this.#poner(replica, null);
    // What others did comes first: it shows what was in the way
    await this.#ponerAlDia(version);
    for (const { id, conflictos, motivo } of rechazados) {
      const nueva = rechazar(this.#replica, id, conflictos, motivo);
      if (nueva !== this.#replica) this.#poner(nueva, { cambios: null, propio: false });
    }
  }

  /** The libro is kept whole while the service does not answer, to be opened without it. */
  #alGuardar(): void {
    const conviene = this.guardado.tipo === 'sin-conexion' && this.#porMandar().length > 0;
    if (conviene !== this.#conBase) {
      this.#conBase = conviene;
      void this.#cola.guardarBase(conviene ? this.#replica.base : null);
    }
    this.alEstado.decir(undefined);
  }
}
