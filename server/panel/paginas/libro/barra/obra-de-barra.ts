import type { NombreDeAccion, Pide } from '../../../../../shared/addon/acciones.ts';
import { ejecutar } from '../../../../../shared/addon/ejecutar.ts';
import type { Puertos } from '../../../../../shared/addon/puertos.ts';
import { contarEdiciones } from '../../../../../shared/addon/revision/edicion.ts';
import type { SheetHost } from '../../../../../shared/addon/sheet-host.ts';
import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import { hostDeBorrador } from './host-de-borrador.ts';
import type { AlObrero, DelObrero } from './mensajes-de-obrero.ts';
import type { Efecto, Mesa } from './mesa.ts';

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
}

/** The core at work on a libro of its own, which follows that of the page. */
export class ObraDeBarra {
  private readonly alrededor: AlrededorDeObra;
  private readonly mesa: Mesa;
  private puertos: Puertos | null = null;
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
  }

  /** Does what the page says, in order. */
  oir(mensaje: AlObrero): void {
    if (mensaje.tipo === 'inicio') this.empezar(mensaje);
    else if (mensaje.tipo === 'libro') this.mesa.borrador = mensaje.borrador;
    else if (mensaje.tipo === 'cambios') this.seguir(mensaje);
    else this.hacer(mensaje);
  }

  private empezar(inicio: Inicio): void {
    const { decir, puertosDe } = this.alrededor;
    this.version = inicio.version;
    this.puertos = puertosDe(inicio, hostDeBorrador(this.mesa), (clave, valor) => {
      decir({ tipo: 'guardar', clave, valor });
    });
    contarEdiciones(this.puertos);
  }

  /** Does what the page did. */
  private seguir({ cambios, editada }: Extract<AlObrero, { tipo: 'cambios' }>): void {
    const hecho = aplicarLote(this.mesa.borrador, { cambios });
    if ('conflictos' in hecho) {
      this.alrededor.decir({ tipo: 'perdido' });
      return;
    }
    this.mesa.borrador = hecho.borrador;
    if (editada !== null) this.mesa.oyente?.(editada);
  }

  private hacer({ numero, nombre, pide, ocultas }: Extract<AlObrero, { tipo: 'accion' }>): void {
    if (this.puertos === null) return;
    this.efectos = [];
    this.mesa.ocultas = new Set(ocultas);
    const ajustes = { servicio: this.alrededor.servicio, modo: 'envia' as const, version: this.version };
    const respuesta = ejecutar(this.puertos, ajustes, nombre, pide as Pide<NombreDeAccion>);
    this.alrededor.decir({ tipo: 'respuesta', numero, respuesta, efectos: this.efectos });
  }
}
