import type { UseStore } from 'idb-keyval';
import { Falla, sinConexion } from '../../server/panel/cliente/falla.ts';
import type { LoteHecho } from '../../server/panel/paginas/libro/replica/recibir.ts';
import { abrirLibro } from '../../server/panel/paginas/libro/sesion/abrir-sesion.ts';
import { abrirCola } from '../../server/panel/paginas/libro/sesion/cola.ts';
import {
  memoriaDePasos,
  type MemoriaDePasos,
} from '../../server/panel/paginas/libro/sesion/memoria-de-pasos.ts';
import type {
  LoteDeHistoria,
  Mandado,
  Oidos,
  ServicioDeLibro,
} from '../../server/panel/paginas/libro/sesion/servicio-de-libro.ts';
import { SesionDeLibro } from '../../server/panel/paginas/libro/sesion/sesion-de-libro.ts';
import { aplicarLote } from '../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../shared/borrador/borrador.ts';
import type { Lote } from '../../shared/borrador/cambio-de-borrador.ts';
import { almacenDeNavegador, type AlmacenDeNavegador } from './almacen-de-navegador.ts';

/** The service of one libro, as far as lotes go: it numbers what it does, once each, and keeps it. */
export class LibroDePrueba {
  borrador: Borrador;
  bloqueo: string | null = null;
  readonly hechos: (LoteHecho & LoteDeHistoria)[] = [];

  constructor(inicial: Borrador) {
    this.borrador = inicial;
  }

  mandar(lotes: readonly Lote[], nombre: string): Mandado {
    if (this.bloqueo !== null) throw new Falla({ codigo: 'borrador-bloqueado', title: this.bloqueo }, 409);
    const hechos: Mandado['hechos'][number][] = [];
    const rechazados: Mandado['rechazados'][number][] = [];
    for (const lote of structuredClone(lotes)) {
      const dicho = this.#hacer(lote, nombre);
      if (typeof dicho === 'number') hechos.push({ id: lote.id, numero: dicho });
      else rechazados.push({ id: lote.id, conflictos: dicho, motivo: '' });
    }
    return { version: this.borrador.version, hechos, rechazados };
  }

  desde(numero: number): readonly LoteDeHistoria[] {
    return this.hechos.filter((h) => h.numero > numero).slice(0, 3);
  }

  #hacer(lote: Lote, nombre: string): number | Mandado['rechazados'][number]['conflictos'] {
    const ya = this.hechos.find((h) => h.lote.id === lote.id);
    if (ya !== undefined) return ya.numero;
    const hecho = aplicarLote(this.borrador, lote);
    if ('conflictos' in hecho) return hecho.conflictos;
    const numero = this.borrador.version + 1;
    this.borrador = { ...hecho.borrador, version: numero };
    this.hechos.push({ numero, lote, nombre, cuando: '' });
    return numero;
  }
}

interface EnVuelo {
  /** At the service. @throws Falla */
  readonly atender: () => unknown;
  readonly cumplir: (valor: never) => void;
  readonly fallar: (falla: unknown) => void;
  atendida: { readonly valor: unknown } | { readonly falla: unknown } | null;
}

/** `a-mano`: each request waits for the test to say what becomes of it. */
export type Red = 'a-mano' | 'va' | 'no-va';

/** Lets all that waits on no timer go on. */
export async function respirar(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await new Promise((seguir) => setImmediate(seguir));
}

/** Somebody at the libro, with a browser and a network of their own. */
export class Persona {
  readonly nombre: string;
  readonly almacen: AlmacenDeNavegador = almacenDeNavegador();
  red: Red = 'va';
  sesion: SesionDeLibro | null = null;
  readonly #libro: LibroDePrueba;
  readonly #memoria: MemoriaDePasos;
  #enVuelo: EnVuelo[] = [];
  #oidos: Oidos | null = null;
  #pagina: object | null = null;
  /** The last event that was heard; null while nothing is. */
  #oido: number | null = null;

