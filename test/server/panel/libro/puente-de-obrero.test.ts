import { describe, expect, it } from 'vitest';
import type { DelObrero, AlObrero } from '../../../../server/panel/paginas/libro/barra/mensajes-de-obrero.ts';
import { ObraDeBarra } from '../../../../server/panel/paginas/libro/barra/obra-de-barra.ts';
import {
  PuenteDeObrero,
  type HiloDeBarra,
} from '../../../../server/panel/paginas/libro/barra/puente-de-obrero.ts';
import type {
  CambioVisto,
  LugarDeBorrador,
  MarcaDeCelda,
  PuertoDeBarra,
} from '../../../../server/panel/paginas/libro/puerto-de-barra.ts';
import { aplicarLote } from '../../../../shared/borrador/aplicar-lote.ts';
import { borradorDeLibro, idsDeLote } from '../../../../shared/borrador/borrador-de-libro.ts';
import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto } from '../../../../shared/borrador/cambio-de-borrador.ts';
import { libro } from '../../../support/libros.ts';

const ETAPA = 2;

const CONVENIOS = libro('a', {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'UTSI'],
    ['Periodo', '2021-T4'],
  ],
  Convenios: [
    ['Folio', 'Contraparte', 'Etapa', 'Instrumento', 'Tipo de convenio', 'Área responsable operativa'],
    ['C-1', 'UAM', 'Vijente', 'Convenio', 'Marco', 'UTSI'],
    ['C-2', 'UNAM', 'Vigente', 'Convenio', 'Marco', 'UTSI'],
  ],
});

/** The page: its libro, what it was asked to show, and what a person does meanwhile. */
class PaginaDePrueba {
  borrador: Borrador = borradorDeLibro(CONVENIOS, idsDeLote(1));
  marcas: readonly MarcaDeCelda[] = [];
  elegida: LugarDeBorrador | null = null;
  pasos: string[] = [];
  guardados = 0;
  escondidas: ReadonlySet<string> = new Set();
  private oyente: (cambio: CambioVisto) => void = () => undefined;

  private hacer(cambios: readonly CambioDeBorrador[], propio: boolean): readonly Conflicto[] {
    const hecho = aplicarLote(this.borrador, { cambios });
    if ('conflictos' in hecho) return hecho.conflictos;
    this.borrador = hecho.borrador;
    this.oyente({ borrador: this.borrador, cambios, propio });
    return [];
  }

  readonly puerto: PuertoDeBarra = {
    foto: () => this.borrador,
    bloqueo: () => null,
    aplicar: (cambios, que) => {
      this.pasos.push(que);
      return this.hacer(cambios, true);
    },
    ocultas: () => this.escondidas,
    avisar: () => undefined,
    idNuevo: () => crypto.randomUUID(),
    lugar: () => null,
    elegir: (lugar) => (this.elegida = lugar),
    enfocar: () => undefined,
    marcar: (_, marcas) => (this.marcas = marcas),
    alCambiar: (oyente) => {
      this.oyente = oyente;
      return () => undefined;
    },
    guardado: () => true,
    alGuardarse: () => {
      this.guardados += 1;
      return Promise.resolve();
    },
  };

  convenios() {
    const hoja = this.borrador.hojas.find((h) => h.nombre === 'Convenios');
    if (hoja === undefined) throw new Error('no Convenios');
    return hoja;
  }

  celda(fila: number, columna: number): string {
    const { columnas, filas } = this.convenios();
    return filas[fila]?.celdas[columnas[columna]?.id ?? ''] ?? '';
  }

  escribir(fila: number, columna: number, nuevo: string): void {
    const { id: hoja, columnas, filas } = this.convenios();
    const lugar = { fila: filas[fila]?.id ?? '', columna: columnas[columna]?.id ?? '' };
    this.hacer([{ tipo: 'celda', hoja, ...lugar, esperado: this.celda(fila, columna), nuevo }], true);
  }
}

/** The page with the core beside it: messages wait in two queues until they are delivered, as between threads. */
function abrir() {
  const pagina = new PaginaDePrueba();
  const haciaObra: AlObrero[] = [];
  const haciaPagina: DelObrero[] = [];
  const luego: (() => void)[] = [];
  const guardado = new Map<string, string>();
  let dados = 0;
  const obra = new ObraDeBarra({
    decir: (mensaje) => haciaPagina.push(structuredClone(mensaje)),
    puertosDe: (inicio, host, guardar) => ({
      host,
      servicio: null,
      propiedades: {
        leer: (c) => guardado.get(c) ?? null,
        guardar: (c, v) => {
          guardar(c, v);
          if (v === null) guardado.delete(c);
          else guardado.set(c, v);
        },
      },
      metadatos: { leer: () => null, guardar: () => undefined },
      ahora: () => '2021-12-01T16:00:00Z',
      hoy: () => '2021-12-01',
      persona: () => inicio.persona,
      uuid: () => 'u',
      sha256: (texto) => texto,
      candado: (hacer) => hacer(),
    }),
    idNuevo: () => `obra-${String((dados += 1))}`,
    servicio: 'https://trimestral.ejemplo.mx',
    luego: (hacer) => luego.push(hacer),
  });
  const lugar = { organo: 'cvoe', periodo: '2021-t4', area: 'utsi' };
  obra.oir({ tipo: 'inicio', lugar, persona: 'Ana', version: '1', guardado: {} });
  const hilo: HiloDeBarra = { postMessage: (m) => haciaObra.push(structuredClone(m)), onmessage: null };
  const puente = new PuenteDeObrero(hilo, pagina.puerto, () => undefined);
  const trabajar = (): void => {
    for (const mensaje of haciaObra.splice(0)) obra.oir(mensaje);
    for (const hacer of luego.splice(0)) hacer();
  };
  const entregar = (): void => {
    for (const data of haciaPagina.splice(0)) hilo.onmessage?.({ data });
  };
  const pedir: typeof puente.puente = async (nombre, pide) => {
    const respuesta = puente.puente(nombre, pide);
    // What is to be saved before takes its turns
    for (let turno = 0; turno < 10; turno++) {
      await Promise.resolve();
      trabajar();
      entregar();
    }
    return respuesta;
  };
  return { pagina, puente, pedir, trabajar, entregar };
}

