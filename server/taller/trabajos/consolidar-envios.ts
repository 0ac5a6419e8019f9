import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import { comoObjeto } from '../../../shared/messages/como-objeto.ts';
import { contextoDe } from '../../consolidacion/abrir.ts';
import { consolidar } from '../../consolidacion/consolidar.ts';
import { lecturaEnMemoria } from '../../consolidacion/lectura-en-memoria.ts';
import { zipDeterminista } from '../../outputs/zip-determinista.ts';
import { juntar, propios } from '../bytes.ts';
import type { ConsolidacionHecha, PedidoDeConsolidacion } from '../taller.ts';
import { resumir } from './resumir.ts';

const comoSeLlama = ({ periodo, enlace }: PedidoDeConsolidacion): string => periodo?.clave ?? enlace.nombre;

export const consolidarEnvios = async (
  pedido: PedidoDeConsolidacion,
  avanzar: (paso: string) => void,
): Promise<ConsolidacionHecha> => {
  const { enlace, libros, adjuntos, periodo, modo, soloTablas } = pedido;
  avanzar('Abriendo los libros');
  const lectura = lecturaEnMemoria([enlace, ...libros], adjuntos, comoSeLlama(pedido));
  const hecha = await consolidar(lectura, { periodo, modo, soloTablas, avanzar });
  const contexto = contextoDe(hecha.carpeta);
  const hallazgos = hecha.hallazgos.map((h): HallazgoDeApi => ({
    ...comoObjeto(h, contexto),
    depende: null,
  }));
  const productos = hecha.productos.map(({ ruta, contenido }) => ({ ruta, bytes: juntar(contenido) }));
  const { informe } = hecha;
  const tablas = informe?.secciones.flatMap((s) => s.bloques.filter((b) => b.tabla !== null)).length ?? 0;
  if (informe === null) avanzar('Hay hallazgos que impiden el informe');
  else avanzar('Preparando la vista previa');
  const { vistaJson } = await import('../../outputs/vista/vista-json.ts');
  return {
    impedida: hecha.impedida,
    hallazgos,
    resumen: { ...resumir(hallazgos), tablas },
    productos,
    paquete: propios(zipDeterminista(Object.fromEntries(productos.map(({ ruta, bytes }) => [ruta, bytes])))),
    vista: informe === null ? null : propios(await vistaJson(informe)),
    avisos: [...hecha.avisos],
  };
};
