import { h, type Hijo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { boton } from '../../piezas/boton.ts';
import { rotuloDeConvenio } from '../../piezas/convenio.ts';
import { eleccion } from '../../piezas/entradas.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

const DICE = TEXTOS.opiniones;

interface Par {
  opinion: string;
  folio: string;
}

async function ligar(barra: Barra, { opinion, folio }: Par, alAcabar: () => void): Promise<void> {
  const dado = await barra.pedir(
    'ligarOpinion',
    { opinion, folio },
    {
      llave: 'ligarOpinion',
      dice: DICE.ligando,
      escribe: true,
      reintentar: () => void ligar(barra, { opinion, folio }, alAcabar),
    },
  );
  if (dado === null) return;
  alAcabar();
  barra.decir(DICE.ligada(opinion, folio));
}

type Opciones = Parameters<typeof eleccion>[2];

const conElija = (opciones: Opciones): Opciones => [{ valor: '', texto: TEXTOS.elija }, ...opciones];

function elegirAmbos(
  barra: Barra,
  par: Par,
  opiniones: Opciones,
  convenios: Opciones,
  alAcabar: () => void,
): Hijo {
  if (opiniones.length === 0) return h('p', { llave: 'ninguna' }, DICE.ninguna);
  if (convenios.length === 0) return h('p', { llave: 'sin-convenios' }, DICE.sinConvenios);
  return [
    eleccion(DICE.cual, par.opinion, conElija(opiniones), (opinion) => {
      par.opinion = opinion;
      barra.redibujar();
    }),
    eleccion(DICE.deCual, par.folio, conElija(convenios), (folio) => {
      par.folio = folio;
      barra.redibujar();
    }),
    boton(DICE.ligar, () => void ligar(barra, par, alAcabar), {
      clase: 'principal ancho',
      llave: 'ligar',
      impedido: par.opinion === '' || par.folio === '' || barra.escribiendo(),
      ocupado: barra.trabaja('ligarOpinion') && DICE.ligando,
    }),
  ];
}

/** Ties an opinión to the convenio that it is about. */
export const crearLigarOpinion: CrearVista = (barra) => {
  const par: Par = { opinion: '', folio: '' };
  const opiniones = crearLectura(barra, 'opiniones', () => null);
  const convenios = crearLectura(barra, 'conveniosSinOpinion', () => null);
  const leer = (): void => {
    Object.assign(par, { opinion: '', folio: '' });
    opiniones.leer();
    convenios.leer();
  };
  return {
    alEntrar: leer,
    dibujar: () =>
      opiniones.mostrar((todas) =>
        convenios.mostrar((suyos) =>
          elegirAmbos(
            barra,
            par,
            todas.map((o) => ({ valor: o.clave, texto: [o.clave, o.nombre].join(', ') })),
            suyos.map((c) => ({ valor: c.clave, texto: rotuloDeConvenio(c) })),
            leer,
          ),
        ),
      ),
  };
};
