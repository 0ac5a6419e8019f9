import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pedir } from '../../cliente/pedir.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { momento } from '../../texto/fechas.ts';
import { CrearToken, DE_ALCANCE } from './crear-token.tsx';
import { SecretoDeToken } from './secreto.tsx';

type Token = JsonDeOperacion<'misTokens'>['tokens'][number];

const estaVigente = ({ revocado, caduca }: Token): boolean =>
  revocado === null && (caduca === null || caduca > new Date().toISOString());

function loQueDice({ alcance, creado, caduca, usado, revocado }: Token): string {
  const partes = [
    DE_ALCANCE.find((a) => a.valor === alcance)?.texto ?? alcance,
    `creado el ${momento(creado)}`,
    usado === null ? 'sin usarse' : `usado por última vez el ${momento(usado)}`,
    revocado === null
      ? caduca === null
        ? 'no caduca'
        : `caduca el ${momento(caduca)}`
      : `revocado el ${momento(revocado)}`,
  ];
  return partes.join(' · ');
}

interface DeToken {
  readonly token: Token;
  readonly releer: () => void;
}

function useRevocar({ token, releer }: DeToken) {
  return useAccion(async () => {
    const si = await confirmar({
      titulo: `¿Revocar «${token.nombre}»?`,
      texto:
        'Los programas que lo usan dejarán de entrar en este momento. No se puede deshacer: habría que crear otro.',
      accion: 'Revocar',
      peligro: true,
    });
    if (!si) return;
    await pedir('revocarToken', { parametros: { token: token.id } });
    avisar(`Se revocó «${token.nombre}».`);
    releer();
  });
}

function UnToken({ token, releer }: DeToken): VNode {
  const { correr, corriendo, falla } = useRevocar({ token, releer });
  const vigente = estaVigente(token);
  return (
    <li class="version">
      <div class="tarjeta-cabeza">
        <p class="fila-de-datos">
          <strong>{token.nombre}</strong>
          {!vigente && (
            <Ficha
              senal={{
                texto: token.revocado === null ? 'Caducado' : 'Revocado',
                icono: 'vacio',
                tono: 'neutro',
              }}
            />
          )}
        </p>
        {vigente && (
          <button type="button" class="boton menor peligro" disabled={corriendo} onClick={correr}>
            Revocar<span class="sr"> {token.nombre}</span>
          </button>
        )}
      </div>
      <p class="menudo">{loQueDice(token)}</p>
      <AvisoDeFalla falla={falla} />
    </li>
  );
}

function Lista({
  tokens,
  releer,
}: {
  readonly tokens: readonly Token[];
  readonly releer: () => void;
}): VNode {
  if (tokens.length === 0)
    return (
      <p class="menudo">
        Todavía no tiene ninguno. Sirven, por ejemplo, para <code>trimestral enviar</code>.
      </p>
    );
  return (
    <ul class="lista-llana">
      {tokens.map((token) => (
        <UnToken key={token.id} token={token} releer={releer} />
      ))}
    </ul>
  );
}

/** My tokens: what programs act in my name with. */
export function Tokens(): VNode {
  const leido = usePedido('misTokens', {});
  const [secreto, mostrar] = useState<string | null>(null);
  return (
    <section class="tarjeta" aria-labelledby="tokens">
      <h2 id="tokens">Tokens para programas</h2>
      <p>
        Con un token, una orden o un programa suyo actúa en su nombre y con sus papeles, hasta donde llegue su
        alcance. Trátelo como una contraseña.
      </p>
      <Lectura leido={leido}>{({ tokens }) => <Lista tokens={tokens} releer={leido.releer} />}</Lectura>
      {secreto !== null && (
        <SecretoDeToken
          secreto={secreto}
          alGuardar={() => {
            mostrar(null);
          }}
        />
      )}
      <CrearToken
        alCrear={(nuevo) => {
          mostrar(nuevo);
          leido.releer();
        }}
      />
    </section>
  );
}
