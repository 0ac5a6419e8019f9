import { OPERACIONES } from '../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../shared/api/operacion.ts';
import { PROBLEMAS, type CodigoDeProblema } from '../../shared/problemas.ts';
import { GENERALES } from './api-en-general.ts';
import { camposDe } from './campos-de-api.ts';
import { llano, parrafos, tabla } from './markdown.ts';

const NOMBRES_DE_PAPEL: Readonly<Record<string, string>> = {
  area: 'área',
  enlace: 'enlace',
  consulta: 'consulta',
  administracion: 'administración',
};

function quien({ acceso }: Operacion): string {
  if (acceso === 'publico') return 'cualquiera';
  if (acceso === 'identificado') return 'quien se haya identificado';
  return acceso.map((papel) => NOMBRES_DE_PAPEL[papel] ?? papel).join(', ');
}

const camposEnFormulario = ({ datosConArchivos }: Operacion): string => {
  const campos = Object.keys(datosConArchivos?.shape ?? {}).map((campo) => `\`${campo}\``);
  return campos.length === 0 ? '' : ` y, en el campo \`datos\`, un JSON con ${campos.join(' y ')}`;
};

/** What the request must or may bear beside its fields. */
function pide(operacion: Operacion): string[] {
  const { version, idempotente, archivos } = operacion;
  return [
    ...(version === 'exige' ? ['Exige `If-Match` con la versión leída.'] : []),
    ...(version === 'da' ? ['La respuesta trae `ETag`.'] : []),
    ...(idempotente === true ? ['Acepta `Idempotency-Key`.'] : []),
    ...(archivos === undefined
      ? []
      : [
          `${archivos === 'requeridos' ? 'El cuerpo es' : 'En lugar del JSON, el cuerpo puede ser'} \`multipart/form-data\`, con el libro en el campo \`archivos\`${camposEnFormulario(operacion)}.`,
        ]),
  ];
}

function respuestas({ respuestas: definidas }: Operacion): string {
  return Object.entries(definidas)
    .map(([estado, r]) => `${estado} (${llano(r.descripcion)}${'tipo' in r ? `, \`${r.tipo}\`` : ''})`)
    .join(', ');
}

const ligado = (codigo: CodigoDeProblema): string => `\`${codigo}\` (${PROBLEMAS[codigo].estado})`;

function seccion(nombre: string, operacion: Operacion): string {
  const { metodo, ruta, resumen, acceso, alcance, consulta, cuerpo, problemas = [] } = operacion;
  const token = acceso === 'publico' ? '' : ` Token: \`${alcance}\`.`;
  return parrafos(
    `### ${nombre}`,
    `\`${metodo.toUpperCase()} ${ruta}\``,
    `${llano(resumen)}. **Quién:** ${quien(operacion)}.${token}`,
    consulta === undefined ? '' : `En la dirección:\n\n${camposDe(consulta)}`,
    cuerpo === undefined ? '' : `En el cuerpo:\n\n${camposDe(cuerpo)}`,
    [...pide(operacion), `Responde ${respuestas(operacion)}.`].join(' '),
    problemas.length === 0 ? '' : `Problemas propios: ${problemas.map(ligado).join(', ')}.`,
  ).trimEnd();
}

const TODAS: readonly (readonly [string, Operacion])[] = Object.entries(OPERACIONES);

const porEtiqueta = (etiqueta: string) => TODAS.filter(([, o]) => o.etiqueta === etiqueta);

function indice(): string {
  const filas = TODAS.map(([nombre, operacion]) => [
    `[${nombre}](#${nombre.toLowerCase()})`,
    `\`${operacion.metodo.toUpperCase()} ${operacion.ruta}\``,
    quien(operacion),
    operacion.acceso === 'publico' ? '' : `\`${operacion.alcance}\``,
  ]);
  return tabla(['Operación', 'Petición', 'Quién', 'Token'], filas);
}

/** The reference of the API (docs/referencia-api.md). */
export function paginaDeApi(): string {
  const etiquetas = [...new Set(TODAS.map(([, o]) => o.etiqueta))];
  return parrafos(
    GENERALES,
    '## Todas las operaciones',
    indice(),
    ...etiquetas.flatMap((etiqueta) => [
      `## ${etiqueta}: operaciones`,
      ...porEtiqueta(etiqueta).map(([nombre, operacion]) => seccion(nombre, operacion)),
    ]),
  );
}
