import type { JsonDe } from '../../shared/api/operacion.ts';
import type { Operaciones } from '../../shared/api/catalogo-de-operaciones.ts';
import type { HallazgoDeApi } from '../../shared/api/esquemas/envios.ts';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';
import { comoCanonico } from '../../shared/libro/canonico.ts';
import { Problem } from '../../shared/problem.ts';
import { abrirCliente, type Cliente } from '../cliente/abrir-cliente.ts';
import { claveDeEnvio } from '../cliente/clave-de-envio.ts';
import { ProblemaDelServicio } from '../cliente/problema-del-servicio.ts';
import type { Entorno } from '../entorno.ts';
import { leerLibro } from '../libros/leer-libro.ts';
import { limitesConfigurados } from '../libros/limites.ts';
import { ajustesDeRed } from '../red/ajustes-de-red.ts';
import { destinoDe, type DestinoPedido } from './destino-de-envio.ts';
import { exigirAcuseLibre, guardarAcuse } from './guardar-acuse.ts';
import { lineasDeAcuse } from './lineas-de-acuse.ts';
import { mostrarEscritos } from './mostrar-hallazgos.ts';
import type { Terminal } from './terminal.ts';

export interface OpcionesDeEnviar extends DestinoPedido {
  readonly acuse?: string;
  readonly simular?: true;
}

type Recibido = JsonDe<Operaciones['enviar']>;

/** Where the libro goes. */
type Lugar = ReturnType<typeof destinoDe>['lugar'];

const REGLAS = { intentos: 6, pausa: 1_000, pausaMayor: 60_000 };

/** Findings as `validar` shows them, under the name that the libro has here. */
function mostrarDelServicio(
  terminal: Terminal,
  hallazgos: readonly HallazgoDeApi[],
  lugar: Lugar,
  nombre: string,
): void {
  const enElServicio = `area-${lugar.area}`;
  mostrarEscritos(
    terminal,
    hallazgos.map((h) => ({ ...h, libro: h.libro === enElServicio ? nombre : h.libro })),
  );
}

async function simular(
  terminal: Terminal,
  cliente: Cliente,
  lugar: Lugar,
  { nombre, libro }: { readonly nombre: string; readonly libro: LibroCanonico },
): Promise<number> {
  const { admisible, motivo, hallazgos } = await cliente.pedir('validar', {
    parametros: lugar,
    cuerpo: { libro },
  });
  terminal.limpiar();
  mostrarDelServicio(terminal, hallazgos, lugar, nombre);
  terminal.escribir(
    admisible
      ? `${terminal.color.green('Se puede enviar.')} Fue un ensayo: repita la orden sin --simular.`
      : `Todavía no se puede enviar. ${motivo}`,
  );
  return admisible ? 0 : 1;
}

async function guardar(
  terminal: Terminal,
  cliente: Cliente,
  { acuse, envio, repetido }: Recibido,
  ruta: string | undefined,
): Promise<void> {
  terminal.avanzar('Guardando el acuse');
  const bytes = await cliente.descargar('acuse', { parametros: { envio: envio.id } });
  const destino = guardarAcuse(ruta, acuse.folio, bytes);
  terminal.limpiar();
  terminal.escribir(
    terminal.color.green(repetido ? 'Ya se había recibido: es el mismo acuse.' : 'Recibido.'),
  );
  terminal.escribir(`Folio     ${acuse.folio}`);
  for (const linea of lineasDeAcuse(acuse)) terminal.escribir(linea);
  terminal.escribir(`Acuse     ${destino}`);
  if (envio.revision === 'por-visto-bueno')
    terminal.decir(
      'Cuenta cuando la persona titular del área, o quien la suple, dé su visto bueno en el panel.',
    );
}

async function enviarYGuardar(
  terminal: Terminal,
  cliente: Cliente,
  lugar: Lugar,
  leido: { readonly nombre: string; readonly libro: LibroCanonico },
  ruta: string | undefined,
): Promise<number> {
  const claveDeIdempotencia = await claveDeEnvio(cliente, lugar, leido.libro);
  try {
    const recibido = await cliente.pedir('enviar', {
      parametros: lugar,
      cuerpo: { libro: leido.libro },
      claveDeIdempotencia,
    });
    await guardar(terminal, cliente, recibido, ruta);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemaDelServicio) || error.codigo !== 'envio-con-hallazgos') throw error;
    terminal.limpiar();
    mostrarDelServicio(terminal, error.hallazgos, lugar, leido.nombre);
    terminal.decir(`${error.titulo}. ${error.detalle}`);
    return 1;
  }
}

/** A failure that may pass, without the advice of one that stays. */
function brevemente(falla: Error): string {
  if (falla instanceof ProblemaDelServicio) return falla.titulo;
  return falla instanceof Problem
    ? `${falla.titulo}: ${String(falla.datos['motivo'] ?? falla.codigo)}`
    : falla.message;
}

function abrir(terminal: Terminal, servicio: string, token: string, entorno: Entorno): Cliente {
  return abrirCliente({
    servicio,
    token,
    red: ajustesDeRed(entorno),
    reglas: {
      ...REGLAS,
      alReintentar: (falla, ms) => {
        terminal.decir(`${brevemente(falla)}. Se intenta de nuevo en ${String(Math.ceil(ms / 1_000))} s.`);
      },
    },
  });
}

/**
 * `trimestral enviar`: sends an área's libro and keeps its acuse.
 *
 * @returns exit code: 1 where findings keep it from being sent
 * @throws Problem of the reader, `archivo-existe`, `servicio-no-responde`, `servicio-no-acepta`, `token-no-vale`
 */
export async function enviarLibro(
  terminal: Terminal,
  ruta: string,
  opciones: OpcionesDeEnviar,
  entorno: Entorno = process.env,
): Promise<number> {
  const { servicio, token, lugar, avisos } = destinoDe(opciones, entorno);
  if (opciones.simular !== true) exigirAcuseLibre(opciones.acuse);
  terminal.avanzar('Leyendo');
  const leido = await leerLibro(ruta, limitesConfigurados(entorno));
  for (const aviso of [...avisos, ...leido.avisos]) terminal.decir(`Aviso: ${aviso}`);
  const contenido = { nombre: leido.libro.nombre, libro: comoCanonico(leido.libro) };
  const cliente = abrir(terminal, servicio, token, entorno);
  terminal.avanzar(opciones.simular === true ? 'Revisando con el servicio' : 'Enviando');
  try {
    if (opciones.simular === true) return await simular(terminal, cliente, lugar, contenido);
    return await enviarYGuardar(terminal, cliente, lugar, contenido, opciones.acuse);
  } catch (error) {
    if (!(error instanceof ProblemaDelServicio)) throw error;
    throw new Problem('servicio-no-acepta', { titulo: error.titulo, detalle: error.detalle });
  } finally {
    await cliente.cerrar();
  }
}
