import type { VNode } from 'preact';
import type { FilaDeTablero } from '../../../../shared/api/esquemas/tablero.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';

function pregunta(areas: readonly FilaDeTablero[]): string {
  const siglas = areas.map((a) => a.siglas);
  const dichas = siglas.length <= 12 ? siglas.join(', ') : `${siglas.slice(0, 12).join(', ')} y otras`;
  return `Se enviará un correo a quienes capturan en ${contar(areas.length, 'área')}: ${dichas}. Lo que se envía queda asentado en la bitácora.`;
}

/** Reminds those that have sent nothing, once it is confirmed. */
export function Recordar({ areas }: { readonly areas: readonly FilaDeTablero[] }): VNode | null {
  const { organo, periodo } = useSitio();
  const { correr, corriendo, falla } = useAccion(async () => {
    const si = await confirmar({
      titulo: 'Recordar a quienes no han enviado',
      texto: pregunta(areas),
      accion: 'Enviar recordatorio',
    });
    if (!si) return;
    const { json } = await pedir('recordar', {
      parametros: { organo, periodo },
      cuerpo: { areas: areas.map((a) => a.area) },
    });
    const fallidos = json.recordatorios.filter((r) => r.resultado === 'fallido').length;
    const hechos = json.recordatorios.length - fallidos;
    avisar(
      fallidos === 0
        ? `Se recordó a ${contar(hechos, 'área')}.`
        : `Se recordó a ${contar(hechos, 'área')}; a ${contar(fallidos, 'área')} no se le pudo enviar. Revise sus correos en Personas.`,
    );
  });
  if (areas.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="boton al-final"
        disabled={corriendo}
        onClick={() => {
          correr();
        }}
      >
        <Icono nombre="sobre" />
        {corriendo ? 'Enviando recordatorios…' : 'Recordar a quienes no han enviado'}
      </button>
      <AvisoDeFalla falla={falla} reintentar={correr} />
    </>
  );
}
