import { describe, expect, it } from 'vitest';
import type { DatosDeHallazgo } from '../../../shared/libro/hallazgo.ts';
import { mensaje } from '../../../shared/messages/mensajes.ts';

const lugar = (hoja: string, columna: string) => ({ libro: 'area-se', hoja, fila: 3, columna });
const decir = (hoja: string, columna: string, valor: string, datos: DatosDeHallazgo): string =>
  mensaje({ lugar: lugar(hoja, columna), valor, datos, justificacion: null });

describe('what is told of a record that lacks the datum to name it by', () => {
  it('a convenio without folio', () => {
    expect(
      decir('Convenios', 'Opinión', '', { regla: 'convenio-sin-opinion', folio: '', contraparte: 'Museo' }),
    ).toBe('Fila 3, Opinión: el convenio con «Museo» está suscrito y no tiene opinión de pertinencia.');
    expect(
      decir('Opiniones', 'Fecha de emisión', '2/10/2021', {
        regla: 'opinion-posterior',
        folio: '',
        convenio: lugar('Convenios', 'Fecha de suscripción'),
        emision: { anio: 2021, mes: 10, dia: 2 },
        suscripcion: { anio: 2021, mes: 10, dia: 1 },
      }),
    ).toContain('después de la firma del convenio (');
  });

  it('a member without name or post', () => {
    expect(decir('Integrantes', 'Cargo o área', '', { regla: 'integrante-sin-asistencia', nombre: '' })).toBe(
      'Fila 3, Cargo o área: este integrante no tiene fila en Asistencia.',
    );
  });

  it('many missing keys, with one «y»', () => {
    const faltantes = Array.from({ length: 10 }, (_, i) => `C/${String(i + 2)}/21`);
    const dicho = decir('Acuerdos', 'Clave', 'C/20/21', {
      regla: 'clave-salto',
      faltantes,
      cuantas: 18,
      anterior: 'C/1/21',
    });
    expect(dicho).toContain('«C/10/21», «C/11/21» y 8 más.');
  });
});
