import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CorreoPorEnviar } from '../../../server/correo/correo.ts';
import type { AjustesDeCorreo } from '../../../server/correo/ajustes-de-correo.ts';
import { abrirCorreo } from '../../../server/correo/abrir-correo.ts';
import {
  abrirSmtp,
  AUTORIDAD_DE_PRUEBAS,
  type OpcionesDeSmtp,
  type ServidorSmtp,
} from '../../doubles/smtp/servidor-smtp.ts';

const abiertos: ServidorSmtp[] = [];
afterEach(async () => {
  await Promise.all(abiertos.splice(0).map((s) => s.cerrar()));
});

async function servidor(opciones: OpcionesDeSmtp = {}): Promise<ServidorSmtp> {
  const abierto = await abrirSmtp(opciones);
  abiertos.push(abierto);
  return abierto;
}

const ajustes = (puerto: number, cambios: Partial<AjustesDeCorreo> = {}): AjustesDeCorreo => ({
  servidor: '127.0.0.1',
  puerto,
  cifrado: 'ninguno',
  acceso: null,
  de: { nombre: 'Informes de Organización', correo: 'informes@institucion.mx' },
  espera: 10_000,
  ...cambios,
});

const correo = (cambios: Partial<CorreoPorEnviar> = {}): CorreoPorEnviar => ({
  para: 'ana@institucion.mx',
  asunto: 'Faltan 3 días: envíe su libro',
  texto: 'Buenos días.\n\nFalta su libro.',
  html: '<p>Buenos días.</p>',
  idDeMensaje: 'recordatorio-1',
  ...cambios,
});

const acceso = { usuario: 'informes', clave: 'c0ntraseña muy larga' };
const autoridades = [AUTORIDAD_DE_PRUEBAS];

describe('a message through the institution’s server', () => {
  it('arrives with its sender, its text and its HTML, and asks for no automatic answer', async () => {
    const smtp = await servidor();
    const resultado = await abrirCorreo(ajustes(smtp.puerto)).enviar(correo());
    expect(resultado.tipo).toBe('aceptado');
    expect(smtp.recibidos).toHaveLength(1);
    const [recibido] = smtp.recibidos;
    expect(recibido).toMatchObject({ de: 'informes@institucion.mx', para: ['ana@institucion.mx'] });
    expect(recibido?.crudo).toContain('<informes@institucion.mx>');
    expect(recibido?.crudo).toContain('text/plain; charset=utf-8');
    expect(recibido?.crudo).toContain('text/html; charset=utf-8');
    expect(recibido?.crudo).toContain('Auto-Submitted: auto-generated');
  });

  it('bears the same Message-ID at every attempt', async () => {
    const smtp = await servidor();
    const { enviar } = abrirCorreo(ajustes(smtp.puerto));
    await enviar(correo());
    await enviar(correo());
    const ids = smtp.recibidos.map(({ crudo }) => /^Message-ID: (.*?)\r?$/m.exec(crudo)?.[1]);
    expect(ids).toEqual(['<recordatorio-1@institucion.mx>', '<recordatorio-1@institucion.mx>']);
  });

  it.each(['tls', 'starttls'] as const)(
    'goes by %s, signed in, where the authority is known',
    async (cifrado) => {
      const smtp = await servidor({ cifrado, acceso });
      const abierto = abrirCorreo(ajustes(smtp.puerto, { cifrado, acceso }), { autoridades });
      expect(await abierto.enviar(correo())).toMatchObject({ tipo: 'aceptado' });
      expect(smtp.recibidos).toMatchObject([{ cifrado: true, usuario: 'informes' }]);
    },
  );
});

describe('a connection that is not protected as it should', () => {
  it.each(['tls', 'starttls'] as const)(
    'sends nothing by %s to a server of an unknown authority',
    async (cifrado) => {
      const smtp = await servidor({ cifrado, acceso });
      const resultado = await abrirCorreo(ajustes(smtp.puerto, { cifrado, acceso })).enviar(correo());
      expect(resultado).toMatchObject({ tipo: 'pospuesto', motivo: 'cifrado' });
      expect(smtp.recibidos).toEqual([]);
    },
  );

  it('sends nothing where the server offers no STARTTLS', async () => {
    const smtp = await servidor({ cifrado: 'ninguno' });
    const abierto = abrirCorreo(ajustes(smtp.puerto, { cifrado: 'starttls' }), { autoridades });
    expect(await abierto.enviar(correo())).toMatchObject({ tipo: 'pospuesto', motivo: 'cifrado' });
    expect(smtp.recibidos).toEqual([]);
  });
});

