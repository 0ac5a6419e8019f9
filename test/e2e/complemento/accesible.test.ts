import { describe, expect, it } from 'vitest';
import type { Vista } from '../../../shared/addon/acciones.ts';
import { segunAxe } from '../../support/axe.ts';
import type { AspectoDeBarra } from '../../support/barra.ts';
import { barrasConGuion, type BarraConGuion } from '../../support/barra-con-guion.ts';
import type { Guion } from '../../support/barra-de-guion.ts';
import { convenio, ESTADO, EXPLICADO, HALLAZGOS, hecho, revision } from './ejemplos.ts';

const abrirBarra = barrasConGuion();

const celda = { hoja: 'Convenios', fila: 2, columna: 1 };

const campos = (['texto', 'prosa', 'fecha', 'vigencia', 'lista', 'numero'] as const).map((tipo, i) => ({
  nombre: `Campo de ${tipo}`,
  tipo,
  requerido: i < 2,
  valores: tipo === 'vigencia' ? ['Indefinida'] : ['Uno', 'Dos'],
  ayuda: `Cómo se llena el campo de ${tipo}.`,
  valor: '',
}));

const ENVIO = {
  id: 'e1',
  folio: 'CVOE-2021-T4-UTSI-1',
  cuando: '2022-01-07T10:32:00-06:00',
  autor: 'Ana Área',
  aTiempo: false,
  revision: 'devuelto',
  sha256: 'ab'.repeat(32),
};

const GUION: Guion = {
  abrir: () => ({
    ...ESTADO,
    estado: 'observado',
    dias: -2,
    envios: [ENVIO],
    enCurso: true,
    comentarios: [
      {
        id: 'c1',
        hoja: 'Convenios',
        fila: 7,
        columna: 'Objeto',
        celda,
        valor: 'Colaborar',
        texto: 'Diga en qué.',
        autor: 'Elena Enlace',
        cuando: '2022-01-10T12:00:00-06:00',
      },
    ],
  }),
  validar: ({ hoja }) => revision(HALLAZGOS, { hoja, avisos: ['Hay filas ocultas en Convenios.'] }),
  edicion: () => 1,
  irA: () => null,
  asistencia: () => ({
    sesiones: [
      { corto: '10ª ordinaria', puesta: true, presentes: 3, justificadas: 1, ausentes: 2 },
      { corto: '11ª ordinaria', puesta: false, presentes: 0, justificadas: 0, ausentes: 0 },
    ],
    integrantes: [{ nombre: 'Carolina del Ángel Cruz', asistencias: 1 }],
    faltan: ['Partido Verde'],
  }),
  formulario: ({ hoja }) => ({ hoja, campos }),
  sesiones: () => ['Décima'],
  convenios: () => [
    convenio('CONV-002', 'Universidad Nacional Autónoma de México', {
      etapa: 'En proceso de negociación',
      avance: 'En firma',
    }),
  ],
  porVencer: () => [convenio('CONV-009', 'UAM', { vigenciaHasta: '2022-03-03', dias: 57 })],
  opiniones: () => [{ clave: 'IECM/UTVOE/OP30/2021', nombre: 'Convenio marco', celda }],
  conveniosSinOpinion: () => [convenio('CONV-002', 'UNAM')],
  corregir: () => hecho(revision(HALLAZGOS.slice(1))),
};

/** Each view, and what shows that it has come. */
const VISTAS: readonly (readonly [Vista, string])[] = [
  ['hallazgos', 'Por corregir'],
  ['hallazgos-de-hoja', 'Por corregir'],
  ['enviar', 'Lo que se ha enviado'],
  ['asistencia', 'Integrantes'],
  ['sesion-nueva', 'Campo de prosa'],
  ['integrante-nuevo', 'Campo de prosa'],
  ['convenio-nuevo', 'Campo de prosa'],
  ['avances', 'CONV-002'],
  ['firmar', 'Convenio que se suscribió'],
  ['por-vencer', 'CONV-009'],
  ['opinion-nueva', 'Campo de prosa'],
  ['ligar-opinion', 'Opinión'],
  ['sin-opinion', 'CONV-002'],
  ['preparar', 'Agrega las hojas'],
  ['ayuda', 'Cómo se entrega'],
];

async function abrir(vista: Vista, senal: string, aspecto: AspectoDeBarra = {}): Promise<BarraConGuion> {
  const barra = await abrirBarra(GUION, { vista, hoja: 'Convenios', ...aspecto });
  await barra.marco.getByRole('main').getByText(senal).first().waitFor();
  return barra;
}

/** Opens what is folded and the forms in place, so that all of it is looked at. */
async function desplegar({ marco }: BarraConGuion): Promise<void> {
  await marco.evaluate(`
    for (const d of document.querySelectorAll('details')) d.open = true;
    for (const b of document.querySelectorAll('[aria-expanded=false]')) b.click();
  `);
}

