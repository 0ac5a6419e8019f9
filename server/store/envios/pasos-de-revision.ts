import type { TablaLibros } from '../esquema/tablas-de-libros.ts';
import type { TablaRevisiones } from '../esquema/tablas-de-revision.ts';

/** A step of the review: what it is called, from which states it starts, to which it leads. */
export interface Paso {
  readonly tipo: TablaRevisiones['tipo'];
  readonly accion: string;
  readonly desde: readonly TablaLibros['estado'][];
  readonly a: TablaLibros['estado'];
  /** Whether it is for an envío that counts: that waits for no visto bueno. */
  readonly exigeQueCuente: boolean;
  /** What a person is told where the libro is in another state. */
  readonly siNo: string;
}

/** The steps of the review, each stated once. */
export const PASOS = {
  vistoBueno: {
    tipo: 'visto-bueno',
    accion: 'envio.visto-bueno',
    desde: ['por-visto-bueno'],
    a: 'enviado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  /** Whoever refused it may give it after all. */
  vistoBuenoDespues: {
    tipo: 'visto-bueno',
    accion: 'envio.visto-bueno',
    desde: ['observado'],
    a: 'enviado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  sinVistoBueno: {
    tipo: 'sin-visto-bueno',
    accion: 'envio.sin-visto-bueno',
    desde: ['por-visto-bueno'],
    a: 'observado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  devolucion: {
    tipo: 'devuelto',
    accion: 'envio.devuelto',
    desde: ['enviado', 'por-visto-bueno'],
    a: 'observado',
    exigeQueCuente: true,
    siNo: 'Solo se devuelve un envío que está por revisar; si ya lo aceptó, reabra el libro.',
  },
  aceptacion: {
    tipo: 'aceptado',
    accion: 'envio.aceptado',
    desde: ['enviado', 'observado', 'por-visto-bueno'],
    a: 'aceptado',
    exigeQueCuente: true,
    siNo: 'Solo se acepta un envío que ya cuenta y que no está aceptado.',
  },
  /** The área stands by what was returned, and sends it as it is. */
  reenvio: {
    tipo: 'reenviado',
    accion: 'envio.reenviado',
    desde: ['observado'],
    a: 'enviado',
    exigeQueCuente: true,
    siNo: 'Ese envío no está devuelto.',
  },
  /** The same, of one that has no visto bueno. */
  reenvioSinVistoBueno: {
    tipo: 'reenviado',
    accion: 'envio.reenviado',
    desde: ['observado'],
    a: 'por-visto-bueno',
    exigeQueCuente: false,
    siNo: 'Ese envío no está devuelto.',
  },
  reapertura: {
    tipo: 'reabierto',
    accion: 'libro.reabierto',
    desde: ['aceptado'],
    a: 'observado',
    exigeQueCuente: false,
    siNo: 'Solo se reabre un libro aceptado.',
  },
} as const satisfies Record<string, Paso>;
