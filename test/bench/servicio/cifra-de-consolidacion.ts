import { medir } from '../medir.ts';
import { enteroDe, mostrar, segundos, ver } from '../renglon.ts';
import { enCurso, reparto, type Caso } from './caso.ts';
import { aceptarTodo, consolidarEnServicio } from './consolidar-en-servicio.ts';
import { enElServicio } from './en-el-servicio.ts';
import { FILAS } from './libros-por-enviar.ts';

/** The consolidation of all that was sent, against the command on the same libros. */
export async function cifraDeConsolidacion({ lugar, libros, sembrado, perfil }: Caso): Promise<void> {
  enCurso('se acepta todo');
  const aceptados = await enElServicio(lugar, (s) => aceptarTodo(s, sembrado.personaDelEnlace));
  enCurso('se consolida');
  const hecho = await consolidarEnServicio(lugar, sembrado, perfil);
  const orden = medir(['dist/cli.js', 'consolidar', libros.carpeta, '--salida', `${libros.carpeta}-salida`], {
    TRIMESTRAL_LIBROS: String(libros.areas.length + 1),
  });
  const mientras = `mientras, otras peticiones se contestan en ${reparto(hecho.mientras)}`;
  mostrar({
    que: `consolidación de ${enteroDe(aceptados)} libros aceptados de ${enteroDe(FILAS)} filas, todos los productos`,
    cifra: `${segundos(hecho.segundos)}, ${enteroDe(hecho.productos)} productos; ${mientras}; ${ver(hecho.proceso)}`,
    vara: `trimestral consolidar, la misma carpeta: ${ver(orden)}`,
    razon: hecho.segundos / orden.reloj,
  });
}
