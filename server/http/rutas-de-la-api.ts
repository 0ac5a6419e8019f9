import { Router, type RequestHandler } from 'express';
import { OPERACIONES, type NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../shared/api/operacion.ts';
import { Problem } from '../../shared/problem.ts';
import { RECURSOS } from '../resources/catalogo-de-recursos.ts';
import { envolver, type EntornoDeOperaciones } from './envoltura/envolver.ts';

type Entrada = readonly [NombreDeOperacion, Operacion];

/** A path's fixed pieces come before its holes: `/periodos/desde-libro` before `/periodos/{periodo}`. */
const peso = (ruta: string): string => ruta.replace(/\{\w+\}/g, '~');

/** Operations by their path, in the order in which a router must look at them. */
function porRuta(): [string, Entrada[]][] {
  const grupos = new Map<string, Entrada[]>();
  for (const [nombre, operacion] of Object.entries(OPERACIONES) as Entrada[]) {
    const grupo = grupos.get(operacion.ruta) ?? [];
    grupos.set(operacion.ruta, grupo);
    grupo.push([nombre, operacion]);
  }
  return [...grupos].sort(([a], [b]) => (peso(a) < peso(b) ? -1 : 1));
}

/** `/organos/{organo}` as Express 5 writes it. */
const comoExpress = (ruta: string): string => ruta.replace(/\{(\w+)\}/g, ':$1');

function metodoNoAdmitido(operaciones: readonly Entrada[]): RequestHandler {
  const metodos = operaciones.flatMap(([, { metodo }]) =>
    metodo === 'get' ? ['GET', 'HEAD'] : [metodo.toUpperCase()],
  );
  return (req, res) => {
    res.set('Allow', metodos.join(', '));
    throw new Problem('metodo-no-admitido', { metodo: req.method, admitidos: metodos.join(', ') });
  };
}

/** The routes of every operation, below `/api/v1`. */
export function rutasDeLaApi(entorno: EntornoDeOperaciones): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [ruta, operaciones] of porRuta()) {
    const lugar = router.route(comoExpress(ruta));
    for (const [nombre, operacion] of operaciones)
      lugar[operacion.metodo](envolver(nombre, operacion, RECURSOS[nombre], entorno));
    lugar.all(metodoNoAdmitido(operaciones));
  }
  return router;
}
