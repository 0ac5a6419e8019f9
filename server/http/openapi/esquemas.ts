import * as z from 'zod';

/** A schema as OpenAPI 3.1 takes it: JSON Schema 2020-12. */
export type EsquemaJson = Readonly<Record<string, unknown>>;

/**
 * @param io `input`: as a request may write it; `output`: as an answer gives it
 */
export function esquemaJson(esquema: z.ZodType, io: 'input' | 'output'): EsquemaJson {
  const json: Record<string, unknown> = z.toJSONSchema(esquema, { io, unrepresentable: 'any' });
  // The document says once which dialect all are in
  delete json['$schema'];
  return json;
}
