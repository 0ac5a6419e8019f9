import { OPERACIONES } from '../../../shared/api/catalogo-de-operaciones.ts';
import { comoCanonico } from '../../../shared/libro/canonico.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Google } from '../../google/google.ts';
import { traerLibro, type LibroTraido } from '../../libros/google/traer-libros.ts';
import {
  cambiarLibroDeGoogle,
  libroDeGoogle,
  type FilaDeLibroDeGoogle,
} from '../../store/google/libros-de-google.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { areaHallada } from '../areas/consultas.ts';
import { ENVIAR } from '../envios/enviar.ts';
import { exigirAbierto } from '../periodos/exigir-abierto.ts';
import { exigirPermiso } from '../permisos.ts';
import type { Quien } from '../quien.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { atenderLeido } from './atender-leido.ts';
import { libroDeGoogleDeAhora } from './consultas.ts';
import { dentro } from './dentro.ts';
import { exigirGoogle } from './exigir-google.ts';
import { textoDeProblema } from './problema-guardado.ts';

type FilaConHoja = FilaDeLibroDeGoogle & { readonly hoja: string };
type Leida = Extract<LibroTraido, { tipo: 'leido' }>;

/** @throws Problem `google-sin-ligar` */
async function filaConHoja({ almacen: { db } }: Servicio, lugar: LugarDeArea): Promise<FilaConHoja> {
  const fila = await libroDeGoogle(db, lugar);
  const hoja = fila?.hoja ?? null;
  if (fila === null || hoja === null) throw new Problem('google-sin-ligar', { area: lugar.siglasArea });
  return { ...fila, hoja };
}

/** @throws Problem that is kept beside the spreadsheet as well */
async function leer({ almacen: { db }, limites, reloj }: Servicio, google: Google, fila: FilaConHoja) {
  const traido = await traerLibro(google, { id: fila.hoja, version: null }, limites);
  if (traido.tipo === 'leido') return traido;
  if (traido.tipo !== 'problema') throw new Error('It was asked for whatever its version is');
  const { problema, version } = traido;
  const visto = reloj().toISOString();
  await cambiarLibroDeGoogle(db, fila, { problema: textoDeProblema(problema), visto, version });
  throw problema;
}

async function enviar(servicio: Servicio, quien: Quien, lugar: LugarDeArea, { leido }: Leida) {
  const cuerpo = { libro: comoCanonico(leido.libro), peticiones: [] };
  const { envio } = await dentro<'enviar'>(ENVIAR.enviar, { servicio, quien, cuerpo }, lugar);
  return envio;
}

/** Looking at one spreadsheet now, and sending what it holds where the enlace says so. */
export const TRAER_DE_GOOGLE = {
  traerLibroDeGoogle: recurso('traerLibroDeGoogle', {
    buscar: areaHallada,
    hacer: async (pedido, hallado) => {
      const { servicio } = pedido;
      const { lugar } = hallado;
      const quien = quienPide(pedido);
      const seEnvia = cuerpoDe(pedido).enviar;
      if (seEnvia) exigirPermiso(OPERACIONES.enviar, quien, hallado);
      const acceso = exigirGoogle(servicio);
      exigirAbierto({ clave: lugar.clavePeriodo, estado: lugar.estadoPeriodo });
      const fila = await filaConHoja(servicio, lugar);
      const google = await acceso.abrir();
      const leida = await leer(servicio, google, fila);
      const { validacion, respuesta } = await atenderLeido(servicio, google, fila, leida);
      // What was marked just now is that very content, sent by whoever marked it
      const marcado = respuesta?.tipo === 'recibido' ? respuesta.envio : null;
      const enviado = seEnvia && marcado === null ? await enviar(servicio, quien, lugar, leida) : null;
      const libro = await libroDeGoogleDeAhora(servicio, lugar);
      return { estado: 200, json: { libro, validacion, envio: enviado ?? marcado } };
    },
  }),
} satisfies Recursos;
