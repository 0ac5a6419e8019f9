import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Yo } from '../../../shared/api/esquemas/organos.ts';

/** Who is here; null until it is known. */
export const ContextoDeYo = createContext<Yo | null>(null);

/** Who is here. Pages are drawn once it is known. */
export function useYo(): Yo {
  const yo = useContext(ContextoDeYo);
  if (yo === null) throw new Error('A page was drawn before it was known who is here');
  return yo;
}
