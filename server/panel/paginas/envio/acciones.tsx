import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Envio } from '../../../../shared/api/esquemas/envios.ts';
import { pedir } from '../../cliente/pedir.ts';
import type { Leido } from '../../cliente/usar-pedido.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { PedirMotivo } from '../../componentes/pedir-motivo.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { contar } from '../../texto/contar.ts';

interface Datos {
  readonly envio: Envio;
  readonly leido: Leido<Envio>;
  /** Comments that nobody attended yet. */
  readonly abiertos: number;
  readonly releerComentarios: () => void;
}

type Dialogos = 'devolver' | 'reabrir' | null;

function useAceptar({ envio, leido, abiertos, releerComentarios }: Datos, alDeshacer: () => void) {
  return useAccion(async () => {
    const conAbiertos =
      abiertos === 0 ? '' : ` Quedan ${contar(abiertos, 'comentario')} sin atender: se darán por atendidos.`;
    const si = await confirmar({
      titulo: `Aceptar el envío ${String(envio.numero)} de ${envio.siglas}`,
      texto: `El libro quedará bloqueado y entrará al informe.${conAbiertos} Si después hace falta cambiarlo, podrá reabrirlo con su motivo.`,
      accion: 'Aceptar el envío',
    });
    if (!si) return;
    const { json } = await pedir('aceptar', {
      parametros: { envio: envio.id },
      siVersion: envio.version,
      cuerpo: { comentariosAbiertos: abiertos },
    });
    leido.poner(json);
    releerComentarios();
    avisar(`Aceptado el envío ${String(envio.numero)} de ${envio.siglas}.`, alDeshacer);
  });
}

function Devolver({ envio, leido, abiertos, alCerrar }: Datos & { readonly alCerrar: () => void }): VNode {
  return (
    <PedirMotivo
      titulo={`Devolver el envío ${String(envio.numero)} de ${envio.siglas}`}
      etiqueta="Qué debe corregirse"
      ayuda={
        abiertos === 0
          ? 'Lo verá el área donde trabaja. También puede comentar antes cada celda.'
          : `Lo verá el área donde trabaja, junto con ${contar(abiertos, 'comentario')} en sus celdas.`
      }
      accion="Devolver al área"
      clave={`devolver:${envio.id}`}
      inicial={abiertos === 0 ? '' : 'Atienda, por favor, los comentarios en las celdas y envíe de nuevo.'}
      alCerrar={alCerrar}
      releer={leido.releer}
      enviar={async (motivo) => {
        const { json } = await pedir('devolver', {
          parametros: { envio: envio.id },
          siVersion: envio.version,
          cuerpo: { motivo },
        });
        leido.poner(json);
        avisar(`Se devolvió a ${envio.siglas}.`);
      }}
    />
  );
}

function Reabrir({ envio, leido, alCerrar }: Datos & { readonly alCerrar: () => void }): VNode {
  const { organo, periodo, area } = envio;
  return (
    <PedirMotivo
      titulo={`Reabrir el libro de ${envio.siglas}`}
      etiqueta="Por qué se reabre"
      ayuda="El área podrá enviar de nuevo. El motivo queda en la bitácora y el área lo verá."
      accion="Reabrir el libro"
      clave={`reabrir:${envio.id}`}
      peligro
      alCerrar={alCerrar}
      releer={leido.releer}
      enviar={async (motivo) => {
        await pedir('reabrirLibro', {
          parametros: { organo, periodo, area },
          siVersion: envio.version,
          cuerpo: { motivo },
        });
        leido.releer();
        avisar(`Se reabrió el libro de ${envio.siglas}.`);
      }}
    />
  );
}

interface Botones {
  readonly estado: Envio['estadoDelLibro'];
  readonly aceptar: { readonly correr: () => void; readonly corriendo: boolean };
  readonly abrir: (cual: Dialogos) => void;
}

/** What can be done where the libro stands. */
function Botones({ estado, aceptar, abrir }: Botones): VNode {
  const elegir = (cual: Dialogos) => (): void => {
    abrir(cual);
  };
  return (
    <>
      {(estado === 'enviado' || estado === 'observado') && (
        <button
          type="button"
          class="boton principal"
          disabled={aceptar.corriendo}
          onClick={() => {
            aceptar.correr();
          }}
        >
          <Icono nombre="palomita" /> Aceptar
        </button>
      )}
      {estado === 'enviado' && (
        <button type="button" class="boton" onClick={elegir('devolver')}>
          <Icono nombre="vuelta" /> Devolver…
        </button>
      )}
      {estado === 'aceptado' && (
        <button type="button" class="boton" onClick={elegir('reabrir')}>
          <Icono nombre="candado" /> Reabrir…
        </button>
      )}
    </>
  );
}

/** What the enlace decides of an envío: each with its confirmation or its reason. */
export function Acciones(datos: Datos): VNode | null {
  const { envio, leido } = datos;
  const [abierto, abrir] = useState<Dialogos>(null);
  const aceptar = useAceptar(datos, () => {
    abrir('reabrir');
  });
  const alCerrar = (): void => {
    abrir(null);
  };
  if (!envio.vigente) return null;
  return (
    <>
      <Botones estado={envio.estadoDelLibro} aceptar={aceptar} abrir={abrir} />
      <AvisoDeFalla falla={aceptar.falla} reintentar={aceptar.correr} releer={leido.releer} />
      {abierto === 'devolver' && <Devolver {...datos} alCerrar={alCerrar} />}
      {abierto === 'reabrir' && <Reabrir {...datos} alCerrar={alCerrar} />}
    </>
  );
}
