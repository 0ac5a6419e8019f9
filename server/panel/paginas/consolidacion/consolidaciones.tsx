import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Paginacion } from '../../componentes/paginacion.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { DE_CALIDAD, DE_VERSION, estaEnCurso } from '../../texto/estados-de-consolidacion.ts';
import { momento } from '../../texto/fechas.ts';
import { Avance } from './avance.tsx';
import { Consolidar } from './consolidar.tsx';
import { useConVueltas } from './usar-con-vueltas.ts';

type Breve = Omit<Consolidacion, 'insumos' | 'productos'>;

/** What a version says of itself in a line. */
function loQueDice({ resumen, faltantes, problema, aprobacion, estado }: Breve): string {
  if (problema !== null) return problema.detalle;
  if (estado === 'impedida' && resumen !== null)
    return `${contar(resumen.errores, 'error', 'errores')} por corregir la detuvieron.`;
  const partes = [
    aprobacion === null ? '' : `Acuerdo ${aprobacion.acuerdo}`,
    resumen === null ? '' : contar(resumen.tablas, 'tabla'),
    faltantes.length === 0 ? '' : `sin ${contar(faltantes.length, 'área aceptada', 'áreas aceptadas')}`,
    resumen === null || resumen.errores === 0
      ? ''
      : `${contar(resumen.errores, 'error', 'errores')} por corregir`,
  ];
  return partes.filter((p) => p !== '').join(' · ');
}

function Version({ version }: { readonly version: Breve }): VNode {
  const sitio = useSitio();
  const { numero, calidad, estado, pedidaPor, pedida } = version;
  return (
    <li class="version">
      <p class="fila-de-datos">
        <a class="version-nombre" href={rutas.periodo(sitio, `consolidaciones/${String(numero)}`)}>
          Versión {String(numero)}
        </a>
        <Ficha senal={DE_CALIDAD[calidad]} />
        {estado !== 'lista' && <Ficha senal={DE_VERSION[estado]} />}
      </p>
      <Avance version={version} />
      <p>{loQueDice(version)}</p>
      <p class="menudo">
        La pidió {pedidaPor} el {momento(pedida)}
      </p>
    </li>
  );
}

/** Versions to a page. */
const TAMANO = 20;

function Versiones(): VNode {
  const { organo, periodo } = useSitio();
  const [pagina, ir] = useState(1);
  const lugar = { parametros: { organo, periodo }, consulta: { pagina, tamano: TAMANO } };
  const leido = useConVueltas('consolidaciones', lugar, ({ elementos }) => elementos.some(estaEnCurso));
  return (
    <Lectura leido={leido}>
      {({ elementos, total }) =>
        total === 0 ? (
          <Vacio icono="hoja" titulo="Todavía no hay versiones del informe">
            <p>
              Al consolidar se reúnen los libros de las áreas en un informe: sus tablas, el documento de Word,
              el libro de Excel y la página. Puede hacerlo cuantas veces quiera; cada versión se conserva.
            </p>
          </Vacio>
        ) : (
          <section class="tarjeta" aria-labelledby="versiones">
            <h2 id="versiones">Versiones</h2>
            <ol class="lista-llana">
              {elementos.map((version) => (
                <Version key={version.numero} version={version} />
              ))}
            </ol>
            <Paginacion de="las versiones" pagina={pagina} tamano={TAMANO} total={total} alIr={ir} />
          </section>
        )
      }
    </Lectura>
  );
}

/** The versions of a period's report, and the way to one more. */
export function PaginaDeConsolidaciones(): VNode {
  const { enlace } = useFacultades();
  const periodo = usePeriodo();
  const sitio = useSitio();
  const cerrado = periodo?.estado === 'cerrado';
  return (
    <Pagina titulo="Consolidación" pestana={`Consolidación ${periodo?.nombre ?? ''}`}>
      <div class="estrecha" key={sitio.periodo}>
        {cerrado && (
          <p class="nota">
            El periodo está cerrado: sus versiones se consultan y se descargan, y nada cambia ya.
          </p>
        )}
        {enlace && periodo !== null && !cerrado && <Consolidar />}
        <Versiones />
      </div>
    </Pagina>
  );
}
