import { randomUUID } from 'node:crypto';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { consolidacionDe, pedirConsolidacion } from '../../store/consolidaciones/consolidaciones.ts';
import { productosDe } from '../../store/consolidaciones/productos.ts';
import { tomarAbierto } from '../periodos/exigir-abierto.ts';
import { objetoDePeriodo, periodoHallado } from '../periodos/periodo-hallado.ts';
import { fechaPedida } from '../periodos/periodo-pedido.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { comoConsolidacion } from './como-consolidacion.ts';
import { versionHallada, type VersionHallada } from './consultas.ts';
import { pedir } from './pedir.ts';

async function deAhora({ db }: Cambio, periodo: string, numero: number) {
  const fila = await consolidacionDe(db, periodo, numero);
  return comoConsolidacion(fila, await productosDe(db, fila.id));
}

const ubicacion = (
  hallado: VersionHallada | { filaDeOrgano: { clave: string }; periodo: { clave: string } },
  numero: number,
) => `/organos/${hallado.filaDeOrgano.clave}/periodos/${hallado.periodo.clave}/consolidaciones/${numero}`;

/** Asking for versions, and approving one. */
export const ORDENES_DE_CONSOLIDACION = {
  consolidar: recurso('consolidar', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { almacen, despertar } = pedido.servicio;
      const { persona } = quienPide(pedido);
      const json = await almacen.cambiar(`personas/${persona}`, async (cambio) => {
        const periodo = await tomarAbierto(cambio, hallado.periodo.id);
        const comoBorrador = pedido.cuerpo?.borrador ?? false;
        const numero = await pedir(cambio, hallado.filaDeOrgano, periodo, persona, comoBorrador);
        return deAhora(cambio, periodo.id, numero);
      });
      despertar();
      return { estado: 202, json, ubicacion: ubicacion(hallado, json.numero) };
    },
  }),
  aprobar: recurso('aprobar', {
    buscar: versionHallada,
    hacer: async (pedido, hallada) => {
      const { almacen, despertar } = pedido.servicio;
      const { persona } = quienPide(pedido);
      const { fila } = hallada;
      fechaPedida(pedido.cuerpo?.fecha ?? '', 'fecha');
      if (fila.calidad === 'borrador' || fila.estado !== 'lista')
        throw new Problem('estado-no-admite', {
          motivo: 'Solo se aprueba un proyecto terminado: acepte los libros que faltan y consolide de nuevo.',
        });
      const json = await almacen.cambiar(`personas/${persona}`, async (cambio) => {
        const periodo = await tomarAbierto(cambio, hallada.periodo.id);
        const numero = await pedirConsolidacion(cambio, {
          id: randomUUID(),
          periodo: periodo.id,
          autor: persona,
          calidad: 'aprobado',
          insumos: JSON.parse(fila.insumos) as [],
          faltantes: [],
          aprobacion: JSON.stringify(pedido.cuerpo),
        });
        const de = String(fila.numero);
        const objeto = `${objetoDePeriodo(hallada, periodo.clave)}/consolidaciones/${numero}`;
        cambio.anotar({ accion: 'consolidacion.aprobada', objeto, de, a: JSON.stringify(pedido.cuerpo) });
        return deAhora(cambio, periodo.id, numero);
      });
      despertar();
      return { estado: 202, json, ubicacion: ubicacion(hallada, json.numero) };
    },
  }),
  asentarFirmado: recurso('asentarFirmado', {
    buscar: versionHallada,
    hacer: async (pedido, hallada) => {
      const { fila } = hallada;
      if (fila.calidad !== 'aprobado' || fila.aprobacion === null)
        throw new Problem('estado-no-admite', {
          motivo: 'Solo la versión aprobada tiene un archivo firmado.',
        });
      const sha256DelFirmado = pedido.cuerpo?.sha256DelFirmado ?? null;
      const json = await pedido.servicio.almacen.cambiar(
        `personas/${quienPide(pedido).persona}`,
        async (cambio) => {
          const { clave } = await tomarAbierto(cambio, hallada.periodo.id);
          // With the period held: another may have set it since the version was looked up
          const { aprobacion } = await consolidacionDe(cambio.db, hallada.periodo.id, fila.numero);
          const antes = JSON.parse(aprobacion ?? '') as { sha256DelFirmado?: string | null };
          await cambio.db
            .updateTable('consolidaciones')
            .set({ aprobacion: JSON.stringify({ ...antes, sha256DelFirmado }) })
            .where('id', '=', fila.id)
            .execute();
          cambio.anotar({
            accion: 'consolidacion.firmada',
            objeto: `${objetoDePeriodo(hallada, clave)}/consolidaciones/${fila.numero}`,
            de: antes.sha256DelFirmado ?? null,
            a: sha256DelFirmado,
          });
          return deAhora(cambio, hallada.periodo.id, fila.numero);
        },
      );
      return { estado: 200, json };
    },
  }),
} satisfies Recursos;
