import type { NombreDeAccion, Pide, Respuesta } from '../../../../../shared/addon/acciones.ts';
import type { AjustesDelComplemento } from '../../../../../shared/addon/ajustes-del-complemento.ts';
import { ejecutar } from '../../../../../shared/addon/ejecutar.ts';
import { decirRespuesta } from '../../../../../shared/addon/pagina/decir-revision.ts';
import type { Puertos } from '../../../../../shared/addon/puertos.ts';
import { contarEdiciones } from '../../../../../shared/addon/revision/edicion.ts';
import type { SheetHost } from '../../../../../shared/addon/sheet-host.ts';
import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { hostDeBorrador } from './host-de-borrador.ts';
import type { AlObrero, DelObrero } from './mensajes-de-obrero.ts';
import type { Efecto, Mesa } from './mesa.ts';
import { RevisionAlDia } from './revision-al-dia.ts';

type Inicio = Extract<AlObrero, { tipo: 'inicio' }>;

/** What the core is given besides the libro. */
export interface AlrededorDeObra {
  readonly decir: (mensaje: DelObrero) => void;
  readonly puertosDe: (
    inicio: Inicio,
    host: SheetHost,
    guardar: (clave: string, valor: string | null) => void,
  ) => Puertos;
  readonly idNuevo: () => string;
  /** Address of the service. */
  readonly servicio: string;
  /** Does something once what has come until now is done. */
  readonly luego: (hacer: () => void) => void;
}

/** Rows of a tab from which on a review takes long enough to be prepared for. */
const MUCHAS_FILAS = 300;
/** Reviews after which the rules run as fast as they will. */
const VECES = 6;

/** The core at work on a libro of its own, which follows that of the page. */
export class ObraDeBarra {
  private readonly alrededor: AlrededorDeObra;
  private readonly mesa: Mesa;
  private readonly alDia: RevisionAlDia;
  private puertos: Puertos | null = null;
  private caliente = false;
  private version = '';
  private efectos: Efecto[] = [];

  constructor(alrededor: AlrededorDeObra) {
    this.alrededor = alrededor;
    this.mesa = {
      borrador: { version: 0, hojas: [] },
      ocultas: new Set(),
      locale: 'es_MX',
      oyente: null,
      idNuevo: alrededor.idNuevo,
      alHacer: (efecto) => this.efectos.push(efecto),
    };
    this.alDia = new RevisionAlDia(this.mesa, alrededor.luego);
  }

  /** Does what the page says, in order. */
  oir(mensaje: AlObrero): void {
    if (mensaje.tipo === 'inicio') this.empezar(mensaje);
    else if (mensaje.tipo === 'libro') this.tomar(mensaje.borrador);
    else if (mensaje.tipo === 'cambios') this.seguir(mensaje);
    else this.contestar(mensaje);
  }

  /**
   * The first reviews of a big libro are slow: the browser compiles the rules while they run. A copy is reviewed some times
   * after the first, between what the page says, so that the first edit does not wait for that.
   */
  private calentar(puertos: Puertos, veces: number): void {
    this.alrededor.luego(() => {
      const { borrador } = this.mesa;
      if (veces === 0 || borrador.hojas.every(({ filas }) => filas.length < MUCHAS_FILAS)) return;
      this.mesa.borrador = { ...borrador, hojas: borrador.hojas.map((hoja) => ({ ...hoja })) };
      decirRespuesta(ejecutar(puertos, this.ajustes, 'validar', { hoja: null }));
      this.mesa.borrador = borrador;
      this.calentar(puertos, veces - 1);
    });
  }

  private empezar(inicio: Inicio): void {
    const { decir, puertosDe } = this.alrededor;
    this.version = inicio.version;
    this.puertos = puertosDe(inicio, hostDeBorrador(this.mesa), (clave, valor) => {
      decir({ tipo: 'guardar', clave, valor });
    });
    contarEdiciones(this.puertos);
  }

  private tomar(borrador: Borrador): void {
    this.mesa.borrador = borrador;
    this.alDia.alCambiar((pide) => {
      const { efectos } = this.hacer('validar', pide);
      if (efectos.length > 0) this.alrededor.decir({ tipo: 'efectos', efectos });
    });
  }

  /** Does what the page did. */
  private seguir({ cambios, editada }: Extract<AlObrero, { tipo: 'cambios' }>): void {
    const hecho = aplicarLote(this.mesa.borrador, { cambios });
    if ('conflictos' in hecho) {
      this.alrededor.decir({ tipo: 'perdido' });
      return;
    }
    if (editada !== null) this.mesa.oyente?.(editada);
    this.tomar(hecho.borrador);
  }

  private get ajustes(): AjustesDelComplemento {
    return { servicio: this.alrededor.servicio, modo: 'envia', version: this.version };
  }

  private contestar({ numero, nombre, pide, ocultas }: Extract<AlObrero, { tipo: 'accion' }>): void {
    this.mesa.ocultas = new Set(ocultas);
    const sabida = this.alDia.sabida(nombre, pide);
    const hecho =
      sabida === null ? this.hacer(nombre, pide as Pide<NombreDeAccion>) : { respuesta: sabida, efectos: [] };
    this.alrededor.decir({ tipo: 'respuesta', numero, ...hecho });
    if (nombre === 'validar' && !this.caliente && this.puertos !== null) {
      this.caliente = true;
      this.calentar(this.puertos, VECES);
    }
  }

  /** Does an action, puts words to what it found and has its cells marked. */
  private hacer<N extends NombreDeAccion>(
    nombre: N,
    pide: Pide<N>,
  ): { readonly respuesta: Respuesta<N>; readonly efectos: readonly Efecto[] } {
    if (this.puertos === null) throw new Error('An action before the thread was told whose libro it is');
    this.efectos = [];
    const respuesta = ejecutar(this.puertos, this.ajustes, nombre, pide);
    const porMarcar = decirRespuesta(respuesta);
    // Nobody can wipe away a mark of this page: those that stand need not be put anew
    if (porMarcar !== null) ejecutar(this.puertos, this.ajustes, 'marcar', { ...porMarcar, deNuevo: false });
    this.alDia.recordar(nombre, pide, respuesta);
    return { respuesta, efectos: this.efectos };
  }
}
