import type { Carpeta } from '../../shared/libro/carpeta.ts';
import type { Informe } from '../../shared/report/arbol.ts';
import type { Entrada, LecturaDeCarpeta } from '../libros/lectura.ts';
import { leerAdjunto } from '../libros/leer-adjunto.ts';

/** The institution's logo, with its place among the inputs. */
export interface LogotipoLeido {
  readonly bytes: Uint8Array;
  readonly tipo: 'png' | 'jpg';
  readonly entrada: Entrada;
}

/** PNG (ISO/IEC 15948 §5.2) and JPEG (ITU T.81 B.1.1.3) by their first bytes: a name proves nothing. */
function tipoDe(bytes: Uint8Array): LogotipoLeido['tipo'] | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpg' : null;
}

/** Reads the `Logotipo` beside the enlace's libro; a note where it is named and cannot be used. */
export function leerLogotipo(
  lectura: LecturaDeCarpeta,
  { enlace }: Carpeta,
  { portada }: Informe,
): { logotipo: LogotipoLeido | null; aviso: string | null } {
  const leido = lectura.libros.find((l) => l.libro.nombre === enlace?.nombre);
  if (portada.logotipo === '' || leido === undefined) return { logotipo: null, aviso: null };
  const adjunto = leerAdjunto(lectura, leido, portada.logotipo);
  if (adjunto === undefined) {
    return {
      logotipo: null,
      aviso: `No se encontró el logotipo «${portada.logotipo}» junto al libro del enlace.`,
    };
  }
  const tipo = tipoDe(adjunto.bytes);
  if (tipo === null) {
    return {
      logotipo: null,
      aviso: `El logotipo «${portada.logotipo}» no es una imagen PNG o JPG; se omitió.`,
    };
  }
  return { logotipo: { bytes: adjunto.bytes, tipo, entrada: adjunto.entrada }, aviso: null };
}
