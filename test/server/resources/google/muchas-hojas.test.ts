import { expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCicloEnGoogle, buzonDe, type CicloEnGoogle } from '../../../support/ciclo-en-google.ts';
import { accesoA } from '../../../support/google.ts';
import { AREAS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';
import type { LibroDeGoogle } from '../../../doubles/google/estado.ts';

const taller = tallerDelArchivo();

const problemas = async ({ lista }: CicloEnGoogle) =>
  Object.fromEntries((await lista()).libros.map((l) => [l.area, l.problema?.codigo ?? null]));

type Dano = readonly [codigo: string, danar: (c: CicloEnGoogle, libro: LibroDeGoogle) => () => void];

const reponer = (c: CicloEnGoogle, libro: LibroDeGoogle) => () => {
  libro.version += 1;
  c.doble.estado.libros.set(libro.id, libro);
};

const DANOS: readonly Dano[] = [
  [
    'google-no-existe',
    (c, libro) => {
      c.doble.estado.libros.delete(libro.id);
      return reponer(c, libro);
    },
  ],
  [
    'google-en-papelera',
    (c, libro) => {
      libro.enPapelera = true;
      return () => {
        libro.enPapelera = false;
        reponer(c, libro)();
      };
    },
  ],
  [
    'google-sin-hojas',
    (c, libro) => {
      const [primera] = libro.hojas;
      if (primera === undefined) throw new Error('It has tabs');
      primera.titulo = 'Portada';
      return () => {
        primera.titulo = 'Carátula';
        reponer(c, libro)();
      };
    },
  ],
  [
    'google-de-otro-libro',
    (c, libro) => {
      const atado = libro.metadatos.find((m) => m.metadataKey === 'trimestral.libro');
      const antes = atado?.metadataValue ?? '';
      const poner = (metadataValue: string): void => {
        libro.metadatos = libro.metadatos.map((m) =>
          m.metadataKey === 'trimestral.libro' ? { ...m, metadataValue } : m,
        );
      };
      poner(antes.replace('"area":"se"', '"area":"dep"'));
      return () => {
        poner(antes);
        reponer(c, libro)();
      };
    },
  ],
];

enCadaAlmacen('Of many spreadsheets', (abrir) => {
  const preparar = async (cambios = {}) => {
    const c = await abrirCicloEnGoogle(abrir, taller(), cambios);
    const hojas = { se: await c.ligada('se'), utsi: await c.ligada('utsi'), dep: await c.ligada('dep') };
    for (const area of AREAS_DEL_CICLO) await c.marcar(area, hojas[area], `clave-${area}`);
    return { ...c, hojas };
  };

  it.each(DANOS)(
    'one that is %s stops no other, says so, and is read once it is mended',
    async (codigo, danar) => {
      const c = await preparar();
      const sanar = danar(c, c.hojas.se);
      await c.pasar();
      expect(await problemas(c)).toEqual({ se: codigo, utsi: null, dep: null });
      expect((await c.lista()).libros.map((l) => l.estado)).toEqual(['enviado', 'sin-enviar', 'enviado']);
      const dicho = (await c.lista()).libros.find((l) => l.area === 'se')?.problema?.detalle;
      expect(dicho).not.toMatch(/\{|undefined/);
      sanar();
      await c.pasar();
      expect(await problemas(c)).toEqual({ se: null, utsi: null, dep: null });
      expect(buzonDe(c.hojas.se)?.respuesta).toMatchObject({ tipo: 'recibido' });
    },
  );

  it('one that lost its Carátula is not read again until somebody changes it', async () => {
    const c = await preparar();
    DANOS[2]?.[1](c, c.hojas.se);
    await c.pasar();
    await c.pasar();
    c.doble.olvidarCuentas();
    await c.pasar();
    expect(c.doble.cuentas()).toEqual({ 'files.list': 2 });
    expect(await problemas(c)).toEqual({ se: 'google-sin-hojas', utsi: null, dep: null });
  });

  it('all say so when Google does not take the account, and none once it does', async () => {
    const c = await preparar();
    const cuentas = new Map(c.doble.estado.cuentas);
    c.doble.estado.cuentas.clear();
    await c.pasar(5, { ...c.s.servicio, google: accesoA(c.doble) });
    const todas = (codigo: string | null) => ({ se: codigo, utsi: codigo, dep: codigo });
    expect(await problemas(c)).toEqual(todas('google-credenciales'));
    for (const [correo, cuenta] of cuentas) c.doble.estado.cuentas.set(correo, cuenta);
    await c.pasar();
    expect(await problemas(c)).toEqual(todas(null));
  });

  it('all say so when the quota is spent for good, and those that had been read keep what was seen', async () => {
    const c = await preparar();
    await c.pasar();
    await c.pasar();
    for (const hoja of Object.values(c.hojas)) hoja.version += 1;
    c.doble.fallas.push(null, null);
    for (let i = 0; i < 20; i++) c.doble.fallas.push({ tipo: 'estado', estado: 429, espere: 30 });
    await c.pasar();
    const { libros } = await c.lista();
    expect(libros.map((l) => l.problema?.codigo)).toEqual(libros.map(() => 'google-cuota'));
    expect(libros.every((l) => l.revision?.admisible === true)).toBe(true);
    c.doble.fallas.length = 0;
    await c.pasar();
    expect(await problemas(c)).toEqual({ se: null, utsi: null, dep: null });
  });

  it('are looked at on demand where nothing is scheduled', async () => {
    const c = await preparar({ cada: 0 });
    await c.pasar();
    expect(c.doble.cuentas()).toEqual({});
    const { json } = await c.s.hacer(c.s.enlace, 'traerLibrosDeGoogle');
    expect(json.porHacer).toBe(3);
    await c.pasar(0);
    expect((await c.lista()).libros.map((l) => [l.estado, l.porHacer])).toEqual([
      ...[
        ['enviado', null],
        ['enviado', null],
        ['enviado', null],
      ],
    ]);
  });

  it('those of a closed period are left alone', async () => {
    const c = await preparar();
    await c.s.almacen.db.updateTable('periodos').set({ estado: 'cerrado' }).execute();
    await c.pasar();
    expect(c.doble.cuentas()).toEqual({});
    await expect(c.s.hacer(c.s.enlace, 'traerLibrosDeGoogle')).rejects.toMatchObject({
      codigo: 'periodo-cerrado',
    });
  });
});

enCadaAlmacen('A spreadsheet in another time zone', (abrir) => {
  it('keeps its days', async () => {
    const c = await abrirCicloEnGoogle(abrir, taller());
    const hoja = await c.ligada('dep');
    hoja.zona = 'Pacific/Kiritimati';
    await c.marcar('dep', hoja, 'clave-1');
    await c.pasar();
    // The very hash of the libro with its days as text
    expect(buzonDe(hoja)?.respuesta).toMatchObject({ tipo: 'recibido' });
  });
});
