import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { Copiable } from '../../componentes/copiable.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { contar } from '../../texto/contar.ts';
import { momento } from '../../texto/fechas.ts';

type Resultado = JsonDeOperacion<'verificarBitacora'>;

function Dictamen({ resultado }: { readonly resultado: Resultado }): VNode {
  const { integra, entradas, cabeza, rota } = resultado;
  return (
    <>
      {integra ? (
        <p>
          <Ficha senal={{ texto: 'Íntegra', icono: 'palomita', tono: 'bien' }} /> Se recorrieron{' '}
          {contar(entradas, 'asiento')} de todo el servicio y cada uno concuerda con el anterior.
        </p>
      ) : (
        <p>
          <Ficha senal={{ texto: 'Alterada', icono: 'cruz', tono: 'mal' }} /> El asiento{' '}
          {String(rota?.n ?? '')} no concuerda: {rota?.motivo}. Avise a quien opera el servicio y conserve los
          correos con la cabeza de la bitácora.
        </p>
      )}
      {cabeza !== null && (
        <>
          <p class="menudo">
            Cabeza: asiento {String(cabeza.n)}, del {momento(cabeza.cuando)}. Guarde esta huella fuera del
            servicio: si después no coincide, algo se alteró.
          </p>
          <Copiable texto={cabeza.hash} que="La huella" />
        </>
      )}
    </>
  );
}

/** Walks the whole chain and says whether anything was altered. */
export function VerificarBitacora(): VNode {
  const [resultado, poner] = useState<Resultado | null>(null);
  const { correr, corriendo, falla } = useAccion(async () => {
    poner((await pedir('verificarBitacora', {})).json);
  });
  return (
    <section class="tarjeta" aria-labelledby="verificar">
      <div class="tarjeta-cabeza">
        <h2 id="verificar">¿Se alteró algo?</h2>
        <button type="button" class="boton" disabled={corriendo} onClick={correr}>
          Verificar la bitácora
        </button>
      </div>
      <AvisoDeFalla falla={falla} reintentar={correr} />
      <div role="status">
        {corriendo && <p>Recorriendo los asientos…</p>}
        {!corriendo && resultado !== null && <Dictamen resultado={resultado} />}
        {!corriendo && resultado === null && (
          <p class="menudo">
            Cada asiento lleva la huella del anterior: si alguien cambia uno, la cadena se rompe.
          </p>
        )}
      </div>
    </section>
  );
}
