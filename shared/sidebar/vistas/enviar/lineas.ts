import { h, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { declararSinActividades } from '../../estado/cambiar.ts';
import { boton } from '../../piezas/boton.ts';
import { enSuLugar } from '../../piezas/en-su-lugar.ts';
import { TEXTOS } from '../../textos.ts';

interface Linea {
  readonly linea: string;
  readonly titulo: string;
}

/** The line whose reason is being written, and what was written of each. */
interface Declaracion {
  readonly barra: Barra;
  abierta: string | null;
  readonly motivos: Map<string, string>;
}

function abrir(declaracion: Declaracion, linea: string | null): void {
  declaracion.abierta = linea;
  declaracion.barra.redibujar();
}

const motivoDe = ({ motivos }: Declaracion, linea: string): string =>
  motivos.get(linea) ?? TEXTOS.motivoUsual;

function declarar(declaracion: Declaracion, linea: string): void {
  const motivo = motivoDe(declaracion, linea).trim();
  if (motivo === '') return;
  void declararSinActividades(declaracion.barra, linea, motivo, () => {
    declaracion.motivos.delete(linea);
    abrir(declaracion, null);
  });
}

function formulario(declaracion: Declaracion, linea: string): Nodo {
  return enSuLugar({
    llave: `linea ${linea}`,
    etiqueta: TEXTOS.motivo,
    valor: motivoDe(declaracion, linea),
    accion: TEXTOS.declarar,
    ocupado: declaracion.barra.trabaja('sinActividades') && TEXTOS.declarando,
    alEscribir: (texto) => declaracion.motivos.set(linea, texto),
    alAceptar: () => {
      declarar(declaracion, linea);
    },
    alCancelar: () => {
      abrir(declaracion, null);
    },
  });
}

function unaLinea(declaracion: Declaracion, { linea, titulo }: Linea): Nodo {
  const abierta = declaracion.abierta === linea;
  return h(
    'li',
    { class: 'una-linea', llave: linea, 'data-item': '' },
    h('p', {}, h('strong', {}, linea), ` ${titulo}`),
    boton(
      TEXTOS.sinActividades,
      () => {
        abrir(declaracion, abierta ? null : linea);
      },
      { clase: 'menor', nombre: TEXTOS.sinActividadesDe(linea), abierto: abierta },
    ),
    abierta && formulario(declaracion, linea),
  );
}

/** Lines of the área, each to be declared without activity: a click opens its reason, another writes it. */
export function crearLineas(barra: Barra): () => Nodo | null {
  const declaracion: Declaracion = { barra, abierta: null, motivos: new Map() };
  return () => {
    const lineas = barra.estado.libro?.lineas ?? [];
    if (lineas.length === 0) return null;
    return h(
      'section',
      { class: 'clase', llave: 'lineas' },
      h('h3', {}, TEXTOS.lineas),
      h('p', { class: 'menudo' }, TEXTOS.lineasAyuda),
      h(
        'ul',
        { class: 'lista-llana' },
        lineas.map((linea) => unaLinea(declaracion, linea)),
      ),
    );
  };
}
