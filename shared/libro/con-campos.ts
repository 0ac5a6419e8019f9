import type { CampoDeCaratula } from '../hojas/listas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Fila, Hoja, Libro } from './model.ts';

type Campos = ReadonlyMap<CampoDeCaratula, string>;

function indices(hoja: Hoja): { campo: number; valor: number } {
  const de = (nombre: string): number => hoja.columnas.findIndex((c) => plegar(c.encabezado) === nombre);
  return { campo: de('campo'), valor: de('valor') };
}

function conValor(fila: Fila, ancho: number, indice: number, valor: string): Fila {
  const celdas = Array.from({ length: Math.max(ancho, fila.celdas.length) }, (_, i) => fila.celdas[i] ?? '');
  celdas[indice] = valor;
  return { ...fila, celdas };
}

function enCaratula(hoja: Hoja, campos: Campos): Hoja {
  const { campo, valor } = indices(hoja);
  if (campo < 0 || valor < 0) return hoja;
  const faltan = new Map([...campos].map(([nombre, texto]) => [plegar(nombre), { nombre, texto }]));
  const filas = hoja.filas.map((fila) => {
    const clave = plegar(fila.celdas[campo] ?? '');
    const puesto = faltan.get(clave);
    if (puesto === undefined) return fila;
    faltan.delete(clave);
    return conValor(fila, hoja.columnas.length, valor, puesto.texto);
  });
  let numero = filas.at(-1)?.numero ?? hoja.filaEncabezado;
  const nuevas = [...faltan.values()].map(({ nombre, texto }): Fila => {
    numero += 1;
    const celdas = hoja.columnas.map((_, i) => (i === campo ? nombre : i === valor ? texto : ''));
    return { numero, celdas };
  });
  return { ...hoja, filas: [...filas, ...nuevas] };
}

/** The libro with some fields of its `Carátula` set; those that it lacks are added below. */
export const conCampos = (libro: Libro, campos: Campos): Libro => ({
  ...libro,
  hojas: libro.hojas.map((hoja) => (plegar(hoja.nombre) === 'caratula' ? enCaratula(hoja, campos) : hoja)),
});
