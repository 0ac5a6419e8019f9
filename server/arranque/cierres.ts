/** What has to be closed when the service stops, the last one opened first. */
export interface Cierres {
  readonly agregar: (cerrar: () => Promise<void> | void) => void;
  /** Closes everything once; one that fails does not keep the others open. @throws the first failure */
  readonly cerrar: () => Promise<void>;
}

export function abrirCierres(): Cierres {
  const abiertos: (() => Promise<void> | void)[] = [];
  let cierre: Promise<void> | null = null;
  const todos = async (): Promise<void> => {
    const fallas: unknown[] = [];
    for (const cerrar of abiertos.reverse()) {
      try {
        await cerrar();
      } catch (error) {
        fallas.push(error);
      }
    }
    if (fallas.length > 0) throw fallas[0];
  };
  return {
    agregar: (cerrar) => {
      abiertos.push(cerrar);
    },
    cerrar: () => (cierre ??= todos()),
  };
}
