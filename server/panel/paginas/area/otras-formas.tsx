import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { direccionDe } from '../../cliente/direccion.ts';
import { comoFalla, sinConexion } from '../../cliente/falla.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { SinActividades } from './sin-actividades.tsx';
import type { Captura } from './usar-captura.ts';
import type { Recibido } from './usar-enviar.ts';
import type { LugarDeArea } from './usar-validacion.ts';

interface Datos {
  readonly libro: LibroDeArea;
  readonly lugar: LugarDeArea;
  readonly captura: Captura;
  readonly alRecibir: (recibido: Recibido) => void;
}

/** The libro of an envío as a file, to be read again like any other. */
async function archivoDeEnvio(envio: string, nombre: string): Promise<File> {
  const respuesta = await fetch(direccionDe('libroDeEnvio', { parametros: { envio } }), {
    credentials: 'same-origin',
  }).catch(() => {
    throw sinConexion();
  });
  if (!respuesta.ok) throw comoFalla(new Error(String(respuesta.status)));
  return new File([await respuesta.blob()], nombre);
}

/** To go on from what was sent, without a spreadsheet at hand. */
function SobreLoEnviado({ libro: { envio }, captura }: Datos): VNode | null {
  const { correr, corriendo, falla } = useAccion(async () => {
    if (envio === null) return;
    captura.leer.correr(
      [await archivoDeEnvio(envio.id, 'libro.xlsx')],
      `Lo enviado en el envío ${String(envio.numero)}`,
    );
  });
  if (envio === null || envio.sinActividades) return null;
  return (
    <>
      <button
        type="button"
        class="boton"
        disabled={corriendo || captura.leer.corriendo}
        onClick={() => {
          correr();
        }}
      >
        Corregir aquí lo que ya envió
      </button>
      <AvisoDeFalla falla={falla} reintentar={correr} />
    </>
  );
}

/** What can be sent without a file. */
export function OtrasFormas(datos: Datos): VNode | null {
  const { libro, lugar, alRecibir } = datos;
  const [declara, declarar] = useState(false);
  if (libro.lineas.length === 0 && libro.envio === null) return null;
  return (
    <div class="acciones al-inicio otras-formas">
      <SobreLoEnviado {...datos} />
      {libro.lineas.length > 0 && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            declarar(true);
          }}
        >
          No hubo actividades…
        </button>
      )}
      {declara && (
        <SinActividades
          libro={libro}
          lugar={lugar}
          alCerrar={() => {
            declarar(false);
          }}
          alRecibir={alRecibir}
        />
      )}
    </div>
  );
}
