import type { CampoDeFormulario, Campos } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { TEXTOS } from '../../textos.ts';
import { boton } from '../boton.ts';
import { campo, idDeCampo } from './campo.ts';
import { crearLlenado, type Llenado } from './llenado.ts';

/** So few fields are all shown, required or not. */
const POCOS = 6;

interface DatosDeFormulario {
  /** Tells its fields from those of another form. */
  readonly nombre: string;
  readonly campos: readonly CampoDeFormulario[];
  /** What its button says. */
  readonly accion: () => string;
  readonly alEnviar: (campos: Campos) => void;
  readonly ocupado: () => string | false;
  readonly alCambiar?: (campo: CampoDeFormulario, campos: Campos) => void;
  /** What stands between the fields and the button. */
  readonly antesDeEnviar?: () => Hijo;
}

/** A form that a person fills. */
export interface Formulario {
  readonly dibujar: () => Nodo;
}

/** The fields: what need not be filled is put aside where there is much of it. */
function losCampos({ campos }: DatosDeFormulario, uno: (c: CampoDeFormulario) => Nodo): Hijo {
  const opcionales = campos.filter((c) => !c.requerido);
  if (campos.length <= POCOS || opcionales.length === 0) return campos.map(uno);
  return [
    campos.filter((c) => c.requerido).map(uno),
    h('details', { llave: 'otros' }, h('summary', {}, TEXTOS.otrosDatos), opcionales.map(uno)),
  ];
}

/** Sends what is filled; where something is missing, brings the person to it. */
function enviar({ nombre, alEnviar }: DatosDeFormulario, llenado: Llenado): void {
  const falta = llenado.comprobar();
  if (falta === null) alEnviar(llenado.campos());
  else document.getElementById(idDeCampo(nombre, falta))?.focus();
}

export function crearFormulario(barra: Barra, datos: DatosDeFormulario): Formulario {
  const { nombre, accion, ocupado, alCambiar, antesDeEnviar } = datos;
  const llenado = crearLlenado(datos.campos);
  const cambio = (c: CampoDeFormulario): void => {
    alCambiar?.(c, llenado.campos());
    barra.redibujar();
  };
  const alOprimir = (): void => {
    enviar(datos, llenado);
    barra.redibujar();
  };
  const atributos = {
    class: 'formulario',
    llave: `formulario ${nombre}`,
    novalidate: true,
    onsubmit: (evento: Event) => {
      evento.preventDefault();
    },
  };
  return {
    dibujar: () =>
      h(
        'form',
        atributos,
        losCampos(datos, (c) => campo(nombre, c, llenado, cambio)),
        antesDeEnviar?.() ?? null,
        boton(accion(), alOprimir, {
          clase: 'principal ancho',
          llave: 'enviar',
          tipo: 'submit',
          ocupado: ocupado(),
          impedido: barra.escribiendo(),
        }),
      ),
  };
}
