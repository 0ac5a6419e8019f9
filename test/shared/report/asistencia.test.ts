import { describe, expect, it } from 'vitest';
import { SESIONES, tablaDe, textoDe } from './ayuda.ts';

describe('Asistencia and Sesiones', () => {
  const hojas = {
    Sesiones: SESIONES,
    Integrantes: [
      'Orden¦Calidad¦Cargo o área¦Nombre',
      '1¦Presidencia¦Consejera¦Ana Paz',
      '2¦Integrante¦Consejero¦Luis Gil',
      '3¦Secretaría técnica¦¦Eva Mora',
      '4¦Poder Legislativo¦¦Raúl Oca',
      '5¦Partido político¦Partido Azul¦',
      '6¦Partido político¦Partido Rojo¦Juan Rey',
      '7¦Partido político¦Partido Rojo¦Rosa Sol',
      '8¦Área invitada¦Secretaría Administrativa¦César Ríos',
      '9¦Área invitada¦Unidad de Género¦',
    ],
    Asistencia: [
      'Integrante¦Décima segunda ordinaria¦10a Ordinaria¦1ª urgente¦2ª extraordinaria¦9ª ordinaria¦Décima primera',
      'Ana Paz¦✓¦x¦J¦✓¦✓¦sí',
      'Luis Gil¦TRUE¦1¦No¦✓¦✓¦0',
      'Eva Mora¦FALSE¦✓¦✓¦¦¦',
      'Raúl Oca¦X¦j¦si¦¦¦✓',
      'Partido Azul¦✓¦¦¦¦¦',
      'Juan Rey¦✓¦¦¦¦¦',
      'Rosa Sol¦¦✓¦¦¦¦',
      'César Ríos¦✓¦¦¦¦¦',
      'Unidad de Género¦¦¦✓¦¦¦',
    ],
  };

  it('has a column per session held in the period and a row per row of the tab', () => {
    expect(tablaDe({ fuente: 'Asistencia' }, hojas)).toEqual([
      'Integrantes e invitados,Décima sesión ordinaria,Primera sesión urgente,Décima primera sesión ordinaria,Décima segunda sesión ordinaria',
      'Presidencia: Ana Paz,✓,J,✓,✓',
      'Integrante: Luis Gil,✓,,,✓',
      'Secretaría técnica: Eva Mora,✓,✓,,',
      'Poder Legislativo: Raúl Oca,J,✓,✓,✓',
      'Partido Azul,,,,✓',
      'Partido Rojo,,,,✓',
      'Partido Rojo,✓,,,',
      '"Secretaría Administrativa, César Ríos",,,,✓',
      'Unidad de Género,,✓,,',
    ]);
  });

  it('Sesiones holds those celebrated in the period, by date', () => {
    expect(tablaDe({ fuente: 'Sesiones' }, hojas)).toEqual([
      'Sesión,Fecha',
      'Décima sesión ordinaria,Jueves 21 de octubre de 2021',
      'Primera sesión urgente,Viernes 5 de noviembre de 2021',
      'Décima primera sesión ordinaria,Miércoles 24 de noviembre de 2021',
      'Décima segunda sesión ordinaria,Miércoles 15 de diciembre de 2021',
    ]);
  });

  it('an empty Estatus is Celebrada for a Filtro', () => {
    expect(tablaDe({ fuente: 'Sesiones', filtro: 'Estatus=Celebrada' }, hojas)).toHaveLength(5);
    expect(tablaDe({ fuente: 'Sesiones', filtro: 'Estatus!=Celebrada' }, hojas)).toEqual([]);
    expect(textoDe({ texto: '{total de Sesiones con Estatus=Cancelada}' }, hojas)).toBe('1');
    expect(textoDe({ texto: '{total de Sesiones}' }, hojas)).toBe('4');
  });
});
