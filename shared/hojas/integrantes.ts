import { columna, hoja } from './hoja-def.ts';
import { CALIDADES } from './listas.ts';

export const integrantes = hoja({
  nombre: 'Integrantes',
  soloEnlace: true,
  descripcion: 'Quiénes integran el órgano y quiénes son invitados, en el orden en que se imprimen.',
  columnas: [
    columna('Orden', 'numero', { ayuda: 'El lugar en la lista.', ejemplo: '1' }),
    columna('Calidad', 'texto', {
      requerida: true,
      lista: CALIDADES,
      ayuda: 'Con qué carácter asiste.',
      ejemplo: 'Integrante',
    }),
    columna('Cargo o área', 'texto', {
      ayuda: 'El cargo, el área o el partido.',
      ejemplo: 'Secretaría Administrativa',
    }),
    columna('Nombre', 'texto', { ayuda: 'Nombre y apellidos.', ejemplo: 'Ernesto Ramos Mega' }),
  ],
  columnasPorDefecto: 'Calidad;Cargo o área;Nombre',
});
