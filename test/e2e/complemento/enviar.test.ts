import { describe, expect, it } from 'vitest';
import type { Enviado, EnvioDeBarra, EstadoDeBarra, Revision } from '../../../shared/addon/acciones.ts';
import { barrasConGuion, type BarraConGuion } from '../../support/barra-con-guion.ts';
import { FallaDeGuion, type Guion } from '../../support/barra-de-guion.ts';
import { DUPLICADO, ESTADO, EXPLICADO, HALLAZGOS, hecho, revision } from './ejemplos.ts';

const abrirBarra = barrasConGuion();

const LISTA = revision([EXPLICADO]);

const ENVIO: EnvioDeBarra = {
  id: 'e2',
  folio: 'CVOE-2021-T4-UTSI-2',
  cuando: '2022-01-07T10:32:00-06:00',
  autor: 'Ana Área',
  aTiempo: true,
  revision: 'por-revisar',
  sha256: 'ab'.repeat(32),
};

const ANTERIOR: EnvioDeBarra = {
  ...ENVIO,
  id: 'e1',
  folio: 'CVOE-2021-T4-UTSI-1',
  revision: 'devuelto',
  aTiempo: false,
};

const recibido: Enviado = { tipo: 'recibido', envio: ENVIO, repetido: false };

const paginaDelAcuse = (envio: string) => ({
  html: `<!doctype html><html lang="es"><title>Acuse</title><p>Acuse de ${envio}</p><script>parent.document.title='robado'</script>`,
});

async function abrir(guion: Guion = {}): Promise<BarraConGuion> {
  let enviado = false;
  const barra = await abrirBarra(
    {
      abrir: () => (enviado ? { ...ESTADO, estado: 'enviado', envios: [ENVIO, ANTERIOR] } : ESTADO),
      validar: () => LISTA,
      edicion: () => 1,
      acuse: ({ envio }) => paginaDelAcuse(envio),
      enviar: () => {
        enviado = true;
        return recibido;
      },
      ...guion,
    },
    { vista: 'enviar' },
  );
  await barra.marco.getByRole('button', { name: /^Enviar (a|al) / }).waitFor();
  return barra;
}

const botonDeEnviar = ({ marco }: BarraConGuion) => marco.getByRole('button', { name: 'Enviar a la DVOE' });

/** A promise that a test keeps when it wants. */
function aplazado<T>(): { readonly promesa: Promise<T>; readonly cumplir: (valor: T) => void } {
  let cumplir: (valor: T) => void = () => undefined;
  const promesa = new Promise<T>((seguir) => {
    cumplir = seguir;
  });
  return { promesa, cumplir };
}

