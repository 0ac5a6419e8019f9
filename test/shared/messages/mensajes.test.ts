import { describe, expect, it } from 'vitest';
import type { CodigoDeRegla, DatosDeHallazgo, Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { gravedadParaPersonas } from '../../../shared/messages/gravedad.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import { FICHAS_DE_REGLAS } from '../../../shared/messages/reglas.ts';
import { REGLAS } from '../../../shared/rules/catalogo-de-reglas.ts';
import { carpetaDeEjemplo } from '../../support/libros.ts';

const fecha = (anio: number, mes: number, dia: number) => ({ anio, mes, dia });
const lugar = (hoja: string, fila: number | null, columna: string, libro = 'area-se') => ({
  libro,
  hoja,
  fila,
  columna,
});
const hallazgo = (l: Hallazgo['lugar'], valor: string, datos: DatosDeHallazgo): Hallazgo => ({
  lugar: l,
  valor,
  datos,
  justificacion: null,
});
const ambos = (h: Hallazgo): string =>
  `${mensaje(h, { siglasDelEnlace: 'DVOE' })} ${sugerencia(h, { siglasDelEnlace: 'DVOE' })}`;

const D = (n: number) => ({ unidades: BigInt(n), escala: 0 });

/** One finding of each rule with the whole text that a person reads. */
const CASOS: readonly (readonly [Hallazgo, string])[] = [
  [
    hallazgo(lugar('Convenios', 1, 'Contraparte'), '', {
      regla: 'columna-faltante',
      parecida: 'Contrapartte',
    }),
    'Fila 1, Contraparte: falta esta columna, que es obligatoria en Convenios. ¿Es la columna «Contrapartte»? Cambie su encabezado a «Contraparte».',
  ],
  [
    hallazgo(lugar('Convenio', null, ''), '', {
      regla: 'hoja-desconocida',
      nombre: 'Convenio',
      parecida: 'Convenios',
      soloEnlace: false,
    }),
    'La hoja «Convenio» no es una de las que se leen: lo que contiene no llega al informe. ¿Quiso decir «Convenios»? Cambie el nombre de la hoja.',
  ],
  [
    hallazgo(lugar('Sesiones', null, ''), '', {
      regla: 'hoja-desconocida',
      nombre: 'Sesiones',
      parecida: null,
      soloEnlace: true,
    }),
    'La hoja «Sesiones» solo se lee en el libro del enlace: lo que contiene aquí no llega al informe. Envíe esos datos a la DVOE; si son apuntes del área, llame a la hoja «_Sesiones».',
  ],
  [
    hallazgo(lugar('Carátula', 4, 'Campo'), 'Correos', { regla: 'columna-desconocida', parecida: 'Correo' }),
    'Fila 4, Campo: «Correos» no es un campo de la Carátula. ¿Quiso decir «Correo»?',
  ],
  [
    hallazgo(lugar('Convenios', 7, 'Contraparte'), '', { regla: 'valor-requerido' }),
    'Fila 7, Contraparte: falta el dato, que es obligatorio. Escriba el dato; por ejemplo, «Demarcación Tlalpan».',
  ],
  [
    hallazgo(lugar('Carátula', 1, 'Área'), '', { regla: 'valor-requerido' }),
    'Fila 1, Área: falta este campo de la Carátula, que es obligatorio. Agregue una fila con «Área» en Campo y el dato en Valor.',
  ],
  [
    hallazgo(lugar('Seguimiento', 3, 'Fecha'), '21/10/21', {
      regla: 'fecha-invalida',
      parecida: fecha(2021, 10, 21),
      esPeriodo: false,
    }),
    'Fila 3, Fecha: «21/10/21» no se puede leer como fecha. ¿Quiso decir jueves 21 de octubre de 2021? Escriba 21/10/2021.',
  ],
  [
    hallazgo(lugar('Convenios', 3, 'Vigencia hasta'), 'siempre', {
      regla: 'fecha-invalida',
      parecida: null,
      esPeriodo: false,
    }),
    'Fila 3, Vigencia hasta: «siempre» no se puede leer como fecha. Escríbala así: 21/10/2021, o 21 de octubre de 2021. Si no tiene término, escriba Indefinida.',
  ],
  [
    hallazgo(lugar('SIVOPLE', 3, 'Cantidad'), 'doce', {
      regla: 'numero-invalido',
      entero: true,
      parecido: '12',
    }),
    'Fila 3, Cantidad: «doce» no se puede leer como número entero. ¿Quiso decir 12? Escriba solo el número entero.',
  ],
  [
    hallazgo(lugar('Convenios', 3, 'Etapa'), 'Vigentte', {
      regla: 'catalogo-desconocido',
      pieza: 'Vigentte',
      catalogo: 'Etapa',
      parecido: 'Vigente',
      validos: [],
    }),
    'Fila 3, Etapa: «Vigentte» no está en la lista de Etapa. ¿Quiso decir «Vigente»? Si falta en la lista, pida a la DVOE que lo agregue a Catálogos.',
  ],
  [
    hallazgo(lugar('Acuerdos', 3, 'Clave'), 'CVOE-36', { regla: 'clave-formato', ejemplo: 'CVOE/036/21' }),
    'Fila 3, Clave: «CVOE-36» no tiene la forma de una clave. Escríbala completa, así: «CVOE/036/21».',
  ],
  [
    hallazgo(lugar('Convenios', 9, 'Folio'), 'CONV-003', {
      regla: 'clave-duplicada',
      otra: lugar('Convenios', 4, 'Folio', 'area-utsi'),
      otroValor: 'conv-3',
    }),
    'Fila 9, Folio: «CONV-003» ya está en la fila 4 de Convenios, en el libro area-utsi, escrita «conv-3». Cambie una de las dos claves; si es el mismo registro, borre una de las filas.',
  ],
  [
    hallazgo(lugar('Acuerdos', 9, 'Clave'), 'CVOE/040/21', {
      regla: 'clave-salto',
      faltantes: ['CVOE/038/21', 'CVOE/039/21'],
      cuantas: 2,
      anterior: 'CVOE/037/21',
    }),
    'Fila 9, Clave: entre «CVOE/037/21» y «CVOE/040/21» faltan «CVOE/038/21» y «CVOE/039/21». Agregue las que faltan; si no existen, explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Avances', 3, 'Sesión'), 'Novena', {
      regla: 'sesion-inexistente',
      pieza: 'Novena',
      parecida: null,
      existentes: ['Décima', 'Décima primera'],
    }),
    'Fila 3, Sesión: «Novena» no es ninguna de las Sesiones. Las sesiones son: «Décima» y «Décima primera».',
  ],
  [
    hallazgo(lugar('Actividades', 3, 'Línea'), '9.Z', {
      regla: 'referencia-inexistente',
      pieza: '9.Z',
      a: 'Programa',
      parecida: null,
    }),
    'Fila 3, Línea: «9.Z» no es una línea del programa. Elija una línea del Programa; si le falta una, la agrega la DVOE.',
  ],
  [
    hallazgo(lugar('Convenios', 3, 'Vigencia hasta'), '15/11/2020', {
      regla: 'vigencia-invertida',
      columnaInicio: 'Vigencia desde',
      inicio: fecha(2021, 11, 15),
      fin: fecha(2020, 11, 15),
    }),
    'Fila 3, Vigencia hasta: dice «15/11/2020», que es antes de Vigencia desde (15 de noviembre de 2021). Revise las dos fechas: el término va el mismo día que el inicio o después.',
  ],
  [
    hallazgo(lugar('Indicadores', 3, 'Valor'), '23', {
      regla: 'total-no-cuadra',
      indicador: 'Registros',
      desgloses: [
        { desglose: 'Género', suma: D(22) },
        { desglose: 'Edad', suma: D(1024) },
      ],
      esperado: D(23),
      contra: 'Total',
    }),
    'Fila 3, Valor: el total de «Registros» es 23, pero suma 22 por «Género» y 1,024 por «Edad». Revise las cifras: cada desglose debe sumar 23. Si alguno no tiene que sumar, haga que su nombre empiece con Parcial.',
  ],
  [
    hallazgo(lugar('Sin actividades', 2, 'Línea'), '2.E', {
      regla: 'sin-actividades-contradictorio',
      linea: '2.E',
      hoja: 'Actividades',
      fila: 5,
      cuantos: 1,
    }),
    'Fila 2, Línea: dice que no hubo actividades en la línea 2.E, pero este libro tiene 1 registro de ella (está en la fila 5 de Actividades). Borre esta declaración, o corrija la línea de esos registros.',
  ],
  [
    hallazgo(lugar('Programa', 4, 'Filtro'), 'Etap=Suscrito', {
      regla: 'programa-invalido',
      pieza: 'Etap',
      motivo: 'columna-desconocida',
      validos: ['Etapa', 'Sector'],
    }),
    'Fila 4, Filtro: «Etap» nombra una columna que la hoja no tiene. ¿Quiso decir «Etapa»? Aquí vale, por ejemplo: «Etapa» y «Sector».',
  ],
  [
    hallazgo(lugar('Seguimiento', 3, 'Fecha'), 'Miércoles 26 de octubre de 2021.', {
      regla: 'fecha-dia-semana',
      fragmento: 'Miércoles 26 de octubre de 2021.',
      fecha: fecha(2021, 10, 26),
      diaEscrito: 3,
      cercana: fecha(2021, 10, 27),
    }),
    'Fila 3, Fecha: dice «Miércoles 26 de octubre de 2021», pero ese día fue martes. ¿Quiso decir martes 26 o miércoles 27 de octubre?',
  ],
  [
    hallazgo(lugar('Actividades', 3, 'Fecha inicio'), '04/10/2019', {
      regla: 'fecha-fuera-de-periodo',
      fecha: fecha(2019, 10, 4),
      fin: fecha(2019, 10, 5),
      periodo: { desde: fecha(2020, 3, 1), hasta: fecha(2020, 5, 31), clave: null },
    }),
    'Fila 3, Fecha inicio: «04/10/2019», con fin el 5 de octubre de 2019, está fuera del periodo (marzo a mayo de 2020). Revise la fecha. Si está bien, el registro no entra en las tablas del periodo: quítelo o explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Integrantes', 2, 'Nombre'), 'Erika Estrada Ruíz', {
      regla: 'nombre-variante',
      pieza: 'Erika Estrada Ruíz',
      correcto: 'Erika Estrada Ruiz',
      motivo: 'frecuencia',
      donde: lugar('Actividades', 7, 'Participantes', 'area-utvoe'),
    }),
    'Fila 2, Nombre: dice «Erika Estrada Ruíz», pero casi siempre se escribe «Erika Estrada Ruiz» (la fila 7 de Actividades, en el libro area-utvoe). ¿Quiso decir «Erika Estrada Ruiz»? Si son dos distintos, explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Convenios', 38, 'Contraparte'), 'Radio Educación', {
      regla: 'registro-duplicado',
      otro: lugar('Convenios', 36, 'Contraparte'),
      otraClave: 'CONV-035',
      que: 'convenio',
    }),
    'Fila 38, Contraparte: ya hay un convenio del mismo tipo con la misma contraparte (CONV-035, en la fila 36). Si es el mismo, borre una de las dos filas; si no, explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Convenios', 2, 'Opinión'), '', {
      regla: 'convenio-sin-opinion',
      folio: 'CONV-001',
      contraparte: 'UNAM',
    }),
    'Fila 2, Opinión: el convenio CONV-001 con «UNAM» está suscrito y no tiene opinión de pertinencia. Escriba el número de su opinión; si no la requiere, explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Opiniones', 2, 'Fecha de emisión'), '20/10/2021', {
      regla: 'opinion-posterior',
      folio: 'CONV-001',
      convenio: lugar('Convenios', 5, 'Folio'),
      emision: fecha(2021, 10, 20),
      suscripcion: fecha(2021, 10, 15),
    }),
    'Fila 2, Fecha de emisión: la opinión es del 20 de octubre de 2021, después de la firma del convenio CONV-001 (15 de octubre de 2021; fila 5 de Convenios). Revise las dos fechas; si están bien, explique por qué es correcto.',
  ],
  [
    hallazgo(lugar('Programa', 8, 'Línea'), '2.E', {
      regla: 'linea-sin-reporte',
      linea: '2.E',
      titulo: 'Actos',
      areas: ['SE', 'UTVOE'],
      indicador: null,
    }),
    'Fila 8, Línea: la línea 2.E (Actos) no tiene ningún registro, ni nadie declaró que no hubo actividades. Pida los registros a SE y UTVOE, o que declare la línea en Sin actividades; si es correcto así, explique por qué.',
  ],
  [
    hallazgo(lugar('Integrantes', 5, 'Nombre'), 'Ana Paz', {
      regla: 'integrante-sin-asistencia',
      nombre: 'Ana Paz',
    }),
    'Fila 5, Nombre: «Ana Paz» no tiene fila en Asistencia. Agregue su fila en Asistencia, aunque no haya asistido; si no debe tenerla, explique por qué es correcto.',
  ],
];

