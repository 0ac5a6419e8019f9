import type { VNode } from 'preact';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { direccionDe } from '../../cliente/direccion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Descarga } from '../../componentes/descarga.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { DE_LIBRO } from '../../texto/estados.ts';
import { HojaDeGoogle } from './hoja-de-google.tsx';
import type { LugarDeArea } from './usar-validacion.ts';
import { VistoBueno } from './visto-bueno.tsx';

const CERRADO = 'El periodo está cerrado: nada cambia ya. Aquí quedan sus envíos y sus acuses.';

const DICHOS: Readonly<Record<LibroDeArea['estado'], string>> = {
  'sin-enviar':
    'Llene su libro aquí mismo, o descárguelo, llénelo y súbalo. Se revisa antes de enviarlo: verá qué corregir y dónde.',
  'por-visto-bueno': 'Su envío espera el visto bueno de la persona titular del área.',
  enviado:
    'El enlace tiene su envío y lo revisará. Si olvidó algo, puede enviar de nuevo: el último es el que cuenta.',
  observado: 'El enlace devolvió su envío. Corrija lo que se señala y envíe de nuevo.',
  aceptado: 'El enlace aceptó su libro y quedó bloqueado. Si hace falta cambiarlo, pídale que lo reabra.',
};

/** Why it was returned, as whoever returned it wrote. */
function Motivo({ envio }: { readonly envio: string }): VNode | null {
  const { datos } = usePedido('envio', { parametros: { envio } });
  const ultima = datos?.revisiones.findLast((r) => r.motivo !== '');
  if (ultima === undefined) return null;
  return (
    <blockquote class="cita">
      <p class="parrafo">{ultima.motivo}</p>
      <p class="menudo">{ultima.quien}</p>
    </blockquote>
  );
}

interface Plantilla {
  readonly lugar: LugarDeArea;
  readonly siglas: string;
}

/** The área's empty libro, with its lines and lists. */
export function Plantilla({ lugar, siglas }: Plantilla): VNode {
  return (
    <p class="fila-de-datos">
      <Descarga a={direccionDe('plantilla', { parametros: lugar })}>Libro de {siglas} (.xlsx)</Descarga>
      <span class="menudo">Con sus líneas, las listas y las sesiones del periodo.</span>
    </p>
  );
}

/** The way to the libro in the browser: nothing to download, nothing to send back. */
function LlenarAqui({ lugar }: Pick<Plantilla, 'lugar'>): VNode {
  const { organo, periodo, area } = lugar;
  return (
    <p class="fila-de-datos">
      <a class="boton principal" href={`/organos/${organo}/periodos/${periodo}/areas/${area}/libro`}>
        <Icono nombre="hoja" />
        Llenar el libro aquí
      </a>
      <span class="menudo">
        En esta página, como en una hoja de cálculo: se guarda solo y se revisa al escribir.
      </span>
    </p>
  );
}

interface Datos {
  readonly libro: LibroDeArea;
  readonly lugar: LugarDeArea;
  readonly estadoDelPeriodo: PeriodoDeApi['estado'] | null;
  /** Whether the visto bueno is theirs to give. */
  readonly daVistoBueno: boolean;
  readonly releer: () => void;
}

/** What comes next for an área, in words. */
export function QueSigue({ libro, lugar, estadoDelPeriodo, daVistoBueno, releer }: Datos): VNode {
  const { estado, envio } = libro;
  const senal = DE_LIBRO[estado];
  const cerrado = estadoDelPeriodo === 'cerrado';
  return (
    <section class={`que-sigue t-${senal.tono}`} aria-label="Qué sigue">
      <Icono nombre={cerrado ? 'candado' : senal.icono} />
      <div>
        <p>{cerrado ? CERRADO : DICHOS[estado]}</p>
        {estado !== 'aceptado' && !cerrado && <HojaDeGoogle lugar={lugar} />}
        {estado !== 'aceptado' && !cerrado && <LlenarAqui lugar={lugar} />}
        {estado === 'sin-enviar' && !cerrado && <Plantilla lugar={lugar} siglas={libro.siglas} />}
        {estado === 'observado' && envio !== null && <Motivo key={libro.version} envio={envio.id} />}
        {estado === 'por-visto-bueno' && daVistoBueno && !cerrado && (
          <VistoBueno libro={libro} releer={releer} />
        )}
      </div>
    </section>
  );
}
