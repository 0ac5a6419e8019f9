import { useEffect, useState } from 'preact/hooks';
import { guardado } from '../../estado/guardado.ts';
import { useYo } from '../../estado/yo.tsx';
import { comoEnCurso, type EnCurso } from './en-curso.ts';

export interface LibroEnCurso {
  /** `undefined` while the browser looks for it; null where there is none. */
  readonly valor: EnCurso | null | undefined;
  readonly poner: (nuevo: EnCurso | null) => void;
}

/** The libro at hand in an área, kept in this browser until it is sent: a reload loses nothing. */
export function useEnCurso(lugar: string): LibroEnCurso {
  const clave = `${useYo().persona?.id ?? ''}:${lugar}`;
  const [visto, ver] = useState<{ clave: string; valor: EnCurso | null } | null>(null);
  useEffect(() => {
    let vive = true;
    void guardado.leer(clave).then((leido) => {
      // What the person put meanwhile is newer
      if (vive) ver((antes) => (antes?.clave === clave ? antes : { clave, valor: comoEnCurso(leido) }));
    });
    return () => {
      vive = false;
    };
  }, [clave]);
  return {
    valor: visto?.clave === clave ? visto.valor : undefined,
    poner: (valor) => {
      ver({ clave, valor });
      void (valor === null ? guardado.olvidar(clave) : guardado.escribir(clave, valor));
    },
  };
}
