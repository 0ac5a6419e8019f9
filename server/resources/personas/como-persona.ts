import type { PersonaConPapeles } from '../../../shared/api/esquemas/organos.ts';
import type { PapelConClaves } from '../../store/personas/papeles.ts';
import type { FilaDePersona } from '../../store/personas/personas.ts';

/** A papel as the API gives it: with the names that stand in addresses. */
export const comoPapel = ({ id, papel, claveDeOrgano, claveDeArea, funcion }: PapelConClaves) => ({
  id,
  papel,
  organo: claveDeOrgano,
  area: claveDeArea,
  funcion,
});

/** A person as the API gives it. */
export const comoPersona = (fila: FilaDePersona) => ({
  id: fila.id,
  nombre: fila.nombre,
  correo: fila.correo,
  activa: fila.activa === 1,
  identificada: fila.identificada === 1,
  version: fila.version,
});

export const comoPersonaConPapeles = (
  fila: FilaDePersona,
  papeles: readonly PapelConClaves[],
): PersonaConPapeles => ({ ...comoPersona(fila), papeles: papeles.map(comoPapel) });
