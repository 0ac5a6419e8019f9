import { request } from 'node:http';
import { expect } from 'vitest';
import { OPERACIONES, type NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { PROBLEMAS } from '../../../shared/problemas.ts';
import type { Contrato } from './contrato.ts';
import type { Credencial, RespuestaHttp, ServicioHttp } from './servicio-http.ts';

/** An answer that was held against the description. */
export interface Visto {
  readonly nombre: NombreDeOperacion;
  readonly estado: number;
  /** Null for a success. */
  readonly codigo: string | null;
}

export interface LlamadaHttp {
  readonly como?: Credencial | null;
  /** Values of the holes of its path. */
  readonly en?: Readonly<Record<string, string | number>>;
  readonly consulta?: Readonly<Record<string, string>>;
  readonly cuerpo?: unknown;
  readonly formulario?: FormData;
  /** For `If-Match`. */
  readonly version?: string | null;
  readonly encabezados?: Readonly<Record<string, string>>;
}

/** Drives operations over HTTP and holds every answer against the description. */
export interface Conductor {
  readonly vistos: readonly Visto[];
  /** Before the success, the failures that every such operation may give. */
  readonly lograr: (nombre: NombreDeOperacion, llamada?: LlamadaHttp) => Promise<RespuestaHttp>;
  readonly fallar: (nombre: NombreDeOperacion, codigo: string, llamada?: LlamadaHttp) => Promise<void>;
}

/** The path of an operation below `/api/v1`, its holes filled. */
export function rutaDe(
  nombre: NombreDeOperacion,
  { en = {}, consulta = {} }: Pick<LlamadaHttp, 'en' | 'consulta'>,
): string {
  const { ruta }: Operacion = OPERACIONES[nombre];
  const llena = ruta.replace(/\{(\w+)\}/g, (_, hueco: string) => encodeURIComponent(String(en[hueco] ?? '')));
  const busca = new URLSearchParams(consulta).toString();
  return busca === '' ? llena : `${llena}?${busca}`;
}

/** What a hole of a path may hold and names nothing. */
const DE_NADIE: Readonly<Record<string, string>> = {
  organo: 'ninguno',
  periodo: '1999-t1',
  area: 'ninguna',
  envio: '00000000-0000-4000-8000-000000000000',
  persona: '00000000-0000-4000-8000-000000000000',
  token: 'nohaytoken',
};

/** The answer to a body that is announced and never sent. */
const anunciar = (url: string, metodo: string, encabezados: Credencial): Promise<RespuestaHttp> =>
  new Promise((cumplir, fallar) => {
    const peticion = request(url, { method: metodo, headers: encabezados }, (respuesta) => {
      const partes: Buffer[] = [];
      respuesta.on('data', (parte: Buffer) => partes.push(parte));
      respuesta.on('end', () => {
        peticion.destroy();
        const bytes = Buffer.concat(partes);
        const headers = new Headers(
          Object.entries(respuesta.headers).map(([n, v]) => [n, String(v)] as [string, string]),
        );
        const json = () => JSON.parse(bytes.toString()) as Record<string, unknown>;
        cumplir({ estado: respuesta.statusCode ?? 0, encabezados: headers, bytes, json });
      });
    });
    peticion.on('error', fallar);
    peticion.flushHeaders();
  });

/** @param ajena of somebody who has no papel where the operations act */
export function abrirConductor(http: ServicioHttp, contrato: Contrato, ajena: Credencial): Conductor {
  const vistos: Visto[] = [];
  const probadas = new Set<NombreDeOperacion>();

  const anotar = (nombre: NombreDeOperacion, respuesta: RespuestaHttp): Visto => {
    contrato.exigir(nombre, respuesta);
    const codigo = respuesta.estado < 400 ? null : String(respuesta.json()['codigo']);
    const visto = { nombre, estado: respuesta.estado, codigo };
    vistos.push(visto);
    return visto;
  };
  const pedir = async (nombre: NombreDeOperacion, llamada: LlamadaHttp): Promise<RespuestaHttp> => {
    const { metodo }: Operacion = OPERACIONES[nombre];
    const { como = null, cuerpo, formulario, version = null, encabezados = {} } = llamada;
    return http.pedir(rutaDe(nombre, llamada), {
      metodo: metodo.toUpperCase(),
      como,
      ...(cuerpo === undefined ? {} : { cuerpo }),
      ...(formulario === undefined ? {} : { formulario }),
      encabezados: { ...(version === null ? {} : { 'If-Match': version }), ...encabezados },
    });
  };
  const fallar: Conductor['fallar'] = async (nombre, codigo, llamada = {}) => {
    const { estado } = PROBLEMAS[codigo as keyof typeof PROBLEMAS];
    expect(anotar(nombre, await pedir(nombre, llamada))).toEqual({ nombre, estado, codigo });
  };

  /** Who may not, and what is addressed to nobody. */
  async function sinDerecho(nombre: NombreDeOperacion, llamada: LlamadaHttp): Promise<void> {
    const { acceso, metodo, parametros }: Operacion = OPERACIONES[nombre];
    if (acceso !== 'publico') {
      await fallar(nombre, 'sin-identidad', { ...llamada, como: null });
      if (acceso !== 'identificado') await fallar(nombre, 'sin-permiso', { ...llamada, como: ajena });
      const cookie = llamada.como?.['Cookie'];
      if (metodo !== 'get' && cookie !== undefined)
        await fallar(nombre, 'origen-no-confiable', { ...llamada, como: { Cookie: cookie } });
    }
    const [primero] = Object.keys(parametros?.shape ?? {});
    if (primero === undefined) return;
    const en = { ...llamada.en };
    await fallar(nombre, 'no-encontrado', { ...llamada, en: { ...en, [primero]: DE_NADIE[primero] ?? '' } });
    await fallar(nombre, 'peticion-no-valida', { ...llamada, en: { ...en, [primero]: 'NO VÁLIDO' } });
  }
  /** What is no body of theirs. */
  async function malCuerpo(nombre: NombreDeOperacion, llamada: LlamadaHttp): Promise<void> {
    const { cuerpo, metodo, parametros, consulta, archivos }: Operacion = OPERACIONES[nombre];
    if (consulta !== undefined && parametros === undefined)
      await fallar(nombre, 'peticion-no-valida', { ...llamada, consulta: { pagina: 'x', periodos: 'x' } });
    if (cuerpo === undefined) return;
    const { como = null, en = {}, version = null } = llamada;
    const sinArchivos = { como, en, version };
    await fallar(nombre, 'peticion-no-valida', { ...sinArchivos, cuerpo: 'no es un objeto' });
    await fallar(nombre, 'tipo-no-admitido', {
      ...sinArchivos,
      cuerpo: {},
      encabezados: { 'Content-Type': 'text/plain' },
    });
    const enorme = { 'Content-Type': 'application/json', 'Content-Length': '100000000' };
    const url = `${http.url}/api/v1${rutaDe(nombre, llamada)}`;
    const respuesta = await anunciar(url, metodo.toUpperCase(), {
      ...como,
      ...(version === null ? {} : { 'If-Match': version }),
      ...enorme,
    });
    expect(anotar(nombre, respuesta).codigo).toBe('cuerpo-demasiado-grande');
    if (archivos === undefined) return;
    const formulario = new FormData();
    formulario.append('archivos', new Blob(['no es un libro']), 'libro.txt');
    await fallar(nombre, 'subida-no-es-un-libro', { ...sinArchivos, formulario });
  }
  return {
    vistos,
    fallar,
    lograr: async (nombre, llamada = {}) => {
      const { version }: Operacion = OPERACIONES[nombre];
      if (!probadas.has(nombre)) {
        probadas.add(nombre);
        await sinDerecho(nombre, llamada);
        await malCuerpo(nombre, llamada);
        if (version === 'exige') {
          await fallar(nombre, 'precondicion-requerida', { ...llamada, version: null });
          await fallar(nombre, 'version-cambiada', { ...llamada, version: '"v999999"' });
        }
      }
      const respuesta = await pedir(nombre, llamada);
      const visto = anotar(nombre, respuesta);
      expect(visto, respuesta.bytes.toString('utf8', 0, 600)).toMatchObject({ codigo: null });
      return respuesta;
    },
  };
}
