import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { useBorrador } from '../../estado/borrador.ts';
import { contar } from '../../texto/contar.ts';
import { useEnviar, type Recibido } from './usar-enviar.ts';
import type { LugarDeArea } from './usar-validacion.ts';

interface Datos {
  readonly libro: LibroDeArea;
  readonly lugar: LugarDeArea;
  readonly alCerrar: () => void;
  readonly alRecibir: (recibido: Recibido) => void;
}

interface Lineas {
  readonly lineas: LibroDeArea['lineas'];
  readonly elegidas: ReadonlySet<string>;
  readonly elegir: (elegidas: ReadonlySet<string>) => void;
}

function Lineas({ lineas, elegidas, elegir }: Lineas): VNode {
  const alternar = (linea: string): void => {
    const otras = new Set(elegidas);
    if (!otras.delete(linea)) otras.add(linea);
    elegir(otras);
  };
  return (
    <fieldset class="lineas">
      <legend>Líneas en que no hubo actividades</legend>
      {lineas.map(({ linea, titulo }) => (
        <label key={linea} class="casilla">
          <input
            type="checkbox"
            checked={elegidas.has(linea)}
            onChange={() => {
              alternar(linea);
            }}
          />
          <span>
            <strong>{linea}</strong> {titulo}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const AYUDA =
  'Se envía en lugar del libro y recibe su acuse. Si hubo actividades en alguna línea, suba mejor su libro y diga las demás en su hoja «Sin actividades».';

function useDeclaracion({ lugar, alCerrar, alRecibir }: Datos, elegidas: ReadonlySet<string>) {
  const motivo = useBorrador(`sin-actividades:${Object.values(lugar).join('/')}`);
  const enviar = useEnviar(lugar, (recibido) => {
    motivo.olvidar();
    alCerrar();
    alRecibir(recibido);
  });
  const texto = motivo.texto.trim();
  const correr = (): void => {
    const sinActividades = [...elegidas].map((linea) => ({ linea, motivo: texto }));
    enviar.correr(JSON.stringify(sinActividades), { sinActividades });
  };
  return { motivo, enviar, correr, impedido: enviar.corriendo || elegidas.size === 0 || texto === '' };
}

/** Declares the lines in which an área had no activity: an envío like any other, with its acuse. */
export function SinActividades(datos: Datos): VNode {
  const { lineas } = datos.libro;
  const [elegidas, elegir] = useState<ReadonlySet<string>>(new Set(lineas.map((l) => l.linea)));
  const { motivo, enviar, correr, impedido } = useDeclaracion(datos, elegidas);
  return (
    <Dialogo titulo="Declarar sin actividades" alCerrar={datos.alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <p class="ayuda">{AYUDA}</p>
        <Lineas lineas={lineas} elegidas={elegidas} elegir={elegir} />
        <CampoDeTexto
          etiqueta="Motivo"
          ayuda="Aparece en el informe como lo escriba."
          borrador={motivo}
          enfocar
        />
        <AvisoDeFalla falla={enviar.falla} reintentar={correr} />
        <BotonesDeDialogo
          accion={enviar.corriendo ? 'Enviando…' : `Declarar ${contar(elegidas.size, 'línea')}`}
          impedido={impedido}
          alCerrar={datos.alCerrar}
        />
      </form>
    </Dialogo>
  );
}
