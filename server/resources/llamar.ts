import {
  OPERACIONES,
  type NombreDeOperacion,
  type Operaciones,
} from '../../shared/api/catalogo-de-operaciones.ts';
import type { CuerpoDe, DatosConArchivosDe, JsonDe, Operacion } from '../../shared/api/operacion.ts';
import { RECURSOS } from './catalogo-de-recursos.ts';
import { exigirPermiso } from './permisos.ts';
import type { Quien } from './quien.ts';
import type { ArchivoSubido, Pedido, Respuesta } from './recurso.ts';
import type { Servicio } from './servicio.ts';

/** What an operation is asked with, from inside the process: values as its schemas give them. */
export interface Llamada<N extends NombreDeOperacion> {
  readonly parametros?: Readonly<Record<string, string | number>>;
  readonly consulta?: Readonly<Record<string, string | number>>;
  readonly cuerpo?: CuerpoDe<Operaciones[N]>;
  readonly archivos?: readonly ArchivoSubido[];
  readonly datos?: DatosConArchivosDe<Operaciones[N]>;
  readonly siVersion?: number | null;
  readonly claveDeIdempotencia?: string | null;
  readonly via?: string;
}

/**
 * Runs an operation with the permissions of whoever asks, without HTTP: look up, check, act.
 * @throws Problem of the operation; ZodError where its schemas do not take what was given
 */
export async function llamar<N extends NombreDeOperacion>(
  servicio: Servicio,
  quien: Quien | null,
  nombre: N,
  llamada: Llamada<N>,
): Promise<Respuesta<JsonDe<Operaciones[N]>>> {
  const operacion: Operacion = OPERACIONES[nombre];
  const pedido: Pedido = {
    servicio,
    quien,
    parametros: operacion.parametros?.parse(llamada.parametros ?? {}) as Pedido['parametros'],
    consulta: operacion.consulta?.parse(llamada.consulta ?? {}),
    cuerpo:
      llamada.cuerpo === undefined
        ? undefined
        : (operacion.cuerpo?.parse(llamada.cuerpo) as Pedido['cuerpo']),
    archivos: llamada.archivos ?? [],
    datos: llamada.datos,
    siVersion: llamada.siVersion ?? null,
    claveDeIdempotencia: llamada.claveDeIdempotencia ?? null,
    via: llamada.via ?? 'orden',
    id: 'interna',
    ultimoEvento: null,
  };
  const recurso = RECURSOS[nombre];
  const hallado = await recurso.buscar(pedido);
  exigirPermiso(operacion, quien, hallado);
  return (await recurso.hacer(pedido, hallado)) as Respuesta<JsonDe<Operaciones[N]>>;
}
