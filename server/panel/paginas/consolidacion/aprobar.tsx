import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { HuellaDeArchivo } from './huella-de-archivo.tsx';

interface Datos {
  readonly version: Consolidacion;
}

/** Fields of the approval, kept until it is recorded. */
function useCampos(organo: string, periodo: string) {
  const clave = `aprobar:${organo}:${periodo}`;
  return {
    acuerdo: useBorrador(`${clave}:acuerdo`),
    sesion: useBorrador(`${clave}:sesion`),
    fecha: useBorrador(`${clave}:fecha`),
    huella: useBorrador(`${clave}:huella`),
  };
}

/** Records it, and goes to the version that bears it. */
function useAprobar({ version }: Datos, campos: ReturnType<typeof useCampos>) {
  const sitio = useSitio();
  const { organo, periodo } = sitio;
  const { route } = useLocation();
  const { acuerdo, sesion, fecha, huella } = campos;
  return useAccion(async () => {
    const { json } = await pedir('aprobar', {
      parametros: { organo, periodo, numero: version.numero },
      cuerpo: {
        acuerdo: acuerdo.texto,
        sesion: sesion.texto,
        fecha: fecha.texto,
        sha256DelFirmado: huella.texto === '' ? null : huella.texto,
      },
    });
    for (const campo of Object.values(campos)) campo.olvidar();
    avisar(`Se asentó el acuerdo. La versión ${String(json.numero)} lo llevará.`);
    route(rutas.periodo(sitio, `consolidaciones/${String(json.numero)}`));
  });
}

function Formulario({ version }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const campos = useCampos(organo, periodo);
  const catalogos = usePedido('catalogos', { parametros: { organo, periodo } });
  const { correr, corriendo, falla } = useAprobar({ version }, campos);
  const { acuerdo, sesion, fecha, huella } = campos;
  return (
    <form
      onSubmit={(evento) => {
        evento.preventDefault();
        correr();
      }}
    >
      <p>
        Asiente el acuerdo con que el órgano aprobó el informe. Se hace una versión aprobada con los mismos
        libros y el acuerdo en su portada; ningún libro se reabre.
      </p>
      <CampoCorto etiqueta="Acuerdo" ayuda="Su clave: CVOE/036/21" borrador={acuerdo} obligatorio />
      <CampoCorto
        etiqueta="Sesión"
        ayuda="Como se escribe en el informe: Décima segunda sesión ordinaria"
        borrador={sesion}
        obligatorio
        sugeridos={catalogos.datos?.sesiones.map((s) => s.nombre) ?? []}
      />
      <CampoCorto etiqueta="Fecha de la aprobación" tipo="date" borrador={fecha} obligatorio />
      <HuellaDeArchivo huella={huella.texto} alTener={huella.escribir} />
      <AvisoDeFalla falla={falla} />
      <div class="acciones al-inicio">
        <button type="submit" class="boton principal" disabled={corriendo}>
          Asentar la aprobación
        </button>
      </div>
    </form>
  );
}

/** Records the acuerdo that approved a proyecto. */
export function Aprobar({ version }: Datos): VNode {
  const [abierto, abrir] = useState(false);
  return (
    <section class="tarjeta" aria-labelledby="aprobar">
      <div class="tarjeta-cabeza">
        <h2 id="aprobar">¿Ya se aprobó?</h2>
        <button
          type="button"
          class="boton"
          aria-expanded={abierto}
          onClick={() => {
            abrir(!abierto);
          }}
        >
          Asentar el acuerdo
        </button>
      </div>
      {abierto && <Formulario version={version} />}
    </section>
  );
}
