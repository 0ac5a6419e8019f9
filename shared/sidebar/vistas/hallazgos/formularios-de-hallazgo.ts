import type { HallazgoDeBarra } from '../../../addon/acciones.ts';
import type { Nodo } from '../../dom/nodo.ts';
import { llaveDeHallazgo } from '../../estado/agrupar.ts';
import { explicar, pedirAlEnlace } from '../../estado/cambiar.ts';
import { boton } from '../../piezas/boton.ts';
import { enSuLugar } from '../../piezas/en-su-lugar.ts';
import { TEXTOS } from '../../textos.ts';
import type { Abiertos } from './abiertos.ts';

const siglasDelEnlace = ({ barra }: Abiertos): string => barra.estado.libro?.enlace ?? '';

/** Says why a warning stands. */
export function formularioDeExplicar(abiertos: Abiertos, h: HallazgoDeBarra): Nodo {
  const { barra, borrador, escribir, cerrar } = abiertos;
  const guardar = (motivo: string): void => {
    void explicar(barra, h, motivo, () => {
      cerrar(h);
    });
  };
  const antes = h.justificacion ?? '';
  return enSuLugar({
    llave: `explicar ${llaveDeHallazgo(h)}`,
    etiqueta: TEXTOS.porQueEsCorrecto,
    ayuda: TEXTOS.porQueAyuda(siglasDelEnlace(abiertos)),
    valor: borrador(h, antes),
    accion: TEXTOS.guardarExplicacion,
    ocupado: barra.trabaja('explicar') && TEXTOS.guardando,
    alEscribir: (texto) => {
      escribir(h, texto);
    },
    alAceptar: () => {
      const motivo = borrador(h, antes).trim();
      if (motivo !== '' && motivo !== antes) guardar(motivo);
    },
    alCancelar: () => {
      cerrar(h);
    },
    otras:
      antes !== '' &&
      boton(
        TEXTOS.quitarExplicacion,
        () => {
          guardar('');
        },
        { clase: 'menor', impedido: barra.escribiendo() },
      ),
  });
}

/** What is missing, in words to begin with. */
function faltante({ regla, columna, valor }: HallazgoDeBarra): string {
  if (regla === 'sesion-inexistente') return TEXTOS.faltaSesion(valor);
  if (regla === 'columna-desconocida') return TEXTOS.faltaColumna(columna);
  return TEXTOS.seFalta(columna, valor);
}

/** Asks the enlace for what it alone can add. */
export function formularioDePedir(abiertos: Abiertos, h: HallazgoDeBarra): Nodo {
  const { barra, borrador, escribir, cerrar } = abiertos;
  const enlace = siglasDelEnlace(abiertos);
  return enSuLugar({
    llave: `pedir ${llaveDeHallazgo(h)}`,
    etiqueta: TEXTOS.quePide(enlace),
    ayuda: TEXTOS.quePideAyuda,
    valor: borrador(h, faltante(h)),
    accion: TEXTOS.pedir(enlace),
    ocupado: barra.trabaja('pedir') && TEXTOS.pidiendo,
    alEscribir: (texto) => {
      escribir(h, texto);
    },
    alAceptar: () => {
      const texto = borrador(h, faltante(h)).trim();
      if (texto === '') return;
      void pedirAlEnlace(barra, h, texto, () => {
        cerrar(h);
      });
    },
    alCancelar: () => {
      cerrar(h);
    },
  });
}
