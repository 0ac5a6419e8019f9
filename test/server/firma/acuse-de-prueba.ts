import type { AcuseSinFirma, LlavePublica } from '../../../shared/api/esquemas/acuse.ts';
import { AVISO_DE_ACUSE } from '../../../shared/messages/de-acuse.ts';
import { crearLlave, leerLlave, type LlaveAbierta } from '../../../server/firma/llave.ts';

/** What an acuse says before it is signed: DEPCyC's libro of the real quarter. */
export function datosDeAcuse(cambios: Partial<AcuseSinFirma> = {}): AcuseSinFirma {
  return {
    tipo: 'trimestral/acuse',
    version: 1,
    folio: 'CVOE/2021-T4/000002',
    numero: 2,
    institucion: { nombre: 'Instituto Electoral de la Ciudad de México', siglas: 'IECM' },
    organo: { nombre: 'Comisión Permanente de Vinculación con Organismos Externos', siglas: 'CVOE' },
    periodo: { clave: '2021-T4', desde: '2021-10-01', hasta: '2021-12-31' },
    area: { nombre: 'Dirección Ejecutiva de Participación Ciudadana y Capacitación', siglas: 'DEPCyC' },
    envio: 1,
    envia: 'Rosa Ángela Peña Ñúñez',
    cuando: '2022-01-14T16:32:05.120Z',
    aTiempo: true,
    sha256: '3f0a9c5be1d27846a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa',
    filas: [
      { hoja: 'Actividades', filas: 12 },
      { hoja: 'Sin actividades', filas: 2 },
    ],
    hallazgos: { errores: 0, explicados: 3, peticiones: 1, porOtrasAreas: 0 },
    sinActividades: false,
    aviso: AVISO_DE_ACUSE,
    ...cambios,
  };
}

/** A key to sign with, and its public half as a service publishes it. */
export function llaveDePrueba(vida: Partial<LlavePublica> = {}): {
  llave: LlaveAbierta;
  publica: LlavePublica;
} {
  const { privada, publica } = crearLlave();
  return {
    llave: leerLlave(privada),
    publica: { ...publica, creada: '2022-01-03T15:00:00.000Z', retirada: null, ...vida },
  };
}
