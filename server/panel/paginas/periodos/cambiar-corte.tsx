import type { VNode } from 'preact';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';
import { dia } from '../../texto/fechas.ts';

interface Datos {
  readonly periodo: PeriodoDeApi;
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

/** Changes the last day on which an envío is in time. */
export function CambiarCorte({ periodo, releer, alCerrar }: Datos): VNode {
  const { organo } = useSitio();
  const fecha = useBorrador(`corte:${organo}:${periodo.clave}`, periodo.corte);
  const { correr, corriendo, falla } = useAccion(async () => {
    const parametros = { organo, periodo: periodo.clave };
    const cuerpo = { corte: fecha.texto };
    const { json } = await pedir('cambiarPeriodo', { parametros, cuerpo, siVersion: periodo.version });
    fecha.olvidar();
    avisar(`El corte es ahora el ${dia(json.corte)}.`);
    releer();
    alCerrar();
  });
  return (
    <Dialogo titulo="Cambiar el corte" alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <p>Es el último día en que un envío está a tiempo. Lo enviado antes conserva lo que dice su acuse.</p>
        <CampoCorto etiqueta="Corte" tipo="date" borrador={fecha} obligatorio />
        <AvisoDeFalla falla={falla} releer={releer} />
        <BotonesDeDialogo accion="Cambiar" impedido={corriendo} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
