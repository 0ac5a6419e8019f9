import { useEffect, useState } from 'preact/hooks';
import { archivo } from '../../../estado/archivo.ts';

/** The page's own style, asked for with the page. @returns whether it is here */
export function useEstilo(): boolean {
  const [puesto, poner] = useState(false);
  useEffect(() => {
    const direccion = archivo('estilo-del-libro');
    const hallado = document.head.querySelector(`link[href="${direccion}"]`);
    if (hallado !== null) {
      poner(true);
      return;
    }
    const liga = document.createElement('link');
    liga.rel = 'stylesheet';
    liga.href = direccion;
    liga.addEventListener('load', () => {
      poner(true);
    });
    document.head.append(liga);
  }, []);
  return puesto;
}
