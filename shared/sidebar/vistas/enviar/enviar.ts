import type { EnvioDeBarra } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { abrir, revisar } from '../../estado/revisar.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';
import { acuse } from './acuse.ts';
import { destinos } from './destino.ts';
import { historial } from './historial.ts';
import { leerAcuse } from './leer-acuse.ts';
import { crearLineas } from './lineas.ts';
import { pasos } from './pasos.ts';
import { enviar, procesoNuevo, type Proceso } from './proceso.ts';
import { recibido } from './recibido.ts';

/** What keeps the libro from being sent, in words; '' where nothing does. */
function razonDe({ estado: { libro, revision }, trabaja }: Barra): string {
  if (libro !== null && libro.destinos.length > 1 && libro.destino === null) return TEXTOS.faltaDestino;
  if (revision?.hoja !== null) return trabaja('validar') ? TEXTOS.revisando : TEXTOS.faltaRevisar;
  return revision.admisible ? '' : revision.motivo;
}

function conQueSeEnvia(barra: Barra, proceso: Proceso): Hijo {
  const enlace = barra.estado.libro?.enlace ?? '';
  const razon = razonDe(barra);
  const enCurso = barra.estado.libro?.enCurso === true || proceso.incierto;
  const enviando = proceso.paso !== null && !proceso.detenido;
  return h(
    'section',
    { class: 'envio', llave: 'envio', 'aria-label': TEXTOS.enviarA(enlace) },
    enCurso && !enviando && h('p', { class: 'nota', llave: 'incierto' }, TEXTOS.enCurso),
    h('p', { id: 'razon', llave: 'razon' }, razon === '' ? TEXTOS.nadaFalta : razon),
    boton(TEXTOS.enviarA(enlace), () => void enviar(barra, proceso), {
      clase: 'principal ancho',
      llave: 'enviar',
      impedido: razon !== '' || barra.escribiendo(),
      ocupado: enviando && TEXTOS.enviando,
      describe: 'razon',
    }),
    razon !== '' &&
      boton(
        TEXTOS.verLoQueFalta,
        () => {
          barra.ir('hallazgos');
        },
        { clase: 'menor', llave: 'falta' },
      ),
    pasos(proceso, barra.estado.segundos),
  );
}

const conRespuestaPendiente = (barra: Barra): Nodo =>
  h(
    'div',
    { class: 'nota', llave: 'marcado' },
    h('p', {}, TEXTOS.marcado),
    boton(TEXTOS.verRespuesta, () => void abrir(barra), {
      clase: 'menor',
      ocupado: barra.trabaja('abrir') && TEXTOS.leyendo,
    }),
  );

/** What the service keeps from being said of the libro's state. */
function avisos(barra: Barra, proceso: Proceso): Hijo {
  const { libro } = barra.estado;
  if (libro === null) return null;
  const detalle = TEXTOS.estados[libro.estado ?? '']?.detalle ?? '';
  return [
    libro.sinServicio !== '' && h('p', { class: 'nota', llave: 'sin-servicio' }, libro.sinServicio),
    detalle !== '' && h('p', { class: 'nota', llave: 'estado' }, detalle),
    proceso.conHallazgos && h('p', { class: 'nota', llave: 'con-hallazgos' }, TEXTOS.conHallazgos),
    (proceso.marcado || (libro.modo === 'recoge' && libro.enCurso)) && conRespuestaPendiente(barra),
  ];
}

/** Sends the libro, shows its acuse and those of before. */
export const crearEnviar: CrearVista = (barra) => {
  const proceso = procesoNuevo();
  const lineas = crearLineas(barra);
  const ver = async (envio: EnvioDeBarra): Promise<void> => {
    proceso.acuse = await leerAcuse(barra, envio, () => void ver(envio));
    barra.redibujar();
  };
  const cerrarAcuse = (): void => {
    proceso.acuse = null;
    barra.redibujar();
  };
  return {
    alEntrar: () => {
      if (barra.estado.revision?.hoja !== null) void revisar(barra, null);
    },
    dibujar: () => {
      const { libro } = barra.estado;
      const enlace = libro?.enlace ?? '';
      return [
        avisos(barra, proceso),
        proceso.recibido !== null && recibido(proceso.recibido, enlace),
        proceso.acuse !== null && acuse(proceso.acuse, cerrarAcuse),
        destinos(barra),
        libro?.modo === 'sin-servicio'
          ? h('p', { llave: 'sin' }, TEXTOS.sinServicio)
          : conQueSeEnvia(barra, proceso),
        historial(barra, (envio) => void ver(envio)),
        lineas(),
      ];
    },
  };
};