  constructor(libro: LibroDePrueba, nombre: string) {
    this.#libro = libro;
    this.nombre = nombre;
    const pestana = new Map<string, string>();
    this.#memoria = memoriaDePasos(nombre, () => ({
      getItem: (clave) => pestana.get(clave) ?? null,
      setItem: (clave, texto) => void pestana.set(clave, texto),
    }));
  }

  /** What is under way comes a step further: it gets to the service, or its answer comes back; or either is lost. */
  async avanza(llega: boolean): Promise<void> {
    const [primera] = this.#enVuelo;
    if (primera === undefined) return;
    if (primera.atendida === null && llega) {
      this.#atender(primera);
      return;
    }
    this.#enVuelo.shift();
    this.#contestar(primera, llega);
    await respirar();
  }

  /** The next event of the service comes, where it is heard and there is one. */
  async oye(): Promise<void> {
    if (this.#oido === null || this.red === 'no-va') return;
    const hecho = this.#libro.hechos[this.#oido];
    if (hecho === undefined) return;
    this.#oido += 1;
    this.#oidos?.alLote(structuredClone(hecho));
    await respirar();
  }

  /** The events stop, or come again from what is known here. */
  async conecta(si: boolean): Promise<void> {
    this.#oido = si ? (this.#oidos?.desde() ?? null) : null;
    if (si) this.#oidos?.alVolver();
    await respirar();
  }

  /** The page is opened, or read anew. @returns whether it could be */
  async abre(): Promise<boolean> {
    this.#cierra();
    const antes = this.red;
    if (antes === 'a-mano') this.red = 'va';
    const servicio = this.#servicio();
    const cola = abrirCola(this.nombre, this.#dePagina());
    const abierto = await abrirLibro(servicio, cola, this.#memoria.leer()).catch(() => null);
    this.red = antes;
    if (abierto === null) return false;
    this.sesion = new SesionDeLibro(servicio, cola, abierto);
    this.sesion.empezar();
    await respirar();
    return true;
  }

  /** All that was under way comes through, and from now on the network is there. */
  async seCompone(): Promise<void> {
    this.red = 'va';
    while (this.#enVuelo.length > 0) await this.avanza(true);
    if (this.sesion === null) await this.abre();
    await this.conecta(true);
  }

  /** Hears all that there is to hear. */
  async sePone(): Promise<void> {
    for (let i = 0; i <= this.#libro.hechos.length; i += 1) await this.oye();
  }

  /** The browser's store for as long as the page that is opened lives. */
  #dePagina(): UseStore {
    const pagina = {};
    this.#pagina = pagina;
    return async (modo, usar) => {
      if (this.#pagina !== pagina) throw new Error('The page is gone');
      return this.almacen.abrir(modo, usar);
    };
  }

  #cierra(): void {
    if (this.sesion !== null) this.#memoria.guardar(this.sesion.replica);
    this.sesion?.cerrar();
    this.sesion = null;
    this.#oidos = null;
    this.#oido = null;
    // The page is gone: nobody is told what becomes of it
    this.#enVuelo = [];
  }

  #servicio(): ServicioDeLibro {
    const libro = this.#libro;
    return {
      leer: () =>
        this.#pedir(() => ({ borrador: structuredClone(libro.borrador), bloqueo: libro.bloqueo, gente: [] })),
      mandar: (lotes) => this.#pedir(() => libro.mandar(lotes, this.nombre)),
      desde: (numero) => this.#pedir(() => libro.desde(numero)),
      oir: (oidos) => {
        this.#oidos = oidos;
        this.#oido = oidos.desde();
        return () => undefined;
      },
      estoyEn: () => undefined,
    };
  }

  #pedir<T>(atender: () => T): Promise<T> {
    return new Promise<T>((cumplir, fallar) => {
      const peticion: EnVuelo = { atender, cumplir: cumplir, fallar, atendida: null };
      if (this.red === 'a-mano') this.#enVuelo.push(peticion);
      else if (this.red === 'no-va') fallar(sinConexion());
      else {
        this.#atender(peticion);
        this.#contestar(peticion, true);
      }
    });
  }

  #atender(peticion: EnVuelo): void {
    try {
      peticion.atendida = { valor: peticion.atender() };
    } catch (falla) {
      peticion.atendida = { falla };
    }
  }

  #contestar({ atendida, cumplir, fallar }: EnVuelo, llega: boolean): void {
    if (!llega || atendida === null) fallar(sinConexion());
    else if ('falla' in atendida) fallar(atendida.falla);
    else cumplir(atendida.valor as never);
  }
}
