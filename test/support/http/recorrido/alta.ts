import { enApi, enlaceDelCiclo, LIBROS_DEL_CICLO } from '../../libros-de-ciclo.ts';
import { EN } from '../../servicio.ts';
import type { LlamadaHttp } from '../conductor.ts';
import { deJson, etag, type Recorrido } from './escena.ts';

async function publicas({ lograr }: Recorrido): Promise<void> {
  for (const nombre of ['salud', 'listo', 'llaves'] as const) await lograr(nombre);
}

const ORGANO = {
  clave: 'cocie',
  nombre: 'Comisión de Igualdad',
  siglas: 'COCIE',
  institucion: 'Instituto Electoral',
  siglasDeInstitucion: 'IE',
};

async function organos({ lograr, fallar, gente: { general, administracion, consulta } }: Recorrido) {
  await lograr('yo', { como: consulta });
  await lograr('organos', { como: consulta });
  await lograr('crearOrgano', { como: general, cuerpo: ORGANO });
  await fallar('crearOrgano', 'ya-existe', { como: general, cuerpo: ORGANO });
  await fallar('crearOrgano', 'sin-permiso', { como: administracion, cuerpo: ORGANO });
  const organo = await lograr('organo', { como: consulta, en: EN });
  await lograr('cambiarOrgano', {
    como: administracion,
    en: EN,
    cuerpo: { institucion: 'Instituto Electoral de la Ciudad' },
    version: etag(organo),
  });
}

async function tokens({ lograr, fallar, gente: { enlace, consulta } }: Recorrido): Promise<void> {
  // A token that only reads sees no tokens
  await fallar('misTokens', 'sin-permiso', { como: consulta });
  const creado = await lograr('crearToken', { como: enlace, cuerpo: { nombre: 'Guion', alcance: 'leer' } });
  await lograr('misTokens', { como: enlace });
  const { id } = creado.json()['token'] as { id: string };
  await lograr('revocarToken', { como: enlace, en: { token: id } });
}

async function personas({ lograr, fallar, http, gente: { administracion } }: Recorrido): Promise<void> {
  const como = administracion;
  const nueva = { nombre: 'Nora Nueva', correo: 'nora@ejemplo.mx', papeles: [{ papel: 'consulta' }] };
  const invitada = await lograr('invitarPersona', { como, en: EN, cuerpo: nueva });
  await fallar('invitarPersona', 'ya-existe', { como, en: EN, cuerpo: nueva });
  await fallar('invitarPersona', 'papel-no-valido', { como, en: EN, cuerpo: { ...nueva, papeles: [] } });
  await lograr('personas', { como, en: EN });
  const en = { ...EN, persona: deJson(invitada, 'id') };
  const cuerpo = { nombre: 'Nora Ruiz' };
  const cambiada = await lograr('cambiarPersona', { como, en, cuerpo, version: etag(invitada) });
  const version = etag(cambiada);
  const ocupado = { correo: 'elena.enlace@ejemplo.mx' };
  await fallar('cambiarPersona', 'ya-existe', { como, en, cuerpo: ocupado, version });
  const papel = { papel: 'enlace' };
  const dado = await lograr('darPapel', { como, en, cuerpo: papel });
  await fallar('darPapel', 'ya-existe', { como, en, cuerpo: papel });
  await fallar('darPapel', 'papel-no-valido', { como, en, cuerpo: { papel: 'area' } });
  await lograr('quitarPapel', { como, en: { ...en, papel: deJson(dado, 'id') } });
  const { persona, papeles } = http.s.administracion;
  const propia = { ...EN, persona };
  await fallar('quitarPapel', 'papel-no-valido', { como, en: { ...propia, papel: papeles[0]?.id ?? '' } });
  await fallar('cambiarPersona', 'papel-no-valido', {
    como,
    en: propia,
    cuerpo: { activa: false },
    version: '*',
  });
}

async function periodos({ lograr, fallar, gente: { enlace: como, consulta } }: Recorrido): Promise<void> {
  const en = EN;
  const abrir = (libro: unknown): LlamadaHttp => ({ como, en, cuerpo: { libro } });
  const libro = enApi(enlaceDelCiclo());
  await lograr('abrirPeriodoDesdeLibro', abrir(libro));
  await fallar('abrirPeriodoDesdeLibro', 'ya-existe', abrir(libro));
  await fallar('abrirPeriodoDesdeLibro', 'no-es-del-enlace', abrir(enApi(LIBROS_DEL_CICLO.se)));
  await lograr('periodos', { como: consulta, en });
  const periodo = await lograr('periodo', { como: consulta, en });
  const cuerpo = { corte: '2022-01-20' };
  await lograr('cambiarPeriodo', { como, en, cuerpo, version: etag(periodo) });
  const leido = await lograr('libroDelEnlace', { como: consulta, en });
  const guardado = await lograr('cambiarLibroDelEnlace', {
    como,
    en,
    cuerpo: { libro },
    version: etag(leido),
  });
  const version = etag(guardado);
  await fallar('cambiarLibroDelEnlace', 'no-es-del-enlace', {
    como,
    en,
    cuerpo: { libro: enApi(LIBROS_DEL_CICLO.se) },
    version,
  });
  await lograr('libroDelEnlaceXlsx', { como: consulta, en });
  await lograr('versionesDelLibro', { como: consulta, en });
  await lograr('restaurarLibro', { como, en: { ...en, numero: 1 }, version });
  await lograr('catalogos', { como: consulta, en });
  const valor = { catalogo: 'Tipo de convenio', valor: 'Carta de intención' };
  await lograr('agregarValor', { como, en, cuerpo: valor });
}

async function areas({ lograr, fallar, http, gente: { administracion, consulta } }: Recorrido) {
  const nueva = { clave: 'huesca', nombre: 'Oficina Huesca', siglas: 'OH' };
  const creada = await lograr('crearArea', { como: administracion, en: EN, cuerpo: nueva });
  await fallar('crearArea', 'ya-existe', { como: administracion, en: EN, cuerpo: nueva });
  await lograr('areas', { como: consulta, en: EN });
  await lograr('cambiarArea', {
    como: administracion,
    en: { ...EN, area: 'huesca' },
    cuerpo: { activa: false },
    version: etag(creada),
  });
  const como = await http.sesionDe(await http.s.de('dep'));
  const en = { ...EN, area: 'dep' };
  await lograr('libroDeArea', { como, en });
  await lograr('contextoDeArea', { como, en });
  await lograr('plantilla', { como, en });
}

/** Órgano, people, period, áreas. */
export async function darDeAlta(recorrido: Recorrido): Promise<void> {
  for (const paso of [publicas, organos, tokens, personas, periodos, areas]) await paso(recorrido);
}