describe('a message that is not taken', () => {
  it('is refused for good where the mailbox does not exist', async () => {
    const smtp = await servidor();
    smtp.comportamiento.rechazados = ['ana@institucion.mx'];
    const { enviar } = abrirCorreo(ajustes(smtp.puerto));
    expect(await enviar(correo())).toMatchObject({
      tipo: 'rechazado',
      motivo: 'destinatario',
      detalle: expect.stringContaining('No existe ese buzón') as string,
    });
    expect(await enviar(correo({ para: 'luis@institucion.mx' }))).toMatchObject({ tipo: 'aceptado' });
  });

  it('is refused for good where the server refuses what it says', async () => {
    const smtp = await servidor();
    smtp.comportamiento.respuesta = { codigo: 554, texto: 'Parece no deseado' };
    const resultado = await abrirCorreo(ajustes(smtp.puerto)).enviar(correo());
    expect(resultado).toMatchObject({ tipo: 'rechazado', motivo: 'mensaje' });
  });

  it('waits where the mailbox or the server is busy', async () => {
    const smtp = await servidor();
    const { enviar } = abrirCorreo(ajustes(smtp.puerto));
    smtp.comportamiento.pospuestos = ['ana@institucion.mx'];
    expect(await enviar(correo())).toMatchObject({ tipo: 'pospuesto', motivo: 'ocupado' });
    smtp.comportamiento.pospuestos = [];
    smtp.comportamiento.respuesta = { codigo: 451, texto: 'Saturado' };
    expect(await enviar(correo())).toMatchObject({ tipo: 'pospuesto', motivo: 'ocupado' });
    smtp.comportamiento.respuesta = null;
    expect(await enviar(correo())).toMatchObject({ tipo: 'aceptado' });
  });

  it('waits where the connection breaks, or nobody listens', async () => {
    const smtp = await servidor();
    smtp.comportamiento.corta = true;
    const { enviar } = abrirCorreo(ajustes(smtp.puerto));
    expect(await enviar(correo())).toMatchObject({ tipo: 'pospuesto', motivo: 'conexion' });
    await smtp.cerrar();
    expect(await enviar(correo())).toMatchObject({ tipo: 'pospuesto', motivo: 'conexion' });
  });

  it('waits where the server takes longer than it may', async () => {
    const smtp = await servidor();
    smtp.comportamiento.tarda = 5_000;
    const resultado = await abrirCorreo(ajustes(smtp.puerto, { espera: 300 })).enviar(correo());
    expect(resultado).toMatchObject({ tipo: 'pospuesto', motivo: 'tiempo' });
    expect(smtp.recibidos).toEqual([]);
  });

  it('waits for whoever runs the service where the password is wrong, and tells it to nobody', async () => {
    const smtp = await servidor({ acceso });
    const errado = { usuario: 'informes', clave: 'otra-clave-secreta' };
    const resultado = await abrirCorreo(ajustes(smtp.puerto, { acceso: errado })).enviar(correo());
    expect(resultado).toMatchObject({ tipo: 'pospuesto', motivo: 'acceso' });
    expect(resultado.detalle).toContain('Credenciales no válidas: informes …');
    expect(JSON.stringify(resultado)).not.toContain(errado.clave);
    const anonimo = await abrirCorreo(ajustes(smtp.puerto)).enviar(correo());
    expect(anonimo).toMatchObject({ tipo: 'pospuesto', motivo: 'acceso' });
  });
});

describe('a header that would say more', () => {
  it.each([
    ['two recipients', { para: 'ana@institucion.mx, otra@fuera.mx' }],
    ['a recipient with a line break', { para: 'ana@institucion.mx\r\nBcc: otra@fuera.mx' }],
    ['a recipient with a name', { para: 'Ana <ana@institucion.mx>' }],
    ['a subject with a line break', { asunto: 'Hola\r\nBcc: otra@fuera.mx' }],
    ['a subject with a lone line feed', { asunto: 'Hola\nBcc: otra@fuera.mx' }],
    ['an id with a line break', { idDeMensaje: 'x>\r\nBcc: <otra@fuera.mx' }],
  ])('is not sent: %s', async (_caso, cambios) => {
    const smtp = await servidor();
    const envio = abrirCorreo(ajustes(smtp.puerto)).enviar(correo(cambios));
    await expect(envio).rejects.toMatchObject({ codigo: 'correo-no-valido' });
    expect(smtp.recibidos).toEqual([]);
  });

  it('never comes of any subject: it is refused, or it is one header', async () => {
    const smtp = await servidor();
    const { enviar } = abrirCorreo(ajustes(smtp.puerto));
    const cabeceras = async (asunto: string): Promise<string[]> => {
      smtp.recibidos.length = 0;
      await enviar(correo({ asunto }));
      const [cabecera = ''] = smtp.recibidos[0]?.crudo.split('\r\n\r\n') ?? [];
      return cabecera.split(/\r\n(?![ \t])/).map((c) => c.split(':')[0] ?? '');
    };
    const deUnoLlano = await cabeceras('Aviso');
    expect(deUnoLlano).toContain('Subject');
    const asuntos = fc.string({
      unit: fc.constantFrom('a', 'ñ', ' ', '\r', '\n', '\t', ':', '\u2028', '=?', '😀'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(asuntos, async (asunto) => {
        if (/[\p{Cc}\u2028\u2029]/u.test(asunto) || asunto.trim() === '')
          await expect(enviar(correo({ asunto }))).rejects.toThrow(/asunto/);
        else expect(await cabeceras(asunto)).toEqual(deUnoLlano);
      }),
      { numRuns: 60 },
    );
  });
});
