import * as z from 'zod';
import { operacion } from '../operacion.ts';

const estado = z.object({ estado: z.enum(['bien', 'mal']), version: z.string(), detalle: z.string() });

/** Open to all: the health of the service, its description, its keys. */
export const PUBLICAS = {
  salud: operacion({
    metodo: 'get',
    ruta: '/salud',
    etiqueta: 'Servicio',
    resumen: 'Si el proceso vive',
    acceso: 'publico',
    alcance: 'leer',
    respuestas: { 200: { descripcion: 'Vive', esquema: estado } },
  }),
  listo: operacion({
    metodo: 'get',
    ruta: '/listo',
    etiqueta: 'Servicio',
    resumen: 'Si puede atender: el almacén responde',
    acceso: 'publico',
    alcance: 'leer',
    respuestas: { 200: { descripcion: 'Puede atender', esquema: estado } },
    problemas: ['almacen-no-disponible'],
  }),
  llaves: operacion({
    metodo: 'get',
    ruta: '/llaves',
    etiqueta: 'Acuses',
    resumen: 'Las llaves públicas con que se firman y se firmaron los acuses (JWKS)',
    acceso: 'publico',
    alcance: 'leer',
    respuestas: {
      200: {
        descripcion: 'Vigentes y retiradas',
        esquema: z.object({
          keys: z.array(
            z.object({
              kty: z.literal('OKP'),
              crv: z.literal('Ed25519'),
              x: z.string(),
              kid: z.string(),
              use: z.literal('sig'),
              alg: z.literal('EdDSA'),
              creada: z.string(),
              retirada: z.string().nullable(),
            }),
          ),
        }),
      },
    },
  }),
  verificarAcuse: operacion({
    metodo: 'post',
    ruta: '/acuses/verificacion',
    etiqueta: 'Acuses',
    resumen: 'Dice si un acuse es de este servicio y está como se entregó',
    acceso: 'publico',
    alcance: 'leer',
    cuerpo: z.object({ acuse: z.string().max(100_000).describe('El texto del archivo, tal cual') }),
    respuestas: {
      200: {
        descripcion: 'El resultado',
        esquema: z.object({
          valido: z.boolean(),
          titulo: z.string(),
          detalle: z.string(),
          registrado: z.boolean().describe('Si el envío está en este servicio'),
        }),
      },
    },
  }),
} as const;
