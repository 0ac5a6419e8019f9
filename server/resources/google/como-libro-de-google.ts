import type { LibroDeGoogle, RevisionDeGoogle } from '../../../shared/api/esquemas/google.ts';
import type { FilaDeLista } from '../../store/google/libros-de-google.ts';
import { direccionDeHoja } from './direccion-de-hoja.ts';

const deJson = (texto: string | null): unknown => (texto === null ? null : JSON.parse(texto));

/** An área's spreadsheet as the API gives it. */
export const comoLibroDeGoogle = (fila: FilaDeLista): LibroDeGoogle => ({
  area: fila.clave,
  siglas: fila.siglas,
  nombreDeArea: fila.nombreDeArea,
  estado: fila.estado ?? 'sin-enviar',
  hoja: fila.hoja,
  nombre: fila.nombre ?? '',
  direccion: fila.hoja === null ? null : direccionDeHoja(fila.hoja),
  visto: fila.visto,
  leido: fila.leido,
  problema: deJson(fila.problema) as LibroDeGoogle['problema'],
  revision: deJson(fila.revision) as RevisionDeGoogle | null,
  porHacer: fila.por_hacer,
});
