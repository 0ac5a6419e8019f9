import type { VNode } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { useEffect, useRef } from 'preact/hooks';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Pestanas, type Pestana } from '../../componentes/pestanas.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { DE_CALIDAD, DE_VERSION, estaEnCurso } from '../../texto/estados-de-consolidacion.ts';
import { momento } from '../../texto/fechas.ts';
import { Aprobada } from './aprobada.tsx';
import { Aprobar } from './aprobar.tsx';
import { Avance } from './avance.tsx';
import { CambiosDeVersion } from './cambios.tsx';
import { Descargas } from './descargas.tsx';
import { HallazgosDeVersion } from './hallazgos.tsx';
import { InformeDeVersion } from './informe/informe.tsx';
import { Insumos } from './insumos.tsx';
import { useConVueltas } from './usar-con-vueltas.ts';

interface Datos {
  readonly version: Consolidacion;
}

/** Why a version has no report, and what to do. */
function PorQueNo({ version }: Datos): VNode | null {
  const { estado, problema, resumen } = version;
  if (estado !== 'impedida' && estado !== 'fallida') return null;
  const porHallazgos = `${contar(resumen?.errores ?? 0, 'error', 'errores')} en los libros la detuvieron. Véalos en «Hallazgos», pida que los corrijan y consolide de nuevo.`;
  return (
    <div class="falla" role="alert">
      <Icono nombre="alerta" />
      <div>
        <p class="falla-titulo">{DE_VERSION[estado].texto}</p>
        <p>{problema === null ? porHallazgos : problema.detalle}</p>
      </div>
    </div>
  );
}

function pestanasDe({ estado, resumen }: Consolidacion): Pestana[] {
  const pendientes = (resumen?.errores ?? 0) + (resumen?.advertencias ?? 0);
  const hallazgos = { clave: 'hallazgos', texto: 'Hallazgos', cuenta: pendientes, de: 'sin explicar' };
  const siempre = [
    { clave: 'cambios', texto: 'Qué cambió' },
    { clave: 'libros', texto: 'Libros' },
  ];
  if (estado === 'fallida') return siempre;
  if (estado === 'impedida') return [hallazgos, ...siempre];
  return [
    { clave: 'informe', texto: 'Informe' },
    { clave: 'descargas', texto: 'Descargas' },
    hallazgos,
    ...siempre,
  ];
}

function Parte({ clave, version }: Datos & { readonly clave: string }): VNode {
  switch (clave) {
    case 'descargas':
      return <Descargas version={version} />;
    case 'hallazgos':
      return <HallazgosDeVersion version={version} />;
    case 'cambios':
      return <CambiosDeVersion version={version} />;
    case 'libros':
      return <Insumos version={version} />;
    default:
      return <InformeDeVersion version={version} />;
  }
}

function Partes({ version }: Datos): VNode {
  const { query, path, route } = useLocation();
  const pestanas = pestanasDe(version);
  const pedida = query['ver'] ?? '';
  const elegida = pestanas.some((p) => p.clave === pedida) ? pedida : (pestanas[0]?.clave ?? '');
  return (
    <Pestanas
      nombre={`Partes de la versión ${String(version.numero)}`}
      pestanas={pestanas}
      elegida={elegida}
      alElegir={(clave) => {
        route(`${path}?ver=${clave}`, true);
      }}
    >
      <Parte clave={elegida} version={version} />
    </Pestanas>
  );
}

/** Says once that a version seen in the making is made. */
function useAlTerminar(version: Consolidacion): void {
  const estuvo = useRef(false);
  const enCurso = estaEnCurso(version);
  useEffect(() => {
    if (estuvo.current && !enCurso)
      avisar(
        `Versión ${String(version.numero)}: ${DE_VERSION[version.estado].texto.toLocaleLowerCase('es-MX')}.`,
      );
    estuvo.current = enCurso;
  }, [enCurso]);
}

function Version({ version, poner }: Datos & { readonly poner: (version: Consolidacion) => void }): VNode {
  const { enlace } = useFacultades();
  const periodo = usePeriodo();
  const seCambia = enlace && periodo !== null && periodo.estado !== 'cerrado';
  const { calidad, estado } = version;
  useAlTerminar(version);
  return (
    <>
      <p class="menudo">
        La pidió {version.pedidaPor} el {momento(version.pedida)}
        {version.termino !== null && ` y terminó el ${momento(version.termino)}`}
      </p>
      <Avance version={version} />
      <PorQueNo version={version} />
      {seCambia && calidad === 'proyecto' && estado === 'lista' && <Aprobar version={version} />}
      <Aprobada version={version} alAsentar={seCambia ? poner : null} />
      {!estaEnCurso(version) && <Partes version={version} />}
    </>
  );
}

function Senales({ version }: Datos): VNode {
  return (
    <>
      <Ficha senal={DE_CALIDAD[version.calidad]} />
      {version.estado !== 'lista' && <Ficha senal={DE_VERSION[version.estado]} />}
    </>
  );
}

/** A version of the report: its report with what is behind each number, its files, what changed, its approval. */
export function PaginaDeConsolidacion(): VNode {
  const sitio = useSitio();
  const { organo, periodo } = sitio;
  const { params } = useRoute();
  const numero = params['numero'] ?? '';
  const leido = useConVueltas('consolidacion', { parametros: { organo, periodo, numero } }, estaEnCurso);
  const { datos } = leido;
  return (
    <Pagina
      titulo={`Versión ${numero} del informe`}
      pestana={`Versión ${numero}`}
      junto={datos !== null && <Senales version={datos} />}
    >
      <p>
        <a href={rutas.periodo(sitio, 'consolidaciones')}>Todas las versiones</a>
      </p>
      <Lectura leido={leido}>
        {(version) => <Version key={version.numero} version={version} poner={leido.poner} />}
      </Lectura>
    </Pagina>
  );
}
