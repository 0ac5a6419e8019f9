import type { VNode } from 'preact';
import type { LibroDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { useSitio } from '../../estado/sitio.ts';
import { estadoDeHoja } from './estado-de-hoja.ts';
import { Ligar } from './ligar.tsx';

interface Datos {
  readonly libro: LibroDeGoogle;
  readonly cuenta: string;
  readonly releer: () => void;
}

/** Reads it now; with `enviar`, what it holds is sent as whoever asks, once that is confirmed. */
function useTraer({ libro, releer }: Datos) {
  const { organo, periodo } = useSitio();
  const { area, siglas } = libro;
  return useAccion(async (enviar: boolean) => {
    const seguro =
      !enviar ||
      (await confirmar({
        titulo: `Enviar el libro de ${siglas}`,
        texto: `${siglas} no ha dado por enviada su hoja de cálculo. Se recibirá lo que tiene ahora, y en el acuse constará que lo envió usted.`,
        accion: 'Enviar lo que tiene',
      }));
    if (!seguro) return;
    try {
      const parametros = { organo, periodo, area };
      const { json } = await pedir('traerLibroDeGoogle', { parametros, cuerpo: { enviar } });
      const { texto } = estadoDeHoja(json.libro);
      avisar(json.envio === null ? `${siglas}: ${texto}.` : `Recibido con el folio ${json.envio.folio}.`);
    } finally {
      releer();
    }
  });
}

function useDesligar({ libro, releer }: Datos) {
  const { organo, periodo } = useSitio();
  const { area, siglas } = libro;
  return useAccion(async () => {
    const si = await confirmar({
      titulo: `Desligar la hoja de cálculo de ${siglas}`,
      texto: 'El servicio deja de leerla. La hoja de cálculo no se toca, y se puede volver a ligar.',
      accion: 'Desligar',
    });
    if (!si) return;
    await pedir('desligarLibroDeGoogle', { parametros: { organo, periodo, area } });
    avisar(`Se desligó la hoja de cálculo de ${siglas}.`);
    releer();
  });
}

interface Boton {
  readonly children: string;
  readonly impedido: boolean;
  readonly alPulsar: () => void;
}

const Boton = ({ children, impedido, alPulsar }: Boton): VNode => (
  <button type="button" class="boton menor" disabled={impedido} onClick={alPulsar}>
    {children}
  </button>
);

/** What can be done with a spreadsheet that is there. */
function ConHoja(datos: Datos): VNode {
  const { revision, estado } = datos.libro;
  const { enlace } = useFacultades();
  const traer = useTraer(datos);
  const desligar = useDesligar(datos);
  const seEnvia = enlace && revision?.admisible === true && revision.filas > 0 && estado === 'sin-enviar';
  const leer = (enviar: boolean) => (): void => {
    traer.correr(enviar);
  };
  return (
    <>
      <Boton impedido={traer.corriendo} alPulsar={leer(false)}>
        {traer.corriendo ? 'Leyendo…' : 'Leer ahora'}
      </Boton>
      {seEnvia && (
        <Boton impedido={traer.corriendo} alPulsar={leer(true)}>
          Enviar lo que tiene
        </Boton>
      )}
      <Boton impedido={desligar.corriendo} alPulsar={desligar.correr}>
        Desligar
      </Boton>
      <AvisoDeFalla falla={traer.falla ?? desligar.falla} />
    </>
  );
}

/** What can be done about one área's spreadsheet. */
export function AccionesDeHoja(datos: Datos): VNode {
  const tiene = datos.libro.hoja !== null;
  return (
    <div class="acciones-de-hallazgo">
      {tiene && <ConHoja {...datos} />}
      <BotonConDialogo clase="boton menor" dialogo={(alCerrar) => <Ligar {...datos} alCerrar={alCerrar} />}>
        {tiene ? 'Ligar otra' : 'Ligar una'}
      </BotonConDialogo>
    </div>
  );
}
