import type { Informe, Portada } from '../../../../shared/report/arbol.ts';
import { construirInforme } from '../../../../shared/report/construir-informe.ts';
import type { Periodo } from '../../../../shared/spanish/fechas/periodo.ts';
import { carpetaDeEjemplo } from '../../../support/libros.ts';

export const PERIODO: Periodo = {
  desde: { anio: 2021, mes: 10, dia: 1 },
  hasta: { anio: 2021, mes: 12, dia: 31 },
  clave: '2021-T4',
};

/** A cover that says nothing but what a test asks for. */
export function portadaDePrueba(parcial: Partial<Portada> = {}): Portada {
  return {
    institucion: '',
    siglasDeInstitucion: '',
    organo: '',
    siglasDeOrgano: '',
    area: '',
    siglasDeArea: '',
    titulo: 'Informe',
    periodoLargo: 'octubre a diciembre de 2021',
    acuerdo: '',
    sesion: '',
    fecha: '',
    punto: '',
    responsable: '',
    firmas: [],
    logotipo: '',
    color: null,
    ...parcial,
  };
}

/** The 2021-T4 quarter as a report tree, signed. */
export function informeDeEjemplo(): Informe {
  const carpeta = carpetaDeEjemplo('2021-t4');
  const informe = construirInforme(carpeta, { periodo: PERIODO, estado: 'informe', hallazgos: [] });
  const firmas = [{ nombre: 'Cecilia Aída Hernández Cruz', cargo: 'Titular de la Unidad Técnica' }];
  return { ...informe, portada: { ...informe.portada, firmas } };
}
