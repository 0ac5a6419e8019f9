/** What an acuse says of itself, in the file and on paper. */
export const AVISO_DE_ACUSE =
  'Este acuse prueba que el servicio recibió, en la fecha y hora que indica, un libro con el contenido que ' +
  'identifica su huella SHA-256, y que el acuse no se ha alterado desde entonces. Lo firma el servicio con su ' +
  'propia llave (Ed25519): no es una e.firma (firma electrónica avanzada), no identifica legalmente a quien envió ' +
  'ni sustituye su firma autógrafa, y no prueba que lo informado sea cierto.';

/** The life of the key that signed, in the form `AAAA-MM-DD`. */
interface VidaDeLlave {
  readonly kid: string;
  readonly creada: string;
  readonly retirada: string | null;
}

/** Why a text is no acuse at all. */
export type MotivoDeNoSerAcuse = 'no-es-json' | 'otro-documento' | 'otra-version' | 'demasiado-grande';

/**
 * Which check an acuse failed: `campos`, it lacks or misstates one; `escritura`, it is written as none is (a field
 * twice); `firma`, it does not say what was signed.
 */
export type PruebaFallida = 'campos' | 'escritura' | 'firma';

/** What checking an acuse gave, as far as it is told to people. */
export type VeredictoDeAcuse =
  | {
      readonly tipo: 'valido';
      readonly folio: string;
      readonly llave: VidaDeLlave;
      /** Whether the file is the one given, byte by byte; else spaces or the order of fields changed, no more. */
      readonly identico: boolean;
    }
  | { readonly tipo: 'alterado'; readonly prueba: PruebaFallida; readonly campo: string }
  | { readonly tipo: 'fuera-de-vigencia'; readonly cuando: string; readonly llave: VidaDeLlave }
  | { readonly tipo: 'llave-desconocida'; readonly kid: string }
  | { readonly tipo: 'no-es-acuse'; readonly motivo: MotivoDeNoSerAcuse };

/** A verdict in words. */
export interface VeredictoEscrito {
  readonly titulo: string;
  readonly detalle: string;
}

const NO_ES_ACUSE: Readonly<Record<MotivoDeNoSerAcuse, string>> = {
  'no-es-json': 'El archivo no es un documento JSON. Use el archivo .json que se entregó con el envío.',
  'otro-documento': 'El archivo es un documento JSON, pero no un acuse de Trimestral.',
  'otra-version': 'El acuse es de una versión que este programa no conoce. Verifíquelo con uno más reciente.',
  'demasiado-grande': 'El archivo es más grande que cualquier acuse. Revise que sea el correcto.',
};

const PEDIR_DE_NUEVO = 'Pida al enlace el acuse que guarda el servicio; este no prueba nada.';

const ALTERADO: Readonly<Record<PruebaFallida, (campo: string) => string>> = {
  campos: (campo) =>
    `${campo === '' ? 'Sus campos no son' : `El campo «${campo}» no es`} como el servicio los escribe.`,
  escritura: () => 'Está escrito como el servicio no escribe ninguno (por ejemplo, con un campo repetido).',
  firma: () => 'Lo que dice no es lo que el servicio firmó.',
};

const dia = (instante: string): string => instante.slice(0, 10);

/** `La llave que lo firmó está en uso desde el 2022-01-03.` */
function vidaDeLlave({ creada, retirada }: VidaDeLlave): string {
  return retirada === null
    ? `La llave que lo firmó está en uso desde el ${dia(creada)}.`
    : `La llave que lo firmó se usó del ${dia(creada)} al ${dia(retirada)} y después se cambió por otra; lo que firmó entonces sigue valiendo.`;
}

/** What checking an acuse gave, for a person: the verdict, and what it rests on or what to do. */
export function escribirVeredicto(v: VeredictoDeAcuse): VeredictoEscrito {
  switch (v.tipo) {
    case 'valido': {
      const texto = v.identico
        ? 'El archivo es, letra por letra, el que se entregó.'
        : 'Cambió el acomodo del archivo (espacios, saltos de línea u orden), pero no lo que dice.';
      return {
        titulo: 'Acuse válido',
        detalle: `La firma del acuse ${v.folio} corresponde a lo que dice. ${texto} ${vidaDeLlave(v.llave)}`,
      };
    }
    case 'alterado':
      return {
        titulo: 'Acuse alterado',
        detalle: `${ALTERADO[v.prueba](v.campo)} ${PEDIR_DE_NUEVO}`,
      };
    case 'fuera-de-vigencia':
      return {
        titulo: 'Acuse no válido: la fecha no corresponde a la llave',
        detalle: `Dice ser del ${dia(v.cuando)}, y su llave no se usaba ese día. ${vidaDeLlave(v.llave)} ${PEDIR_DE_NUEVO}`,
      };
    case 'llave-desconocida':
      return {
        titulo: 'Acuse sin comprobar: la llave no está entre las dadas',
        detalle: `Lo firmó una llave que no está entre las dadas (${v.kid}). Use las llaves del servicio que lo entregó; si ya son esas, el acuse no es de ese servicio.`,
      };
    case 'no-es-acuse':
      return { titulo: 'No es un acuse', detalle: NO_ES_ACUSE[v.motivo] };
  }
}
