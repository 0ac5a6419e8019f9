import { AJUSTES_DEL_SERVICIO } from '../../server/arranque/ajustes-del-servicio.ts';
import { AJUSTES_DE_GOOGLE } from '../../server/google/ajustes-de-google.ts';
import { AJUSTES_DE_IDENTIDAD } from '../../server/identidad/ajustes-de-identidad.ts';
import { ajusteDe, LIMITES, type Limites } from '../../server/libros/limites.ts';
import { AJUSTES_DE_RED } from '../../server/red/ajustes-de-red.ts';
import { parrafos, tabla } from './markdown.ts';

/** A setting: its name, what holds where it is not said, what it does. */
type Ajuste = readonly [nombre: string, siNo: string, que: string];

interface GrupoDeAjustes {
  readonly titulo: string;
  /** False for those of the command line alone. */
  readonly delServicio: boolean;
  readonly ajustes: readonly Ajuste[];
}

const QUE_LIMITA: Readonly<Record<keyof Limites, string>> = {
  bytesPorArchivo: 'Bytes de un archivo, tal como está en el disco o como se sube',
  bytesPorCarpeta: 'Bytes de todos los archivos de una carpeta juntos',
  bytesDescomprimidos: 'Bytes de un `.xlsx` ya descomprimido',
  razonDeCompresion:
    'Cuántas veces crece al descomprimirse una parte de un `.xlsx` (se mira en las de más de 10 MB)',
  partesPorArchivo: 'Partes dentro de un `.xlsx`',
  filasPorHoja: 'Filas con datos de una hoja',
  columnasPorHoja: 'La última columna que puede tener datos',
  hojasPorLibro: 'Hojas de un libro',
  libros: 'Libros de una carpeta',
  caracteresPorCelda: 'Caracteres de una celda',
};

const esLimite = (nombre: string): nombre is keyof Limites => nombre in QUE_LIMITA;

const LIMITES_DE_LECTURA: readonly Ajuste[] = Object.keys(LIMITES)
  .filter(esLimite)
  .map((nombre) => [ajusteDe(nombre), LIMITES[nombre].toLocaleString('es-MX'), QUE_LIMITA[nombre]]);

const CORREO: readonly Ajuste[] = [
  [
    'TRIMESTRAL_SMTP_URL',
    '',
    'Servidor de correo, como `smtp://usuario:clave@correo.institucion.mx:587` o `smtps://…`. Sin él ni `TRIMESTRAL_SMTP_SERVIDOR`, no se manda correo',
  ],
  ['TRIMESTRAL_SMTP_URL_ARCHIVO', '', 'Archivo que contiene esa dirección'],
  ['TRIMESTRAL_SMTP_SERVIDOR', '', 'Lo mismo, por partes: el nombre del servidor'],
  ['TRIMESTRAL_SMTP_PUERTO', '587; 465 con `tls`; 25 con `ninguno`', 'Su puerto'],
  ['TRIMESTRAL_SMTP_USUARIO', '', 'El usuario; vacío si no lo pide'],
  ['TRIMESTRAL_SMTP_CLAVE', '', 'Su contraseña; también junto con `TRIMESTRAL_SMTP_URL`'],
  ['TRIMESTRAL_SMTP_CLAVE_ARCHIVO', '', 'Archivo que contiene esa contraseña'],
  [
    'TRIMESTRAL_SMTP_CIFRADO',
    '`starttls`; con `smtps://`, `tls`; en la propia máquina, `ninguno`',
    '`tls`, `starttls` o `ninguno`. Con usuario y contraseña, `ninguno` no se admite hacia otra máquina',
  ],
  [
    'TRIMESTRAL_CORREO_DE',
    '',
    'De quién sale el correo, como `Informes DVOE <informes@institucion.mx>`; obligatorio si hay servidor',
  ],
  [
    'TRIMESTRAL_BITACORA_CORREO',
    '',
    'Dirección de fuera a la que se manda la cabeza de la bitácora. Sin ella no se manda',
  ],
  ['TRIMESTRAL_BITACORA_CADA', '24', 'Cada cuántas horas se manda, de 1 a 744'],
];

const DE_LA_TERMINAL: readonly Ajuste[] = [
  ['TRIMESTRAL_TOKEN', '', 'El token con que `enviar` se identifica ante el servicio'],
  ['TRIMESTRAL_TOKEN_ARCHIVO', '', 'Archivo que contiene ese token'],
  ['NO_COLOR', '', 'Con cualquier valor, la terminal no usa colores ([no-color.org](https://no-color.org))'],
  ['TERM', 'el de la terminal', 'Con `dumb`, tampoco hay colores'],
];

const DEPURAR: Ajuste = [
  'TRIMESTRAL_DEPURAR',
  '',
  'Con `1`, una falla del programa muestra en la terminal dónde ocurrió, para quien lo mantiene',
];

const descritos = (
  lista: Readonly<Record<string, string | { readonly que: string; readonly siNo: string }>>,
): Ajuste[] =>
  Object.entries(lista).map(([nombre, dicho]) =>
    typeof dicho === 'string' ? [nombre, '', dicho] : [nombre, dicho.siNo, dicho.que],
  );

/** Every setting: environment variables alone. */
export const GRUPOS_DE_AJUSTES: readonly GrupoDeAjustes[] = [
  { titulo: 'El servicio', delServicio: true, ajustes: [...descritos(AJUSTES_DEL_SERVICIO), DEPURAR] },
  { titulo: 'Entrar', delServicio: true, ajustes: descritos(AJUSTES_DE_IDENTIDAD) },
  { titulo: 'Correo', delServicio: true, ajustes: CORREO },
  { titulo: 'Google', delServicio: true, ajustes: descritos(AJUSTES_DE_GOOGLE) },
  { titulo: 'Red de salida', delServicio: true, ajustes: descritos(AJUSTES_DE_RED) },
  { titulo: 'Límites de lectura', delServicio: true, ajustes: LIMITES_DE_LECTURA },
  { titulo: 'La terminal', delServicio: false, ajustes: DE_LA_TERMINAL },
];

const tablaDe = ({ ajustes }: GrupoDeAjustes): string =>
  tabla(
    ['Variable', 'Si no se dice', 'Qué hace'],
    ajustes.map(([nombre, siNo, que]) => [`\`${nombre}\``, siNo === '' ? 'vacío' : siNo, que]),
  );

/** The settings in tables, a heading each. @param nivel of the headings, as Markdown writes it */
export const ajustes = (grupos: readonly GrupoDeAjustes[], nivel: '###' | '####'): string =>
  parrafos(...grupos.flatMap((grupo) => [`${nivel} ${grupo.titulo}`, tablaDe(grupo)])).trimEnd();
