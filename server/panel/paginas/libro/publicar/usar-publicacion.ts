import { useEffect, useState } from 'preact/hooks';
import { pedir } from '../../../cliente/pedir.ts';
import type { JsonDeOperacion } from '../../../cliente/tipos.ts';
import { useAccion } from '../../../cliente/usar-accion.ts';
import { avisar } from '../../../estado/avisos.ts';
import { contar } from '../../../texto/contar.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { libroDeApi } from './libro-de-api.ts';
import { queCambia } from './que-cambia.ts';

type Publicada = JsonDeOperacion<'publicarLibroDelEnlace'>;

/** What is about to be published. */
interface Lectura {
  /** Of the period: nobody may have changed its libro since. */
  readonly siVersion: number;
  readonly vigente: Pick<Publicada, 'numero' | 'autor' | 'cuando'>;
  /** Version of the borrador that is published. */
  readonly borrador: number;
  readonly cambios: readonly string[];
}

async function leer(lugar: LugarDeLibro, sesion: SesionDeLibro): Promise<Lectura> {
  await sesion.alGuardarse();
  const parametros = { organo: lugar.organo, periodo: lugar.periodo };
  const periodo = await pedir('periodo', { parametros });
  const vigente = await pedir('libroDelEnlace', { parametros });
  const { base } = sesion.replica;
  return {
    siVersion: periodo.json.version,
    vigente: vigente.json,
    borrador: base.version,
    cambios: queCambia(libroDeApi(vigente.json.libro), base),
  };
}

/** Reads what would change, publishes it, and takes over what somebody else put in force meanwhile. */
export function usePublicacion(lugar: LugarDeLibro, sesion: SesionDeLibro) {
  const [lectura, poner] = useState<Lectura | null>(null);
  const [publicada, acusar] = useState<Publicada | null>(null);
  const parametros = { organo: lugar.organo, periodo: lugar.periodo };
  const lee = useAccion(async () => {
    poner(await leer(lugar, sesion));
  });
  const publica = useAccion(async () => {
    if (lectura === null) return;
    const { siVersion, borrador } = lectura;
    const { json } = await pedir('publicarLibroDelEnlace', { parametros, cuerpo: { borrador }, siVersion });
    acusar(json);
  });
  const trae = useAccion(async () => {
    const { json } = await pedir('traerVersionVigente', { parametros });
    await sesion.releer();
    const quedan = json.conflictos.length;
    avisar(
      quedan === 0
        ? 'El libro de aquí tiene ya lo que otra persona publicó.'
        : `Se trajo lo demás; en ${contar(quedan, 'lugar', 'lugares')} donde ambos cambiaron lo mismo quedó lo de aquí.`,
    );
    publica.olvidarFalla();
    poner(await leer(lugar, sesion));
  });
  useEffect(() => {
    lee.correr();
  }, []);
  return { lectura, publicada, lee, publica, trae };
}
