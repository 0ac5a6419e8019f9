import busboy from 'busboy';
import type { Request } from 'express';
import { Problem } from '../../../shared/problem.ts';
import type { ArchivoSubido } from '../../resources/recurso.ts';

/** The most that one request with files may hold. */
export interface TopesDeArchivos {
  readonly bytesPorArchivo: number;
  readonly bytes: number;
}

/** A libro has at most 60 tabs, and a logo. */
const ARCHIVOS = 64;
const CAMPO_DE_ARCHIVOS = 'archivos';
const CAMPO_DE_DATOS = 'datos';
const BYTES_DE_DATOS = 100_000;

export interface FormularioLeido {
  readonly archivos: readonly ArchivoSubido[];
  /** JSON text of the field `datos`; null where none came. */
  readonly datos: string | null;
}

const MAL_ESCRITO = 'el formulario con archivos está mal escrito';
const noSeEntiende = (motivo: string): Problem => new Problem('peticion-no-valida', { motivo });
const demasiado = (bytes: number): Problem =>
  new Problem('cuerpo-demasiado-grande', { limite: Math.ceil(bytes / 1_000_000) });

/** @throws Problem `peticion-no-valida` where the header names no boundary */
function abrir(req: Request, { bytesPorArchivo }: TopesDeArchivos): busboy.Busboy {
  const limits = {
    files: ARCHIVOS,
    fileSize: bytesPorArchivo,
    fields: 1,
    fieldSize: BYTES_DE_DATOS,
    fieldNameSize: 100,
    headerPairs: 20,
  };
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
  } catch {
    throw noSeEntiende(MAL_ESCRITO);
  }
}

/** Gathers what a form brings; `rechazar` is told of the first thing that is not as it should be. */
function recoger(
  lector: busboy.Busboy,
  topes: TopesDeArchivos,
  rechazar: (problema: Problem) => void,
): () => FormularioLeido {
  const archivos: ArchivoSubido[] = [];
  let [datos, leidos]: [string | null, number] = [null, 0];
  lector.on('file', (campo, flujo, { filename }) => {
    // A form that ends in the middle of a file fails in the file too: with nobody listening, the process would end
    flujo.on('error', () => {
      rechazar(noSeEntiende(MAL_ESCRITO));
    });
    if (campo !== CAMPO_DE_ARCHIVOS || !filename) {
      rechazar(noSeEntiende(`los archivos van en el campo «${CAMPO_DE_ARCHIVOS}», con su nombre`));
      return;
    }
    const partes: Buffer[] = [];
    flujo.on('data', (parte: Buffer) => {
      leidos += parte.byteLength;
      if (leidos > topes.bytes) rechazar(demasiado(topes.bytes));
      else partes.push(parte);
    });
    flujo.on('limit', () => {
      rechazar(demasiado(topes.bytesPorArchivo));
    });
    flujo.on('end', () => archivos.push({ nombre: filename, bytes: Buffer.concat(partes) }));
  });
  lector.on('field', (campo, valor, { valueTruncated }) => {
    if (campo === CAMPO_DE_DATOS && !valueTruncated) datos = valor;
    else rechazar(noSeEntiende(`el formulario solo admite «${CAMPO_DE_ARCHIVOS}» y «${CAMPO_DE_DATOS}»`));
  });
  return () => ({ archivos, datos });
}

/**
 * Reads files of `multipart/form-data` (RFC 7578) into memory, within bounds; nothing touches the disk.
 * @throws Problem `peticion-no-valida`, `cuerpo-demasiado-grande`
 */
export function leerArchivos(req: Request, topes: TopesDeArchivos): Promise<FormularioLeido> {
  const lector = abrir(req, topes);
  return new Promise((cumplir, fallar) => {
    const rechazar = (problema: Problem): void => {
      req.unpipe(lector);
      // What is still on its way is read and thrown away, so that the answer reaches whoever sends
      req.resume();
      fallar(problema);
    };
    const recogido = recoger(lector, topes, rechazar);
    for (const limite of ['filesLimit', 'fieldsLimit'] as const)
      lector.on(limite, () => {
        rechazar(noSeEntiende(`el formulario tiene más de ${String(ARCHIVOS)} archivos o campos de más`));
      });
    lector.on('error', () => {
      rechazar(noSeEntiende(MAL_ESCRITO));
    });
    lector.on('close', () => {
      cumplir(recogido());
    });
    req.on('aborted', () => {
      fallar(noSeEntiende('la conexión se cortó antes de recibirla entera'));
    });
    req.pipe(lector);
  });
}
