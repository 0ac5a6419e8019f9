import { describe, expect, it } from 'vitest';
import type { EstadoDeBarra, Revision } from '../../../shared/addon/acciones.ts';
import type { AspectoDeBarra } from '../../support/barra.ts';
import { FallaDeGuion, type Guion } from '../../support/barra-de-guion.ts';
import { barrasConGuion, type BarraConGuion } from '../../support/barra-con-guion.ts';
import {
  conArreglo,
  DUPLICADO,
  ESTADO,
  EXPLICADO,
  FECHA,
  HALLAZGOS,
  hallazgo,
  hecho,
  revision,
} from './ejemplos.ts';

const abrirBarra = barrasConGuion();

async function abrir(guion: Guion = {}, aspecto: AspectoDeBarra = {}): Promise<BarraConGuion> {
  const barra = await abrirBarra(
    {
      abrir: () => ESTADO,
      validar: () => revision(HALLAZGOS),
      edicion: () => 1,
      irA: () => null,
      ...guion,
    },
    aspecto,
  );
  await barra.marco.getByText('por corregir,').waitFor();
  return barra;
}

const conComentario: EstadoDeBarra = {
  ...ESTADO,
  estado: 'observado',
  comentarios: [
    {
      id: 'c1',
      hoja: 'Convenios',
      fila: 7,
      columna: 'Objeto',
      celda: { hoja: 'Convenios', fila: 7, columna: 8 },
      valor: 'Colaborar',
      texto: 'Diga en qué se colabora.',
      autor: 'Elena Enlace',
      cuando: '2022-01-10T12:00:00-06:00',
    },
  ],
};

