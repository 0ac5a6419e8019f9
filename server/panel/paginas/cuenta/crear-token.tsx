import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Alcance } from '../../../../shared/api/operacion.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { Elegir } from '../../componentes/elegir.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { useBorrador } from '../../estado/borrador.ts';

/** What a token may do, from less to more. */
export const DE_ALCANCE: readonly { readonly valor: Alcance; readonly texto: string }[] = [
  { valor: 'leer', texto: 'Solo leer' },
  { valor: 'enviar', texto: 'Leer y enviar libros' },
  { valor: 'gestionar', texto: 'Todo lo que yo puedo' },
];

const DIA_MS = 86_400_000;

const DE_VIGENCIA = [
  { valor: '30', texto: '30 días' },
  { valor: '90', texto: '90 días' },
  { valor: '365', texto: 'Un año' },
  { valor: '', texto: 'No caduca' },
];

const caducaEn = (dias: string): string | null =>
  dias === '' ? null : new Date(Date.now() + Number(dias) * DIA_MS).toISOString();

/** Makes a token; its secret goes to whoever shows it. */
export function CrearToken({ alCrear }: { readonly alCrear: (secreto: string) => void }): VNode {
  const nombre = useBorrador('token:nombre');
  const [alcance, elegirAlcance] = useState<Alcance>('enviar');
  const [dias, elegirDias] = useState('90');
  const { correr, corriendo, falla } = useAccion(async () => {
    const cuerpo = { nombre: nombre.texto, alcance, caduca: caducaEn(dias) };
    const { json } = await pedir('crearToken', { cuerpo });
    nombre.olvidar();
    alCrear(json.secreto);
  });
  return (
    <form
      class="filtros"
      aria-label="Crear un token"
      onSubmit={(evento) => {
        evento.preventDefault();
        correr();
      }}
    >
      <CampoCorto etiqueta="Para qué es" borrador={nombre} obligatorio />
      <Elegir
        etiqueta="Alcance"
        valor={alcance}
        opciones={DE_ALCANCE}
        alElegir={(valor) => {
          elegirAlcance(DE_ALCANCE.find((a) => a.valor === valor)?.valor ?? 'leer');
        }}
      />
      <Elegir etiqueta="Vigencia" valor={dias} opciones={DE_VIGENCIA} alElegir={elegirDias} />
      <button type="submit" class="boton principal" disabled={corriendo}>
        Crear el token
      </button>
      <AvisoDeFalla falla={falla} />
    </form>
  );
}
