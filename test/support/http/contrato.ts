import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { RespuestaHttp } from './servicio-http.ts';

interface RespuestaDescrita {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

/** An operation as the served document describes it. */
interface OperacionDescrita {
  readonly operationId: string;
  readonly metodo: string;
  /** Below the server's address, with `{parametro}`s. */
  readonly ruta: string;
  readonly responses: Readonly<Record<string, RespuestaDescrita>>;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly security?: readonly unknown[];
}

interface Documento {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Omit<OperacionDescrita, 'metodo' | 'ruta'>>>>
  >;
  readonly components: object;
}

/** The description of the API as it is served, and answers held against it. */
export interface Contrato {
  readonly operaciones: ReadonlyMap<string, OperacionDescrita>;
  /** Holds an answer against what the description says of its operation, to the last field. */
  readonly exigir: (nombre: string, respuesta: RespuestaHttp) => void;
}

const tipoDe = ({ encabezados }: RespuestaHttp): string =>
  (encabezados.get('Content-Type') ?? '').split(';')[0]?.trim() ?? '';

const leerJson = ({ bytes }: RespuestaHttp): unknown => JSON.parse(bytes.toString());

function describir({ paths }: Documento): Map<string, OperacionDescrita> {
  const todas = Object.entries(paths).flatMap(([ruta, metodos]) =>
    Object.entries(metodos).map(([metodo, o]) => ({ ...o, ruta, metodo: metodo.toUpperCase() })),
  );
  return new Map(todas.map((o) => [o.operationId, o]));
}

/** The validators of a document, compiled as they are asked for. */
function validadores(documento: Documento) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'documento', components: documento.components });
  const hechos = new Map<object, ValidateFunction>();
  return (schema: object): ValidateFunction => {
    const texto = JSON.stringify(schema).replaceAll('"#/components', '"documento#/components');
    const hecho = hechos.get(schema) ?? ajv.compile(JSON.parse(texto) as object);
    hechos.set(schema, hecho);
    return hecho;
  };
}

export function abrirContrato(documento: object): Contrato {
  const descrito = documento as Documento;
  const operaciones = describir(descrito);
  const validador = validadores(descrito);
  const exigir = (nombre: string, respuesta: RespuestaHttp): void => {
    const donde = `${nombre} ${String(respuesta.estado)}`;
    const descrita = operaciones.get(nombre)?.responses[String(respuesta.estado)];
    const visto = `${donde}: ${respuesta.bytes.toString('utf8', 0, 400)}`;
    expect(descrita, `${visto} is described`).toBeDefined();
    for (const encabezado of Object.keys(descrita?.headers ?? {}))
      expect(respuesta.encabezados.get(encabezado), `${donde} bears ${encabezado}`).not.toBeNull();
    if (descrita?.content === undefined) {
      expect(respuesta.bytes.length, `${donde} has no body`).toBe(0);
      return;
    }
    const tipo = tipoDe(respuesta);
    // A product is of whatever type its name says
    const contenido = descrita.content[tipo] ?? descrita.content['application/octet-stream'];
    expect(contenido, `${donde} comes as ${tipo}`).toBeDefined();
    if (contenido === undefined || 'contentMediaType' in contenido.schema) return;
    const validar = validador(contenido.schema);
    expect(validar(leerJson(respuesta)), `${visto}\n${JSON.stringify(validar.errors)}`).toBe(true);
  };
  return { operaciones, exigir };
}
