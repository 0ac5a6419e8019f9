import type { Informe } from '../../../shared/report/arbol.ts';
import { crearAnclas } from './anclas.ts';
import { enramar, type Rama } from './arbol-de-secciones.ts';
import { ANCLA_DE_PENDIENTES, avisoDeBorrador, escribirPendientes } from './borrador.ts';
import { escribirContenido, type Entrada } from './contenido.ts';
import type { Contexto } from './contexto.ts';
import { crearFiguras } from './graficas/figura.ts';
import { escribirPagina } from './pagina.ts';
import { escribirFirmas, escribirPortada, type Logotipo } from './portada.ts';
import { crearProcedencia } from './procedencia.ts';
import { escribirSeccion } from './seccion.ts';

const LEYENDA = `<p class="leyenda">Los números <span class="calculado">subrayados</span> se calcularon de los libros: elija uno, o un renglón de una tabla, y verá de dónde sale. Los que tienen <span class="cifra">fondo</span> los escribió una persona a mano en el texto.</p>
<p class="sr" id="como-recorrer">Con las flechas se recorren los renglones; Enter muestra de dónde sale cada uno.</p>`;

/** Files beside the libros that the report shows. */
export interface RecursosDeHtml {
  readonly logotipo: Logotipo | null;
}

function resumen(figuras: string): string {
  if (figuras === '') return '';
  return [
    '<section class="seccion p1" aria-labelledby="graficas-del-informe">',
    '<h2 id="graficas-del-informe" tabindex="-1">Los convenios de este informe</h2>',
    `${figuras}</section>`,
  ].join('\n');
}

function entradas(conResumen: boolean, conPendientes: boolean): { antes: Entrada[]; despues: Entrada[] } {
  const antes = [{ ancla: 'portada', titulo: 'Portada' }];
  if (conResumen) antes.push({ ancla: 'graficas-del-informe', titulo: 'Los convenios de este informe' });
  const despues = conPendientes ? [{ ancla: ANCLA_DE_PENDIENTES, titulo: 'Pendientes' }] : [];
  return { antes, despues };
}

function cuerpo(
  informe: Informe,
  ramas: readonly Rama[],
  figuras: string,
  contexto: Contexto,
  recursos: RecursosDeHtml,
): string {
  const esBorrador = informe.estado === 'borrador';
  return [
    esBorrador ? avisoDeBorrador(informe.pendientes.length) : '',
    escribirPortada(informe, recursos.logotipo),
    LEYENDA,
    resumen(figuras),
    ...ramas.map((r) => escribirSeccion(r, contexto)),
    escribirFirmas(informe.portada),
    escribirPendientes(informe),
  ]
    .filter((p) => p !== '')
    .join('\n');
}

/**
 * The report as one self-contained HTML file (contract §4, `informe.html`): no network, the same bytes
 * for the same tree. Each row and computed number opens the records that it comes from.
 */
export async function escribirHtml(informe: Informe, recursos: RecursosDeHtml): Promise<string> {
  const anclas = crearAnclas();
  const procedencia = crearProcedencia();
  const figuras = await crearFiguras(informe, { anclas, procedencia });
  const contexto: Contexto = { anclas, procedencia, figuras };
  const ramas = enramar(informe.secciones, (s) => anclas.nueva('linea', s.linea));
  const delInforme = figuras.delInforme();
  const { antes, despues } = entradas(delInforme !== '', informe.pendientes.length > 0);
  const contenido = cuerpo(informe, ramas, delInforme, contexto, recursos);
  return escribirPagina({
    titulo: informe.portada.titulo,
    color: informe.portada.color,
    borrador: informe.estado === 'borrador',
    lado: escribirContenido(ramas, antes, despues),
    cuerpo: contenido,
    datos: procedencia.datos(),
  });
}
