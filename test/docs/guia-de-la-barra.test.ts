import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TEXTOS } from '../../shared/sidebar/textos.ts';

const GUIA = readFileSync('docs/guia-areas.md', 'utf8').replace(/\s+/g, ' ');

it.each([
  TEXTOS.deshacer,
  TEXTOS.explicar,
  TEXTOS.pedir('DVOE'),
  TEXTOS.pestanas.enviar,
  TEXTOS.pestanas.mas,
  TEXTOS.verLoQueFalta,
  TEXTOS.sinActividades,
  TEXTOS.verRespuesta,
  TEXTOS.reintentar,
  TEXTOS.grupos.asistencia,
  TEXTOS.grupos.convenios,
  TEXTOS.grupos.opiniones,
  TEXTOS.preparar.boton,
])('the guide for the áreas tells of «%s» by the word that the sidebar shows', (palabra) => {
  expect(GUIA).toContain(`**${palabra}**`);
});
