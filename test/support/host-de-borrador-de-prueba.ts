import { hallarHoja } from '../../server/panel/paginas/libro/barra/hallar-hoja.ts';
import { hostDeBorrador } from '../../server/panel/paginas/libro/barra/host-de-borrador.ts';
import type { Efecto, Mesa } from '../../server/panel/paginas/libro/barra/mesa.ts';
import { celdaDeValor } from '../../server/panel/paginas/libro/barra/valor-de-celda.ts';
import { textoDeNumero } from '../../server/libros/xlsx/numeros.ts';
import type { Celda } from '../../shared/addon/sheet-host.ts';
import { aplicarLote } from '../../shared/borrador/aplicar-lote.ts';
import type { Borrador, FilaDeBorrador, HojaDeBorrador } from '../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../shared/borrador/cambio-de-borrador.ts';
import { formatoDe } from '../../shared/libro/formato-de-numero.ts';
import type { Aspecto, HacerHost, HojasDePrueba, ValorPuesto } from './host-de-prueba.ts';

const celdaPuesta = (puesto: ValorPuesto): string => {
  if (typeof puesto !== 'object' || puesto === null) return celdaDeValor(puesto === '' ? null : puesto);
  const formato = formatoDe(puesto.formato);
  return formato.tipo === 'numero'
    ? celdaDeValor(puesto.numero)
    : textoDeNumero(String(puesto.numero), formato, 'google');
};

function borradorCon(hojas: HojasDePrueba, idNuevo: () => string): Borrador {
  const hechas = Object.entries(hojas).map(([nombre, puestas]): HojaDeBorrador => {
    const ancho = Math.max(0, ...puestas.map((fila) => fila.length));
    const [titulos = [], ...resto] = puestas;
    const columnas = Array.from({ length: ancho }, (_, i) => ({
      id: idNuevo(),
      encabezado: celdaPuesta(titulos[i] ?? null),
    }));
    const filas = resto.map((fila): FilaDeBorrador => {
      const celdas = columnas.map(({ id }, i) => [id, celdaPuesta(fila[i] ?? null)] as const);
      return { id: idNuevo(), celdas: Object.fromEntries(celdas.filter(([, celda]) => celda !== '')) };
    });
    return { id: idNuevo(), nombre, columnas, filas };
  });
  return { version: 0, hojas: hechas };
}

/** The cell by the ids of its tab, row and column, so that it is the same one where rows were moved. */
function llaveDe(mesa: Mesa, { hoja: nombre, fila, columna }: Celda): string {
  const hoja = hallarHoja(mesa.borrador, nombre);
  if (hoja === undefined) throw new Error(`no tab ${nombre}`);
  const deFila = fila === 1 ? 'encabezado' : (hoja.filas[fila - 2]?.id ?? `+${String(fila)}`);
  return [hoja.id, deFila, hoja.columnas[columna - 1]?.id ?? `+${String(columna)}`].join('/');
}

/** The page around the host: it keeps the marks by ids, does what the person does, and counts. */
class PaginaDePrueba {
  readonly propios = new Map<string, Aspecto>();
  readonly marcas = new Map<string, { readonly color: string; readonly texto: string }>();
  readonly lecturas: Record<string, number> = {};
  readonly escrituras: Record<string, number> = {};
  readonly dichos: string[] = [];
  seleccion: Celda | null = null;
  readonly mesa: Mesa;
  private ids = 0;

  constructor(hojas: HojasDePrueba, locale: string) {
    this.mesa = {
      borrador: borradorCon(hojas, this.idNuevo),
      ocultas: new Set(),
      locale,
      oyente: null,
      idNuevo: this.idNuevo,
      alHacer: this.alHacer,
    };
  }

  readonly idNuevo = (): string => `n${String(this.ids++)}`;

  hoja(nombre: string): HojaDeBorrador {
    const hoja = hallarHoja(this.mesa.borrador, nombre);
    if (hoja === undefined) throw new Error(`no tab ${nombre}`);
    return hoja;
  }

