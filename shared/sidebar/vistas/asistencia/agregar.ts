import type { Campos } from '../../../addon/acciones.ts';
import { h } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { boton } from '../../piezas/boton.ts';
import { conAyuda } from '../../piezas/formulario/con-ayuda.ts';
import { crearFormulario, type Formulario } from '../../piezas/formulario/formulario.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

type Accion = 'agregarSesion' | 'agregarIntegrante';

async function agregar(barra: Barra, accion: Accion, campos: Campos, dice: string): Promise<void> {
  const dado = await barra.pedir(
    accion,
    { campos },
    {
      llave: accion,
      dice: TEXTOS.agregando,
      escribe: true,
      reintentar: () => void agregar(barra, accion, campos, dice),
    },
  );
  if (dado === null) return;
  barra.ir('asistencia');
  barra.decir(dice);
}

/** A new session or member, with its column or row in the matrix. */
const crearAgregar =
  (hoja: 'Sesiones' | 'Integrantes', accion: Accion, dice: string): CrearVista =>
  (barra) => {
    let formulario: Formulario | null = null;
    const leido = crearLectura(
      barra,
      'formulario',
      () => ({ hoja }),
      (leida) => {
        formulario = crearFormulario(barra, {
          nombre: hoja,
          campos: conAyuda(leida),
          accion: () => TEXTOS.agregar,
          ocupado: () => barra.trabaja(accion) && TEXTOS.agregando,
          alEnviar: (llenos) => void agregar(barra, accion, llenos, dice),
        });
      },
    );
    return {
      alEntrar: leido.leer,
      dibujar: () => [
        leido.mostrar(() => formulario?.dibujar() ?? null),
        h(
          'div',
          { class: 'acciones', llave: 'volver' },
          boton(
            TEXTOS.asistencia.volver,
            () => {
              barra.ir('asistencia');
            },
            { clase: 'menor' },
          ),
        ),
      ],
    };
  };

export const crearSesionNueva = crearAgregar('Sesiones', 'agregarSesion', TEXTOS.asistencia.sesionAgregada);

export const crearIntegranteNuevo = crearAgregar(
  'Integrantes',
  'agregarIntegrante',
  TEXTOS.asistencia.integranteAgregado,
);
