import type * as z from 'zod';
import type { Operacion, RespuestaDefinida } from '../../../shared/api/operacion.ts';
import { PROBLEMAS, type CodigoDeProblema } from '../../../shared/problemas.ts';
import { esquemaJson, type EsquemaJson } from './esquemas.ts';

type Objeto = Readonly<Record<string, unknown>>;

const PROBLEMA: Objeto = { $ref: '#/components/schemas/Problema' };

function parametrosEn(lugar: 'path' | 'query', esquema: z.ZodObject | undefined): Objeto[] {
  if (esquema === undefined) return [];
  const { properties = {}, required = [] } = esquemaJson(esquema, 'input') as {
    properties?: Record<string, EsquemaJson>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: lugar,
    required: lugar === 'path' || required.includes(name),
    schema,
  }));
}

function encabezados({ version, idempotente }: Operacion): Objeto[] {
  const texto = (name: string, required: boolean, description: string): Objeto => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(version === 'exige'
      ? [texto('If-Match', true, 'El ETag de lo que se leyó, como "v3"; * para lo que haya')]
      : []),
    ...(idempotente === true
      ? [texto('Idempotency-Key', false, 'Repetir la petición con la misma da la misma respuesta')]
      : []),
  ];
}

function formulario({ datosConArchivos }: Operacion): Objeto {
  const archivos = {
    type: 'array',
    maxItems: 64,
    items: { type: 'string', contentMediaType: 'application/octet-stream' },
    description: 'Un .xlsx, un .csv por hoja o un .zip; y la imagen que nombra «Logotipo»',
  };
  const datos = datosConArchivos === undefined ? {} : { datos: esquemaJson(datosConArchivos, 'input') };
  return {
    schema: { type: 'object', required: ['archivos'], properties: { archivos, ...datos } },
    ...(datosConArchivos === undefined ? {} : { encoding: { datos: { contentType: 'application/json' } } }),
  };
}

function cuerpo(operacion: Operacion): Objeto {
  if (operacion.cuerpo === undefined) return {};
  const content = {
    'application/json': { schema: esquemaJson(operacion.cuerpo, 'input') },
    ...(operacion.archivos === undefined ? {} : { 'multipart/form-data': formulario(operacion) }),
  };
  return { requestBody: { required: true, content } };
}

function respuesta(definida: RespuestaDefinida, { version }: Operacion): Objeto {
  const description = definida.descripcion;
  if ('tipo' in definida)
    return {
      description,
      content: { [definida.tipo]: { schema: { type: 'string', contentMediaType: definida.tipo } } },
    };
  if (!('esquema' in definida)) return { description };
  const headers =
    version === undefined
      ? {}
      : { headers: { ETag: { schema: { type: 'string' }, description: 'Versión' } } };
  return {
    description,
    ...headers,
    content: { 'application/json': { schema: esquemaJson(definida.esquema, 'output') } },
  };
}

/** Who may be refused. */
const deAcceso = ({ acceso, alcance, metodo }: Operacion): CodigoDeProblema[] => [
  ...(acceso === 'publico' ? [] : ['sin-identidad' as const]),
  ...(acceso === 'publico' || (acceso === 'identificado' && alcance === 'leer')
    ? []
    : ['sin-permiso' as const]),
  ...(acceso === 'publico' || metodo === 'get' ? [] : ['origen-no-confiable' as const]),
];

/** Failures that an operation may give besides its own. */
function codigosDe(operacion: Operacion): CodigoDeProblema[] {
  const { cuerpo: tiene, archivos, parametros, consulta, version, problemas = [] } = operacion;
  const codigos: CodigoDeProblema[] = ['demasiadas-peticiones', ...deAcceso(operacion)];
  if ([parametros, consulta, tiene].some((parte) => parte !== undefined)) codigos.push('peticion-no-valida');
  if (parametros !== undefined) codigos.push('no-encontrado');
  if (tiene !== undefined) codigos.push('tipo-no-admitido', 'cuerpo-demasiado-grande', 'almacen-lleno');
  if (archivos !== undefined)
    codigos.push('subida-no-es-un-libro', 'zip-ilegible', 'libro-mal-formado', 'trabajo-demasiado-largo');
  if (version === 'exige') codigos.push('precondicion-requerida', 'version-cambiada');
  return [...new Set([...codigos, 'almacen-no-disponible' as const, ...problemas])];
}

/** By HTTP status. */
function fallas(operacion: Operacion): Objeto {
  const porEstado = new Map<number, CodigoDeProblema[]>();
  for (const codigo of codigosDe(operacion)) {
    const { estado } = PROBLEMAS[codigo];
    porEstado.set(estado, [...(porEstado.get(estado) ?? []), codigo]);
  }
  const pares = [...porEstado].map(([estado, codigos]) => [
    String(estado),
    {
      description: codigos.map((c) => `${c}: ${PROBLEMAS[c].titulo}`).join('. '),
      content: { 'application/problem+json': { schema: PROBLEMA } },
    },
  ]);
  return Object.fromEntries(pares) as Objeto;
}

/** Who may ask, in words. */
function quien({ acceso, alcance }: Operacion): string {
  if (acceso === 'publico') return 'Abierta a todos.';
  const papeles = acceso === 'identificado' ? 'quien se haya identificado' : acceso.join(', ');
  return `Para: ${papeles}. Alcance del token: ${alcance}.`;
}

/** An operation as an Operation Object (OpenAPI 3.1, 4.8.10). */
export const operacionEnOpenApi = (nombre: string, operacion: Operacion): Objeto => ({
  operationId: nombre,
  tags: [operacion.etiqueta],
  summary: operacion.resumen,
  description: quien(operacion),
  ...(operacion.acceso === 'publico' ? { security: [] } : {}),
  parameters: [
    ...parametrosEn('path', operacion.parametros),
    ...parametrosEn('query', operacion.consulta),
    ...encabezados(operacion),
  ],
  ...cuerpo(operacion),
  responses: {
    ...fallas(operacion),
    ...Object.fromEntries(
      Object.entries(operacion.respuestas).map(([estado, definida]) => [
        estado,
        respuesta(definida, operacion),
      ]),
    ),
    default: {
      description: 'Otra falla',
      content: { 'application/problem+json': { schema: PROBLEMA } },
    },
  },
});
