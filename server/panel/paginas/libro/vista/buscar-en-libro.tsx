import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { Icono } from '../../../componentes/icono.tsx';
import { contar } from '../../../texto/contar.ts';
import { columnasDe } from '../columnas/columna-vista.ts';
import type { LugarDeBorrador } from '../puerto-de-barra.ts';
import { hallarEnLibro, siguienteHallado } from '../rejilla/hallar-en-libro.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';

interface Datos {
  readonly vista: Borrador;
  readonly rejilla: Rejilla;
  readonly alIr: (lugar: LugarDeBorrador) => void;
  readonly alCerrar: () => void;
}

function dicho(texto: string, hallados: number, lugar: number): string {
  if (texto === '') return '';
  if (hallados === 0) return 'No se encontró';
  return lugar === -1 ? contar(hallados, 'celda') : `${String(lugar + 1)} de ${String(hallados)}`;
}

/** What is looked for, what was found, and which of it is shown. */
function useBusqueda({ vista, rejilla, alIr }: Datos) {
  const [texto, escribir] = useState('');
  const [lugar, ir] = useState(-1);
  const plan = rejilla.mesa.anfitrion.planDe(vista);
  const columnas = useMemo(() => new Map(vista.hojas.map((h) => [h.id, columnasDe(plan, h)])), [plan, vista]);
  const hallados = useMemo(
    () => hallarEnLibro(vista, texto, ({ id }) => columnas.get(id) ?? []),
    [vista, texto, columnas],
  );
  return {
    texto,
    dicho: dicho(texto, hallados.length, lugar),
    escribir: (nuevo: string): void => {
      escribir(nuevo);
      ir(-1);
    },
    saltar: (paso: 1 | -1) => (): void => {
      const nuevo = siguienteHallado(vista, hallados, rejilla.lugar, lugar, paso);
      const hallado = hallados[nuevo];
      if (hallado === undefined) return;
      ir(nuevo);
      alIr(hallado);
    },
  };
}

/** Looks for a text in every tab; Enter goes to the next, with Shift to the one before. */
export function BuscarEnLibro(datos: Datos): VNode {
  const { alCerrar } = datos;
  const { texto, dicho, escribir, saltar } = useBusqueda(datos);
  const campo = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    campo.current?.focus();
  }, []);
  const alTeclear = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape') alCerrar();
    else if (evento.key === 'Enter') saltar(evento.shiftKey ? -1 : 1)();
    else return;
    evento.preventDefault();
  };
  return (
    <div class="buscar-en-libro" role="search">
      <input
        ref={campo}
        type="search"
        aria-label="Buscar en todo el libro"
        value={texto}
        onInput={({ currentTarget }) => {
          escribir(currentTarget.value);
        }}
        onKeyDown={alTeclear}
      />
      <span class="menudo" role="status">
        {dicho}
      </span>
      <button type="button" class="boton menor" aria-label="El anterior" onClick={saltar(-1)}>
        ↑
      </button>
      <button type="button" class="boton menor" aria-label="El siguiente" onClick={saltar(1)}>
        ↓
      </button>
      <button type="button" class="boton menor cerrar" aria-label="Cerrar la búsqueda" onClick={alCerrar}>
        <Icono nombre="cruz" />
      </button>
    </div>
  );
}
