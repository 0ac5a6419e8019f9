import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { filasPrevias } from '../../../shared/plantilla/filas-previas.ts';
import { planDeArea, planDelEnlace, planesDeAreas } from '../../../shared/plantilla/plan.ts';
import { hojaDef } from '../../../shared/hojas/catalogo-de-hojas.ts';
import { libro } from '../../support/libros.ts';
import { convenios, enlaceDelCiclo } from '../../support/libros-de-ciclo.ts';

const enlace = abrirCarpeta([enlaceDelCiclo()]);
const DEP = { nombre: 'Dirección de Participación', siglas: 'DEP' };
const hojas = (plan: { readonly hojas: readonly { readonly nombre: string }[] }) =>
  plan.hojas.map(({ nombre }) => nombre);

describe('the plan of an área’s libro', () => {
  it('has the tabs that its lines draw on, and those of every libro', () => {
    expect(hojas(planDeArea(enlace, DEP, null))).toEqual([
      ...['Carátula', 'Difusión', 'Actividades', 'Sin actividades', 'Justificaciones'],
    ]);
  });

  it('has the tab of what goes on from before, though no line of the period asks for it', () => {
    const previo = libro('antes', { Convenios: convenios('dep', ['CONV-1', 'UNAM']) });
    const plan = planDeArea(enlace, DEP, previo);
    expect(hojas(plan)).toContain('Convenios');
    expect(filasPrevias(plan, hojaDef('Convenios'))).toEqual([
      expect.arrayContaining(['CONV-1', 'Convenio Marco', 'UNAM']),
    ]);
    expect(filasPrevias(plan, hojaDef('Difusión'))).toEqual([]);
  });

  it('has besides the columns of before that the programme names, and no other', () => {
    const filas = [
      ['Monto', 'Folio', '_Nota', 'Apunte'],
      ['$5,000', 'CONV-1', 'mía', 'suelto'],
    ];
    const previo = libro('antes', { Convenios: filas });
    const programa = [
      ['Línea', 'Título', 'Fuente', 'Columnas', 'Áreas'],
      ['1', 'Convenios', 'Convenios', 'Folio;Importe=Monto', 'DEP'],
    ];
    const plan = planDeArea(abrirCarpeta([enlaceDelCiclo({ Programa: programa })]), DEP, previo);
    const def = plan.hojas.find(({ nombre }) => nombre === 'Convenios') ?? hojaDef('Anexos');
    expect(def.columnas.slice(hojaDef('Convenios').columnas.length).map((c) => c.nombre)).toEqual(['Monto']);
    const [fila = []] = filasPrevias(plan, def);
    expect([fila[0], fila.at(-1)]).toEqual(['CONV-1', '$5,000']);
  });

  it('has every tab of an área that the programme does not name', () => {
    const plan = planDeArea(enlace, { nombre: 'Archivo', siglas: 'AR' }, null);
    expect(hojas(plan)).toEqual(expect.arrayContaining(['Convenios', 'Avances', 'Actividades', 'Difusión']));
    expect(plan.campos.get('Siglas del área')).toBe('AR');
  });

  it('is made for each área that the programme names', () => {
    expect(planesDeAreas(enlace).map(({ nombre }) => nombre)).toEqual(['area-se', 'area-utsi', 'area-dep']);
  });
});

describe('the plan of the enlace’s own libro', () => {
  it('keeps what its Carátula says', () => {
    const { campos } = planDelEnlace(enlace);
    expect([campos.get('Tipo de libro'), campos.get('Periodo')]).toEqual(['Enlace', '2021-T4']);
    expect([...planDelEnlace(null).campos]).toEqual([['Tipo de libro', 'Enlace']]);
  });
});
