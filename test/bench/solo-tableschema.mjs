// Yardstick: the tableschema package, validating the same columns of some libros of the same carpeta.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import tableschema from 'tableschema';

const [carpeta = '', cuantos = '0'] = process.argv.slice(2);
/** @type {(name: string, required: boolean) => object} */
const texto = (name, required) => ({ name, type: 'string', constraints: { required } });
/** @type {(name: string, required: boolean, valores: string[]) => object} */
const lista = (name, required, valores) => ({
  name,
  type: 'string',
  constraints: { required, enum: valores },
});

const ESQUEMAS = {
  'Actividades.csv': [
    texto('Línea', false),
    texto('Fecha inicio', false),
    texto('Fecha fin', false),
    texto('Título', true),
    texto('Descripción', false),
    lista('Modalidad', false, ['A distancia', 'Presencial', 'Híbrida', '']),
  ],
  'Seguimiento.csv': [
    texto('Línea', true),
    texto('Fecha', true),
    texto('Tipo', false),
    texto('Concepto', true),
    texto('Entregable', false),
  ],
  'Difusión.csv': [
    texto('Línea', false),
    texto('Fecha', true),
    texto('Destinatarios', true),
    texto('Información', true),
  ],
  'Convenios.csv': [
    texto('Folio', true),
    texto('Tipo de convenio', true),
    texto('Instrumento', true),
    texto('Contraparte', true),
    texto('Área responsable operativa', true),
    lista('Etapa', true, ['En proceso de negociación', 'Suscrito', 'Vigente', 'Concluido', 'Cancelado']),
    lista('Sector', false, ['Público', 'Académico', 'Social', 'Privado', '']),
  ],
  'Avances.csv': [texto('Convenio', true), texto('Sesión', true), texto('Avance', false)],
};

const libros = readdirSync(carpeta).filter((l) => l.startsWith('area-'));
for (const libro of libros.slice(0, Number(cuantos))) {
  for (const [hoja, fields] of Object.entries(ESQUEMAS)) {
    const tabla = await tableschema.Table.load(join(carpeta, libro, hoja), {
      schema: { fields },
      delimiter: ',',
    });
    // Its types say that it gives nothing; it gives a promise
    await Promise.resolve(tabla.read({ forceCast: false }));
  }
}
