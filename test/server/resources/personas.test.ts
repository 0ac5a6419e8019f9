import { expect, it } from 'vitest';
import { BITACORA } from '../../../server/resources/bitacora/bitacora.ts';
import { AREAS_DE_ORGANO } from '../../../server/resources/organos/areas.ts';
import { ORGANOS } from '../../../server/resources/organos/organos.ts';
import { INVITACIONES } from '../../../server/resources/personas/invitar.ts';
import { PAPELES_DE_PERSONA } from '../../../server/resources/personas/papeles.ts';
import { PERSONAS } from '../../../server/resources/personas/personas.ts';
import { quienDeIdentidad, quienDeToken } from '../../../server/resources/personas/quien-de.ts';
import { TOKENS } from '../../../server/resources/personas/tokens.ts';
import { YO } from '../../../server/resources/personas/yo.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import { papelesDePersona } from '../../../server/store/personas/papeles.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import {
  pedir,
  quienEs,
  sembrarOrgano,
  sembrarPersona,
  type PedidoDePrueba,
} from '../../support/organo-de-prueba.ts';
import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';

const RECURSOS = {
  ...ORGANOS,
  ...AREAS_DE_ORGANO,
  ...PERSONAS,
  ...INVITACIONES,
  ...PAPELES_DE_PERSONA,
  ...TOKENS,
  ...YO,
  ...BITACORA,
};
const HASH = 'a'.repeat(64);
const credenciales = {
  tokenDeApi: () => ({ id: 'tokenuno', secreto: 'secreto', hash: HASH }),
  enlaceDeEntrada: () => ({ secreto: 'secreto', hash: HASH }),
};
const enCvoe = (persona?: string) => ({ organo: 'cvoe', ...(persona === undefined ? {} : { persona }) });

