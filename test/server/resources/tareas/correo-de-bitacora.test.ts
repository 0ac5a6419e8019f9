import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/problem.ts';
import { ronda } from '../../../../server/resources/programador.ts';
import type { Servicio } from '../../../../server/resources/servicio.ts';
import { ajustesDeBitacora } from '../../../../server/resources/tareas/ajustes-de-bitacora.ts';
import { tareasDelServicio } from '../../../../server/resources/tareas/tareas-del-servicio.ts';
import { cabezaDeBitacora, recorrerBitacora } from '../../../../server/store/bitacora.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { correoDePrueba, encabezado, paraQuienes, textoDe } from '../../../support/correo.ts';
import { abrirServicio, relojDePrueba, servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const PARA = 'testigo@otra-institucion.mx';

enCadaAlmacen('The head of the bitácora, by mail', (abrir, _otraVez, rival) => {
  const preparar = async (cadaHoras = 24) => {
    const correo = await correoDePrueba();
    const reloj = relojDePrueba('2022-01-05T18:00:00.000Z');
    const opciones = { taller: taller(), reloj, correo: correo.correo };
    const s = await abrirServicio(abrir, opciones);
    const tareas = tareasDelServicio({ para: PARA, cadaHoras });
    return {
      ...{ s, correo, reloj },
      pasar: (servicio: Servicio = s.servicio) => ronda(servicio, tareas),
      despues: (minutos: number): void => {
        reloj.ahora = new Date(reloj.ahora.getTime() + minutos * 60_000);
      },
      otraInstancia: async () => servicioSobre(await rival(s.almacen, { reloj: reloj.leer }), opciones),
    };
  };

  it('bears number and hash of the last entry, which is found again in the chain', async () => {
    const { s, correo, pasar } = await preparar();
    const { n, hash } = await cabezaDeBitacora(s.almacen.db);
    await pasar();
    const [recibido] = correo.smtp().recibidos;
    if (recibido === undefined) throw new Error('No mail came');
    expect(recibido.para).toEqual([PARA]);
    expect(encabezado(recibido, 'Subject')).toBe(
      `Bitácora de Trimestral: asiento ${n}, ${hash.slice(0, 12)}`,
    );
    expect(textoDe(recibido)).toContain(hash);
    expect(await entradasDe(s.almacen, 'bitacora.')).toEqual([
      { quien: 'sistema', accion: 'bitacora.enviada', objeto: 'bitacora', a: { n, hash } },
    ]);
    for await (const entrada of recorrerBitacora(s.almacen.db))
      if (entrada.n === n) expect(entrada.hash).toBe(hash);
  });

  it('goes out once in each span, whichever of the instances does it', async () => {
    const { correo, pasar, despues, otraInstancia } = await preparar(12);
    const otro = await otraInstancia();
    const vistos: number[] = [];
    for (let media = 0; media < 48; media += 1) {
      const antes = correo.smtp().recibidos.length;
      await Promise.all([pasar(), pasar(otro)]);
      if (correo.smtp().recibidos.length > antes) vistos.push(media / 2);
      despues(30);
    }
    expect(vistos).toEqual([0, 12]);
    expect(paraQuienes(correo.smtp().recibidos)).toEqual([PARA, PARA]);
  });

  it('is tried again a quarter of an hour after it could not go out', async () => {
    const { s, correo, pasar, despues } = await preparar();
    await correo.apagar();
    await pasar();
    await correo.encender();
    despues(10);
    await pasar();
    expect(correo.smtp().recibidos).toHaveLength(0);
    expect(await entradasDe(s.almacen, 'bitacora.')).toEqual([]);
    despues(6);
    await pasar();
    expect(correo.smtp().recibidos).toHaveLength(1);
    despues(23 * 60);
    await pasar();
    expect(correo.smtp().recibidos).toHaveLength(1);
  });

  it('does not stop for months after a clock that was ahead is set right', async () => {
    const { correo, reloj, pasar } = await preparar();
    reloj.ahora = new Date('2023-01-05T18:00:00.000Z');
    await pasar();
    reloj.ahora = new Date('2022-01-05T18:00:00.000Z');
    await pasar();
    expect(correo.smtp().recibidos).toHaveLength(2);
  });

  it('goes to nobody where no address or no mail is set', async () => {
    const { s, correo, pasar } = await preparar();
    await ronda(s.servicio, tareasDelServicio(null));
    await pasar({ ...s.servicio, correo: null });
    expect(correo.smtp().recibidos).toHaveLength(0);
  });
});

const SMTP = {
  TRIMESTRAL_SMTP_URL: 'smtp://localhost',
  TRIMESTRAL_CORREO_DE: 'informes@institucion.mx',
};

describe('The settings of that mail', () => {
  it('are an address and hours, a day where they say nothing', () => {
    expect(ajustesDeBitacora({})).toBeNull();
    expect(ajustesDeBitacora({ ...SMTP, TRIMESTRAL_BITACORA_CORREO: ` ${PARA} ` })).toEqual({
      para: PARA,
      cadaHoras: 24,
    });
    expect(
      ajustesDeBitacora({ ...SMTP, TRIMESTRAL_BITACORA_CORREO: PARA, TRIMESTRAL_BITACORA_CADA: '168' }),
    ).toEqual({
      para: PARA,
      cadaHoras: 168,
    });
  });

  it('are refused where there is no mail server to send it', () => {
    expect(() => ajustesDeBitacora({ TRIMESTRAL_BITACORA_CORREO: PARA })).toThrow(/TRIMESTRAL_SMTP_URL/);
  });

  it.each([
    ['TRIMESTRAL_BITACORA_CORREO', 'dos@uno.mx, tres@uno.mx'],
    ['TRIMESTRAL_BITACORA_CORREO', 'testigo'],
    ['TRIMESTRAL_BITACORA_CADA', '0'],
    ['TRIMESTRAL_BITACORA_CADA', '1.5'],
    ['TRIMESTRAL_BITACORA_CADA', '745'],
    ['TRIMESTRAL_BITACORA_CADA', 'diario'],
  ])('are refused where %s says «%s»', (ajuste, valor) => {
    const leer = () => ajustesDeBitacora({ ...SMTP, TRIMESTRAL_BITACORA_CORREO: PARA, [ajuste]: valor });
    expect(leer).toThrow(Problem);
    expect(leer).toThrow(new RegExp(`${ajuste} .*«${valor.replace('.', '[.]')}»`));
  });
});
