import { h } from '../../dom/nodo.ts';
import { agregarRegistro, type Agregado } from '../../estado/agregar-registro.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { agregado } from '../../piezas/agregado.ts';
import { boton } from '../../piezas/boton.ts';
import { conAyuda } from '../../piezas/formulario/con-ayuda.ts';
import { crearFormulario, type Formulario } from '../../piezas/formulario/formulario.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

/** A new opinión, with the next number of the run. */
export const crearOpinionNueva: CrearVista = (barra) => {
  let formulario: Formulario | null = null;
  let hecha: Agregado | null = null;
  const leido = crearLectura(
    barra,
    'formulario',
    () => ({ hoja: 'Opiniones' }),
    (leida) => {
      hecha = null;
      formulario = crearFormulario(barra, {
        nombre: 'Opiniones',
        campos: conAyuda(leida),
        accion: () => TEXTOS.agregar,
        ocupado: () => barra.trabaja('agregar') && TEXTOS.agregando,
        alEnviar: (llenos) => {
          void agregarRegistro(barra, 'Opiniones', llenos).then((nueva) => {
            hecha = nueva;
            barra.redibujar();
          });
        },
      });
    },
  );
  const ligar = () =>
    boton(TEXTOS.opiniones.ligarEsta, () => {
      barra.ir('ligar-opinion');
    });
  return {
    alEntrar: leido.leer,
    dibujar: () => [
      hecha === null
        ? leido.mostrar(() => formulario?.dibujar() ?? null)
        : h('div', { llave: 'hecha' }, agregado(barra, hecha, leido.leer, ligar())),
    ],
  };
};
