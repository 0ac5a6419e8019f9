import { OPERACIONES } from '../../../shared/api/catalogo-de-operaciones.ts';
import { problema } from '../../../shared/api/esquemas/comun.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { VERSION } from '../../version.ts';
import { BASE } from '../base.ts';
import { esquemaJson } from './esquemas.ts';
import { operacionEnOpenApi } from './operacion-en-openapi.ts';

/** The API's description (OpenAPI 3.1). */
export interface DocumentoOpenApi {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const DESCRIPCION =
  'De los libros de las áreas al informe trimestral. Los cuerpos son JSON en UTF-8; las fallas, problemas según RFC 9457 con un «codigo» que no cambia. ' +
  'Lo que se puede cambiar trae ETag, y quien lo cambia lo devuelve en If-Match.';

function rutas(): DocumentoOpenApi['paths'] {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [nombre, operacion] of Object.entries(OPERACIONES) as [string, Operacion][]) {
    const lugar = (paths[operacion.ruta] ??= {});
    lugar[operacion.metodo] = operacionEnOpenApi(nombre, operacion);
  }
  return paths;
}

/** Made from the operations and their schemas. @param urlPublica how people reach the service */
export const documentoOpenApi = (urlPublica: string): DocumentoOpenApi =>
  ({
    openapi: '3.1.0',
    info: {
      title: 'Trimestral',
      version: VERSION,
      description: DESCRIPCION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${urlPublica}${BASE}` }],
    tags: [...new Set(Object.values(OPERACIONES).map(({ etiqueta }) => etiqueta))].map((name) => ({ name })),
    security: [{ token: [] }, { sesion: [] }],
    paths: rutas(),
    components: {
      schemas: { Problema: esquemaJson(problema, 'output') },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Un token de API, creado en el panel, o un ID token del complemento',
        },
        sesion: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-trimestral',
          description: 'La sesión del panel; lo que cambia algo lleva también el encabezado X-Trimestral: 1',
        },
      },
    },
  }) as DocumentoOpenApi;