  contar(cuentas: Record<string, number>, id: string): void {
    const nombre = this.mesa.borrador.hojas.find((h) => h.id === id)?.nombre ?? id;
    cuentas[nombre] = (cuentas[nombre] ?? 0) + 1;
  }

  private readonly alHacer = (efecto: Efecto): void => {
    if (efecto.tipo === 'elegir') this.seleccion = efecto.celda;
    if (efecto.tipo === 'decir') this.dichos.push(efecto.texto);
    if (efecto.tipo === 'cambios') {
      const hojas = efecto.cambios.map(({ hoja }) => (typeof hoja === 'string' ? hoja : hoja.id));
      for (const id of new Set(hojas)) this.contar(this.escrituras, id);
    }
    if (efecto.tipo !== 'marcar') return;
    for (const id of efecto.hojas) {
      this.contar(this.escrituras, id);
      for (const llave of this.marcas.keys()) if (llave.startsWith(`${id}/`)) this.marcas.delete(llave);
    }
    for (const { hoja, fila, columna, ...marca } of efecto.marcas)
      this.marcas.set([hoja, fila ?? 'encabezado', columna].join('/'), marca);
  };

  hacer(cambios: readonly CambioDeBorrador[]): void {
    const hecho = aplicarLote(this.mesa.borrador, { id: this.idNuevo(), cambios, que: '' });
    if ('conflictos' in hecho) throw new Error('refused');
    this.mesa.borrador = hecho.borrador;
  }

  aspecto(celda: Celda): Aspecto {
    const llave = llaveDe(this.mesa, celda);
    const propio = this.propios.get(llave) ?? { color: null, nota: '' };
    const marca = this.marcas.get(llave);
    if (marca === undefined) return propio;
    return { color: marca.color, nota: [propio.nota, marca.texto].filter((t) => t !== '').join('\n\n') };
  }
}

/** The host of the grid in the browser, with a page of memory around it. */
export const hostDeBorradorDePrueba: HacerHost = (hojas, locale = 'es_MX') => {
  const pagina = new PaginaDePrueba(hojas, locale);
  const host = hostDeBorrador(pagina.mesa);
  return {
    host: {
      ...host,
      read: (nombre) => {
        const rejilla = host.read(nombre);
        if (rejilla !== null) pagina.contar(pagina.lecturas, pagina.hoja(nombre).id);
        return rejilla;
      },
    },
    editar: (celda, valor) => {
      const escrito = { ...celda, esperado: null, nuevo: celdaPuesta(valor) };
      hostDeBorrador({
        ...pagina.mesa,
        alHacer: (efecto) => {
          if (efecto.tipo === 'cambios') pagina.hacer(efecto.cambios);
        },
      }).apply([
        { ...escrito, esperado: host.read(celda.hoja)?.filas[celda.fila - 1]?.[celda.columna - 1] ?? null },
      ]);
      pagina.mesa.oyente?.(celda);
    },
    vestir: (celda, aspecto) => {
      pagina.propios.set(llaveDe(pagina.mesa, celda), aspecto);
      pagina.marcas.delete(llaveDe(pagina.mesa, celda));
    },
    aspecto: (celda) => pagina.aspecto(celda),
    insertarFila: (nombre, fila) => {
      const { id: hoja, filas } = pagina.hoja(nombre);
      const despuesDe = filas[fila - 3]?.id ?? null;
      pagina.hacer([{ tipo: 'filas', hoja, despuesDe, filas: [{ id: pagina.idNuevo(), celdas: {} }] }]);
    },
    ocultarFila: (nombre, fila) => {
      const oculta = pagina.hoja(nombre).filas[fila - 2]?.id ?? '';
      pagina.mesa.ocultas = new Set([...pagina.mesa.ocultas, oculta]);
    },
    cuenta: () => ({ lecturas: { ...pagina.lecturas }, escrituras: { ...pagina.escrituras } }),
    donde: () => pagina.seleccion,
    dichos: () => pagina.dichos,
  };
};
