import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Envio } from '../../../../shared/api/esquemas/envios.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Pestanas } from '../../componentes/pestanas.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { DE_PLAZO, DE_REVISION } from '../../texto/estados.ts';
import { momento } from '../../texto/fechas.ts';
import { Acciones } from './acciones.tsx';
import { Hoja } from './hoja.tsx';
import { Lateral, type QueSeVe } from './lateral.tsx';
import { llaveDeLugar, type Lugar } from './marcas.ts';
import { Siguientes } from './siguientes.tsx';
import { Sobre } from './sobre.tsx';
import { useEnvio, type EnvioLeido } from './usar-envio.ts';
import { useLugar, type LugarEnEnvio } from './usar-lugar.ts';

interface Datos {
  readonly envio: Envio;
  readonly leido: EnvioLeido;
}

/** How many findings and comments each tab holds. */
function cuentaDe({ hallazgos, comentarios }: EnvioLeido, hoja: string): number {
  const senalados = hallazgos.filter((h) => h.hoja === hoja && h.gravedad !== 'Justificada').length;
  return senalados + comentarios.filter((c) => c.hoja === hoja && c.resuelto === null).length;
}

function useComentar({ activo }: LugarEnEnvio) {
  const [donde, comentar] = useState<string | null>(null);
  const [visto, ver] = useState<QueSeVe>('celda');
  const volver = useRef<HTMLElement | null>(null);
  const aqui = activo === null ? null : llaveDeLugar(activo);
  // Whoever goes to another cell leaves the comment; by its place, as a key may come before this runs
  useEffect(() => {
    comentar((antes) => (antes === aqui ? antes : null));
  }, [aqui]);
  const alComentar = (si: boolean, lugar: Lugar | null = activo): void => {
    const { activeElement } = document;
    if (si && activeElement instanceof HTMLElement) volver.current = activeElement;
    comentar(si && lugar !== null ? llaveDeLugar(lugar) : null);
    if (!si && volver.current?.isConnected === true) volver.current.focus();
  };
  return { comentando: donde !== null && donde === aqui, alComentar, visto, ver };
}

function Contenido({ envio, leido }: Datos): VNode {
  const { enlace } = useFacultades();
  const cerrado = usePeriodo()?.estado === 'cerrado';
  const comenta = enlace && !cerrado;
  const lugar = useLugar(envio);
  const { comentando, alComentar, visto, ver } = useComentar(lugar);
  return (
    <div class="dos-columnas de-envio">
      <div>
        <Pestanas
          nombre="Hojas del envío"
          pestanas={envio.filas.map(({ hoja }) => ({
            clave: hoja,
            texto: hoja,
            cuenta: cuentaDe(leido, hoja),
            de: 'por atender',
          }))}
          elegida={lugar.hoja}
          alElegir={lugar.irAHoja}
        >
          <Hoja
            leido={lugar.filas}
            marcas={leido.marcas}
            destino={lugar.destino}
            alEntrar={(elegido) => {
              lugar.activar(elegido);
              ver('celda');
            }}
            alAbrir={(elegido) => {
              if (comenta) alComentar(true, elegido);
            }}
            alPasar={lugar.pasar}
          />
        </Pestanas>
      </div>
      <Lateral envio={envio.id} {...{ leido, lugar, comenta, comentando, alComentar, visto, ver }} />
    </div>
  );
}

function Junto({ envio }: { readonly envio: Envio }): VNode {
  return (
    <>
      <Ficha senal={DE_REVISION[envio.revision]} />
      {!envio.aTiempo && <Ficha senal={DE_PLAZO['fuera-de-plazo']} />}
      <span class="menudo">
        {momento(envio.cuando)}, {envio.autor}
      </span>
    </>
  );
}

/** An envío that another one has replaced is read, not decided. */
function YaSustituido({ envio }: { readonly envio: Envio }): VNode | null {
  const sitio = useSitio();
  if (envio.vigente) return null;
  return (
    <p class="nota">
      El área envió después otro que ocupa su lugar.{' '}
      <a href={rutas.periodo(sitio, `areas/${envio.area}`)}>Vaya al último</a>.
    </p>
  );
}

/** One envío, for whoever reviews it: its rows, what is said of them, what is decided. */
export function PaginaDelEnvio(): VNode {
  const id = useSitio().resto.split('/')[1] ?? '';
  const leido = useEnvio(id);
  const { enlace, veTodo } = useFacultades();
  const cerrado = usePeriodo()?.estado === 'cerrado';
  const { datos } = leido.envio;
  const abiertos = leido.comentarios.filter((c) => c.resuelto === null).length;
  return (
    <Pagina
      titulo={datos === null ? 'Envío' : `${datos.siglas}, envío ${String(datos.numero)}`}
      junto={datos !== null && <Junto envio={datos} />}
    >
      <Lectura leido={leido.envio}>
        {(envio) => (
          <>
            <YaSustituido envio={envio} />
            <div class="herramientas">
              {enlace && !cerrado && (
                <Acciones
                  envio={envio}
                  leido={leido.envio}
                  abiertos={abiertos}
                  releerComentarios={leido.releerComentarios}
                />
              )}
              <Sobre envio={envio} />
              {veTodo && <Siguientes key={envio.version} envio={envio} />}
            </div>
            <Contenido key={id} envio={envio} leido={leido} />
          </>
        )}
      </Lectura>
    </Pagina>
  );
}
