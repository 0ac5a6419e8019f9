import type { VNode } from 'preact';
import { peticionDe } from '../../../../shared/envio/peticion-de-hallazgo.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoDeTexto } from '../../componentes/campo.tsx';
import { EnSuLugar } from '../../componentes/en-su-lugar.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useBorrador } from '../../estado/borrador.ts';
import { useSitio } from '../../estado/sitio.ts';
import type { Atencion } from './atencion.ts';
import { llaveDeHallazgo, type HallazgoRevisado } from './agrupar-hallazgos.ts';
import { textoDePeticion } from './texto-de-peticion.ts';

type Datos = Atencion & { readonly hallazgo: HallazgoRevisado; readonly alCerrar: () => void };

/** Writes the right value in the libro at hand. */
export function CorregirCelda({ captura, hallazgo, alCerrar }: Datos): VNode {
  const { hoja, fila, columna, valor } = hallazgo;
  const borrador = useBorrador(`celda:${llaveDeHallazgo(hallazgo)}`, valor);
  const nuevo = borrador.texto.trim();
  return (
    <EnSuLugar
      accion="Cambiar"
      impedido={nuevo === valor || fila === null}
      alCerrar={alCerrar}
      alEnviar={() => {
        const cambio = { hoja, fila: fila ?? 0, columna, esperado: valor, nuevo };
        captura.cambiar([cambio], `Se cambió ${columna} en la fila ${String(fila)} de ${hoja}.`);
        borrador.olvidar();
        alCerrar();
      }}
    >
      <CampoDeTexto
        etiqueta={`${columna}, fila ${String(fila)}`}
        borrador={borrador}
        renglones={valor.length > 80 ? 4 : 1}
        enfocar
      />
    </EnSuLugar>
  );
}

/** Says why a warning stands: it goes into `Justificaciones` of the libro at hand. */
export function Explicar({ captura, hallazgo, alCerrar }: Datos): VNode {
  const antes = hallazgo.justificacion ?? '';
  const borrador = useBorrador(`explicacion:${llaveDeHallazgo(hallazgo)}`, antes);
  const motivo = borrador.texto.trim();
  return (
    <EnSuLugar
      accion="Guardar la explicación"
      impedido={motivo === antes}
      alCerrar={alCerrar}
      alEnviar={() => {
        captura.explicar(hallazgo, motivo);
        borrador.olvidar();
        alCerrar();
      }}
    >
      <CampoDeTexto
        etiqueta="Por qué es correcto"
        ayuda="Lo leerá el enlace. Vale para este registro, aunque cambie de fila."
        borrador={borrador}
        enfocar
      />
    </EnSuLugar>
  );
}

/** Asks the enlace for what it alone can add; the finding then stands in nobody's way. */
export function Pedir({ hallazgo, alPedir, alCerrar }: Datos): VNode {
  const { organo, periodo, resto } = useSitio();
  const area = resto.split('/')[1] ?? '';
  const borrador = useBorrador(`pedir:${llaveDeHallazgo(hallazgo)}`, textoDePeticion(hallazgo));
  const { correr, corriendo, falla } = useAccion(async () => {
    await pedir('pedir', {
      parametros: { organo, periodo, area },
      cuerpo: { ...peticionDe(hallazgo), texto: borrador.texto.trim() },
    });
    borrador.olvidar();
    avisar('El enlace ya tiene su petición. Puede enviar sin esperar la respuesta.');
    alCerrar();
    alPedir();
  });
  return (
    <EnSuLugar
      accion="Pedir"
      impedido={corriendo || borrador.texto.trim() === ''}
      alCerrar={alCerrar}
      alEnviar={correr}
    >
      <CampoDeTexto
        etiqueta="Qué pide al enlace"
        ayuda="Diga qué falta y por qué es correcto. Puede enviar su libro sin esperar la respuesta."
        borrador={borrador}
        enfocar
      />
      <AvisoDeFalla falla={falla} reintentar={correr} />
    </EnSuLugar>
  );
}
