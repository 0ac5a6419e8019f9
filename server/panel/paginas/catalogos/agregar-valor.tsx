import type { VNode } from 'preact';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonesDeDialogo } from '../../componentes/botones-de-dialogo.tsx';
import { Dialogo } from '../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useSitio } from '../../estado/sitio.ts';
import {
  CamposDeValor,
  olvidarValor,
  useBorradorDeValor,
  valorEscrito,
  type ValorInicial,
} from './campos-de-valor.tsx';
import { useDeshacer } from './usar-deshacer.ts';

interface Datos {
  readonly catalogos: Catalogos;
  /** What it starts from: a value that is changed, or an empty one of the list that is seen. */
  readonly inicial: ValorInicial;
  readonly alCambiar: () => void;
  readonly alCerrar: () => void;
}

/** Adds a value to a list, or changes the siglas and other spellings of one. */
export function AgregarValor({ catalogos, inicial, alCambiar, alCerrar }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const borrador = useBorradorDeValor(
    `valor:${organo}:${periodo}:${inicial.catalogo}:${inicial.valor}`,
    inicial,
  );
  const deshacer = useDeshacer(alCambiar);
  const { correr, corriendo, falla } = useAccion(async () => {
    const cuerpo = valorEscrito(borrador);
    await pedir('agregarValor', { parametros: { organo, periodo }, cuerpo });
    olvidarValor(borrador);
    avisar(`«${cuerpo.valor}» quedó en ${cuerpo.catalogo}.`, deshacer(catalogos.versionDelLibro));
    alCambiar();
    alCerrar();
  });
  const nuevo = inicial.valor === '';
  return (
    <Dialogo titulo={nuevo ? 'Agregar un valor' : `Cambiar «${inicial.valor}»`} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          correr();
        }}
      >
        <CamposDeValor borrador={borrador} catalogos={catalogos} />
        <AvisoDeFalla falla={falla} releer={alCambiar} />
        <BotonesDeDialogo accion={nuevo ? 'Agregar' : 'Guardar'} impedido={corriendo} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
