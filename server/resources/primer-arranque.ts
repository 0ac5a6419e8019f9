import { randomUUID } from 'node:crypto';
import type { Almacen, Cambio } from '../store/almacen.ts';
import { crearEnlaceDeEntrada } from '../store/personas/entradas.ts';
import { insertarPapeles, papelesDePersona } from '../store/personas/papeles.ts';
import { hayPersonas, reactivarPersona, tomarPersonaConCorreo } from '../store/personas/personas.ts';
import type { Credenciales } from './credenciales.ts';

/** How long the link of a start is good for, in milliseconds. */
const VIGENCIA_MS = 3_600_000;

/** No address of mail, so that no issuer of identities can ever claim to speak of it. */
const LOCAL = { nombre: 'Administración local', correo: 'administracion-local' };

export interface EnlaceDeArranque {
  /** What the link carries; it is told this once. */
  readonly secreto: string;
  readonly caduca: string;
}

/** The person of whoever runs the server, with administración of the whole service: it is made where it is missing. */
async function tomarAdministracionLocal(cambio: Cambio): Promise<string> {
  const { id } = await tomarPersonaConCorreo(cambio, { ...LOCAL, id: randomUUID() });
  // Whoever runs the server may enter, though somebody put its person out of use
  if (await reactivarPersona(cambio, id))
    cambio.anotar({ accion: 'persona.reactivada', objeto: `personas/${id}` });
  const papeles = await papelesDePersona(cambio.db, id);
  if (papeles.some((p) => p.papel === 'administracion' && p.organo === null)) return id;
  const papel = { persona: id, papel: 'administracion', organo: null, area: null, funcion: null } as const;
  await insertarPapeles(cambio, [{ ...papel, id: randomUUID() }]);
  cambio.anotar({ accion: 'papel.dado', objeto: `personas/${id}`, a: papel.papel });
  return id;
}

/**
 * The one-time link that `trimestral servir` prints: on an empty store, and at every start where no issuer of identities
 * is set, as there is then no other way in.
 *
 * @returns null where people sign in with their issuer
 */
export async function primerArranque(
  almacen: Almacen,
  credenciales: Credenciales,
  { hayEmisor }: { readonly hayEmisor: boolean },
): Promise<EnlaceDeArranque | null> {
  if (hayEmisor && (await hayPersonas(almacen.db))) return null;
  const { secreto, hash } = credenciales.enlaceDeEntrada();
  return almacen.cambiar('terminal', async (cambio) => {
    const persona = await tomarAdministracionLocal(cambio);
    const caduca = new Date(Date.parse(cambio.ahora) + VIGENCIA_MS).toISOString();
    await crearEnlaceDeEntrada(cambio, { hash, persona, caduca });
    return { secreto, caduca };
  });
}