describe('the sidebar at its findings', () => {
  it('says whose libro it is, of which period, until when and how many days are left', async () => {
    const { marco, quejas } = await abrir();
    const encabezado = marco.getByRole('banner');
    await expect(encabezado.getByRole('heading', { level: 1 }).innerText()).resolves.toBe('UTSI · 2021-T4');
    const texto = await encabezado.innerText();
    for (const dicho of [
      'Unidad Técnica de Servicios Informáticos',
      '14 de enero de 2022',
      'Faltan 7 días',
      'Sin enviar',
    ])
      expect(texto).toContain(dicho);
    expect(quejas()).toEqual([]);
  });

  it('groups them by tab and row, what must be corrected first, then what may be explained', async () => {
    const { marco } = await abrir();
    const titulos = await marco.getByRole('heading').allInnerTexts();
    expect(titulos.slice(1).map((t) => t.replace(/\s+/g, ' ').trim())).toEqual([
      'Revisar el libro',
      'Por corregir 2',
      'Convenios 2',
      'Fila 3',
      'Fila 12',
      'Por revisar 2',
      'Convenios 1',
      'Fila 39',
      'Actividades 1',
      'Fila 4',
      'No impide enviar 1',
    ]);
    await expect(marco.getByText('2 por corregir, 2 por revisar, 1 explicado.').isVisible()).resolves.toBe(
      true,
    );
  });

  it('brings the person to the cell of a finding, and gives the keyboard to the sheet', async () => {
    const { marco, pedidas } = await abrir();
    await marco.getByRole('button', { name: 'Ir a Convenios, fila 39, Contraparte' }).click();
    await expect.poll(() => marco.evaluate('vecesQueSeEnfocoLaHoja()')).toBe(1);
    expect(pedidas('irA')).toEqual([{ hoja: 'Convenios', fila: 39, columna: 5 }]);
  });

  it('fixes a cell at a click, and takes it back at another', async () => {
    const { marco, pedidas } = await abrir({
      corregir: () => hecho(revision(HALLAZGOS.slice(1))),
      deshacer: () => ({ revision: revision(HALLAZGOS), deshacer: [] }),
    });
    await marco.getByRole('button', { name: 'Cambiar a «Vigente»' }).first().click();
    await marco.getByText('Hecho: Cambiar a «Vigente».').waitFor();
    expect(pedidas('corregir')).toEqual([{ cambios: HALLAZGOS[0]?.correcciones[0]?.cambios, hoja: null }]);
    await expect(marco.getByRole('heading', { name: 'Fila 3', exact: true }).count()).resolves.toBe(0);
    await marco.getByRole('button', { name: 'Deshacer' }).click();
    await marco.getByText('Se deshizo el último cambio.').waitFor();
    expect(pedidas('deshacer')).toEqual([{ cambios: hecho(revision([])).deshacer, hoja: null }]);
    await expect(marco.getByRole('heading', { name: 'Fila 3', exact: true }).count()).resolves.toBe(1);
  });

  it('fixes all of a kind as one step, and leaves out those in which somebody must choose', async () => {
    const { marco, pedidas } = await abrir({ corregir: () => hecho(revision(HALLAZGOS.slice(2))) });
    await expect(marco.getByRole('button', { name: /^Corregir los/ }).count()).resolves.toBe(2);
    await marco.getByRole('button', { name: 'Corregir los 2 de este tipo' }).first().click();
    await marco.getByText('Se corrigieron 2 celdas.').waitFor();
    const [pedido] = pedidas('corregir') as { cambios: { fila: number }[] }[];
    expect(pedido?.cambios.map((c) => c.fila)).toEqual([3, 12]);
  });

  it('takes an explanation where the warning is, and shows it as explained', async () => {
    const motivo = 'Son dos convenios distintos.';
    const explicado = { ...DUPLICADO, gravedad: 'Justificada' as const, justificacion: motivo };
    const { marco, pedidas } = await abrir({
      explicar: () => hecho(revision([explicado, FECHA])),
    });
    await marco.getByRole('button', { name: 'Explicar por qué es correcto' }).first().click();
    const campo = marco.getByLabel('Por qué es correcto', { exact: true });
    await expect(marco.locator('textarea:focus').count()).resolves.toBe(1);
    await campo.fill(`  ${motivo} `);
    await marco.getByRole('button', { name: 'Guardar la explicación' }).click();
    await marco.getByText('Explicación guardada').waitFor();
    expect(pedidas('explicar')).toEqual([{ hallazgo: DUPLICADO, motivo, hoja: null }]);
    await marco.getByRole('heading', { name: 'No impide enviar' }).click();
    await marco.getByText(`Explicación: ${motivo}`).waitFor();
  });

  it('takes an explanation away', async () => {
    const { marco, pedidas } = await abrir({
      validar: () => revision([EXPLICADO]),
      explicar: () => hecho(revision([])),
    });
    await marco.getByRole('heading', { name: 'No impide enviar' }).click();
    await marco.getByRole('button', { name: 'Cambiar la explicación' }).click();
    await marco.getByRole('button', { name: 'Quitar la explicación' }).click();
    await marco.getByText('Se quitó la explicación.').waitFor();
    expect(pedidas('explicar')).toEqual([{ hallazgo: EXPLICADO, motivo: '', hoja: null }]);
    await marco.getByText('Nada que señalar').waitFor();
  });

  it('asks the enlace for what a list lacks, and then nothing stands in the way', async () => {
    const [primero] = HALLAZGOS;
    if (primero === undefined) throw new Error('There is no finding');
    let pedido = false;
    const { marco, pedidas } = await abrir({
      pedir: ({ texto }) => {
        pedido = texto !== '';
        return revision([{ ...primero, pedido }]);
      },
    });
    await marco.getByRole('button', { name: 'Pedir a la DVOE' }).first().click();
    const campo = marco.getByLabel('Qué pide a la DVOE');
    await expect(campo.inputValue()).resolves.toBe('Falta «Vijente» en la lista de Etapa.');
    await marco.locator('form').getByRole('button', { name: 'Pedir a la DVOE' }).click();
    await marco.getByRole('heading', { name: 'No impide enviar' }).click();
    await marco.getByText('Pedido a la DVOE: no impide enviar').waitFor();
    await marco.getByRole('button', { name: 'Retirar la petición' }).click();
    await marco.getByText('Se retiró la petición.').waitFor();
    expect(pedidas('pedir').map((p) => (p as { texto: string }).texto)).toEqual([
      'Falta «Vijente» en la lista de Etapa.',
      '',
    ]);
  });

  it('shows the comments of the enlace beside the cell that each speaks of', async () => {
    const { marco, pedidas } = await abrir({ abrir: () => conComentario });
    const seccion = marco.getByRole('region', { name: 'Comentarios de la DVOE' });
    const texto = await seccion.innerText();
    for (const dicho of ['Fila 7', 'Diga en qué se colabora.', 'Decía «Colaborar»', 'Elena Enlace'])
      expect(texto).toContain(dicho);
    await seccion.getByRole('button', { name: 'Ir a Convenios, fila 7, Objeto' }).click();
    await expect.poll(() => pedidas('irA')).toEqual([{ hoja: 'Convenios', fila: 7, columna: 8 }]);
  });

  it('reviews the tab alone that the menu was opened at, and the whole libro when it is asked to', async () => {
    const validar = ({ hoja }: { hoja: string | null }): Revision =>
      revision(hoja === null ? HALLAZGOS : [DUPLICADO], { hoja });
    const { marco, pedidas } = await abrir({ validar }, { vista: 'hallazgos-de-hoja', hoja: 'Convenios' });
    expect(pedidas('validar')).toEqual([{ hoja: 'Convenios' }]);
    await marco.getByLabel('Qué se revisa').selectOption('Todo el libro');
    await marco.getByText('2 por corregir, 2 por revisar').waitFor();
    expect(pedidas('validar')).toEqual([{ hoja: 'Convenios' }, { hoja: null }]);
  });

  it('draws at first as many as are read, and the rest when they are asked for', async () => {
    const muchos = Array.from({ length: 100 }, (_, i) => conArreglo(i + 2, 'Vijente', 'Vigente'));
    const { marco } = await abrir({ validar: () => revision(muchos) });
    await expect(marco.getByRole('listitem').count()).resolves.toBe(40);
    await marco.getByRole('button', { name: 'Mostrar más (faltan 60 hallazgos)' }).click();
    await expect.poll(() => marco.getByRole('listitem').count()).toBe(80);
  });

  it('draws what cells say as text, whatever they say', async () => {
    const malo = '<img src=x onerror="document.title=\'robado\'">';
    const { marco, quejas } = await abrir({
      validar: () =>
        revision([hallazgo({ fila: 2, columna: malo, regla: 'valor-requerido', mensaje: malo })]),
    });
    await expect(marco.getByText(malo).count()).resolves.toBe(2);
    await expect(marco.locator('img').count()).resolves.toBe(0);
    await expect(marco.title()).resolves.toBe('Trimestral');
    expect(quejas()).toEqual([]);
  });
});

