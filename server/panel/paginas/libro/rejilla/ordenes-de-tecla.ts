import type { Escritura } from './escritura.ts';
import type { Filas } from './filas.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';
import type { OrdenesDeTecla } from './teclas.ts';

/** What each key does in the grid. */
export function ordenesDeTecla(mesa: MesaDeRejilla, escritura: Escritura, filas: Filas): OrdenesDeTecla {
  const { volver, alBuscar, alMenuDeFilas, alSalir, susurrar } = mesa.anfitrion;
  return {
    editar: (como) => {
      escritura.editar(como);
    },
    vaciar: () => {
      escritura.vaciar();
    },
    repetir: (hacia) => {
      escritura.repetir(hacia);
    },
    hoy: () => {
      escritura.hoy();
    },
    alternar: () => escritura.alternar(),
    volver,
    buscar: alBuscar,
    moverFilas: (paso) => {
      filas.mover(paso);
    },
    insertarFilas: () => {
      filas.insertar('arriba');
    },
    quitarFilas: () => {
      filas.quitar();
    },
    menu: () => {
      const celda = mesa.tabla.celda(mesa.seleccion.seleccion.ancla);
      if (celda !== null) alMenuDeFilas(celda);
    },
    salir: alSalir,
    lleno: (punto) => mesa.lleno(punto),
    decir: susurrar,
  };
}