describe('sending from the sidebar', () => {
  it('stays shut while something keeps it, says what, and leads there', async () => {
    const barra = await abrir({ validar: () => revision(HALLAZGOS) });
    const { marco, pedidas } = barra;
    await marco.getByText('Para enviar falta: 2 por corregir y 2 por explicar.').waitFor();
    const boton = botonDeEnviar(barra);
    await expect(boton.getAttribute('aria-disabled')).resolves.toBe('true');
    await expect(boton.getAttribute('aria-describedby')).resolves.toBe('razon');
    await boton.click({ force: true });
    expect(pedidas('enviar')).toEqual([]);
    await marco.getByRole('button', { name: 'Ver lo que falta' }).click();
    await marco.getByRole('heading', { name: 'Revisar el libro' }).waitFor();
  });

  it('goes through its steps, and then shows the acuse and the history', async () => {
    const barra = await abrir();
    const { marco, llamadas, quejas } = barra;
    await marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).click();
    const acuse = marco.getByRole('region', { name: 'Recibido: folio CVOE-2021-T4-UTSI-2' });
    await acuse.waitFor();
    const texto = await acuse.innerText();
    for (const dicho of ['A tiempo', '7 ene 2022', 'Ana Área', 'abababababababab'])
      expect(texto).toContain(dicho);
    await marco.frameLocator('iframe').getByText('Acuse de e2').waitFor();
    const historial = marco.getByRole('listitem').filter({ hasText: 'CVOE-2021-T4-UTSI-1' });
    await expect(historial.innerText()).resolves.toMatch(/Devuelto[\s\S]*Fuera de plazo/);
    // What was reviewed a moment ago is not reviewed again
    expect(llamadas.map((l) => l.nombre).filter((n) => n !== 'edicion')).toEqual([
      'abrir',
      'validar',
      'enviar',
      'acuse',
      'abrir',
    ]);
    expect(quejas().filter((q) => !q.includes('sandbox'))).toEqual([]);
  });

  it('reviews first what somebody edited meanwhile, and sends nothing that is not in order', async () => {
    let edicion = 1;
    const validar = (): Revision => (edicion === 1 ? LISTA : revision(HALLAZGOS, { edicion }));
    const barra = await abrir({ validar, edicion: () => edicion });
    await barra.marco.getByText('Todo en orden').waitFor();
    edicion = 2;
    await botonDeEnviar(barra).click();
    await barra.marco.getByText('Para enviar falta').waitFor();
    expect(barra.pedidas('enviar')).toEqual([]);
  });

  it('shows the step that it is at, and cannot be pressed twice', async () => {
    const { promesa, cumplir } = aplazado<Enviado>();
    const barra = await abrir({ enviar: () => promesa });
    const { marco, pedidas } = barra;
    await marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).dblclick();
    const paso = marco.locator('[aria-current=step]');
    await paso.filter({ hasText: 'Enviar y esperar la respuesta, en curso' }).waitFor();
    await marco.getByText(/^Lleva \d+ segundos?\.$/).waitFor();
    const ocupado = marco.getByRole('button', { name: 'Enviando…' });
    await expect(ocupado.getAttribute('aria-disabled')).resolves.toBe('true');
    await ocupado.click({ force: true });
    cumplir(recibido);
    await marco.getByRole('heading', { name: 'Recibido: folio CVOE-2021-T4-UTSI-2' }).waitFor();
    expect(pedidas('enviar')).toHaveLength(1);
  });

  it('can be tried again after the network failed, and says that it is the same envío', async () => {
    let veces = 0;
    const barra = await abrir({
      enviar: () => {
        veces += 1;
        if (veces > 1) return { ...recibido, repetido: true };
        throw new FallaDeGuion('servicio-no-responde', 'El servicio no responde', 'Vuelva a intentarlo.');
      },
    });
    const { marco } = barra;
    await marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).click();
    await marco.getByRole('alert').getByText('El servicio no responde').waitFor();
    await marco.getByText('no se duplica').waitFor();
    await marco.getByRole('button', { name: 'Volver a intentar' }).click();
    await marco.getByText('La DVOE ya tenía este mismo envío').waitFor();
    await expect(marco.getByRole('alert').count()).resolves.toBe(0);
  });

  it('tells of an envío that was begun before and had no answer', async () => {
    const enCurso: EstadoDeBarra = { ...ESTADO, enCurso: true };
    const { marco } = await abrir({ abrir: () => enCurso });
    await marco.getByText('Un envío anterior quedó sin respuesta').waitFor();
  });

  it('shows what the service found besides', async () => {
    const barra = await abrir({
      enviar: () => ({ tipo: 'con-hallazgos', revision: revision(HALLAZGOS) }),
    });
    await barra.marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).click();
    await barra.marco.getByRole('main').getByText('No se recibió').waitFor();
    await barra.marco.getByText('Para enviar falta: 2 por corregir').waitFor();
    await barra.marco.getByRole('button', { name: 'Ver lo que falta' }).click();
    await barra.marco.getByRole('heading', { name: 'Por corregir' }).waitFor();
    expect(barra.pedidas('validar')).toHaveLength(1);
  });

  it('keeps in sight what only the service saw, until each is attended to', async () => {
    const otro = { ...DUPLICADO, fila: 40, valor: 'UAM', celda: { hoja: 'Convenios', fila: 40, columna: 5 } };
    const barra = await abrir({
      enviar: () => ({ tipo: 'con-hallazgos', revision: revision([DUPLICADO, otro]) }),
      explicar: () => hecho(LISTA),
    });
    const { marco } = barra;
    await marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).click();
    await marco.getByRole('button', { name: 'Ver lo que falta' }).click();
    for (const faltan of ['1 por revisar', '0 por revisar']) {
      await marco.getByRole('button', { name: 'Explicar por qué es correcto' }).first().click();
      await marco.getByLabel('Por qué es correcto', { exact: true }).fill('Así es.');
      await marco.getByRole('button', { name: 'Guardar la explicación' }).click();
      await marco.getByText(`0 por corregir, ${faltan}`).waitFor();
    }
    await marco.getByRole('button', { name: 'Enviar', exact: true }).click();
    await marco.getByText('Todo en orden').waitFor();
  });

  it('marks the libro where the service comes for it, and looks for its answer', async () => {
    const barra = await abrir({
      abrir: () => ({ ...ESTADO, modo: 'recoge' }),
      enviar: () => ({ tipo: 'marcado', cuando: '2022-01-07T10:32:00-06:00' }),
    });
    const { marco, pedidas } = barra;
    await marco.getByText('Todo en orden').waitFor();
    await botonDeEnviar(barra).click();
    await marco.getByRole('main').getByText('quedó marcado como enviado').waitFor();
    const antes = pedidas('abrir').length;
    await marco.getByRole('button', { name: 'Ver si ya hay respuesta' }).click();
    await expect.poll(() => pedidas('abrir').length).toBe(antes + 1);
  });

  it('lets whoever may send to several places choose one, and waits for it', async () => {
    const otro = { organo: 'cori', periodo: '2021-t4', area: 'utsi', nombre: 'CORI, 2021-T4, UTSI' };
    const destinos = [...ESTADO.destinos, otro];
    const barra = await abrir({
      abrir: () => ({ ...ESTADO, destino: null, destinos }),
      elegirDestino: (destino) => ({ ...ESTADO, destino, destinos }),
    });
    const { marco, pedidas } = barra;
    await marco.getByText('Elija a dónde lo envía.').waitFor();
    await marco.getByRole('button', { name: 'Elegir CORI, 2021-T4, UTSI' }).click();
    await marco.getByText('Todo en orden').waitFor();
    expect(pedidas('elegirDestino')).toEqual([otro]);
  });

  it('prints the acuse of any envío, and lets its page run nothing', async () => {
    const { marco } = await abrir({ abrir: () => ({ ...ESTADO, envios: [ENVIO, ANTERIOR] }) });
    await marco.getByRole('button', { name: 'Ver el acuse CVOE-2021-T4-UTSI-1' }).click();
    await marco.frameLocator('iframe').getByText('Acuse de e1').waitFor();
    await expect(marco.title()).resolves.toBe('Trimestral');
    await marco.evaluate(
      `document.querySelector('iframe').contentWindow.print = () => { window.impreso = true; }`,
    );
    await marco.getByRole('button', { name: 'Imprimir' }).click();
    await expect(marco.evaluate('window.impreso')).resolves.toBe(true);
    await marco.getByRole('button', { name: 'Volver' }).click();
    await expect.poll(() => marco.locator('iframe').count()).toBe(0);
  });

  it('declares a line without activity in two clicks', async () => {
    const { marco, pedidas } = await abrir({ sinActividades: () => hecho(LISTA) });
    await marco.getByRole('button', { name: 'Sin actividades en la línea 2.E' }).click();
    await marco.getByRole('button', { name: 'Declarar' }).click();
    await marco.getByText('La línea 2.E quedó sin actividades.').waitFor();
    expect(pedidas('sinActividades')).toEqual([
      { linea: '2.E', motivo: 'En el periodo no hubo actividades que informar.' },
    ]);
    await marco.getByRole('button', { name: 'Deshacer' }).waitFor();
  });
});
