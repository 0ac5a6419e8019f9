import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import type { Conflicto } from '../../../shared/borrador/cambio-de-borrador.ts';
import { cambiosEntre } from '../../../shared/borrador/cambios-entre.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { fundir } from '../../../shared/borrador/fundir.ts';
import { sinPropias } from '../../../shared/borrador/sin-propias.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { ligarVersion, ultimaEnBorrador } from '../../store/borradores/borrador-de-version.ts';
import { borradorEn } from '../../store/borradores/historia.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { borradorDelEnlace } from '../periodos/borrador-del-enlace.ts';
import { tomarAbierto } from '../periodos/exigir-abierto.ts';
import { periodoHallado } from '../periodos/periodo-hallado.ts';
import { libroDeVersion } from '../periodos/version-nueva.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { enlacePorLlenar } from './borrador-inicial.ts';
import { reemplazar } from './reemplazar.ts';

/** Clashes that are told: a person looks at the first ones. */
const CONFLICTOS = 100;

/** What the borrador held when it last held what was in force, and the number of that version. */
async function comoEstaba(
  { db }: Cambio,
  lugar: LugarDeBorrador,
): Promise<{ base: Borrador; numero: number }> {
  const ultima = await ultimaEnBorrador(db, lugar.periodo);
  const base = ultima === null ? null : await borradorEn(db, lugar, ultima.version);
  if (ultima === null || base === null)
    throw new Problem('no-encontrado', { que: 'ese borrador: ábralo primero' });
  return { base: sinPropias(base), numero: ultima.numero };
}

/** Brings into the borrador what changed from the version that it was made of to another; its own changes go before. */
async function fundirVersion(
  cambio: Cambio,
  lugar: LugarDeBorrador,
  quien: Parameters<typeof reemplazar>[2],
  vigente: Libro,
) {
  const { base, numero } = await comoEstaba(cambio, lugar);
  let conflictos: readonly Conflicto[] = [];
  const hecho = await reemplazar(cambio, lugar, quien, {
    que: 'traer',
    de: `libro-del-enlace/versiones/${String(lugar.libroDelEnlace)}`,
    destino: (actual) => {
      if (numero === lugar.libroDelEnlace) return actual;
      const nuevo = conLibro(base, enlacePorLlenar(vigente), idsDeLote(actual.version + 1));
      const fundido = fundir(actual, cambiosEntre(base, nuevo));
      conflictos = fundido.conflictos;
      return fundido.borrador;
    },
  });
  await ligarVersion(cambio, lugar.periodo, lugar.libroDelEnlace, hecho.version);
  return { ...hecho, conflictos: conflictos.slice(0, CONFLICTOS) };
}

/** Somebody put another version in force meanwhile: the borrador takes over what it changed. */
export const TRAER_VERSION = {
  traerVersionVigente: recurso('traerVersionVigente', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { almacen, vigia } = pedido.servicio;
      const quien = quienPide(pedido);
      const json = await almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        const periodo = await tomarAbierto(cambio, hallado.periodo.id);
        const { libro } = await libroDeVersion(cambio.db, periodo, periodo.libro);
        return fundirVersion(cambio, borradorDelEnlace({ ...hallado, periodo }), quien, libro);
      });
      vigia.avisar(borradorDelEnlace(hallado));
      return { estado: 200, json };
    },
  }),
} satisfies Recursos;
