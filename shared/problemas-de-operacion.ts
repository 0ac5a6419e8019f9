import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of what an operator does with a store, and of the command line as a client of the service. */
export const PROBLEMAS_DE_OPERACION = {
  'almacen-no-existe': {
    estado: 404,
    salida: 2,
    titulo: 'Ahí no hay un almacén',
    plantilla:
      '«{donde}» no tiene un almacén de Trimestral. Revise la opción --datos, o la variable DATABASE_URL; el almacén lo crea «trimestral servir» la primera vez.',
  },
  'almacen-atrasado': {
    estado: 409,
    salida: 2,
    titulo: 'El almacén es de una versión anterior',
    plantilla:
      '«{donde}» tiene la forma de una versión anterior de Trimestral. Arranque el servicio de esta versión, que lo pone al día, y repita; o use la versión que lo dejó.',
  },
  'almacen-danado': {
    estado: 500,
    salida: 2,
    titulo: 'El almacén está dañado',
    plantilla:
      'La base de datos dice que sus archivos están dañados. Detenga el servicio, guarde una copia de lo que hay, y restaure el último respaldo en un almacén nuevo.',
  },
  'servicio-no-acepta': {
    estado: 502,
    salida: 2,
    titulo: 'El servicio no lo aceptó',
    plantilla: '{titulo}: {detalle} El servicio no guardó nada.',
  },
  'token-no-vale': {
    estado: 401,
    salida: 2,
    titulo: 'El servicio no reconoce el token',
    plantilla:
      '«{servicio}» no reconoce el token: caducó, se revocó, o está mal copiado. Cree otro en el panel, en su cuenta, con alcance para enviar, y póngalo en TRIMESTRAL_TOKEN o en el archivo de --token-archivo.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
