import { Falla } from '../../falla.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import type { Contestacion } from '../puertos.ts';
import type { Taller } from '../taller.ts';
import { conPartes, leerJson, type Guarda } from './leer-json.ts';

/** RFC 9457, as the service writes it. */
interface ProblemaDelServicio {
  readonly codigo: string;
  readonly title: string;
  readonly detail: string;
}

const esProblema = conPartes<ProblemaDelServicio>('codigo', 'title', 'detail');

const noSeEntiende = ({ ajustes }: Taller, motivo: string): ProblemaDelComplemento =>
  new ProblemaDelComplemento('servicio-no-responde', { servicio: ajustes.servicio, motivo });

/**
 * The value of an answer.
 * @throws Falla what the service says, in its words; `servicio-no-responde` where it says nothing that is understood
 */
export function valorDe<T>(taller: Taller, { estado, cuerpo }: Contestacion, es: Guarda<T>): T {
  if (estado >= 400) {
    const dicho = leerJson(cuerpo, esProblema);
    if (dicho === null) throw noSeEntiende(taller, `contestó con el error HTTP ${String(estado)}`);
    const { codigo, title: titulo, detail: plantilla } = dicho;
    throw new Falla(codigo, { estado, salida: 2, titulo, plantilla }, {});
  }
  const valor = leerJson(cuerpo, es);
  if (valor === null) throw noSeEntiende(taller, 'contestó algo que este complemento no conoce');
  return valor;
}

/** @throws Problem `sin-servicio` where the institution opens no port; those of `valorDe` */
export function pedirTexto(taller: Taller, ruta: string): Contestacion {
  const { servicio } = taller.puertos;
  if (servicio === null)
    throw new ProblemaDelComplemento('sin-servicio', { motivo: 'este complemento no habla con el servicio' });
  return servicio({ metodo: 'get', ruta, cuerpo: null, encabezados: {} });
}

/** What the service holds at an address. @throws those of `pedirTexto` and of `valorDe` */
export const consultar = <T extends object>(
  taller: Taller,
  ruta: string,
  ...partes: (keyof T & string)[]
): T => valorDe(taller, pedirTexto(taller, ruta), conPartes<T>(...partes));
