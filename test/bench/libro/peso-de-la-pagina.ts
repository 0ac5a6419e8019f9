import { delLibro, juntoAlLibro, LIMITE_DEL_LIBRO, pesoDe } from '../../support/peso-del-panel.ts';
import { mostrar } from '../renglon.ts';

const kb = (bytes: number): string => `${String(Math.round(bytes / 1_000))} kB`;

/** What the libro's page asks for, of what was built. */
export function cifraDePeso(): void {
  const [pagina, conTodo] = [pesoDe(delLibro()), pesoDe([...delLibro(), ...juntoAlLibro()])];
  mostrar({
    que: 'Guiones de la página del libro, comprimidos',
    cifra: `${kb(pagina)}; con el hilo y la barra de junto, ${kb(conTodo)}`,
    vara: 'lo que se admite de la página',
    razon: pagina / LIMITE_DEL_LIBRO,
    meta: kb(LIMITE_DEL_LIBRO),
    alcanzada: pagina <= LIMITE_DEL_LIBRO,
  });
}
