import type { HojaDeLibro, Registro } from '../../../../shared/libro/carpeta.ts';
import { celda } from '../../../../shared/libro/registros.ts';
import type { Informe } from '../../../../shared/report/arbol.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import type { Barra, Grafica } from './grafica.ts';

/** Every record that a table's rows come from, in order of appearance. */
function origenes(informe: Informe): Registro[] {
  const tablas = informe.secciones.flatMap((s) => s.bloques.flatMap((b) => b.tabla ?? []));
  return tablas.flatMap((t) => t.filas.flatMap((f) => f.origen));
}

function porFolio(registros: readonly Registro[]): Map<string, Registro> {
  const hojas = new Set<HojaDeLibro>();
  for (const { hoja } of registros) {
    const convenios = hoja.libro.hojas.get('Convenios');
    if (convenios !== undefined) hojas.add(convenios);
  }
  const folios = new Map<string, Registro>();
  for (const hoja of hojas) for (const r of hoja.registros) folios.set(plegar(celda(r, 'Folio')), r);
  return folios;
}

/** The convenios that the tables print, and those whose advances they print, each once. */
function conveniosDe(informe: Informe): Registro[] {
  const registros = origenes(informe);
  const folios = porFolio(registros);
  const convenios = registros.flatMap((r) => {
    if (r.hoja.def.nombre === 'Convenios') return [r];
    return r.hoja.def.nombre === 'Avances' ? (folios.get(plegar(celda(r, 'Convenio'))) ?? []) : [];
  });
  return [...new Map(convenios.map((r) => [r.fila, r])).values()];
}

function por(registros: readonly Registro[], columna: string): Grafica {
  const grupos = new Map<string, { etiqueta: string; origen: Registro[] }>();
  const lista = registros[0]?.hoja.def.columnas.find((c) => c.nombre === columna)?.lista ?? [];
  for (const valor of lista) grupos.set(plegar(valor), { etiqueta: valor, origen: [] });
  for (const registro of registros) {
    const valor = celda(registro, columna);
    if (valor === '') continue;
    const grupo = grupos.get(plegar(valor)) ?? { etiqueta: valor, origen: [] };
    grupo.origen.push(registro);
    grupos.set(plegar(valor), grupo);
  }
  const barras = [...grupos.values()]
    .filter((g) => g.origen.length > 0)
    .map((g): Barra => ({ ...g, valores: [g.origen.length], rotulo: String(g.origen.length) }));
  return {
    titulo: `Convenios por ${columna.toLocaleLowerCase('es-MX')}`,
    series: ['Convenios'],
    barras,
    tope: null,
    conDatos: true,
  };
}

/** The convenios of the whole report by etapa and by sector: their tables hold one etapa each. */
export function graficasDeConvenios(informe: Informe): Grafica[] {
  const convenios = conveniosDe(informe);
  return [por(convenios, 'Etapa'), por(convenios, 'Sector')];
}
