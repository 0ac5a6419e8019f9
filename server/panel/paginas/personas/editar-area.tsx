import type { VNode } from 'preact';
import type { Area } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';
import { claveDe, FORMA_DE_CLAVE } from '../../texto/clave.ts';

interface Datos {
  /** Null for one that is added. */
  readonly area: Area | null;
  readonly releer: () => void;
  readonly alCerrar: () => void;
}

function useCampos(organo: string, area: Area | null) {
  const clave = `area:${organo}:${area?.clave ?? ''}`;
  const siglas = useBorrador(`${clave}:siglas`, area?.siglas);
  return {
    nombre: useBorrador(`${clave}:nombre`, area?.nombre),
    siglas,
    clave: useBorrador(`${clave}:clave`, claveDe(siglas.texto)),
  };
}

function useGuardar({ area, releer, alCerrar }: Datos, campos: ReturnType<typeof useCampos>) {
  const { organo } = useSitio();
  return useAccion(async () => {
    const cuerpo = { nombre: campos.nombre.texto, siglas: campos.siglas.texto };
    if (area === null) {
      await pedir('crearArea', { parametros: { organo }, cuerpo: { ...cuerpo, clave: campos.clave.texto } });
    } else {
      const parametros = { organo, area: area.clave };
      await pedir('cambiarArea', { parametros, cuerpo, siVersion: area.version });
    }
    for (const campo of Object.values(campos)) campo.olvidar();
    avisar(area === null ? `Se agregó ${cuerpo.siglas}.` : `Se guardó ${cuerpo.siglas}.`);
    releer();
    alCerrar();
  });
}

/** Adds an área, or changes its name. */
export function EditarArea(datos: Datos): VNode {
  const { area, releer, alCerrar } = datos;
  const { organo } = useSitio();
  const campos = useCampos(organo, area);
  const { correr, corriendo, falla } = useGuardar(datos, campos);
  return (
    <Dialogo titulo={area === null ? 'Agregar un área' : `Cambiar ${area.siglas}`} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CampoCorto etiqueta="Nombre" borrador={campos.nombre} obligatorio />
        <CampoCorto
          etiqueta="Siglas"
          ayuda="Como las escribe el programa en su columna «Áreas»."
          borrador={campos.siglas}
          obligatorio
        />
        {area === null && (
          <CampoCorto
            etiqueta="Clave en las direcciones"
            ayuda="Minúsculas, dígitos y guiones. No cambia después."
            borrador={campos.clave}
            patron={FORMA_DE_CLAVE}
            obligatorio
          />
        )}
        <AvisoDeFalla falla={falla} releer={releer} />
        <BotonesDeDialogo
          accion={area === null ? 'Agregar' : 'Guardar'}
          impedido={corriendo}
          alCerrar={alCerrar}
        />
      </form>
    </Dialogo>
  );
}
