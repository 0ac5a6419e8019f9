import { describe, expect, it } from 'vitest';
import type { Asistencia, CampoDeFormulario, Formulario, Vista } from '../../../shared/addon/acciones.ts';
import type { DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import { barrasConGuion, type BarraConGuion } from '../../support/barra-con-guion.ts';
import { FallaDeGuion, type Guion } from '../../support/barra-de-guion.ts';
import { convenio, ESTADO } from './ejemplos.ts';

const abrirBarra = barrasConGuion();

const abrir = (vista: Vista, guion: Guion): Promise<BarraConGuion> =>
  abrirBarra({ abrir: () => ESTADO, edicion: () => 1, irA: () => null, ...guion }, { vista, alto: 900 });

const campo = (nombre: string, otros: Partial<CampoDeFormulario> = {}): CampoDeFormulario => ({
  nombre,
  tipo: 'texto',
  requerido: false,
  valores: [],
  ayuda: '',
  valor: '',
  ...otros,
});

const ASISTENCIA: Asistencia = {
  sesiones: [
    { corto: '10ª ordinaria', puesta: true, presentes: 3, justificadas: 1, ausentes: 2 },
    { corto: '11ª ordinaria', puesta: false, presentes: 0, justificadas: 0, ausentes: 0 },
  ],
  integrantes: [
    { nombre: 'Carolina del Ángel Cruz', asistencias: 1 },
    { nombre: 'Partido Morena', asistencias: 0 },
  ],
  faltan: ['Partido Verde'],
};

const COMPLETA: Asistencia = {
  ...ASISTENCIA,
  sesiones: ASISTENCIA.sesiones.map((s) => ({ ...s, puesta: true, ausentes: 6 })),
  faltan: [],
};

describe('attendance in the sidebar', () => {
  it('shows sessions with their counts and members with theirs, and prepares what the matrix lacks', async () => {
    const { marco, pedidas } = await abrir('asistencia', {
      asistencia: () => ASISTENCIA,
      prepararAsistencia: () => COMPLETA,
    });
    await marco.getByText('3 presentes, 1 justificada, 2 ausentes').waitFor();
    await marco.getByText('1 de 1').waitFor();
    await marco.getByText('1 integrante sin fila en la matriz: Partido Verde.').waitFor();
    await marco.getByRole('button', { name: 'Preparar la matriz' }).click();
    await marco.getByText('La matriz quedó preparada.').waitFor();
    await expect(marco.getByRole('button', { name: 'Preparar la matriz' }).count()).resolves.toBe(0);
    expect(pedidas('prepararAsistencia')).toEqual([null]);
  });

  it('marks all present at one session', async () => {
    const { marco, pedidas } = await abrir('asistencia', {
      asistencia: () => COMPLETA,
      todosPresentes: () => ({
        ...COMPLETA,
        sesiones: COMPLETA.sesiones.map((s) => ({ ...s, presentes: 6, ausentes: 0 })),
      }),
    });
    await marco.getByRole('button', { name: 'Todos presentes en 11ª ordinaria' }).click();
    await marco.getByText('Quedaron todos presentes en 11ª ordinaria').waitFor();
    expect(pedidas('todosPresentes')).toEqual([{ sesion: '11ª ordinaria' }]);
  });

  it('adds a session by a form that says what it lacks', async () => {
    const formulario: Formulario = {
      hoja: 'Sesiones',
      campos: [
        campo('Número', { tipo: 'numero', requerido: true, valor: '12' }),
        campo('Tipo', {
          tipo: 'lista',
          requerido: true,
          valores: ['Ordinaria', 'Extraordinaria'],
          valor: 'Ordinaria',
        }),
        campo('Fecha', { tipo: 'fecha', requerido: true }),
      ],
    };
    const { marco, pedidas } = await abrir('sesion-nueva', {
      formulario: () => formulario,
      agregarSesion: () => COMPLETA,
      asistencia: () => COMPLETA,
    });
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('Escriba Fecha.').waitFor();
    await expect(marco.locator('input[type=date]:focus').count()).resolves.toBe(1);
    await marco.getByLabel('Fecha').fill('2021-12-15');
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('Se agregó la sesión, con su columna en la matriz.').waitFor();
    expect(pedidas('agregarSesion')).toEqual([
      { campos: { Número: '12', Tipo: 'Ordinaria', Fecha: '2021-12-15' } },
    ]);
    await expect(marco.getByRole('heading', { level: 2 }).innerText()).resolves.toBe('Asistencia');
  });

  it('keeps what was typed when a field is not taken', async () => {
    const { marco } = await abrir('integrante-nuevo', {
      formulario: () => ({ hoja: 'Integrantes', campos: [campo('Nombre', { requerido: true })] }),
      agregarIntegrante: () => {
        throw new FallaDeGuion(
          'campo-no-valido',
          'Un campo no es válido',
          'Ya hay un integrante con ese nombre.',
        );
      },
    });
    await marco.getByLabel('Nombre').fill('Ana');
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByRole('alert').getByText('Ya hay un integrante con ese nombre.').waitFor();
    await expect(marco.getByLabel('Nombre').inputValue()).resolves.toBe('Ana');
  });
});

const DE_CONVENIOS: Formulario = {
  hoja: 'Convenios',
  campos: [
    campo('Folio', { requerido: true, valor: 'CONV-043' }),
    campo('Tipo de convenio', { tipo: 'lista', requerido: true, valores: ['Marco', 'Específico'] }),
    campo('Instrumento', { tipo: 'prosa', requerido: true }),
    campo('Contraparte', { requerido: true, valores: ['Radio Educación', 'UAM'] }),
    campo('Etapa', { tipo: 'lista', requerido: true, valores: ['Suscrito', 'Vigente'] }),
    campo('Fecha de suscripción', { tipo: 'fecha' }),
    campo('Vigencia desde', { tipo: 'fecha' }),
    campo('Vigencia hasta', { tipo: 'vigencia', valores: ['Indefinida'] }),
    campo('Acto protocolario', { tipo: 'lista', valores: ['No', 'Presencial'] }),
  ],
};

async function llenarConvenio({ marco }: BarraConGuion): Promise<void> {
  await marco.getByLabel('Tipo de convenio').selectOption('Marco');
  await marco.getByLabel('Instrumento').fill('Convenio marco');
  await marco.getByLabel('Contraparte').fill('Radio Educación');
  await marco.getByLabel('Etapa').selectOption('Vigente');
  await marco.getByText('Otros datos').click();
  await marco.getByLabel('Vigencia hasta: Indefinida').check();
}

const LLENO = {
  Folio: 'CONV-043',
  'Tipo de convenio': 'Marco',
  Instrumento: 'Convenio marco',
  Contraparte: 'Radio Educación',
  Etapa: 'Vigente',
  'Vigencia hasta': 'Indefinida',
};

describe('convenios in the sidebar', () => {
  it('adds one at once where none is like it', async () => {
    const barra = await abrir('convenio-nuevo', {
      formulario: () => DE_CONVENIOS,
      convenioParecido: () => [],
      agregar: () => ({ celda: { hoja: 'Convenios', fila: 44, columna: 1 } }),
    });
    await llenarConvenio(barra);
    await barra.marco.getByRole('button', { name: 'Agregar' }).click();
    await barra.marco.getByRole('button', { name: 'Ver en la hoja' }).click();
    expect(barra.pedidas('agregar')).toEqual([{ hoja: 'Convenios', campos: LLENO }]);
    await expect.poll(() => barra.pedidas('irA')).toEqual([{ hoja: 'Convenios', fila: 44, columna: 1 }]);
  });

  it('warns of a likely duplicate before its row exists, and adds it only when told that it is another', async () => {
    const parecido = convenio('CONV-035', 'Radio Educación', { nombre: 'Convenio de transmisiones' });
    const barra = await abrir('convenio-nuevo', {
      formulario: () => DE_CONVENIOS,
      convenioParecido: () => [parecido],
      agregar: () => ({ celda: { hoja: 'Convenios', fila: 44, columna: 1 } }),
    });
    const { marco, pedidas } = barra;
    await llenarConvenio(barra);
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('Ya hay un convenio que parece el mismo').waitFor();
    await marco.getByText('Convenio de transmisiones').waitFor();
    expect(pedidas('agregar')).toEqual([]);
    await marco.getByRole('button', { name: 'Es otro: agregarlo' }).click();
    await marco.getByRole('button', { name: 'Ver en la hoja' }).waitFor();
    expect(pedidas('agregar')).toEqual([{ hoja: 'Convenios', campos: LLENO }]);
  });

  it('looks for duplicates again when what identifies it is changed', async () => {
    const barra = await abrir('convenio-nuevo', {
      formulario: () => DE_CONVENIOS,
      convenioParecido: ({ campos }) =>
        campos['Contraparte'] === 'UAM' ? [] : [convenio('CONV-035', 'Radio Educación')],
      agregar: () => ({ celda: { hoja: 'Convenios', fila: 44, columna: 1 } }),
    });
    const { marco, pedidas } = barra;
    await llenarConvenio(barra);
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByText('parece el mismo').waitFor();
    await marco.getByLabel('Contraparte').fill('UAM');
    await marco.getByRole('button', { name: 'Agregar', exact: true }).click();
    await marco.getByRole('button', { name: 'Ver en la hoja' }).waitFor();
    expect(pedidas('convenioParecido')).toHaveLength(2);
  });

  it('reports the progress of all that are ticked, with one text for them and one of its own', async () => {
    const { marco, pedidas } = await abrir('avances', {
      sesiones: () => ['Décima', 'Décima primera'],
      convenios: () => [
        convenio('CONV-001', 'UAM'),
        convenio('CONV-002', 'UNAM', { avance: 'En firma' }),
        convenio('CONV-003', 'IPN'),
      ],
      reportarAvances: ({ avances }) => ({ agregados: avances.length - 1, cambiados: 1 }),
    });
    await expect(marco.getByLabel('Sesión en la que se informa').inputValue()).resolves.toBe(
      'Décima primera',
    );
    await marco.getByText('Ya informado: En firma').waitFor();
    await marco.getByLabel('Todos (3)').check();
    await marco.getByLabel('Buscar convenio').fill('ipn');
    await marco.getByLabel('CONV-003, IPN').uncheck();
    await marco.getByLabel('Buscar convenio').fill('');
    await marco.getByLabel('Avance de CONV-002').fill('Firmado');
    await marco.getByLabel('Avance de los marcados').fill('Sin novedad');
    await marco.getByRole('button', { name: 'Informar 2 avances' }).click();
    await marco.getByText('1 avance por fila nueva, 1 cambiado.').waitFor();
    expect(pedidas('reportarAvances')).toEqual([
      {
        sesion: 'Décima primera',
        avances: [
          { folio: 'CONV-001', avance: 'Sin novedad' },
          { folio: 'CONV-002', avance: 'Firmado' },
        ],
      },
    ]);
  });

  it('marks as signed one that was being negotiated, with its date', async () => {
    const { marco, pedidas } = await abrir('firmar', {
      formulario: () => DE_CONVENIOS,
      convenios: () => [
        convenio('CONV-001', 'UAM'),
        convenio('CONV-002', 'UNAM', { etapa: 'En proceso de negociación' }),
      ],
      firmar: () => ({ celda: { hoja: 'Convenios', fila: 3, columna: 12 } }),
    });
    const cual = marco.getByLabel('Convenio que se suscribió');
    await cual.waitFor();
    await expect(cual.getByRole('option').allInnerTexts()).resolves.toEqual(['Elija…', 'CONV-002, UNAM']);
    await cual.selectOption('CONV-002, UNAM');
    await marco.getByRole('button', { name: 'Marcar como suscrito' }).click();
    await marco.getByText('Escriba Fecha de suscripción.').waitFor();
    await marco.getByLabel('Fecha de suscripción').fill('2021-11-24');
    await marco.getByRole('button', { name: 'Marcar como suscrito' }).click();
    await marco.getByText('CONV-002 quedó como suscrito.').waitFor();
    expect(pedidas('firmar')).toEqual([
      { folio: 'CONV-002', campos: { 'Fecha de suscripción': '2021-11-24' } },
    ]);
  });

  it('lists those that are about to end, over as long as is asked', async () => {
    const { marco, pedidas } = await abrir('por-vencer', {
      porVencer: ({ dias }) =>
        dias < 90 ? [] : [convenio('CONV-009', 'UAM', { vigenciaHasta: '2022-03-03', dias: 57 })],
    });
    await marco.getByText('Vence el 3 de marzo de 2022: faltan 57 días').waitFor();
    await marco.getByLabel('Vencen dentro de').selectOption('30 días');
    await marco.getByText('Ningún convenio vence en ese plazo.').waitFor();
    expect(pedidas('porVencer')).toEqual([{ dias: 90 }, { dias: 30 }]);
  });
});

describe('opiniones in the sidebar', () => {
  const numero = 'IECM/UTVOE/OP30/2021';

  it('adds one with the next number, and leads to the convenio that it is about', async () => {
    const { marco, pedidas } = await abrir('opinion-nueva', {
      formulario: () => ({
        hoja: 'Opiniones',
        campos: [
          campo('Número de opinión', { requerido: true, valor: numero }),
          campo('Sentido', { requerido: true }),
        ],
      }),
      agregar: () => ({ celda: { hoja: 'Opiniones', fila: 8, columna: 1 } }),
      opiniones: () => [
        { clave: numero, nombre: 'Convenio marco', celda: { hoja: 'Opiniones', fila: 8, columna: 1 } },
      ],
      conveniosSinOpinion: () => [convenio('CONV-002', 'UNAM')],
      ligarOpinion: () => ({ celda: { hoja: 'Convenios', fila: 3, columna: 16 } }),
    });
    await marco.getByLabel('Sentido').fill('Favorable');
    await marco.getByRole('button', { name: 'Agregar' }).click();
    await marco.getByRole('button', { name: 'Ligarla a su convenio' }).click();
    await marco.getByLabel('Opinión').selectOption(numero);
    await marco.getByLabel('Convenio').selectOption('CONV-002');
    await marco.getByRole('button', { name: 'Ligar', exact: true }).click();
    await marco.getByText(`${numero} quedó ligada a CONV-002.`).waitFor();
    expect(pedidas('ligarOpinion')).toEqual([{ opinion: numero, folio: 'CONV-002' }]);
  });

  it('lists the signed convenios without one', async () => {
    const { marco, pedidas } = await abrir('sin-opinion', {
      conveniosSinOpinion: () => [convenio('CONV-002', 'UNAM')],
    });
    await marco.getByRole('button', { name: 'Ver CONV-002' }).click();
    await expect.poll(() => pedidas('irA')).toHaveLength(1);
  });
});

describe('the libro in the sidebar', () => {
  it('is prepared at a click, and what was done is said', async () => {
    const { marco, pedidas } = await abrir('preparar', {
      abrir: () => ({ ...ESTADO, avisos: ['La hoja de cálculo está en inglés (en_US).'] }),
      paraPreparar: () => ({
        tipo: 'Área',
        caratula: { Área: ESTADO.libro.area },
        area: { nombre: ESTADO.libro.area, siglas: ESTADO.libro.siglas },
        enlace: null,
        previo: null,
      }),
      preparar: () => ({ hecho: ['Se agregó la hoja Avances.'] }),
    });
    await marco.getByText('La hoja de cálculo está en inglés').waitFor();
    await marco.getByRole('button', { name: 'Preparar este libro' }).click();
    await marco.getByText('Se agregó la hoja Avances.').waitFor();
    const [definicion] = pedidas('preparar') as DefinicionDeLibro[];
    expect(definicion?.hojas.map((h) => h.nombre)).toContain('Convenios');
  });

  it('finds every tool without the menu', async () => {
    const { marco } = await abrir('ayuda', {});
    await marco.getByRole('button', { name: 'Más', exact: true }).click();
    await expect(marco.getByRole('main').getByRole('button').allInnerTexts()).resolves.toHaveLength(12);
  });
});
