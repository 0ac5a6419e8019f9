import type { Entorno } from './entorno-de-doble.ts';
import type { HojaDeDoble, ProteccionDeDoble } from './estado-de-doble.ts';
import { es, exigir } from './excepcion.ts';

type Proteccion = GoogleAppsScript.Spreadsheet.Protection;

/** `Protection` (developers.google.com/apps-script/reference/spreadsheet/protection). */
export function darProteccion(
  entorno: Entorno,
  hoja: HojaDeDoble,
  proteccion: ProteccionDeDoble,
): Proteccion {
  const objeto: Pick<Proteccion, 'getDescription' | 'remove' | 'setDescription' | 'setWarningOnly'> = {
    getDescription: () => proteccion.descripcion,
    remove: () => {
      hoja.protecciones.splice(hoja.protecciones.indexOf(proteccion), 1);
    },
    setDescription: (...dados: unknown[]) => {
      exigir('SpreadsheetApp.Protection.setDescription', dados, [es.texto]);
      proteccion.descripcion = dados[0] as string;
      return esta;
    },
    setWarningOnly: (...dados: unknown[]) => {
      exigir('SpreadsheetApp.Protection.setWarningOnly', dados, [es.logico]);
      proteccion.soloAviso = dados[0] as boolean;
      return esta;
    },
  };
  const esta = entorno.dar('Protection', objeto, () => hoja.nombre) as Proteccion;
  return esta;
}
