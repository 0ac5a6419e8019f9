import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { direccionDe } from '../../cliente/direccion.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Descarga } from '../../componentes/descarga.tsx';
import { Hallazgo } from '../../componentes/hallazgo.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Pestanas } from '../../componentes/pestanas.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo, usePeriodos } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { momento } from '../../texto/fechas.ts';
import { Hojas } from './hojas.tsx';
import { PorActualizar } from './por-actualizar.tsx';
import { Reemplazar } from './reemplazar.tsx';
import { Versiones } from './versiones.tsx';

type LibroDelEnlace = JsonDeOperacion<'libroDelEnlace'>;

function Hallazgos({ hallazgos }: Pick<LibroDelEnlace, 'hallazgos'>): VNode {
  if (hallazgos.length === 0)
    return (
      <Vacio icono="palomita" titulo="Sin hallazgos">
        <p>Mirado por sí solo, el libro no tiene nada por corregir ni por revisar.</p>
      </Vacio>
    );
  return (
    <ul class="lista-llana hallazgos-de-version estrecha">
      {hallazgos.map((hallazgo, i) => (
        <li key={i}>
          <Hallazgo hallazgo={hallazgo}>
            <p class="menudo">{hallazgo.hoja}</p>
          </Hallazgo>
        </li>
      ))}
    </ul>
  );
}

interface Datos {
  readonly libro: LibroDelEnlace;
  /** What is done once the libro changed; null where whoever looks may not change it. */
  readonly alCambiar: ((libro: LibroDelEnlace) => void) | null;
}

function Parte({ clave, libro, alCambiar }: Datos & { readonly clave: string }): VNode {
  switch (clave) {
    case 'por-actualizar':
      return <PorActualizar porActualizar={libro.porActualizar} />;
    case 'hallazgos':
      return <Hallazgos hallazgos={libro.hallazgos} />;
    case 'versiones':
      return <Versiones key={libro.numero} vigente={libro.numero} alCambiar={alCambiar} />;
    default:
      return <Hojas libro={libro.libro} />;
  }
}

function Partes(datos: Datos): VNode {
  const { query, path, route } = useLocation();
  const { libro } = datos;
  const pestanas = [
    { clave: 'hojas', texto: 'Hojas' },
    { clave: 'por-actualizar', texto: 'Por actualizar', cuenta: libro.porActualizar.length },
    { clave: 'hallazgos', texto: 'Hallazgos', cuenta: libro.hallazgos.length },
    { clave: 'versiones', texto: 'Versiones' },
  ];
  const [deEntrada] = useState(
    libro.porActualizar.length > 0 && query['hoja'] === undefined ? 'por-actualizar' : 'hojas',
  );
  const pedida = query['ver'] ?? deEntrada;
  const elegida = pestanas.some((p) => p.clave === pedida) ? pedida : 'hojas';
  return (
    <Pestanas
      nombre="Partes del libro del enlace"
      pestanas={pestanas}
      elegida={elegida}
      alElegir={(clave) => {
        route(`${path}?ver=${clave}`, true);
      }}
    >
      <Parte {...datos} clave={elegida} />
    </Pestanas>
  );
}

function Libro({
  libro,
  poner,
}: {
  readonly libro: LibroDelEnlace;
  readonly poner: (l: LibroDelEnlace) => void;
}): VNode {
  const sitio = useSitio();
  const { enlace } = useFacultades();
  const estado = usePeriodo()?.estado;
  const { releer } = usePeriodos();
  const parametros = { organo: sitio.organo, periodo: sitio.periodo };
  const cambiar = (nuevo: LibroDelEnlace): void => {
    poner(nuevo);
    releer();
  };
  const seCambia = enlace && estado !== undefined && estado !== 'cerrado';
  return (
    <>
      <p class="menudo">
        Versión {String(libro.numero)}, de {libro.autor}, del {momento(libro.cuando)}
      </p>
      <p class="acciones al-inicio">
        {seCambia && (
          <a class="boton principal" href={rutas.periodo(sitio, 'libro-del-enlace/llenar')}>
            Llenar el libro aquí
          </a>
        )}
        <Descarga a={direccionDe('libroDelEnlaceXlsx', { parametros })}>
          Descargar para editarlo (.xlsx)
        </Descarga>
      </p>
      {seCambia && <Reemplazar alCambiar={cambiar} />}
      <Partes libro={libro} alCambiar={seCambia ? cambiar : null} />
      <p>
        <a href={rutas.organo(sitio.organo, 'periodos')}>Todos los periodos</a>
      </p>
    </>
  );
}

/** The libro of the enlace of a period: what it holds, what it still says of an earlier one, its versions. */
export function PaginaDelLibroDelEnlace(): VNode {
  const { organo, periodo } = useSitio();
  const leido = usePedido('libroDelEnlace', { parametros: { organo, periodo } });
  return (
    <Pagina titulo="Libro del enlace">
      <Lectura leido={leido}>{(libro) => <Libro libro={libro} poner={leido.poner} />}</Lectura>
    </Pagina>
  );
}