describe('wording of findings', () => {
  it.each(CASOS)('is a whole Spanish sentence and its cure (%#)', (h, texto) => {
    expect(ambos(h)).toBe(texto);
  });

  it('covers every rule', () => {
    const cubiertas = new Set<CodigoDeRegla>(CASOS.map(([h]) => h.datos.regla));
    expect([...REGLAS.map((r) => r.codigo)].filter((codigo) => !cubiertas.has(codigo))).toEqual([]);
  });

  it('names month and year of both readings where they differ', () => {
    const en = (f: Hallazgo['lugar'], d: DatosDeHallazgo): string => sugerencia(hallazgo(f, 'x', d));
    const datos = { regla: 'fecha-dia-semana', fragmento: 'x', diaEscrito: 3 } as const;
    const aqui = lugar('Seguimiento', 2, 'Fecha');
    expect(en(aqui, { ...datos, fecha: fecha(2021, 11, 30), cercana: fecha(2021, 12, 1) })).toBe(
      '¿Quiso decir martes 30 de noviembre o miércoles 1 de diciembre?',
    );
    expect(en(aqui, { ...datos, fecha: fecha(2021, 12, 31), cercana: fecha(2022, 1, 1) })).toBe(
      '¿Quiso decir viernes 31 de diciembre de 2021 o sábado 1 de enero de 2022?',
    );
  });

  it('quotes long cells shortened, on one line', () => {
    const valor = `uno\n${'dos '.repeat(100)}`;
    const texto = mensaje(
      hallazgo(lugar('Indicadores', 2, 'Valor'), valor, {
        regla: 'numero-invalido',
        entero: false,
        parecido: null,
      }),
    );
    expect(texto).toMatch(/^Fila 2, Valor: «uno dos [^\n]*…» no se puede leer como número\.$/u);
    expect(texto.length).toBeLessThan(260);
  });

  it('every finding of the examples has a sentence that ends, and a cure', () => {
    const carpetas = [carpetaDeEjemplo('2021-t4'), carpetaDeEjemplo('2020-mar-may')];
    const hallazgos = carpetas.flatMap((c) => REGLAS.flatMap((r) => r.revisar(c)));
    expect(hallazgos.length).toBeGreaterThan(10);
    for (const h of hallazgos) {
      expect(mensaje(h)).toMatch(/^Fila \d+, .*\.$/su);
      expect(sugerencia(h)).toMatch(/[.?]$/u);
    }
  });

  it('calls gravities by the words that people read', () => {
    expect(gravedadParaPersonas({ justificacion: null }, 'Error')).toBe('por corregir');
    expect(gravedadParaPersonas({ justificacion: null }, 'Advertencia')).toBe('por revisar');
    expect(gravedadParaPersonas({ justificacion: 'Así es' }, 'Advertencia')).toBe('explicado');
  });

  it('every rule has its page in the catalogue', () => {
    for (const { codigo } of REGLAS) {
      for (const texto of Object.values(FICHAS_DE_REGLAS[codigo])) expect(texto).not.toBe('');
    }
    expect(Object.keys(FICHAS_DE_REGLAS).length).toBe(REGLAS.length);
  });
});
