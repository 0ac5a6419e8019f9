import type { VNode } from 'preact';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { estaAprobada } from '../../texto/estados-de-consolidacion.ts';

interface Datos {
  readonly periodo: PeriodoDeApi;
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

function Formulario({ periodo, releer, alCerrar }: Datos): VNode {
  const { organo } = useSitio();
  const motivo = useBorrador(`cierre:${organo}:${periodo.clave}`);
  const { correr, corriendo, falla } = useAccion(async () => {
    const parametros = { organo, periodo: periodo.clave };
    const cuerpo = { motivo: motivo.texto };
    await pedir('cerrarPeriodo', { parametros, cuerpo, siVersion: periodo.version });
    motivo.olvidar();
    avisar(`Se cerró ${periodo.nombre}.`);
    releer();
    alCerrar();
  });
  return (
    <form
      onSubmit={(evento) => {
        evento.preventDefault();
        correr();
      }}
    >
      <p>
        Después de cerrarlo nadie podrá enviar, devolver, aceptar ni reabrir libros de este periodo, ni
        cambiar sus catálogos o su libro del enlace, ni hacer versiones nuevas del informe. Todo se podrá
        consultar y descargar. <strong>No se puede deshacer.</strong>
      </p>
      <CampoDeTexto etiqueta="Nota para la bitácora (opcional)" borrador={motivo} />
      <AvisoDeFalla falla={falla} releer={releer} />
      <BotonesDeDialogo accion="Cerrar el periodo" peligro impedido={corriendo} alCerrar={alCerrar} />
    </form>
  );
}

function SinAprobar({ periodo, alCerrar }: Pick<Datos, 'periodo' | 'alCerrar'>): VNode {
  const { organo } = useSitio();
  return (
    <>
      <p>
        Todavía no hay un informe aprobado. Consolide el proyecto, asiente en él el acuerdo que lo aprobó y
        después cierre el periodo.
      </p>
      <div class="acciones">
        <button type="button" class="boton" onClick={alCerrar}>
          Entendido
        </button>
        <a
          class="boton principal"
          href={rutas.periodo({ organo, periodo: periodo.clave }, 'consolidaciones')}
        >
          Ir a la consolidación
        </a>
      </div>
    </>
  );
}

/** Versions looked at for one that is approved. */
const MIRADAS = 500;

/** Closes a period, after saying what that means; where its report is not approved, says what comes first. */
export function CerrarPeriodo(datos: Datos): VNode {
  const { periodo, alCerrar } = datos;
  const { organo } = useSitio();
  const parametros = { organo, periodo: periodo.clave };
  const leido = usePedido('consolidaciones', { parametros, consulta: { tamano: MIRADAS } });
  return (
    <Dialogo titulo={`¿Cerrar ${periodo.nombre}?`} alCerrar={alCerrar}>
      <Lectura leido={leido}>
        {({ elementos }) =>
          elementos.some(estaAprobada) ? (
            <Formulario {...datos} />
          ) : (
            <SinAprobar periodo={periodo} alCerrar={alCerrar} />
          )
        }
      </Lectura>
    </Dialogo>
  );
}