describe('the sidebar when somebody else edits', () => {
  it('reviews again when the person comes back to it, if the libro changed', async () => {
    let edicion = 1;
    const { marco, pagina, pedidas } = await abrir({
      validar: () => revision(edicion === 1 ? HALLAZGOS : [DUPLICADO], { edicion }),
      edicion: () => edicion,
    });
    edicion = 2;
    await pagina.getByRole('button', { name: 'A1' }).click();
    await marco.getByRole('heading', { level: 2 }).click();
    await marco.getByText('El libro cambió y se revisó de nuevo.').waitFor();
    await marco.getByText('0 por corregir, 1 por revisar').waitFor();
    expect(pedidas('validar')).toHaveLength(2);
  });

  it('reviews nothing again when it did not change', async () => {
    const { marco, pagina, pedidas } = await abrir();
    const antes = pedidas('edicion').length;
    await pagina.getByRole('button', { name: 'A1' }).click();
    await marco.getByRole('heading', { level: 2 }).click();
    await expect.poll(() => pedidas('edicion').length).toBeGreaterThan(antes);
    expect(pedidas('validar')).toHaveLength(1);
  });

  it('says that a cell no longer holds what was read, and offers to look again', async () => {
    const { marco, pedidas } = await abrir({
      corregir: () => {
        throw new FallaDeGuion('celda-cambiada', 'Alguien cambió la celda', 'No se cambió nada.');
      },
    });
    await marco.getByRole('button', { name: 'Cambiar a «Vigente»' }).first().click();
    const alerta = marco.getByRole('alert');
    await alerta.getByText('Alguien cambió la celda').waitFor();
    await alerta.getByRole('button', { name: 'Revisar de nuevo' }).click();
    await expect.poll(() => pedidas('validar').length).toBe(2);
    await expect.poll(() => marco.getByRole('alert').count()).toBe(0);
  });
});
