import * as z from 'zod';
import { llano, tabla } from './markdown.ts';

/** What is read of a JSON Schema (2020-12), as zod gives it. */
interface Esquema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly anyOf?: readonly Esquema[];
  readonly items?: Esquema;
  readonly properties?: Readonly<Record<string, Esquema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const NOMBRES: Readonly<Record<string, string>> = {
  string: 'texto',
  integer: 'entero',
  number: 'número',
  boolean: 'sí o no (`true`, `false`)',
  object: 'objeto',
  null: '`null`',
};

const conMiles = (n: number): string => n.toLocaleString('es-MX');

/** zod gives every integer the bounds of what is safe. */
const cota = (n: number | undefined): string | null =>
  n === undefined || Math.abs(n) >= Number.MAX_SAFE_INTEGER ? null : conMiles(n);

function limites({ minimum, maximum, maxLength, maxItems }: Esquema): string {
  const [desde, hasta] = [cota(minimum), cota(maximum)];
  const rango =
    desde !== null && hasta !== null
      ? ` de ${desde} a ${hasta}`
      : desde !== null
        ? ` desde ${desde}`
        : hasta !== null
          ? ` hasta ${hasta}`
          : '';
  const largo = maxLength === undefined ? '' : `, hasta ${conMiles(maxLength)} caracteres`;
  const cuantos = maxItems === undefined ? '' : `, hasta ${conMiles(maxItems)}`;
  return `${rango}${largo}${cuantos}`;
}

function tipo(esquema: Esquema): string {
  if (esquema.const !== undefined) return `\`${String(esquema.const)}\``;
  if (esquema.enum !== undefined) return esquema.enum.map((v) => `\`${String(v)}\``).join(', ');
  if (esquema.anyOf !== undefined) return esquema.anyOf.map(tipo).join(' o ');
  if (esquema.type === 'array') return `lista de ${tipo(esquema.items ?? {})}${limites(esquema)}`;
  const deObjeto = Object.keys(esquema.properties ?? {}).map((c) => `\`${c}\``);
  if (deObjeto.length > 0) return `objeto con ${deObjeto.join(', ')}`;
  return `${NOMBRES[esquema.type ?? ''] ?? 'cualquier valor'}${limites(esquema)}`;
}

const comoEsquema = (esquema: z.ZodType): Esquema =>
  z.toJSONSchema(esquema, { io: 'input', unrepresentable: 'any' }) as Esquema;

/** The fields of a query or a body: what each is, whether it is asked for, what stands in its place. */
export function camposDe(esquema: z.ZodType): string {
  const { properties = {}, required = [] } = comoEsquema(esquema);
  const filas = Object.entries(properties).map(([campo, definido]) => [
    `\`${campo}\``,
    tipo(definido),
    required.includes(campo)
      ? 'Sí'
      : definido.default === undefined || definido.default === ''
        ? ''
        : `\`${JSON.stringify(definido.default)}\``,
    llano(definido.description ?? ''),
  ]);
  return filas.length === 0 ? '' : tabla(['Campo', 'Tipo', 'Obligatorio, o su valor', 'Qué es'], filas);
}
