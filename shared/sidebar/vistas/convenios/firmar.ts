import type { Campos, ConvenioDeBarra, Formulario as Datos } from '../../../addon/acciones.ts';
import { h, type Hijo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { eleccion } from '../../piezas/entradas.ts';
import { rotuloDeConvenio } from '../../piezas/convenio.ts';
import { conAyuda } from '../../piezas/formulario/con-ayuda.ts';
import { crearFormulario, type Formulario } from '../../piezas/formulario/formulario.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

const DICE = TEXTOS.convenios;

/** What is known when a convenio is signed. */
const AL_FIRMAR: readonly string[] = [
  'Fecha de suscripción',
  'Vigencia desde',
  'Vigencia hasta',
  'Acto protocolario',
];

const EN_NEGOCIACION = 'En proceso de negociación';

interface EnCurso {
  folio: string;
  formulario: Formulario | null;
}

async function firmar(barra: Barra, folio: string, campos: Campos, alAcabar: () => void): Promise<void> {
  const dado = await barra.pedir(
    'firmar',
    { folio, campos },
    {
      llave: 'firmar',
      dice: DICE.firmando,
      escribe: true,
      reintentar: () => void firmar(barra, folio, campos, alAcabar),
    },
  );
  if (dado === null) return;
  alAcabar();
  barra.decir(DICE.firmado(folio));
}

const camposDeFirma = ({ campos }: Datos): Datos['campos'] =>
  campos
    .filter((c) => AL_FIRMAR.includes(c.nombre))
    .map((c) => ({ ...c, requerido: c.nombre === 'Fecha de suscripción' }));

function elegirYLlenar(barra: Barra, enCurso: EnCurso, porFirmar: readonly ConvenioDeBarra[]): Hijo {
  if (porFirmar.length === 0) return h('p', { llave: 'ninguno' }, DICE.sinPorFirmar);
  const opciones = porFirmar.map((c) => ({ valor: c.clave, texto: rotuloDeConvenio(c) }));
  return [
    eleccion(DICE.cualFirmar, enCurso.folio, [{ valor: '', texto: TEXTOS.elija }, ...opciones], (folio) => {
      enCurso.folio = folio;
      barra.redibujar();
    }),
    enCurso.folio !== '' && (enCurso.formulario?.dibujar() ?? null),
  ];
}

/** Marks a convenio as signed, with its date and what else is known. */
export const crearFirmar: CrearVista = (barra) => {
  const enCurso: EnCurso = { folio: '', formulario: null };
  const convenios = crearLectura(barra, 'convenios', () => ({ sesion: '' }));
  const leerFormulario = crearLectura(
    barra,
    'formulario',
    () => ({ hoja: 'Convenios' }),
    (datos) => {
      enCurso.formulario = crearFormulario(barra, {
        nombre: 'firmar',
        campos: camposDeFirma({ ...datos, campos: conAyuda(datos) }),
        accion: () => DICE.firmar,
        ocupado: () => barra.trabaja('firmar') && DICE.firmando,
        alEnviar: (campos) => void firmar(barra, enCurso.folio, campos, volverALeer),
      });
    },
  );
  const volverALeer = (): void => {
    enCurso.folio = '';
    convenios.leer();
    leerFormulario.leer();
  };
  return {
    alEntrar: volverALeer,
    dibujar: () =>
      convenios.mostrar((todos) =>
        leerFormulario.mostrar(() =>
          elegirYLlenar(
            barra,
            enCurso,
            todos.filter((c) => c.etapa === EN_NEGOCIACION),
          ),
        ),
      ),
  };
};
