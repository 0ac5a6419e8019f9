import type { Carpeta } from '../../shared/libro/carpeta.ts';
import type { Informe } from '../../shared/report/arbol.ts';
import type { LecturaDeCarpeta } from '../libros/lectura.ts';
import { escribirPaquete } from '../outputs/paquete/datapackage.ts';
import { escribirManifiesto } from '../outputs/paquete/manifiesto.ts';
import type { Producto } from '../outputs/producto.ts';
import { VERSION } from '../version.ts';
import { leerLogotipo } from './logotipo.ts';

/** The drawings of a report besides its CSVs, and the manifest of them all. */
export interface Dibujos {
  readonly productos: readonly Producto[];
  readonly avisos: readonly string[];
}

/**
 * Draws the report as DOCX, XLSX and HTML, and writes its data package and manifest (contract §4).
 *
 * @param csv what is written already; the manifest names it too
 */
export async function dibujar(
  lectura: LecturaDeCarpeta,
  carpeta: Carpeta,
  informe: Informe,
  csv: readonly Producto[],
  avanzar: (paso: string) => void,
): Promise<Dibujos> {
  const { logotipo, aviso } = leerLogotipo(lectura, carpeta, informe);
  const recursos = { logotipo };
  avanzar('Escribiendo informe.docx');
  const { escribirDocx } = await import('../outputs/docx/escribir-docx.ts');
  const docx = await escribirDocx(informe, recursos);
  avanzar('Escribiendo consolidado.xlsx');
  const { escribirXlsx } = await import('../outputs/xlsx/escribir-xlsx.ts');
  const xlsx = await escribirXlsx(informe);
  avanzar('Escribiendo informe.html');
  const { escribirHtml } = await import('../outputs/html/escribir-html.ts');
  const html = await escribirHtml(informe, recursos);
  const dibujados: Producto[] = [
    { ruta: 'informe.docx', contenido: [docx] },
    { ruta: 'consolidado.xlsx', contenido: [xlsx] },
    { ruta: 'informe.html', contenido: [Buffer.from(html)] },
    escribirPaquete(informe),
  ];
  const entradas = lectura.libros.flatMap((l) => l.entradas);
  if (logotipo !== null) entradas.push(logotipo.entrada);
  const manifiesto = escribirManifiesto(informe, VERSION, entradas, [...csv, ...dibujados]);
  return { productos: [...dibujados, manifiesto], avisos: aviso === null ? [] : [aviso] };
}
