import type { ServerResponse } from 'node:http';

/** What the log says of a request beside its address and status. */
interface Anotado {
  /** Id of whoever asked. */
  readonly persona?: string;
  /** Code of the problem that it was answered with. */
  readonly codigo?: string;
}

const anotados = new WeakMap<ServerResponse, Anotado>();

/** Notes something for the line that the log will have of a request. */
export function anotar(res: ServerResponse, nuevo: Anotado): void {
  anotados.set(res, { ...anotados.get(res), ...nuevo });
}

export const anotadoDe = (res: ServerResponse): Anotado => anotados.get(res) ?? {};
