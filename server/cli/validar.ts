import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../shared/libro/carpeta.ts';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { gravedadDe, revisar } from '../../shared/rules/revisar.ts';
import { abrirLectura, avisosDe, contextoDe } from '../consolidacion/abrir.ts';
import { clasificarRuta } from '../libros/clasificar-ruta.ts';
import type { LibroLeido } from '../libros/lectura.ts';
import { leerCarpeta } from '../libros/leer-carpeta.ts';
import { leerLibro } from '../libros/leer-libro.ts';
import { limitesConfigurados } from '../libros/limites.ts';
import { hallazgosCsv } from '../outputs/csv/hallazgos-csv.ts';
import { hallazgosJson } from '../outputs/json/hallazgos-json.ts';
import { mostrarHallazgos } from './mostrar-hallazgos.ts';
import { cuenta, type Terminal } from './terminal.ts';

interface Leido {
  readonly carpeta: Carpeta;
  readonly libros: readonly LibroLeido[];
  readonly avisos: readonly string[];
}

async function leer(ruta: string): Promise<Leido> {
  const limites = limitesConfigurados(process.env);
  if (clasificarRuta(ruta) === 'libro') {
    const leido = await leerLibro(ruta, limites);
    return { carpeta: abrirCarpeta([leido.libro], 'libro'), libros: [leido], avisos: leido.avisos };
  }
  const lectura = await leerCarpeta(ruta, limites);
  return { carpeta: abrirLectura(lectura, null), libros: lectura.libros, avisos: avisosDe(lectura) };
}

function contar(hallazgos: readonly Hallazgo[], gravedad: ReturnType<typeof gravedadDe>): number {
  return hallazgos.filter((h) => gravedadDe(h) === gravedad).length;
}

/** The last lines: how many of each, and what to do next. */
function resumir(terminal: Terminal, hallazgos: readonly Hallazgo[], carpeta: Carpeta): void {
  const [errores, advertencias] = [contar(hallazgos, 'Error'), contar(hallazgos, 'Advertencia')];
  const explicados = contar(hallazgos, 'Justificada');
  const libros = cuenta(carpeta.libros.length, 'libro revisado', 'libros revisados');
  if (hallazgos.length === 0) {
    terminal.escribir(`${terminal.color.green('Sin hallazgos.')} ${libros}.`);
    return;
  }
  terminal.escribir(
    `${libros}: ${String(errores)} por corregir, ${String(advertencias)} por revisar, ${cuenta(explicados, 'explicado')}.`,
  );
  if (errores > 0)
    terminal.escribir('Corrija los que dicen «por corregir»: con ellos no se puede escribir el informe.');
  else if (advertencias > 0) {
    terminal.escribir(
      'Ninguno impide el informe. Corrija cada uno, o explique en «Justificaciones» por qué es correcto.',
    );
  }
}

function mostrar(
  terminal: Terminal,
  formato: 'texto' | 'csv' | 'json',
  { carpeta, hallazgos, contexto }: { carpeta: Carpeta; hallazgos: readonly Hallazgo[]; contexto: Contexto },
): void {
  if (formato === 'csv') process.stdout.write(Buffer.concat(hallazgosCsv(hallazgos, contexto)));
  else if (formato === 'json') terminal.escribir(hallazgosJson(carpeta, hallazgos, contexto));
  else {
    mostrarHallazgos(terminal, hallazgos, contexto);
    resumir(terminal, hallazgos, carpeta);
  }
}

/** `trimestral validar` (contract §4). Returns the exit code. */
export async function validar(
  terminal: Terminal,
  ruta: string,
  formato: 'texto' | 'csv' | 'json',
  anotar: string | null,
): Promise<number> {
  terminal.avanzar('Leyendo');
  const { carpeta, libros, avisos } = await leer(ruta);
  terminal.avanzar('Revisando');
  const hallazgos = revisar(carpeta);
  terminal.limpiar();
  const contexto = contextoDe(carpeta);
  for (const aviso of avisos) terminal.decir(`Aviso: ${aviso}`);
  mostrar(terminal, formato, { carpeta, hallazgos, contexto });
  if (anotar !== null) {
    const { anotarLibros } = await import('./anotar.ts');
    await anotarLibros(terminal, libros, hallazgos, contexto, anotar);
  }
  return contar(hallazgos, 'Error') > 0 ? 1 : 0;
}
