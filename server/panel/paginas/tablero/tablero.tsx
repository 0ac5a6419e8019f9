import type { VNode } from 'preact';
import type { Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useConsulta } from '../../estado/consulta.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar, numero } from '../../texto/contar.ts';
import { DE_PLAZO, senalDelCorte } from '../../texto/estados.ts';
import { dia } from '../../texto/fechas.ts';
import { filtrar, loQueFaltaEn, type Filtro } from './filtrar.ts';
import { Peticiones } from './peticiones.tsx';
import { Recordar } from './recordar.tsx';
import { Resumen } from './resumen.tsx';
import { TablaDelTablero } from './tabla.tsx';

/** Milliseconds between readings; one without news costs the service one statement. */
const CADA = 15_000;

function Herramientas({
  filtro,
  poner,
}: {
  readonly filtro: Filtro;
  readonly poner: (f: Partial<Filtro>) => void;
}): VNode {
  return (
    <>
      <input
        type="search"
        aria-label="Buscar un área"
        placeholder="Buscar un área"
        value={filtro.texto}
        onInput={(evento) => {
          poner({ texto: evento.currentTarget.value });
        }}
      />
      <select
        aria-label="Plazo"
        value={filtro.plazo}
        onChange={(evento) => {
          poner({ plazo: evento.currentTarget.value });
        }}
      >
        <option value="">Cualquier plazo</option>
        {Object.entries(DE_PLAZO).map(([clave, { texto }]) => (
          <option key={clave} value={clave}>
            {texto}
          </option>
        ))}
      </select>
    </>
  );
}

function SinAreas(): VNode {
  const { organo } = useSitio();
  return (
    <Vacio icono="hoja" titulo="Todavía no hay áreas">
      <p>
        Las áreas salen del catálogo <code>Área</code> del libro del enlace. También puede{' '}
        <a href={rutas.organo(organo, 'personas')}>agregarlas con sus personas</a>.
      </p>
    </Vacio>
  );
}

function Nadie({ alLimpiar }: { readonly alLimpiar: () => void }): VNode {
  return (
    <Vacio icono="buscar" titulo="Ningún área es así">
      <p>
        <button type="button" class="boton" onClick={alLimpiar}>
          Ver todas las áreas
        </button>
      </p>
    </Vacio>
  );
}

/** What the board says of the programme when it expects nothing of anybody. */
function SinProgramaPorArea(): VNode {
  return (
    <p class="menudo">
      El programa no dice qué áreas reportan en cada línea. Llene la columna <code>Áreas</code> de{' '}
      <code>Programa</code> en el libro del enlace y aquí verá, hoja por hoja, qué falta.
    </p>
  );
}

interface Parte {
  readonly tablero: Tablero;
  readonly filtro: Filtro;
  readonly poner: (cambios: Partial<Filtro>) => void;
}

function Areas({ tablero, filtro, poner }: Parte): VNode {
  const { enlace } = useFacultades();
  const filas = filtrar(tablero.filas, filtro);
  const todas = tablero.filas.length;
  return (
    <>
      <div class="herramientas">
        <Herramientas filtro={filtro} poner={poner} />
        <p class="menudo" role="status">
          {filas.length < todas && `Se ven ${numero(filas.length)} de ${contar(todas, 'área')}`}
        </p>
        {enlace && tablero.estado === 'abierto' && <Recordar areas={loQueFaltaEn(tablero).sinEnviar} />}
      </div>
      {filas.length > 0 ? (
        <TablaDelTablero tablero={tablero} filas={filas} />
      ) : (
        <Nadie
          alLimpiar={() => {
            poner({ estado: '', plazo: '', texto: '' });
          }}
        />
      )}
      {!tablero.filas.some((f) => f.hojas.some((h) => h.esperada)) && <SinProgramaPorArea />}
    </>
  );
}

function Contenido({ tablero }: { readonly tablero: Tablero }): VNode {
  const { valores, poner } = useConsulta();
  const { estado = '', plazo = '', texto = '' } = valores;
  const cambiar = (cambios: Partial<Filtro>): void => {
    poner({ ...cambios });
  };
  if (tablero.filas.length === 0) return <SinAreas />;
  return (
    <>
      <Resumen
        tablero={tablero}
        elegido={estado}
        alElegir={(elegido) => {
          cambiar({ estado: elegido });
        }}
      />
      <Peticiones />
      <Areas tablero={tablero} filtro={{ estado, plazo, texto }} poner={cambiar} />
    </>
  );
}

/** The enlace's board: how each área goes, what is missing, what waits. */
export function PaginaDelTablero(): VNode {
  const { organo, periodo } = useSitio();
  const leido = usePedido('tablero', { parametros: { organo, periodo } }, CADA);
  const { datos } = leido;
  return (
    <Pagina
      titulo="Tablero"
      junto={
        datos !== null && (
          <>
            <Ficha senal={senalDelCorte(datos)} />
            <span class="menudo">Corte: {dia(datos.corte)}</span>
          </>
        )
      }
    >
      <Lectura leido={leido}>{(tablero) => <Contenido tablero={tablero} />}</Lectura>
    </Pagina>
  );
}
