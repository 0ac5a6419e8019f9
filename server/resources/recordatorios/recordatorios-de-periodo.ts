import { randomUUID } from 'node:crypto';
import { correoDeRecordatorio } from '../../../shared/messages/de-correo.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { LineaDeTablero } from '../../../shared/tablero/linea-de-programa.ts';
import type { AreaSinEnviar, TipoDeRecordatorio } from '../../store/correos/recordatorios.ts';
import type { FilaDeOrgano, FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { programaVigente } from '../catalogos/programa-vigente.ts';
import { contextoDeOrgano } from '../correos/contexto-de-organo.ts';
import type { CorreoDeArea } from '../correos/despachar.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto, nombreDePeriodo } from '../periodos/como-periodo.ts';
import type { Servicio } from '../servicio.ts';

/** The lines of the programme that expect something of an área. */
const pendientesDe = (lineas: readonly LineaDeTablero[], { siglas, nombre }: AreaSinEnviar): string[] =>
  lineas
    .filter((l) => l.nombresDeAreas.includes(plegar(siglas)) || l.nombresDeAreas.includes(plegar(nombre)))
    .map(({ linea, titulo }) => `${linea} ${titulo}`);

/** One of each kind goes to an área by itself; the eve is that of a cut-off, which may be put off. */
export const unicoDe = (tipo: TipoDeRecordatorio, { corte }: Pick<FilaDePeriodo, 'corte'>): string => {
  if (tipo === 'a-mano') return randomUUID();
  return tipo === 'vispera' ? `${tipo}/${corte}` : tipo;
};

/** How to write the reminders of a period. */
export async function recordatoriosDePeriodo(
  { almacen: { db }, urlPublica, reloj }: Servicio,
  periodo: FilaDePeriodo,
  organo: FilaDeOrgano,
): Promise<(area: AreaSinEnviar, tipo: TipoDeRecordatorio) => CorreoDeArea<TipoDeRecordatorio>> {
  const { destinatarios, contacto, firma } = await contextoDeOrgano(db, organo);
  const { lineas } = await programaVigente(db, periodo);
  const hoy = fechaDeTexto(horaDeMexico(reloj()).fecha);
  const corte = fechaDeTexto(periodo.corte);
  return (area, tipo) => {
    const objeto = `organos/${organo.clave}/periodos/${periodo.clave}/areas/${area.clave}`;
    const datos = {
      ...{ tipo, corte, hoy, contacto, firma },
      area: area.nombre,
      periodo: nombreDePeriodo(periodo),
      url: `${urlPublica}/${objeto}`,
      pendientes: pendientesDe(lineas, area),
    };
    return {
      ...{ tipo, objeto },
      periodo: periodo.id,
      area: area.id,
      unico: unicoDe(tipo, periodo),
      personas: destinatarios.get(area.id) ?? [],
      pideLibro: true,
      escribir: (persona) => correoDeRecordatorio({ ...datos, persona }),
    };
  };
}
