import type { VNode } from 'preact';
import type { LibrosDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { Copiable } from '../../componentes/copiable.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { useConVueltas } from '../consolidacion/usar-con-vueltas.ts';
import { AccionesDeTodas } from './acciones-de-todas.tsx';
import { TablaDeHojas } from './tabla.tsx';

/** How the service reaches the spreadsheets, and when. */
function ComoSeLeen({ datos: { cuenta, cada } }: { readonly datos: LibrosDeGoogle }): VNode {
  return (
    <>
      <p>
        Cada área llena su libro en una hoja de cálculo y lo da por enviado desde su menú Trimestral. El
        servicio{' '}
        {cada === 0
          ? 'busca lo enviado cuando se le pide aquí'
          : `busca lo enviado cada ${contar(cada, 'minuto')}`}
        , y deja en la hoja el acuse o lo que falta corregir.
      </p>
      <p class="menudo">
        Una hoja que no se creó aquí se comparte, como editor, con:{' '}
        <Copiable texto={cuenta} que="La cuenta del servicio" />
      </p>
    </>
  );
}

interface Datos {
  readonly datos: LibrosDeGoogle;
  readonly poner: (datos: LibrosDeGoogle) => void;
  readonly releer: () => void;
}

function Contenido({ datos, poner, releer }: Datos): VNode {
  const { enlace, administracion } = useFacultades();
  const cerrado = usePeriodo()?.estado === 'cerrado';
  const seCambia = (enlace || administracion) && !cerrado;
  if (!datos.configurado)
    return (
      <Vacio icono="hoja" titulo="El servicio no usa hojas de cálculo de Google">
        <p>Quien lo opera puede conectarlo: está en la guía «Hojas de cálculo de Google».</p>
      </Vacio>
    );
  return (
    <>
      {cerrado && <p class="nota">El periodo está cerrado: sus hojas de cálculo ya no se leen.</p>}
      <section class="tarjeta" aria-label="Cómo se usan">
        <ComoSeLeen datos={datos} />
        {seCambia && <AccionesDeTodas datos={datos} poner={poner} />}
      </section>
      <TablaDeHojas datos={datos} seCambia={seCambia} releer={releer} />
    </>
  );
}

/** The spreadsheets of Google that the áreas fill in. */
export function PaginaDeGoogle(): VNode {
  const { organo, periodo } = useSitio();
  const lugar = { parametros: { organo, periodo } };
  const leido = useConVueltas('librosDeGoogle', lugar, ({ porHacer }) => porHacer > 0);
  return (
    <Pagina titulo="Hojas de cálculo de Google" pestana="Hojas de Google">
      <Lectura leido={leido}>
        {(datos) => <Contenido datos={datos} poner={leido.poner} releer={leido.releer} />}
      </Lectura>
    </Pagina>
  );
}
