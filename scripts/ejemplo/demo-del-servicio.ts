import { arrancar } from '../../server/arranque/arrancar.ts';
import { direccionDeEnlace } from '../../server/http/acceso/abrir-acceso.ts';
import { CREDENCIALES } from '../../server/http/acceso/credenciales.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { organosConId } from '../../server/store/organos/organos.ts';
import { crearEnlaceDeEntrada } from '../../server/store/personas/entradas.ts';
import { AREA_SIN_ENVIAR, cargarEjemplo, personasDelEjemplo } from './cargar-ejemplo.ts';

const DATOS = 'demo/datos';
const PUERTO = 3000;

/** How long the links of the demo are good for, in milliseconds. */
const VIGENCIA_MS = 8 * 3_600_000;

const decir = (linea = ''): boolean => process.stdout.write(`${linea}\n`);

/** A link that enters as somebody, once. */
async function enlacePara({ almacen, urlPublica }: Servicio, persona: string): Promise<string> {
  const { secreto, hash } = CREDENCIALES.enlaceDeEntrada();
  await almacen.cambiar('terminal', async (cambio) => {
    const caduca = new Date(Date.parse(cambio.ahora) + VIGENCIA_MS).toISOString();
    await crearEnlaceDeEntrada(cambio, { hash, persona, caduca });
  });
  return direccionDeEnlace(urlPublica, secreto);
}

function senal(): Promise<void> {
  return new Promise((cumplir) => {
    for (const nombre of ['SIGINT', 'SIGTERM'] as const)
      process.once(nombre, () => {
        cumplir();
      });
  });
}

/** Starts the service with the real quarter loaded, on the embedded store, and tells where to enter. */
export async function demoDelServicio(): Promise<void> {
  const detenido = senal();
  decir('\nEl mismo trimestre, en el servicio en línea:\n');
  const { servicio, parar, url, motor } = await arrancar({
    entorno: { TRIMESTRAL_REGISTRO: 'warn', ...process.env },
    datos: DATOS,
    puerto: Number(process.env['TRIMESTRAL_PUERTO'] ?? PUERTO),
  });
  const nuevo = (await organosConId(servicio.almacen.db, null)).length === 0;
  const personas = nuevo ? await cargarEjemplo(servicio) : await personasDelEjemplo(servicio);
  if (!nuevo)
    decir(
      `Sigue como lo dejó. Para empezar de nuevo, vacíe su almacén (${process.env['DATABASE_URL'] === undefined ? DATOS : 'la base de datos'}).`,
    );
  decir(`Atiende en ${url} (${motor}). Abra uno de estos enlaces; cada uno sirve una vez:\n`);
  decir(`  Como enlace, quien revisa y consolida:\n    ${await enlacePara(servicio, personas.enlace)}`);
  decir(`  Como área que no ha enviado (sus libros: ${AREA_SIN_ENVIAR.carpeta}):`);
  decir(`    ${await enlacePara(servicio, personas.area)}`);
  decir('\nCtrl+C lo detiene.');
  await detenido;
  await parar();
}
