import type { VNode } from 'preact';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Choque } from '../replica/replica.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { avisar } from '../../../estado/avisos.ts';

/** Where it is, as people see it. */
function lugarDe({ hojas }: Borrador, { cambios, conflictos }: Choque): string {
  const conflicto = conflictos[0];
  const hoja = hojas.find((h) => h.id === (conflicto?.hoja ?? ''));
  const [cambio] = cambios;
  if (hoja === undefined) return 'En una hoja que ya no está';
  const columna =
    cambio?.tipo === 'celda' ? hoja.columnas.find((c) => c.id === cambio.columna)?.encabezado : undefined;
  const fila = hoja.filas.findIndex((f) => f.id === conflicto?.fila);
  const partes = [`Hoja ${hoja.nombre}`, columna, fila === -1 ? undefined : `fila ${String(fila + 2)}`];
  return partes.filter((p) => p !== undefined).join(', ');
}

const MOTIVOS: Readonly<Record<string, string>> = {
  'fila-quitada': 'la fila se eliminó',
  'columna-quitada': 'la columna se eliminó',
  'hoja-quitada': 'la hoja se eliminó',
  'con-contenido': 'ahí ya hay contenido',
  repetido: 'ya existe',
};

const QUE: Readonly<Record<string, string>> = {
  'quitar-filas': 'Eliminar las filas',
  'mover-filas': 'Mover las filas',
  filas: 'Agregar filas',
  encabezado: 'Cambiar el encabezado',
};

interface Datos {
  readonly choque: Choque;
  readonly sesion: SesionDeLibro;
}

function UnChoque({ choque, sesion }: Datos): VNode {
  const [cambio] = choque.cambios;
  const [conflicto] = choque.conflictos;
  const autor = sesion.autorDe(choque);
  const mio = cambio?.tipo === 'celda' ? cambio.nuevo : (QUE[cambio?.tipo ?? ''] ?? choque.que);
  const hay = conflicto?.motivo === 'otro-valor' ? conflicto.hay : (MOTIVOS[conflicto?.motivo ?? ''] ?? '');
  const decidir = (que: 'mio' | 'suyo') => (): void => {
    if (!sesion.decidir(choque, que)) avisar('Su lugar ya no está: copie su texto y escríbalo donde va.');
  };
  return (
    <li class="choque">
      <p>
        <strong>{lugarDe(sesion.replica.vista, choque)}.</strong> {autor === '' ? 'Alguien' : autor} cambió lo
        mismo mientras usted escribía.
      </p>
      <dl>
        <dt>Usted escribió</dt>
        <dd>{mio === '' ? '(vacío)' : mio}</dd>
        <dt>{autor === '' ? 'Ahora dice' : `${autor} puso`}</dt>
        <dd>{hay === '' ? '(vacío)' : hay}</dd>
      </dl>
      <div class="acciones al-inicio">
        <button type="button" class="boton" onClick={decidir('mio')}>
          Poner lo mío
        </button>
        <button type="button" class="boton" onClick={decidir('suyo')}>
          Dejar lo que hay
        </button>
      </div>
    </li>
  );
}

/** What two people wrote at once: both are shown, and whoever was slower decides. */
export function Choques({ sesion }: { readonly sesion: SesionDeLibro }): VNode | null {
  const { choques } = sesion.replica;
  if (choques.length === 0) return null;
  return (
    <section role="alert" aria-label="Cambios que chocan">
      <ul class="lista-llana choques">
        {choques.map((choque) => (
          <UnChoque key={choque.clave} choque={choque} sesion={sesion} />
        ))}
      </ul>
    </section>
  );
}
