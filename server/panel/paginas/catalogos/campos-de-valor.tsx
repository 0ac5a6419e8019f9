import type { VNode } from 'preact';
import type * as z from 'zod';
import type { Catalogos, valorNuevo } from '../../../../shared/api/esquemas/periodos.ts';
import { CampoCorto } from '../../componentes/campo-corto.tsx';
import { useBorrador, type Borrador } from '../../estado/borrador.ts';

type ValorNuevo = z.input<typeof valorNuevo>;

/** What is written of a value of a list, kept until it is sent. */
export interface BorradorDeValor {
  readonly catalogo: Borrador;
  readonly valor: Borrador;
  readonly siglas: Borrador;
  readonly variantes: Borrador;
}

export interface ValorInicial {
  readonly catalogo: string;
  readonly valor: string;
  readonly siglas?: string;
  readonly variantes?: readonly string[];
}

export function useBorradorDeValor(clave: string, inicial: ValorInicial): BorradorDeValor {
  return {
    catalogo: useBorrador(`${clave}:catalogo`, inicial.catalogo),
    valor: useBorrador(`${clave}:valor`, inicial.valor),
    siglas: useBorrador(`${clave}:siglas`, inicial.siglas),
    variantes: useBorrador(`${clave}:variantes`, inicial.variantes?.join('; ')),
  };
}

export function olvidarValor(borrador: BorradorDeValor): void {
  for (const campo of [borrador.catalogo, borrador.valor, borrador.siglas, borrador.variantes])
    campo.olvidar();
}

/** What was written, as it is sent. */
export const valorEscrito = ({ catalogo, valor, siglas, variantes }: BorradorDeValor): ValorNuevo => ({
  catalogo: catalogo.texto,
  valor: valor.texto,
  siglas: siglas.texto,
  variantes: variantes.texto
    .split(';')
    .map((v) => v.trim())
    .filter((v) => v !== ''),
});

interface Datos {
  readonly borrador: BorradorDeValor;
  readonly catalogos: Catalogos;
}

/** Fields of a value of a list. */
export function CamposDeValor({ borrador, catalogos }: Datos): VNode {
  return (
    <>
      <CampoCorto
        etiqueta="Lista"
        ayuda="Se llama como la columna a la que sirve: Contraparte, Tipo de convenio."
        borrador={borrador.catalogo}
        sugeridos={catalogos.catalogos.map((c) => c.catalogo)}
        obligatorio
      />
      <CampoCorto etiqueta="Valor" borrador={borrador.valor} obligatorio />
      <CampoCorto etiqueta="Siglas (opcional)" borrador={borrador.siglas} />
      <CampoCorto
        etiqueta="Otras formas de escribirlo (opcional)"
        ayuda="Separadas con punto y coma. Se leen como el valor."
        borrador={borrador.variantes}
        maximo={2_000}
      />
    </>
  );
}
