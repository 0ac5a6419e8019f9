import { dibujarImagen, encajar, medidasDe } from './imagen.ts';
import type { Imagen } from './imagen.ts';
import type { LogotipoDePortada } from '../partes/portada.ts';

/** Relationship of the logo: the same id in the document's part and in each header's. */
export const RELACION_DE_LOGOTIPO = 'rIdLogotipo';

const EN_PORTADA = { ancho: 4200, alto: 1900 };
const EN_ENCABEZADO = { ancho: 1900, alto: 640 };
const LUGAR_EN_ENCABEZADO = { x: 0, y: 420 };

export interface Logotipo {
  readonly archivo: string;
  readonly bytes: Uint8Array;
  readonly portada: LogotipoDePortada;
  /** Run for the header number `id`. */
  readonly enEncabezado: (id: number) => string;
}

/** The institution's logo ready to be drawn; null for none, or where its bytes are no such picture. */
export function prepararLogotipo(imagen: Imagen | null, institucion: string): Logotipo | null {
  const medidas = imagen === null ? null : medidasDe(imagen);
  if (imagen === null || medidas === null) return null;
  const texto = `Logotipo de ${institucion === '' ? 'la institución' : institucion}`;
  const relacion = RELACION_DE_LOGOTIPO;
  const grande = encajar(medidas, EN_PORTADA);
  const chico = encajar(medidas, EN_ENCABEZADO);
  return {
    archivo: `media/logotipo.${imagen.tipo}`,
    bytes: imagen.bytes,
    portada: {
      xml: dibujarImagen({ relacion, id: 1, medidas: grande, texto, posicion: null }),
      alto: grande.alto,
    },
    enEncabezado: (id) =>
      dibujarImagen({ relacion, id: id + 1, medidas: chico, texto, posicion: LUGAR_EN_ENCABEZADO }),
  };
}
