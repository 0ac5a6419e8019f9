import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Opens a dialog over the page while its component is there: the browser holds the focus inside. Once it goes, the
 * focus comes back to where it was: by hand, as a dialog that has left the page already gives nothing back.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialogo = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const antes = document.activeElement;
    const este = dialogo.current;
    este?.showModal();
    return () => {
      este?.close();
      if (antes instanceof HTMLElement && antes.isConnected) antes.focus({ preventScroll: true });
    };
  }, []);
  return dialogo;
}