enCadaAlmacen('Órganos and people', (abrir, _otraVez, rival) => {
  const poner = async () => {
    const almacen = await abrir();
    const cvoe = await sembrarOrgano(almacen, 'cvoe', ['depcyc', 'dvoe']);
    const cori = await sembrarOrgano(almacen, 'cori', ['depcyc']);
    const general = await sembrarPersona(almacen, 'Gral Uno', [{ papel: 'administracion' }]);
    const enlace = await sembrarPersona(almacen, 'Eva Enlace', [{ papel: 'enlace', organo: cvoe.organo }]);
    const como = async (
      persona: string,
      nombre: NombreDeOperacion,
      pedido: PedidoDePrueba = {},
      a: Almacen = almacen,
    ) => pedir({ almacen: a, credenciales }, RECURSOS, nombre, await quienEs(a, persona), pedido);
    return { almacen, cvoe, cori, general, enlace, como };
  };
  const invitar = (papeles: readonly object[], correo = 'Ana.Ruiz@Ejemplo.mx') => ({
    parametros: enCvoe(),
    cuerpo: { nombre: 'Ana Ruiz', correo, papeles },
  });
  const DE_AREA = { papel: 'area', area: 'depcyc', funcion: null };

  it('invites a person who is known at the first verified sign-in, and answers for its área', async () => {
    const { almacen, enlace, como, cvoe } = await poner();
    const { json, estado } = await como(enlace, 'invitarPersona', invitar([DE_AREA, DE_AREA]));
    expect(estado).toBe(201);
    expect(json).toMatchObject({ correo: 'ana.ruiz@ejemplo.mx', identificada: false, activa: true });
    expect(json?.['papeles']).toMatchObject([
      { papel: 'area', area: 'depcyc', organo: 'cvoe', funcion: 'captura' },
    ]);
    const identidad = { iss: 'https://i.ejemplo', sub: '7', correo: 'ana.ruiz@ejemplo.mx' };
    const quien = await quienDeIdentidad(almacen, identidad, 'id-token');
    expect(quien).toMatchObject({
      nombre: 'Ana Ruiz',
      via: 'id-token',
      papeles: [{ area: cvoe.areas['depcyc'] }],
    });
    const areas = (await como(enlace, 'areas', { parametros: enCvoe() })).json?.['areas'];
    expect(areas).toMatchObject([
      { clave: 'depcyc', responsables: [{ nombre: 'Ana Ruiz', funcion: 'captura' }] },
      { clave: 'dvoe', responsables: [] },
    ]);
    await expect(como(enlace, 'invitarPersona', invitar([DE_AREA]))).rejects.toMatchObject({
      codigo: 'ya-existe',
    });
    const entradas = await almacen.db.selectFrom('bitacora').selectAll().execute();
    expect(entradas.map((e) => e.accion)).toEqual(['persona.invitada', 'papel.dado', 'persona.reconocida']);
    expect(JSON.stringify(entradas)).not.toMatch(/ana/i);
  });

  it('gives papeles as their rules say', async () => {
    const { enlace, como } = await poner();
    const codigo = (papel: object) =>
      como(enlace, 'invitarPersona', invitar([papel])).then(
        () => 'dado',
        (e: unknown) => (e as { codigo: string }).codigo,
      );
    expect(await codigo({ papel: 'administracion' })).toBe('sin-permiso');
    expect(await codigo({ papel: 'area' })).toBe('papel-no-valido');
    expect(await codigo({ papel: 'area', area: 'otra' })).toBe('papel-no-valido');
    expect(await codigo({ papel: 'enlace', area: 'depcyc' })).toBe('papel-no-valido');
    expect(await codigo({ papel: 'consulta', funcion: 'captura' })).toBe('papel-no-valido');
    expect(await codigo({ papel: 'consulta' })).toBe('dado');
    await expect(como(enlace, 'invitarPersona', invitar([], 'b@ejemplo.mx'))).rejects.toMatchObject({
      codigo: 'papel-no-valido',
    });
  });

  it('takes a papel away and gives it again, once', async () => {
    const { almacen, cvoe, enlace, como } = await poner();
    const persona = await sembrarPersona(almacen, 'Ana Ruiz', [{ papel: 'consulta', organo: cvoe.organo }]);
    const dar = () => como(enlace, 'darPapel', { parametros: enCvoe(persona), cuerpo: DE_AREA });
    const { json } = await dar();
    await expect(dar()).rejects.toMatchObject({ codigo: 'ya-existe' });
    const parametros = { ...enCvoe(persona), papel: json?.['id'] };
    expect((await como(enlace, 'quitarPapel', { parametros })).estado).toBe(204);
    await expect(como(enlace, 'quitarPapel', { parametros })).rejects.toMatchObject({
      codigo: 'no-encontrado',
    });
    expect((await dar()).json).toMatchObject({ papel: 'area', area: 'depcyc' });
  });

  it('lets whoever administers the whole service take a papel in an órgano that is new, for itself alone', async () => {
    const { general, enlace, como, almacen } = await poner();
    const dar = (quien: string, persona: string) =>
      como(quien, 'darPapel', { parametros: enCvoe(persona), cuerpo: { papel: 'enlace' } });
    expect((await dar(general, general)).json).toMatchObject({ papel: 'enlace', organo: 'cvoe' });
    const otra = await sembrarPersona(almacen, 'Otra General', [{ papel: 'administracion' }]);
    await expect(dar(general, otra)).rejects.toMatchObject({ codigo: 'no-encontrado' });
    await expect(dar(enlace, otra)).rejects.toMatchObject({ codigo: 'no-encontrado' });
  });

  it('lets an enlace touch neither an administración nor who works elsewhere too', async () => {
    const { almacen, cvoe, cori, enlace, general, como } = await poner();
    const jefa = await sembrarPersona(almacen, 'Jefa', [{ papel: 'administracion', organo: cvoe.organo }]);
    const doble = await sembrarPersona(almacen, 'Doble', [
      { papel: 'consulta', organo: cvoe.organo },
      { papel: 'enlace', organo: cori.organo },
    ]);
    for (const persona of [jefa, doble])
      await expect(
        como(enlace, 'cambiarPersona', {
          parametros: enCvoe(persona),
          cuerpo: { correo: 'eva2@ejemplo.mx' },
        }),
      ).rejects.toMatchObject({ codigo: 'sin-permiso' });
    const [papel] = await papelesDePersona(almacen.db, jefa);
    await expect(
      como(enlace, 'quitarPapel', { parametros: { ...enCvoe(jefa), papel: papel?.id } }),
    ).rejects.toMatchObject({ codigo: 'sin-permiso' });
    // Whoever has no papel in the órgano is not seen from it
    await expect(
      como(enlace, 'cambiarPersona', { parametros: enCvoe(general), cuerpo: { activa: false } }),
    ).rejects.toMatchObject({ codigo: 'no-encontrado' });
    await expect(como(enlace, 'personas', { parametros: { organo: 'cori' } })).rejects.toMatchObject({
      codigo: 'sin-permiso',
    });
    await como(general, 'cambiarPersona', { parametros: enCvoe(doble), cuerpo: { activa: false } });
  });

  it('never leaves an órgano without administración, though two take away each other at once', async () => {
    const { almacen, cvoe, general, como } = await poner();
    const administra = { papel: 'administracion', organo: cvoe.organo } as const;
    const una = await sembrarPersona(almacen, 'Una', [administra]);
    const otra = await sembrarPersona(almacen, 'Otra', [administra]);
    await almacen.db.updateTable('personas').set({ activa: 0 }).where('id', '=', general).execute();
    const papelDe = async (persona: string) => (await papelesDePersona(almacen.db, persona))[0]?.id;
    const [de1, de2] = [await papelDe(una), await papelDe(otra)];
    await expect(
      como(una, 'quitarPapel', { parametros: { ...enCvoe(una), papel: de1 } }),
    ).rejects.toMatchObject({ codigo: 'papel-no-valido' });
    const segunda = await rival(almacen);
    const hechos = await Promise.allSettled([
      como(una, 'quitarPapel', { parametros: { ...enCvoe(otra), papel: de2 } }),
      como(otra, 'quitarPapel', { parametros: { ...enCvoe(una), papel: de1 } }, segunda),
    ]);
    expect(hechos.filter((h) => h.status === 'fulfilled')).toHaveLength(1);
    const quedan = await almacen.db
      .selectFrom('papeles')
      .select('id')
      .where('organo', '=', cvoe.organo)
      .where('papel', '=', 'administracion')
      .execute();
    expect(quedan).toHaveLength(1);
  });

  it('refuses at once the sessions and tokens of a person put out of use', async () => {
    const { almacen, cvoe, enlace, como } = await poner();
    const persona = await sembrarPersona(almacen, 'Ana Ruiz', [{ papel: 'consulta', organo: cvoe.organo }]);
    const { json } = await como(persona, 'crearToken', { cuerpo: { nombre: 'carga', alcance: 'leer' } });
    expect(json).toMatchObject({ secreto: 'secreto', token: { id: 'tokenuno', usado: null } });
    const token = () => quienDeToken(almacen, { id: 'tokenuno', hash: HASH }, new Date());
    expect(await token()).toMatchObject({ persona, via: 'token', alcance: 'leer' });
    await expect(
      como(enlace, 'cambiarPersona', { parametros: enCvoe(enlace), cuerpo: { activa: false } }),
    ).rejects.toMatchObject({ codigo: 'papel-no-valido' });
    await como(enlace, 'cambiarPersona', {
      parametros: enCvoe(persona),
      cuerpo: { activa: false },
      siVersion: 1,
    });
    expect(await token()).toBeNull();
    await expect(
      como(enlace, 'cambiarPersona', { parametros: enCvoe(persona), cuerpo: { nombre: 'X' }, siVersion: 1 }),
    ).rejects.toMatchObject({ codigo: 'version-cambiada' });
  });

  it('makes no token with a token, nor one that has ended', async () => {
    const { almacen, enlace, como } = await poner();
    const token = { ...(await quienEs(almacen, enlace)), via: 'token' as const };
    const cuerpo = { nombre: 'x', alcance: 'leer' };
    await expect(
      pedir({ almacen, credenciales }, RECURSOS, 'crearToken', token, { cuerpo }),
    ).rejects.toMatchObject({ codigo: 'sin-permiso' });
    await expect(
      como(enlace, 'crearToken', { cuerpo: { ...cuerpo, caduca: '2020-01-01T00:00:00.000Z' } }),
    ).rejects.toMatchObject({ codigo: 'peticion-no-valida' });
  });

  it('makes and changes órganos and áreas, at the version that was seen', async () => {
    const { almacen, cvoe, general, enlace, como } = await poner();
    const cuerpo = {
      clave: 'cme',
      nombre: 'Comisión',
      siglas: 'CME',
      institucion: 'I',
      siglasDeInstitucion: 'I',
    };
    const jefa = await sembrarPersona(almacen, 'Jefa', [{ papel: 'administracion', organo: cvoe.organo }]);
    await expect(como(jefa, 'crearOrgano', { cuerpo })).rejects.toMatchObject({ codigo: 'sin-permiso' });
    expect((await como(general, 'crearOrgano', { cuerpo })).json).toMatchObject({ clave: 'cme', version: 1 });
    await expect(como(general, 'crearOrgano', { cuerpo })).rejects.toMatchObject({ codigo: 'ya-existe' });
    const area = (c: object, siVersion: number | null, nombre: NombreDeOperacion = 'cambiarArea') =>
      como(enlace, nombre, { parametros: { organo: 'cvoe', area: 'dvoe' }, cuerpo: { ...c }, siVersion });
    expect((await area({ siglas: 'DV', activa: false }, 1)).json).toMatchObject({
      siglas: 'DV',
      activa: false,
      version: 2,
    });
    await expect(area({ siglas: 'DX' }, 1)).rejects.toMatchObject({ codigo: 'version-cambiada' });
    await expect(area({ siglas: 'DV' }, 1)).rejects.toMatchObject({ codigo: 'version-cambiada' });
    expect((await area({ siglas: 'DV' }, 2)).version).toBe(2);
    await expect(area({ clave: 'dvoe', nombre: 'x', siglas: 'x' }, null, 'crearArea')).rejects.toMatchObject({
      codigo: 'ya-existe',
    });
    const cambio = { parametros: enCvoe(), cuerpo: { vistoBueno: true }, siVersion: 1 };
    expect((await como(enlace, 'cambiarOrgano', cambio)).json).toMatchObject({
      vistoBueno: true,
      version: 2,
    });
    const { json } = await como(enlace, 'yo');
    expect(json).toMatchObject({ organos: [{ clave: 'cvoe' }], alcances: ['leer', 'enviar', 'gestionar'] });
    expect((await como(general, 'organos')).json?.['organos']).toHaveLength(3);
  });

  it('shows the bitácora of an órgano with names, and only its own', async () => {
    const { almacen, general, enlace, como } = await poner();
    for (const clave of ['x', 'y', 'z'])
      await como(enlace, 'crearArea', {
        parametros: enCvoe(),
        cuerpo: { clave, nombre: clave, siglas: clave },
      });
    await como(general, 'crearArea', {
      parametros: { organo: 'cori' },
      cuerpo: { clave: 'w', nombre: 'w', siglas: 'w' },
    });
    await como(general, 'cambiarOrgano', { parametros: enCvoe(), cuerpo: { nombre: 'Otra' } });
    const ver = async (consulta: Record<string, unknown>) => {
      const { json } = await como(enlace, 'bitacora', { parametros: enCvoe(), consulta });
      const elementos = json?.['elementos'] as { quien: string; objeto: string }[];
      return {
        total: json?.['total'],
        quienes: elementos.map((e) => e.quien),
        objetos: elementos.map((e) => e.objeto),
      };
    };
    expect(await ver({})).toMatchObject({
      total: 4,
      quienes: ['Gral Uno', 'Eva Enlace', 'Eva Enlace', 'Eva Enlace'],
    });
    expect(await ver({ tamano: '1', pagina: '2' })).toMatchObject({
      total: 4,
      objetos: ['organos/cvoe/areas/z'],
    });
    expect(await ver({ quien: 'EVA', objeto: 'areas/x' })).toMatchObject({ total: 1 });
    expect(await ver({ accion: 'organo.cambiado' })).toMatchObject({ total: 1 });
    expect(await ver({ quien: 'nadie' })).toMatchObject({ total: 0 });
    expect(await ver({ objeto: 'organos/cori' })).toMatchObject({ total: 0 });
    expect((await como(enlace, 'verificarBitacora')).json).toMatchObject({
      integra: true,
      entradas: 5,
      rota: null,
    });
    await almacen.db.updateTable('bitacora').set({ a: 'otra cosa' }).where('n', '=', 2).execute();
    expect((await como(enlace, 'verificarBitacora')).json).toMatchObject({
      integra: false,
      rota: { n: 2, motivo: 'alterada' },
    });
  });
});
