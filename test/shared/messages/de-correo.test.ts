import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correoDeBitacora } from '../../../shared/messages/de-correo-de-bitacora.ts';
import {
  correoDeAceptacion,
  correoDeDevolucion,
  correoDeRecordatorio,
  type DatosDeRecordatorio,
} from '../../../shared/messages/de-correo.ts';

const datos = (cambios: Partial<DatosDeRecordatorio> = {}): DatosDeRecordatorio => ({
  tipo: 'mitad',
  persona: 'Ana Ruiz',
  area: 'Secretaría Ejecutiva',
  periodo: 'octubre a diciembre de 2021',
  url: 'https://informes.ine.mx/libro/2021-t4?area=se&paso=1',
  contacto: 'Luis Soto, luis@ine.mx',
  firma: 'DVOE',
  corte: { anio: 2022, mes: 1, dia: 14 },
  hoy: { anio: 2021, mes: 12, dia: 30 },
  pendientes: ['1.2 Sesiones de la Comisión', '3.1 Convenios'],
  ...cambios,
});

describe('a reminder', () => {
  it('says what is missing, until when, where it is sent and whom to ask', () => {
    const { asunto, texto } = correoDeRecordatorio(datos());
    expect(asunto).toBe(
      'Falta el libro de Secretaría Ejecutiva (octubre a diciembre de 2021): faltan 15 días',
    );
    expect(texto).toBe(`Buen día, Ana Ruiz:

Todavía no recibimos el libro de Secretaría Ejecutiva para el informe de octubre a diciembre de 2021. Faltan 15 días para la fecha de corte: el viernes 14 de enero de 2022, hasta el final del día.

En el libro esperamos lo que su área haya realizado en:

- 1.2 Sesiones de la Comisión
- 3.1 Convenios

Si en alguna no hubo actividad, envíe el libro de todos modos.

Enviar el libro y ver cómo va:
https://informes.ine.mx/libro/2021-t4?area=se&paso=1

El servicio revisa el libro en el momento y le dice, celda por celda, si hay algo que corregir.

Si ya lo envió, no haga caso de este aviso.

Si algo le impide enviarlo o tiene dudas, escriba a Luis Soto, luis@ine.mx.

Muchas gracias por su trabajo. DVOE
`);
  });

  it('counts the days as people do', () => {
    const asuntoEl = (anio: number, mes: number, dia: number) =>
      correoDeRecordatorio(datos({ hoy: { anio, mes, dia } })).asunto.split('): ')[1];
    expect(asuntoEl(2022, 1, 12)).toBe('faltan 2 días');
    expect(asuntoEl(2022, 1, 13)).toBe('mañana es la fecha de corte');
    expect(asuntoEl(2022, 1, 14)).toBe('hoy es la fecha de corte');
    expect(asuntoEl(2022, 1, 15)).toBe('la fecha de corte ya pasó');
    const tarde = correoDeRecordatorio(datos({ tipo: 'a-mano', hoy: { anio: 2022, mes: 1, dia: 20 } }));
    expect(tarde.texto).toContain('fue el viernes 14 de enero de 2022; aún puede enviarlo');
  });

  it('at the opening invites, and does not say that anything is missing', () => {
    const { asunto, texto } = correoDeRecordatorio(datos({ tipo: 'apertura', pendientes: [], contacto: '' }));
    expect(asunto).toBe('Ya puede enviar el libro de Secretaría Ejecutiva: octubre a diciembre de 2021');
    expect(texto).toContain(
      'La fecha de corte es el viernes 14 de enero de 2022, hasta el final del día: tiene 15 días.',
    );
    expect(`${asunto} ${texto}`).not.toMatch(/falta|no recibimos|esperamos|escriba a/i);
  });
});

describe('any mail', () => {
  it('shows what people typed as text: its HTML has no other tags than its own, its subject one line', () => {
    const escrito = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        'b',
        'ñ',
        ' ',
        '\r',
        '\n',
        '\u0000',
        '\u2028',
        '<script>',
        '&lt;',
      ),
    });
    const etiquetas = (html: string) =>
      (html.match(/<[^>]*>/g) ?? []).map((e) => e.replace(/href="[^"]*"/, ''));
    fc.assert(
      fc.property(escrito, escrito, (uno, otro) => {
        const llano = { persona: 'Ana', area: 'a', contacto: 'c', firma: 'f' };
        const hostil = { persona: `x${uno}`, area: `x${otro}`, contacto: `x${uno}`, firma: uno };
        const pares = [
          [correoDeRecordatorio, { ...datos(), pendientes: [uno, otro] }],
          [correoDeDevolucion, { ...datos(), motivo: `x${otro}`, comentarios: 2 }],
          [correoDeAceptacion, { ...datos(), folio: uno }],
        ] as const;
        for (const [escribir, base] of pares) {
          const redactar = escribir as (d: typeof base) => ReturnType<typeof correoDeRecordatorio>;
          const [sano, malo] = [redactar({ ...base, ...llano }), redactar({ ...base, ...hostil })];
          expect(etiquetas(malo.html)).toEqual(etiquetas(sano.html));
          expect(malo.asunto).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        }
      }),
    );
  });

  it('keeps its link whole in HTML', () => {
    const { html } = correoDeRecordatorio(datos());
    expect(html).toContain('href="https://informes.ine.mx/libro/2021-t4?area=se&amp;paso=1"');
    expect(html).toContain('lang="es-MX"');
  });

  it('of a returned libro gives the reason and the comments', () => {
    const { texto } = correoDeDevolucion({
      ...datos(),
      motivo: 'Falta la sesión de octubre',
      comentarios: 1,
    });
    expect(texto).toContain('Motivo: «Falta la sesión de octubre»');
    expect(texto).toContain('Hay un comentario en las celdas del libro.');
    const sinMas = correoDeDevolucion({ ...datos(), motivo: ' ', comentarios: 0 }).texto;
    expect(sinMas).not.toMatch(/Motivo|comentario en/);
  });

  it('of an accepted libro gives the folio of its acuse', () => {
    expect(correoDeAceptacion({ ...datos(), folio: 'SE-2021T4-1' }).texto).toContain('SE-2021T4-1');
  });
});

describe('the mail of the bitácora', () => {
  it('has the number, the hash and the time of its last entry whole, and how to check them', () => {
    const hash = 'ab'.repeat(32);
    const { asunto, texto, html } = correoDeBitacora({
      n: 1204,
      hash,
      cuando: '2022-01-15T05:59:59.000Z',
      url: 'https://informes.ine.mx',
    });
    expect(asunto).toBe('Bitácora de Trimestral: asiento 1204, abababababab');
    for (const cuerpo of [texto, html])
      for (const dato of ['1204', hash, '2022-01-15T05:59:59.000Z', `--cabeza 1204:${hash}`])
        expect(cuerpo).toContain(dato);
  });
});
