import { describe, expect, it } from 'vitest';
import type { ColumnaDeDefinicion, DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import type { HacerHost, HostDePrueba } from '../host-de-prueba.ts';
import { contenido } from './rejillas.ts';

const columna = (encabezado: string, resto: Partial<ColumnaDeDefinicion> = {}): ColumnaDeDefinicion => ({
  encabezado,
  requerida: false,
  nota: '',
  ayuda: '',
  comprobacion: null,
  formato: 'automatico',
  ancho: 120,
  ...resto,
});

const DEFINICION: DefinicionDeLibro = {
  titulo: 'Libro de UTSI',
  locale: 'es_MX',
  zona: 'America/Mexico_City',
  hojas: [
    {
      nombre: 'Carátula',
      columnas: [columna('Campo'), columna('Valor')],
      filas: [
        ['Tipo de libro', 'Área'],
        ['Área', 'UTSI'],
      ],
    },
    {
      nombre: 'Convenios',
      columnas: [
        columna('Folio', { requerida: true, nota: 'La clave.', formato: 'texto' }),
        columna('Etapa', {
          comprobacion: { tipo: 'lista', valores: ['Suscrito', 'Vigente'], estricta: false },
        }),
        columna('Fecha de suscripción', { comprobacion: { tipo: 'fecha' }, formato: 'fecha' }),
      ],
      filas: [],
    },
  ],
};

export function dePreparacion(hacer: HacerHost): void {
  const conVieja = (): HostDePrueba =>
    hacer(
      {
        Notas: [['mías']],
        CONVENIOS: [
          ['etapa', '_apunte', 'Folio'],
          ['Vigente', 'x', 'C-1'],
        ],
      },
      'en_US',
    );

  describe('setup', () => {
    it('makes the tabs that are missing, with their first rows, and says so', () => {
      const { host } = hacer({ Notas: [['mías']] });
      const hecho = host.setup(DEFINICION);
      expect(hecho.length).toBeGreaterThan(1);
      for (const frase of hecho) expect(frase).toMatch(/^[A-ZÁÉÍÓÚÑ¡¿«].+\.$/su);
      expect(contenido(host, 'Carátula')).toEqual([
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Área'],
        ['Área', 'UTSI'],
      ]);
      expect(contenido(host, 'Convenios')).toEqual([['Folio', 'Etapa', 'Fecha de suscripción']]);
      expect(contenido(host, 'Notas')).toEqual([['mías']]);
    });

    it('leaves what people wrote, and their columns where they are; a missing one is added', () => {
      const { host } = conVieja();
      host.setup(DEFINICION);
      expect(contenido(host, 'Convenios')).toEqual([
        ['etapa', '_apunte', 'Folio', 'Fecha de suscripción'],
        ['Vigente', 'x', 'C-1'],
      ]);
      expect(host.tabs().filter(({ nombre }) => /convenios/i.test(nombre))).toHaveLength(1);
    });

    it('puts the headers of a tab that holds nothing', () => {
      const { host } = hacer({ Convenios: [] });
      host.setup(DEFINICION);
      expect(contenido(host, 'Convenios')).toEqual([['Folio', 'Etapa', 'Fecha de suscripción']]);
    });

    it('does nothing the second time', () => {
      const { host } = conVieja();
      host.setup(DEFINICION);
      const antes = host.tabs().map(({ nombre }) => contenido(host, nombre));
      expect(host.setup(DEFINICION)).toEqual([]);
      expect(host.tabs().map(({ nombre }) => contenido(host, nombre))).toEqual(antes);
    });

    it('sets the language in which dates are typed, and says so', () => {
      const { host } = conVieja();
      expect(host.locale()).toBe('en_US');
      expect(host.setup({ ...DEFINICION, hojas: [] })).toHaveLength(1);
      expect(host.locale()).toBe('es_MX');
    });

    it('leaves real dates in a text column, and literal text, as they are', () => {
      const { host } = hacer({
        Convenios: [
          ['Folio', 'Fecha de suscripción'],
          ['0042', '2021-10-21'],
          ['1/2', 'pronto'],
        ],
      });
      host.setup(DEFINICION);
      expect(contenido(host, 'Convenios').slice(1)).toEqual([
        ['0042', '2021-10-21'],
        ['1/2', 'pronto'],
      ]);
    });
  });
}
