import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { useBorrador } from '../../estado/borrador.ts';
import { rutas } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { claveDe, FORMA_DE_CLAVE } from '../../texto/clave.ts';

function useCampos() {
  const siglas = useBorrador('organo-nuevo:siglas');
  return {
    nombre: useBorrador('organo-nuevo:nombre'),
    siglas,
    clave: useBorrador('organo-nuevo:clave', claveDe(siglas.texto)),
    institucion: useBorrador('organo-nuevo:institucion'),
    siglasDeInstitucion: useBorrador('organo-nuevo:siglas-institucion'),
  };
}

/** @param seraEnlace whether whoever creates it is to be its enlace too */
function useCrear(campos: ReturnType<typeof useCampos>, seraEnlace: boolean) {
  const { persona } = useYo();
  return useAccion(async () => {
    const { json } = await pedir('crearOrgano', {
      cuerpo: {
        clave: campos.clave.texto,
        nombre: campos.nombre.texto,
        siglas: campos.siglas.texto,
        institucion: campos.institucion.texto,
        siglasDeInstitucion: campos.siglasDeInstitucion.texto,
      },
    });
    if (seraEnlace && persona !== null)
      await pedir('darPapel', {
        parametros: { organo: json.clave, persona: persona.id },
        cuerpo: { papel: 'enlace' },
      });
    for (const campo of Object.values(campos)) campo.olvidar();
    // The whole panel: who one is has changed
    location.assign(rutas.organo(json.clave, seraEnlace ? 'periodos' : 'personas'));
  });
}

interface DeEnlace {
  readonly seraEnlace: boolean;
  readonly decir: (si: boolean) => void;
}

function SereEnlace({ seraEnlace, decir }: DeEnlace): VNode {
  return (
    <label class="casilla campo">
      <input
        type="checkbox"
        checked={seraEnlace}
        onChange={(evento) => {
          decir(evento.currentTarget.checked);
        }}
      />
      <span>Seré también su enlace: abriré sus periodos y revisaré sus envíos.</span>
    </label>
  );
}

/** Adds an órgano. */
export function CrearOrgano(): VNode {
  const campos = useCampos();
  const [seraEnlace, decir] = useState(true);
  const { correr, corriendo, falla } = useCrear(campos, seraEnlace);
  return (
    <section class="tarjeta" aria-labelledby="crear-organo">
      <h2 id="crear-organo">Dar de alta un órgano</h2>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CampoCorto etiqueta="Nombre del órgano" borrador={campos.nombre} obligatorio />
        <CampoCorto etiqueta="Siglas" borrador={campos.siglas} obligatorio />
        <CampoCorto
          etiqueta="Clave en las direcciones"
          ayuda="Minúsculas, dígitos y guiones. No cambia después."
          borrador={campos.clave}
          patron={FORMA_DE_CLAVE}
          obligatorio
        />
        <CampoCorto etiqueta="Institución" borrador={campos.institucion} obligatorio />
        <CampoCorto etiqueta="Siglas de la institución" borrador={campos.siglasDeInstitucion} obligatorio />
        <SereEnlace seraEnlace={seraEnlace} decir={decir} />
        <AvisoDeFalla falla={falla} />
        <div class="acciones al-inicio">
          <button type="submit" class="boton principal" disabled={corriendo}>
            Dar de alta
          </button>
        </div>
      </form>
    </section>
  );
}
