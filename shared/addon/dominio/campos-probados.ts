import type { ColumnaDef, NombreHoja } from '../../hojas/hoja-def.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { Carpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { recortar } from '../../libro/texto-de-celda.ts';
import { mensaje, sugerencia } from '../../messages/mensajes.ts';
import { REGLAS } from '../../rules/catalogo-de-reglas.ts';
import { revisar } from '../../rules/revisar.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';
import type { Campos } from '../acciones.ts';
import type { LibroAbierto } from '../taller.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { probarFila } from './fila-probada.ts';

/** A text as its list writes it, a session by its short name, a number without the zeros before it. */
function escrito(
  { catalogos, sesiones }: Carpeta,
  hoja: NombreHoja,
  { nombre, tipo }: ColumnaDef,
  texto: string,
): string {
  switch (tipo) {
    case 'sesion':
      return sesiones.buscar(texto)?.corto ?? texto;
    case 'numero':
    case 'entero':
      return String(leerNumero(texto)?.numero ?? texto);
    default:
      return catalogos.de(hoja, nombre)?.resolver(texto) ?? texto;
  }
}

/** What another área or the enlace may put right is written all the same: the validation tells it. */
function impide(hallazgo: Hallazgo, { tipo }: ColumnaDef): boolean {
  const { datos } = hallazgo;
  if (datos.regla === 'catalogo-desconocido') return tipo !== 'contrapartes';
  if (datos.regla === 'fecha-dia-semana') return true;
  const regla = REGLAS.find(({ codigo }) => codigo === datos.regla);
  return regla?.gravedad === 'Error' && regla.resuelveOtraArea?.(hallazgo) !== true;
}

/**
 * What a row is to say from what was typed in a form, once the rules have nothing to correct in it; empty fields are
 * left out.
 * @param fila the row that they will stand in
 * @throws Problem `campo-no-valido`
 */
export function camposProbados(
  abierto: LibroAbierto,
  hoja: NombreHoja,
  fila: number,
  campos: Campos,
): Campos {
  const { columnas } = hojaDef(hoja);
  const dichos = columnas.filter(({ nombre }) => nombre in campos);
  const textos = Object.fromEntries(dichos.map(({ nombre }) => [nombre, recortar(campos[nombre] ?? '')]));
  for (const { nombre, requerida } of dichos)
    if (requerida && textos[nombre] === '') campoNoValido(nombre, 'es obligatorio y está vacío');
  const { carpeta, registro } = probarFila(abierto, hoja, fila, textos);
  const defecto = revisar(carpeta).find((h) => {
    const columna = dichos.find(({ nombre }) => nombre === h.lugar.columna);
    const suya =
      h.lugar.libro === registro.hoja.libro.nombre && h.lugar.hoja === hoja && h.lugar.fila === fila;
    return suya && columna !== undefined && impide(h, columna);
  });
  if (defecto !== undefined) {
    const dicho = `${mensaje({ ...defecto, lugar: { ...defecto.lugar, fila: null } })} ${sugerencia(defecto)}`;
    campoNoValido(defecto.lugar.columna, dicho.replace(/[.\s]+$/, ''));
  }
  return Object.fromEntries(
    dichos
      .filter(({ nombre }) => textos[nombre] !== '')
      .map((columna) => [columna.nombre, escrito(carpeta, hoja, columna, textos[columna.nombre] ?? '')]),
  );
}
