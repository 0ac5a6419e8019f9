import { useEffect, useState } from 'preact/hooks';

/** The page's own style, asked for with the page. @returns whether it is here */
export function useEstilo(): boolean {
  const [puesto, poner] = useState(false);
  useEffect(() => {
    const hallado = document.head.querySelector(`link[href="${ESTILO_DEL_LIBRO}"]`);
    if (hallado !== null) {
      poner(true);
      return;
    }
    const liga = document.createElement('link');
    liga.rel = 'stylesheet';
    liga.href = ESTILO_DEL_LIBRO;
    liga.addEventListener('load', () => {
      poner(true);
    });
    document.head.append(liga);
  }, []);
  return puesto;
}
