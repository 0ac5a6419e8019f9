import type { Entorno } from './entorno-de-doble.ts';
import type { HojaDeDoble, ProteccionDeDoble } from './estado-de-doble.ts';

type Proteccion = GoogleAppsScript.Spreadsheet.Protection;

/** `Protection` (developers.google.com/apps-script/reference/spreadsheet/protection). */
export function darProteccion(
  entorno: Entorno,
  hoja: HojaDeDoble,
  proteccion: ProteccionDeDoble,
): Proteccion {
  const objeto: Pick<Proteccion, 'getDescription' | 'setDescription' | 'setWarningOnly'> = {
    getDescription: () => proteccion.descripcion,
    setDescription: (...dados: unknown[]) => {
      proteccion.descripcion = dados[0] as string;
      return esta;
    },
    setWarningOnly: (...dados: unknown[]) => {
      proteccion.soloAviso = dados[0] as boolean;
      return esta;
    },
  };
  const esta = entorno.dar('Protection', objeto, () => hoja.nombre) as Proteccion;
  return esta;
}
