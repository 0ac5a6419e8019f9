/** What holds for every operation of the API. */
export const GENERALES = `# La API

Todo lo que hace el panel lo puede hacer un programa. Las direcciones de esta página van después de \`/api/v1\`, en el mismo servidor
que el panel. El servicio describe las mismas operaciones, con la forma exacta de cada respuesta, en \`/api/v1/openapi.json\` (OpenAPI 3.1);
\`/api\` lo muestra como página.

## Lo común a todas

- **Formato.** Se pide y se responde JSON en UTF-8; un libro puede ir como archivo, en \`multipart/form-data\`. Los instantes son
  ISO 8601 en tiempo universal (\`2022-01-14T16:32:05.120Z\`); las fechas, \`AAAA-MM-DD\`.
- **Quién.** Un programa se identifica con \`Authorization: Bearer <token>\`. El token se crea en el panel, en su cuenta; dice qué puede
  hacer (\`leer\`; \`enviar\`, que también lee; \`gestionar\`, todo), nunca más de lo que puede la persona que lo creó, y se muestra una sola vez. El panel se
  identifica con una cookie, y entonces lo que cambia algo debe llevar \`X-Trimestral: 1\` y venir de las páginas del servicio.
- **Versiones.** Lo que puede cambiar trae un \`ETag\` (\`"v7"\`). Al cambiarlo se manda esa versión en \`If-Match\`; si alguien lo cambió
  antes, la respuesta es \`version-cambiada\` (412) y nada se pierde. \`If-Match: *\` cambia lo que haya.
- **Repetir sin duplicar.** Un envío repetido, con el mismo contenido o la misma \`Idempotency-Key\`, da el mismo acuse.
- **Páginas.** Las listas largas se piden con \`pagina\` (desde 1) y \`tamano\`, y responden \`elementos\`, \`total\`, \`pagina\` y \`tamano\`.
- **Problemas.** Lo que no se puede atender responde \`application/problem+json\` (RFC 9457): \`codigo\` es estable y está en
  [la lista de errores](referencia-ordenes.md#errores); \`detail\` dice qué hacer; \`errores\`, qué partes de la petición no cumplen;
  \`hallazgos\`, qué impide un envío; \`instance\` nombra la petición, para buscarla en los registros del servicio. Además de los
  propios, cualquier operación puede responder \`peticion-no-valida\` (400), \`sin-identidad\` (401), \`sin-permiso\` (403),
  \`no-encontrado\` (404), \`cuerpo-demasiado-grande\` (413), \`tipo-no-admitido\` (415), \`demasiadas-peticiones\` (429) y
  \`almacen-no-disponible\` (503). Con \`If-Match\` obligatorio, \`precondicion-requerida\` (428) y \`version-cambiada\` (412).
- **Quién puede qué.** El papel se tiene en un órgano, y el de área, en una sola área: con él se ve y se envía nada más el libro
  propio. Lo que está fuera del alcance de quien pregunta responde como si no existiera, o \`sin-permiso\`. Los papeles se explican en
  [la página de seguridad](seguridad.md#quién-puede-qué).`;
