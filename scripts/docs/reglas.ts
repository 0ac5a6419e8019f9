import { FICHAS_DE_REGLAS } from '../../shared/messages/reglas.ts';
import { REGLAS } from '../../shared/rules/catalogo-de-reglas.ts';
import type { Regla } from '../../shared/rules/regla.ts';
import { hallazgoConCambios, hallazgosReales, type Encontrado } from './carpetas.ts';
import { DEFECTOS } from './defectos.ts';
import { codigo, llano, parrafos, tabla } from './markdown.ts';

const PALABRA = { Error: 'Por corregir', Advertencia: 'Por revisar' } as const;

const INTRODUCCION = `# Las reglas de la revisión

Lo que \`trimestral validar\` busca en los libros. Cada defecto da un **hallazgo**: dónde está, qué regla lo señala,
qué tan grave es y qué hacer.

- **Por corregir** (\`Error\`): impide escribir el informe. No se puede explicar; se corrige.
- **Por revisar** (\`Advertencia\`): puede ser correcto. Se corrige, o se explica en la hoja
  [Justificaciones](referencia-hojas.md#justificaciones).
- **Explicado** (\`Justificada\`): un «por revisar» cuyo motivo ya está en Justificaciones.

Los ejemplos son mensajes verdaderos. Los que dicen «real» salen de los libros de
[sheets-templates/ejemplos](../sheets-templates/ejemplos) tal como están; los demás, de los del cuarto trimestre de 2021
con el cambio que se dice.`;

async function ejemploDe(
  { codigo: regla }: Regla,
  reales: Awaited<ReturnType<typeof hallazgosReales>>,
): Promise<string> {
  const real = reales.get(regla);
  if (real !== undefined) return citar(`**Ejemplo real** (\`${real.ejemplo}\`)`, real);
  const defecto = DEFECTOS[regla];
  if (defecto === undefined) throw new Error(`no example of ${regla}: add one to defectos.ts`);
  return citar(`**Ejemplo**, con ${defecto.con}`, await hallazgoConCambios(regla, defecto.cambios));
}

function citar(titulo: string, { hallazgo, mensaje, sugerencia }: Encontrado): string {
  const { libro, hoja } = hallazgo.lugar;
  return parrafos(
    `${titulo}; libro ${codigo(libro)}, hoja ${hoja}:`,
    `> ${llano(mensaje)}\n>\n> → ${llano(sugerencia)}`,
  ).trimEnd();
}

async function seccion(regla: Regla, reales: Awaited<ReturnType<typeof hallazgosReales>>): Promise<string> {
  const ficha = FICHAS_DE_REGLAS[regla.codigo];
  return parrafos(
    `## ${regla.codigo}`,
    `**${ficha.titulo}.** ${PALABRA[regla.gravedad]} (\`${regla.gravedad}\`).${
      regla.necesitaOtrosLibros ? ' Necesita los otros libros: al validar uno solo no se revisa.' : ''
    }`,
    `- **Qué revisa.** ${llano(ficha.queRevisa)}\n- **Cómo se cura.** ${llano(ficha.comoSeCura)}`,
    await ejemploDe(regla, reales),
  );
}

/** The reference of rules (docs/referencia-reglas.md). */
export async function paginaDeReglas(): Promise<string> {
  const reales = await hallazgosReales();
  const indice = tabla(
    ['Regla', 'Gravedad', 'Qué señala'],
    REGLAS.map((r) => [
      `[${r.codigo}](#${r.codigo})`,
      PALABRA[r.gravedad],
      FICHAS_DE_REGLAS[r.codigo].titulo,
    ]),
  );
  const secciones: string[] = [];
  for (const regla of REGLAS) secciones.push(await seccion(regla, reales));
  return parrafos(INTRODUCCION, indice, ...secciones);
}
