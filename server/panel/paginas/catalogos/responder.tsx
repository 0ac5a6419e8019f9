import type { VNode } from 'preact';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';
import type { PeticionDeApi } from '../../texto/peticiones.ts';
import { CamposDeValor, olvidarValor, useBorradorDeValor, valorEscrito } from './campos-de-valor.tsx';

/** How a petición is answered. */
export type Respuesta = 'agregar' | 'atender' | 'rechazar';

interface Datos {
  readonly peticion: PeticionDeApi;
  readonly respuesta: Respuesta;
  readonly catalogos: Catalogos;
  readonly alCambiar: () => void;
  readonly alCerrar: () => void;
}

const TITULOS: Readonly<Record<Respuesta, string>> = {
  agregar: 'Atender agregando el valor',
  atender: 'Dar por atendida',
  rechazar: 'Rechazar la petición',
};

const AYUDAS: Readonly<Record<Respuesta, string>> = {
  agregar: 'Lo lee el área junto a su petición.',
  atender: 'Diga al área qué se hizo: por ejemplo, en qué sesión quedó o qué valor debe elegir.',
  rechazar: 'Diga por qué no, y qué puede hacer el área.',
};

const INICIALES: Readonly<Record<Respuesta, string>> = {
  agregar: 'Se agregó; ya puede elegirlo.',
  atender: '',
  rechazar: '',
};

/** The list that a petición speaks of, where there is one of its column. */
function listaDe({ hoja, columna }: PeticionDeApi, { catalogos }: Catalogos): string {
  const nombres = new Set(catalogos.map((c) => c.catalogo));
  const deHoja = `${hoja}.${columna}`;
  return nombres.has(deHoja) ? deHoja : columna;
}

function useRespuesta({ peticion, respuesta, catalogos, alCambiar, alCerrar }: Datos) {
  const { organo, periodo } = useSitio();
  const texto = useBorrador(`peticion:${peticion.id}:${respuesta}`, INICIALES[respuesta]);
  const valor = useBorradorDeValor(`peticion:${peticion.id}:valor`, {
    catalogo: listaDe(peticion, catalogos),
    valor: peticion.valor,
  });
  const accion = useAccion(async () => {
    await pedir('responderPeticion', {
      parametros: { organo, periodo, peticion: peticion.id },
      cuerpo: {
        estado: respuesta === 'rechazar' ? 'rechazada' : 'atendida',
        respuesta: texto.texto,
        ...(respuesta === 'agregar' ? { agregar: valorEscrito(valor) } : {}),
      },
      siVersion: peticion.version,
    });
    texto.olvidar();
    olvidarValor(valor);
    avisar(respuesta === 'rechazar' ? 'Se rechazó la petición.' : 'Se atendió la petición.');
    alCerrar();
    alCambiar();
  });
  return { texto, valor, ...accion };
}

/** Answers a petición: adding the value that it asks for, as attended already, or with why not. */
export function Responder(datos: Datos): VNode {
  const { respuesta, catalogos, alCambiar, alCerrar } = datos;
  const { texto, valor, correr, corriendo, falla } = useRespuesta(datos);
  return (
    <Dialogo titulo={TITULOS[respuesta]} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        {respuesta === 'agregar' && <CamposDeValor borrador={valor} catalogos={catalogos} />}
        <CampoDeTexto etiqueta="Respuesta al área" ayuda={AYUDAS[respuesta]} borrador={texto} enfocar />
        <AvisoDeFalla falla={falla} releer={alCambiar} />
        <BotonesDeDialogo
          accion={respuesta === 'rechazar' ? 'Rechazar' : 'Atender'}
          peligro={respuesta === 'rechazar'}
          impedido={corriendo || texto.texto.trim() === ''}
          alCerrar={alCerrar}
        />
      </form>
    </Dialogo>
  );
}
