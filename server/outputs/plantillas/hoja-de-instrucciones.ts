import type { Plan } from '../../../shared/plantilla/plan.ts';
import { tituloDePlan } from '../../../shared/plantilla/titulo-de-plan.ts';
import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import { ayudaDe, descripcionDe } from '../../../shared/messages/ayuda-de-hojas.ts';
import { altoDe } from '../xlsx/anchos.ts';
import type { Cell, Link, Row, Sheet, Style } from '../xlsx/ooxml/model.ts';
import { cellRef, placeIn } from '../xlsx/ooxml/refs.ts';
import { ASPECTO } from './aspecto.ts';
import { impresionDe } from './impresion.ts';

const ANCHOS = [30, 14, 66, 52];
const texto = (column: number, text: string, style: Style): Cell => ({
  column,
  value: { kind: 'text', text },
  style,
});

const PASOS: Readonly<Record<Plan['tipo'], readonly string[]>> = {
  Área: [
    '1. Revise la Carátula: quién presenta el libro y de qué periodo.',
    '2. En cada hoja escriba un registro por fila. Donde hay lista, elija de ella; donde va una fecha, escríbala como 27/11/2021 y la celda mostrará el día de la semana.',
    '3. Si en una línea no hubo nada que informar, dígalo en Sin actividades, con el motivo.',
    '4. Los encabezados oscuros son obligatorios. Una celda en amarillo dice que ahí falta un dato. Al pasar el puntero por un encabezado se lee qué va en su columna.',
    '5. Puede agregar hojas y columnas suyas: si su nombre empieza con _ nadie las revisa ni las imprime.',
    '6. Guarde el libro y entréguelo al enlace. Si la revisión señala algo que es correcto, explíquelo en Justificaciones.',
  ],
  Enlace: [
    '1. Llene la Carátula: la institución, el órgano, el periodo y los datos de la portada.',
    '2. En Catálogos escriba las listas de las que eligen las áreas, y en Sesiones las sesiones del periodo.',
    '3. En Programa arme el informe: cada fila es un texto, una tabla o ambos, en el orden en que se imprimen. En Áreas diga, por siglas, quién informa en cada línea.',
    '4. En Asistencia elija primero, arriba, la sesión de cada columna; abajo elija ✓ si la persona asistió o J si justificó su ausencia.',
    '5. Los encabezados oscuros son obligatorios. Una celda en amarillo dice que ahí falta un dato. Al pasar el puntero por un encabezado se lee qué va en su columna.',
    '6. Con este libro se hace el de cada área: trimestral plantillas --enlace.',
  ],
};

const NOTA = 'Esta hoja es solo para leer: nada de lo que dice entra al informe.';

function queSeEscribe(def: HojaDef, { nombre, lista }: ColumnaDef): string {
  const ayuda = ayudaDe(def.nombre, nombre);
  return lista.length === 0 || lista.length > 12 ? ayuda : `${ayuda} Valores: ${lista.join(', ')}.`;
}

/** The rows that explain one tab: its name, what it is for, and each column with an example. */
function filasDeHoja(def: HojaDef, desde: number): Row[] {
  const titulo: Row = {
    number: desde,
    height: 26,
    cells: [texto(1, def.nombre, { ...ASPECTO.seccion, underline: true })],
  };
  const descripcion: Row = {
    number: desde + 1,
    height: altoDe([descripcionDe(def.nombre)], [160]),
    cells: [texto(1, descripcionDe(def.nombre), ASPECTO.parrafo)],
  };
  const titulos = ['Columna', '¿Obligatoria?', 'Qué se escribe', 'Ejemplo'].map((t, i) =>
    texto(i + 1, t, ASPECTO.opcional),
  );
  const columnas = def.columnas.map((c, i): Row => {
    const textos = [c.nombre, c.requerida ? 'Sí' : 'No', queSeEscribe(def, c), c.ejemplo];
    const cells = textos.map((t, k) =>
      texto(k + 1, t, k === 0 ? ASPECTO.negrita : { ...ASPECTO.celda, format: '@' }),
    );
    return { number: desde + 3 + i, height: altoDe(textos, ANCHOS), cells };
  });
  return [titulo, descripcion, { number: desde + 2, height: 20, cells: titulos }, ...columnas];
}

function presentacion(plan: Plan): Row[] {
  const organo = plan.campos.get('Órgano') ?? '';
  const lineas: (readonly [string, Style])[] = [
    [tituloDePlan(plan), ASPECTO.titulo],
    [organo === '' ? NOTA : `${organo}. ${NOTA}`, ASPECTO.ayuda],
    ['Cómo se llena', ASPECTO.seccion],
    ...PASOS[plan.tipo].map((paso) => [paso, ASPECTO.parrafo] as const),
  ];
  return lineas.map(([t, estilo], i) => ({
    number: i + 1,
    height: i === 0 ? 30 * Math.ceil(t.length / 90) : altoDe([t], [165]) + 4,
    cells: [texto(1, t, estilo)],
  }));
}

/** The first tab: how to fill the libro in, and what each column wants, with an example. Never validated. */
export function hojaDeInstrucciones(plan: Plan): Sheet {
  const rows = presentacion(plan);
  const links: Link[] = [];
  const unidas = rows.map(({ number }) => number);
  for (const def of plan.hojas) {
    const desde = (rows.at(-1)?.number ?? 0) + 2;
    rows.push(...filasDeHoja(def, desde));
    links.push({
      ref: cellRef(desde, 1),
      to: { place: placeIn(def.nombre, 'A1') },
      tip: `Ir a ${def.nombre}`,
    });
    unidas.push(desde + 1);
  }
  return {
    name: 'Instrucciones',
    rows,
    columns: ANCHOS.map((width) => ({ width })),
    tabColor: '7F7F7F',
    gridLines: false,
    merges: unidas.map((fila) => `A${fila}:D${fila}`),
    links,
    print: { ...impresionDe(plan, 'Instrucciones') },
  };
}
