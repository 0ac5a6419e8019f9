/** Goes to what comes before or after the grid with the tab key: nobody is held in it. */
export function salirDeRejilla(zona: HTMLElement | null, hacia: 'antes' | 'despues'): void {
  const pagina = zona?.closest('.libro');
  const despues = pagina?.querySelector('.libro-barra iframe') ?? document.querySelector('.cabecera a');
  const destino =
    hacia === 'antes' ? pagina?.querySelector('.libro-pestanas [aria-selected="true"]') : despues;
  if (!(destino instanceof HTMLElement)) return;
  destino.focus();
  // A frame that takes the focus is not brought into sight by it
  destino.scrollIntoView({ block: 'nearest' });
}