async function revisada(pedir: ReturnType<typeof abrir>['pedir']) {
  const respuesta = await pedir('validar', { hoja: 'Convenios' });
  if (!respuesta.ok) throw new Error(respuesta.problema.detalle);
  return respuesta.valor;
}

/** The fix of the Etapa that is spelt wrong. */
async function correccion(pedir: ReturnType<typeof abrir>['pedir']) {
  const { hallazgos } = await revisada(pedir);
  const [hallazgo] = hallazgos.filter((h) => h.valor === 'Vijente');
  return { cambios: hallazgo?.correcciones[0]?.cambios ?? [], hoja: 'Convenios' };
}

describe('The core in its thread, beside the libro of the page', () => {
  it('reviews what the page shows, and marks its cells', async () => {
    const { pagina, pedir } = abrir();
    const { hallazgos } = await revisada(pedir);
    expect(hallazgos.map((h) => [h.regla, h.fila])).toContainEqual(['catalogo-desconocido', 2]);
    const { columnas, filas } = pagina.convenios();
    expect(pagina.marcas).toContainEqual(
      expect.objectContaining({ fila: filas[0]?.id, columna: columnas[ETAPA]?.id, gravedad: 'Error' }),
    );
  });

  it('marks what is typed after that without being asked, and takes the mark away with its reason', async () => {
    const { pagina, pedir, trabajar, entregar } = abrir();
    const marcadas = () => pagina.marcas.filter((m) => m.texto.includes('Truncado')).map((m) => m.fila);
    pagina.escribir(1, ETAPA, 'Truncado');
    trabajar();
    entregar();
    expect(marcadas(), 'the sidebar has not shown a review yet').toEqual([]);
    await revisada(pedir);
    expect(marcadas()).toEqual([pagina.convenios().filas[1]?.id]);
    pagina.escribir(1, ETAPA, 'Vigente');
    pagina.escribir(0, ETAPA, 'Truncado');
    trabajar();
    entregar();
    expect(marcadas()).toEqual([pagina.convenios().filas[0]?.id]);
  });

  it('gives a review again only where it is asked for the same, of the same libro as it shows', async () => {
    const { pagina, pedir } = abrir();
    const primera = await pedir('validar', { hoja: null });
    expect(await pedir('validar', { hoja: null })).toEqual(primera);
    expect((await revisada(pedir)).hoja).toBe('Convenios');
    pagina.escondidas = new Set([pagina.convenios().filas[1]?.id ?? '']);
    expect((await revisada(pedir)).avisos).toContainEqual(
      expect.stringContaining('filas ocultas y se leyeron de todos modos: 3'),
    );
    const { hallazgos } = await revisada(pedir);
    const [hallazgo] = hallazgos.filter((h) => h.sePuedePedir);
    if (hallazgo === undefined) throw new Error('nothing to ask the enlace for');
    await pedir('pedir', { hallazgo, texto: 'Falta en la lista.', hoja: 'Convenios' });
    expect((await revisada(pedir)).hallazgos.some((h) => h.pedido)).toBe(true);
  });

  it('changes the libro of the page as one step, and follows what is typed there', async () => {
    const { pagina, pedir } = abrir();
    const respuesta = await pedir('corregir', await correccion(pedir));
    expect(respuesta.ok).toBe(true);
    expect(pagina.celda(0, ETAPA)).toBe('Vigente');
    expect(pagina.pasos).toEqual(['corregir']);
    pagina.escribir(1, ETAPA, 'Firmado');
    expect((await revisada(pedir)).hallazgos.map((h) => h.valor)).toContain('Firmado');
  });

  it('refuses a fix whole where the person typed in that cell meanwhile, and goes on from what they typed', async () => {
    const { pagina, puente, pedir, trabajar, entregar } = abrir();
    const pide = await correccion(pedir);
    const respuesta = puente.puente('corregir', pide);
    await Promise.resolve();
    trabajar();
    pagina.escribir(0, ETAPA, 'Suscrito');
    entregar();
    expect(await respuesta).toMatchObject({ ok: false, problema: { codigo: 'celda-cambiada' } });
    expect(pagina.celda(0, ETAPA)).toBe('Suscrito');
    const { hallazgos } = await revisada(pedir);
    expect(hallazgos.filter((h) => h.columna === 'Etapa')).toEqual([]);
  });

  it('counts the edits of people, so that an older review is known as such', async () => {
    const { pagina, pedir } = abrir();
    const antes = await revisada(pedir);
    pagina.escribir(1, ETAPA, 'Suscrito');
    expect(await pedir('edicion', null)).toEqual({ ok: true, valor: antes.edicion + 1 });
    await pedir('irA', { hoja: 'Convenios', fila: 3, columna: 2 });
    expect(pagina.elegida?.fila).toBe(pagina.convenios().filas[1]?.id);
  });

  it('sends only what is saved', async () => {
    const { pagina, pedir } = abrir();
    await pedir('enviar', null);
    expect(pagina.guardados).toBe(1);
  });
});
