import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** What is built when an institution says nothing: its address leads nowhere, and it is never uploaded. */
export const EJEMPLO = 'appsscript/institucion.ejemplo.json';
const PROPIO = 'appsscript/institucion.json';

const DIRECCION =
  'Escriba la dirección del servicio con https:// y sin diagonal al final, como https://trimestral.institucion.mx.';

const MOLDE = z
  .strictObject(
    {
      nombre: z.string('Escriba el nombre de la institución.').min(1, 'Escriba el nombre de la institución.'),
      dominios: z
        .array(
          z
            .string()
            .regex(
              /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
              'Escriba el dominio sin arroba ni https://, como institucion.mx.',
            ),
          'Escriba entre corchetes los dominios del correo institucional, como ["institucion.mx"].',
        )
        .min(1, 'Escriba al menos un dominio del correo institucional, como ["institucion.mx"].'),
      modo: z.enum(
        ['envia', 'recoge'],
        'Escriba "envia" si el servicio recibe los envíos, o "recoge" si la institución no abre puertos y el servicio pasa por ellos.',
      ),
      servicio: z.string(DIRECCION),
      forma: z.enum(
        ['complemento', 'ligado'],
        'Escriba "complemento" si se publica para toda la institución, o "ligado" si es el piloto de una sola hoja de cálculo.',
      ),
      script: z
        .string('Escriba el identificador del proyecto de Apps Script, o "" si aún no existe.')
        .regex(/^[\w-]*$/, 'El identificador del proyecto de Apps Script solo lleva letras, cifras, - y _.'),
    },
    {
      error: ({ code, keys }) =>
        code === 'unrecognized_keys'
          ? `Sobra ${keys.map((k) => `«${k}»`).join(', ')}: quítelo o corrija su nombre.`
          : 'El archivo debe ser un objeto de JSON, entre llaves.',
    },
  )
  .superRefine(({ modo, servicio }, contexto) => {
    if (modo === 'recoge' && servicio !== '')
      contexto.addIssue({
        code: 'custom',
        path: ['servicio'],
        message: 'En modo "recoge" el complemento no habla con el servicio: déjelo en "".',
      });
    // A prefix of the allow list needs https and a whole domain (developers.google.com/apps-script/manifest/allowlist-url)
    if (modo === 'envia' && !/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/[\w.~-]+)*$/i.test(servicio))
      contexto.addIssue({ code: 'custom', path: ['servicio'], message: DIRECCION });
  });

/** @typedef {z.infer<typeof MOLDE>} AjustesDeInstitucion */

/**
 * The file of an institution: the one that is named, its own, or the example.
 * @param {string | undefined} nombrado
 */
export const archivoDeInstitucion = (nombrado) => nombrado ?? (existsSync(PROPIO) ? PROPIO : EJEMPLO);

/**
 * @param {unknown} contenido
 * @param {string} archivo for the error
 * @returns {AjustesDeInstitucion}
 * @throws Error that says in Spanish what to correct
 */
export function entenderAjustes(contenido, archivo) {
  const leido = MOLDE.safeParse(contenido);
  if (leido.success) return leido.data;
  const renglones = leido.error.issues.map(({ path, message }) =>
    path.length === 0 ? `- ${message}` : `- «${path.join('.')}»: ${message}`,
  );
  throw new Error([`${archivo} no se puede usar:`, ...renglones].join('\n'));
}

/**
 * @param {string} archivo
 * @returns {Promise<AjustesDeInstitucion>}
 * @throws Error that says in Spanish what to correct
 */
export async function leerAjustes(archivo) {
  const texto = await readFile(archivo, 'utf8').catch((/** @type {unknown} */ causa) => {
    throw new Error(`No se pudo leer ${archivo}. Copie ${EJEMPLO} con ese nombre y llénelo.`, {
      cause: causa,
    });
  });
  return entenderAjustes(comoJson(texto, archivo), archivo);
}

/**
 * @param {string} texto
 * @param {string} archivo
 * @returns {unknown}
 */
function comoJson(texto, archivo) {
  try {
    return /** @type {unknown} */ (JSON.parse(texto));
  } catch (causa) {
    throw new Error(
      `${archivo} no es JSON válido: revise que cada dato lleve comillas y que haya una coma entre ellos.`,
      { cause: causa },
    );
  }
}
