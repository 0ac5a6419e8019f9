import {
  recordatoriosQueTocan,
  TIPOS_DE_RECORDATORIO,
  type SituacionDelPeriodo,
} from '../../../shared/recordatorios/recordatorios-que-tocan.ts';
import { correosAtendidos } from '../../store/correos/correos.ts';
import { areasSinEnviar, periodosEnPlazo } from '../../store/correos/recordatorios.ts';
import type { FilaDeOrgano, FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { correoQueDesiste, type CorreoDeRonda } from '../correos/correo-que-desiste.ts';
import { despacharTodos, reintentarDesde } from '../correos/despachar.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto } from '../periodos/como-periodo.ts';
import type { Tarea } from '../programador.ts';
import { recordatoriosDePeriodo, unicoDe } from '../recordatorios/recordatorios-de-periodo.ts';
import type { Servicio } from '../servicio.ts';

/** The civil moment in Mexico City. */
function momentoDe(instante: Date): SituacionDelPeriodo['ahora'] {
  const { fecha, hora } = horaDeMexico(instante);
  return { fecha: fechaDeTexto(fecha), hora };
}

/** What is due now in a period, to whom. */
async function porEnviar({ almacen: { db } }: Servicio, periodo: FilaDePeriodo, ahora: Date) {
  const areas = await areasSinEnviar(db, periodo);
  if (areas.length === 0) return [];
  const atendidos = await correosAtendidos(db, periodo.id, reintentarDesde(ahora));
  const yaEnviados = TIPOS_DE_RECORDATORIO.flatMap((tipo) =>
    atendidos.filter((c) => c.unico === unicoDe(tipo, periodo)).map(({ area }) => ({ area, tipo })),
  );
  const porId = new Map(areas.map((area) => [area.id, area]));
  return recordatoriosQueTocan({
    apertura: momentoDe(new Date(periodo.apertura)).fecha,
    corte: fechaDeTexto(periodo.corte),
    cerrado: periodo.estado === 'cerrado',
    ahora: momentoDe(ahora),
    areas: areas.map(({ id }) => ({ id, haEnviado: false })),
    yaEnviados,
  }).flatMap(({ area, tipo }) => {
    const hallada = porId.get(area);
    return hallada === undefined ? [] : [{ area: hallada, tipo }];
  });
}

async function recordarEnPeriodo(
  servicio: Servicio,
  ronda: CorreoDeRonda,
  { periodo, organo }: { readonly periodo: FilaDePeriodo; readonly organo: FilaDeOrgano },
  ahora: Date,
  seguir: () => boolean,
): Promise<void> {
  const tocan = await porEnviar(servicio, periodo, ahora);
  if (tocan.length === 0) return;
  const escribir = await recordatoriosDePeriodo(servicio, periodo, organo);
  const correos = tocan.map(({ area, tipo }) => escribir(area, tipo));
  const hechos = await despacharTodos(servicio, 'sistema', ronda, correos, seguir);
  const cuantos = (resultado: 'enviado' | 'fallido'): number =>
    hechos.filter((h) => h?.resultado === resultado).length;
  servicio.registrar('info', 'recordatorios', {
    enviados: cuantos('enviado'),
    fallidos: cuantos('fallido'),
  });
}

/** Reminds the áreas that have not sent: at the opening, half-way and on the eve of the cut-off. */
export const recordatoriosAutomaticos: Tarea = {
  nombre: 'recordatorios',
  hacer: async (servicio, ahora, seguir) => {
    if (servicio.correo === null) return;
    const ronda = correoQueDesiste(servicio.correo);
    const sigue = (): boolean => seguir() && !ronda.desistio();
    for (const enPlazo of await periodosEnPlazo(servicio.almacen.db, horaDeMexico(ahora).fecha)) {
      if (!sigue()) return;
      await recordarEnPeriodo(servicio, ronda, enPlazo, ahora, sigue);
    }
  },
};