describe.each(['light', 'dark'] as const)('every view of the sidebar, %s', (esquema) => {
  it.each(VISTAS)('%s has nothing that axe objects to', async (vista, senal) => {
    const barra = await abrir(vista, senal, { esquema });
    await desplegar(barra);
    await expect(segunAxe(barra.marco)).resolves.toEqual([]);
    expect(barra.quejas()).toEqual([]);
  });
});

it.each(VISTAS)('%s fits its frame when all is shown at twice its size', async (vista, senal) => {
  // 300 pixels at 200 % are 150
  const barra = await abrir(vista, senal, { ancho: 150 });
  await desplegar(barra);
  const desbordan = `[...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest('.sr'))
    .map((e) => e.outerHTML.slice(0, 120))`;
  await expect(barra.marco.evaluate(desbordan)).resolves.toEqual([]);
});

it('has nothing that axe objects to when something failed or was done', async () => {
  const barra = await abrir('hallazgos', 'Por corregir');
  const { marco } = barra;
  await marco.getByRole('button', { name: 'Cambiar a «Vigente»' }).first().click();
  await marco.getByRole('button', { name: 'Deshacer' }).click();
  await marco.getByRole('alert').waitFor();
  await expect(segunAxe(marco)).resolves.toEqual([]);
});

it('turns nothing round for who wants less motion', async () => {
  const animacion = `(() => {
    const p = document.querySelector('[role=status]');
    p.classList.add('trabajando');
    return getComputedStyle(p, '::before').animationName;
  })()`;
  const quieta = await abrir('ayuda', 'Cómo se entrega', { movimiento: 'reduce' });
  await expect(quieta.marco.evaluate(animacion)).resolves.toBe('none');
  const movida = await abrir('ayuda', 'Cómo se entrega', { movimiento: 'no-preference' });
  await expect(movida.marco.evaluate(animacion)).resolves.toBe('girar');
});

describe('the sidebar by the keyboard alone', () => {
  const enfocado = ({ marco }: BarraConGuion): Promise<string> =>
    marco.evaluate<string>(`(() => {
      const e = document.activeElement;
      return e.getAttribute('aria-label') || e.textContent || e.tagName;
    })()`);

  it('goes to the next finding when the one at hand is mended', async () => {
    const barra = await abrir('hallazgos', 'Por corregir');
    const { marco, pagina } = barra;
    await marco.getByRole('button', { name: 'Ir a Convenios, fila 3, Etapa' }).focus();
    await pagina.keyboard.press('Tab');
    await expect(enfocado(barra)).resolves.toBe('Cambiar a «Vigente»');
    await pagina.keyboard.press('Enter');
    await marco.getByText('Hecho:').waitFor();
    await expect.poll(() => enfocado(barra)).toBe('Ir a Convenios, fila 12, Etapa');
  });

  it('opens a form at its text, and goes back to its button when it is left', async () => {
    const barra = await abrir('hallazgos', 'Por corregir');
    const { marco, pagina } = barra;
    await marco.getByRole('button', { name: 'Explicar por qué es correcto' }).first().focus();
    await pagina.keyboard.press('Enter');
    await expect.poll(() => marco.locator('textarea:focus').count()).toBe(1);
    await pagina.keyboard.type('Así es.');
    await pagina.keyboard.press('Escape');
    await expect.poll(() => enfocado(barra)).toBe('Explicar por qué es correcto');
    await expect(marco.locator('textarea').count()).resolves.toBe(0);
  });

  it('lands on the heading of a part that is opened', async () => {
    const barra = await abrir('hallazgos', 'Por corregir');
    await barra.marco.getByRole('button', { name: 'Enviar', exact: true }).focus();
    await barra.pagina.keyboard.press('Enter');
    await expect.poll(() => enfocado(barra)).toBe('Enviar');
    await expect(barra.marco.locator('h2:focus').count()).resolves.toBe(1);
  });

  it('says aloud what is done, politely, and what fails, at once', async () => {
    const { marco } = await abrir('hallazgos', 'Por corregir');
    await expect(marco.getByRole('status').count()).resolves.toBe(1);
    await marco.getByRole('button', { name: 'Cambiar a «Vigente»' }).first().click();
    await expect.poll(() => marco.getByRole('status').innerText()).toBe('Hecho: Cambiar a «Vigente».');
  });
});

it('shows an explained finding as such, not by its colour alone', async () => {
  const { marco } = await abrirBarra({ ...GUION, validar: () => revision([EXPLICADO]) });
  await marco.getByRole('heading', { name: 'No impide enviar' }).click();
  await marco.getByText('explicado', { exact: true }).waitFor();
});
