import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Organo } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';

interface Datos {
  readonly organo: Organo;
  readonly poner: (organo: Organo) => void;
  readonly releer: () => void;
}

function useCampos(organo: Organo) {
  const clave = `organo:${organo.clave}`;
  return {
    nombre: useBorrador(`${clave}:nombre`, organo.nombre),
    siglas: useBorrador(`${clave}:siglas`, organo.siglas),
    institucion: useBorrador(`${clave}:institucion`, organo.institucion),
    siglasDeInstitucion: useBorrador(`${clave}:siglas-institucion`, organo.siglasDeInstitucion),
  };
}

function useGuardar({ organo, poner }: Datos, campos: ReturnType<typeof useCampos>, vistoBueno: boolean) {
  const { nombre, siglas, institucion, siglasDeInstitucion } = campos;
  return useAccion(async () => {
    const { json } = await pedir('cambiarOrgano', {
      parametros: { organo: organo.clave },
      cuerpo: {
        nombre: nombre.texto,
        siglas: siglas.texto,
        institucion: institucion.texto,
        siglasDeInstitucion: siglasDeInstitucion.texto,
        vistoBueno,
      },
      siVersion: organo.version,
    });
    for (const campo of Object.values(campos)) campo.olvidar();
    poner(json);
    avisar('Se guardaron los datos del órgano.');
  });
}

function Formulario(datos: Datos): VNode {
  const { organo, releer } = datos;
  const campos = useCampos(organo);
  const [vistoBueno, pedirlo] = useState(organo.vistoBueno);
  const { nombre, siglas, institucion, siglasDeInstitucion } = campos;
  const { correr, corriendo, falla } = useGuardar(datos, campos, vistoBueno);
  return (
    <form
      class="tarjeta"
      onSubmit={(evento) => {
        evento.preventDefault();
        correr();
      }}
    >
      <CampoCorto etiqueta="Nombre del órgano" borrador={nombre} obligatorio />
      <CampoCorto etiqueta="Siglas del órgano" borrador={siglas} obligatorio />
      <CampoCorto etiqueta="Institución" borrador={institucion} obligatorio />
      <CampoCorto etiqueta="Siglas de la institución" borrador={siglasDeInstitucion} obligatorio />
      <VistoBueno vistoBueno={vistoBueno} pedirlo={pedirlo} />
      <AvisoDeFalla falla={falla} releer={releer} />
      <div class="acciones al-inicio">
        <button type="submit" class="boton principal" disabled={corriendo}>
          Guardar
        </button>
      </div>
    </form>
  );
}

interface DeVistoBueno {
  readonly vistoBueno: boolean;
  readonly pedirlo: (si: boolean) => void;
}

function VistoBueno({ vistoBueno, pedirlo }: DeVistoBueno): VNode {
  return (
    <label class="casilla campo">
      <input
        type="checkbox"
        checked={vistoBueno}
        onChange={(evento) => {
          pedirlo(evento.currentTarget.checked);
        }}
      />
      <span>
        Los envíos esperan el visto bueno de la persona titular antes de contar. Quien suple puede darlo en su
        ausencia.
      </span>
    </label>
  );
}

/** The órgano itself: its names, and whether its envíos wait for a visto bueno. */
export function DatosDeOrgano(): VNode {
  const { organo } = useSitio();
  const leido = usePedido('organo', { parametros: { organo } });
  return (
    <Lectura leido={leido}>
      {(datos) => <Formulario key={datos.version} organo={datos} poner={leido.poner} releer={leido.releer} />}
    </Lectura>
  );
}
