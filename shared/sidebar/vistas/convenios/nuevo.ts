import type { CampoDeFormulario, Campos, Parecido } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import { agregarRegistro, type Agregado } from '../../estado/agregar-registro.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { agregado } from '../../piezas/agregado.ts';
import { registro } from '../../piezas/convenio.ts';
import { conAyuda } from '../../piezas/formulario/con-ayuda.ts';
import { crearFormulario, type Formulario } from '../../piezas/formulario/formulario.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

const DICE = TEXTOS.convenios;

/** What makes two convenios the same. */
const IDENTIFICAN: ReadonlySet<string> = new Set(['Tipo de convenio', 'Contraparte']);

interface EnCurso {
  formulario: Formulario | null;
  parecidos: readonly Parecido[];
  /** What was typed when those were looked for. */
  buscado: string;
  agregado: Agregado | null;
}

const huellaDe = (campos: Campos): string => [...IDENTIFICAN].map((n) => campos[n] ?? '').join('\n');

/** @returns whether they could be looked for */
async function buscarParecidos(barra: Barra, enCurso: EnCurso, campos: Campos): Promise<boolean> {
  const huella = huellaDe(campos);
  const dado = await barra.pedir('convenioParecido', { campos }, { llave: 'parecido', dice: DICE.buscando });
  if (dado === null) return false;
  enCurso.parecidos = dado.valor;
  enCurso.buscado = huella;
  barra.redibujar();
  return true;
}

/** Adds it; where others look like it, only once somebody has seen them. */
async function guardar(barra: Barra, enCurso: EnCurso, campos: Campos): Promise<void> {
  const vistos = enCurso.buscado === huellaDe(campos);
  if (!vistos) {
    if (!(await buscarParecidos(barra, enCurso, campos))) return;
    if (enCurso.parecidos.length > 0) return;
  }
  enCurso.agregado = await agregarRegistro(barra, 'Convenios', campos);
  barra.redibujar();
}

function aviso(barra: Barra, { parecidos }: EnCurso): Nodo | null {
  if (parecidos.length === 0) return null;
  return h(
    'div',
    { class: 'nota', role: 'alert', llave: 'parecidos' },
    h('p', {}, h('strong', {}, DICE.parecidos(parecidos.length))),
    h(
      'ul',
      { class: 'lista-llana' },
      parecidos.map((p) => registro(barra, p)),
    ),
    h('p', { class: 'menudo' }, DICE.parecidosAyuda),
  );
}

/** A new convenio, which is compared with the others before its row exists. */
export const crearConvenioNuevo: CrearVista = (barra) => {
  const enCurso: EnCurso = { formulario: null, parecidos: [], buscado: '', agregado: null };
  const alCambiar = ({ nombre }: CampoDeFormulario, campos: Campos): void => {
    if (IDENTIFICAN.has(nombre) && huellaDe(campos) !== enCurso.buscado) enCurso.parecidos = [];
  };
  const leido = crearLectura(
    barra,
    'formulario',
    () => ({ hoja: 'Convenios' }),
    (leida) => {
      Object.assign(enCurso, { parecidos: [], buscado: '', agregado: null });
      enCurso.formulario = crearFormulario(barra, {
        nombre: 'Convenios',
        campos: conAyuda(leida),
        accion: () => (enCurso.parecidos.length > 0 ? DICE.agregarDeTodosModos : TEXTOS.agregar),
        ocupado: () =>
          (barra.trabaja('agregar') && TEXTOS.agregando) || (barra.trabaja('parecido') && DICE.buscando),
        alCambiar,
        antesDeEnviar: (): Hijo => aviso(barra, enCurso),
        alEnviar: (llenos) => void guardar(barra, enCurso, llenos),
      });
    },
  );
  return {
    alEntrar: leido.leer,
    dibujar: () => [
      enCurso.agregado === null
        ? leido.mostrar(() => enCurso.formulario?.dibujar() ?? null)
        : agregado(barra, enCurso.agregado, leido.leer),
    ],
  };
};
