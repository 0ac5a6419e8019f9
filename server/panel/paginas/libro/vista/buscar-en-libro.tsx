import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icono } from '../../../componentes/icono.tsx';
import { contar } from '../../../texto/contar.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { hallarEnLibro, siguienteHallado } from '../rejilla/hallar-en-libro.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { LugarDeBorrador } from '../puerto-de-barra.ts';

interface Datos {
  readonly vista: Borrador;
  readonly rejilla: Rejilla;
  readonly alIr: (lugar: LugarDeBorrador) => void;
  readonly alCerrar: () => void;
}

/** Looks for a text in every tab; Enter goes to the next, with Shift to the one before. */
export function BuscarEnLibro({ vista, rejilla, alIr, alCerrar }: Datos): VNode {
  const [texto, escribir] = useState('');
  const [lugar, ir] = useState(-1);
  const campo = useRef<HTMLInputElement>(null);
  const hallados = useMemo(() => hallarEnLibro(vista, texto), [vista, texto]);
  useEffect(() => {
    campo.current?.focus();
    campo.current?.select();
  }, []);
  const saltar = (paso: 1 | -1): void => {
    const nuevo = siguienteHallado(vista, hallados, rejilla.lugar, lugar, paso);
    const hallado = hallados[nuevo];
    if (hallado === undefined) return;
    ir(nuevo);
    alIr(hallado);
  };
  const alTeclear = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape') alCerrar();
    else if (evento.key === 'Enter') saltar(evento.shiftKey ? -1 : 1);
    else return;
    evento.preventDefault();
  };
  const dicho =
    texto === ''
      ? ''
      : hallados.length === 0
        ? 'No se encontró'
        : lugar === -1
          ? contar(hallados.length, 'celda')
          : `${String(lugar + 1)} de ${String(hallados.length)}`;
  return (
    <div class="buscar-en-libro" role="search">
      <input
        ref={campo}
        type="search"
        aria-label="Buscar en todo el libro"
        value={texto}
        onInput={({ currentTarget }) => {
          escribir(currentTarget.value);
          ir(-1);
        }}
        onKeyDown={alTeclear}
      />
      <span class="menudo" role="status">
        {dicho}
      </span>
      <button
        type="button"
        class="boton menor"
        aria-label="El anterior"
        onClick={() => {
          saltar(-1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        class="boton menor"
        aria-label="El siguiente"
        onClick={() => {
          saltar(1);
        }}
      >
        ↓
      </button>
      <button type="button" class="boton menor cerrar" aria-label="Cerrar la búsqueda" onClick={alCerrar}>
        <Icono nombre="cruz" />
      </button>
    </div>
  );
}
