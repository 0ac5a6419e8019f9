import { pedir } from '../../cliente/pedir.ts';
import { avisar } from '../../estado/avisos.ts';
import { useSitio } from '../../estado/sitio.ts';

/**
 * Undoes a change of the libro of the enlace by going back to the version before it.
 * @param alVolver called once the older version is in force again
 */
export function useDeshacer(alVolver: () => void): (numero: number) => () => void {
  const { organo, periodo } = useSitio();
  const parametros = { organo, periodo };
  const volver = async (numero: number): Promise<void> => {
    const { json } = await pedir('periodo', { parametros });
    await pedir('restaurarLibro', { parametros: { ...parametros, numero }, siVersion: json.version });
    avisar(`Se volvió a la versión ${String(numero)} del libro del enlace.`);
    alVolver();
  };
  return (numero) => () => {
    volver(numero).catch(() => {
      avisar('No se pudo deshacer. Vuelva a la versión anterior desde «Libro del enlace».');
    });
  };
}
