import { join, resolve } from 'node:path';
import { cerrar, ejecutar, iniciar, pausa, reducir } from './ordenes.ts';

const PANTALLA = ':78';
const ENTORNO = { DISPLAY: PANTALLA, SAL_USE_VCLPLUGIN: 'gen', LC_ALL: 'es_MX.UTF-8', LANGUAGE: 'es_MX' };
/** LibreOffice shows its window some seconds after it starts. */
const ARRANQUE = 14_000;
const RESPIRO = 1_200;

/** A picture of a libro as LibreOffice shows it. */
export interface Foto {
  readonly libro: string;
  /** `Convenios.K2`: brought into view and selected. */
  readonly celda: string;
  readonly destino: string;
  /** Pixels. */
  readonly ancho: number;
  readonly alto: number;
  /** Where the pointer rests, so that a comment shows. */
  readonly puntero?: readonly [number, number];
  /** Keys pressed at the end (`alt+Down` opens a list). */
  readonly teclas?: readonly string[];
}

const teclear = (...argumentos: readonly string[]): string => ejecutar('xdotool', argumentos, ENTORNO);

async function irA(celda: string): Promise<void> {
  // The name box
  teclear('key', 'ctrl+shift+t');
  await pausa(RESPIRO / 2);
  teclear('key', 'ctrl+a');
  teclear('type', celda);
  teclear('key', 'Return');
  await pausa(RESPIRO);
}

/** Opens the libro in LibreOffice on a screen of its own, and takes the picture. */
export async function fotografiar(trabajo: string, foto: Foto): Promise<void> {
  const pantalla = iniciar('Xvfb', [
    PANTALLA,
    '-screen',
    '0',
    `${String(foto.ancho)}x${String(foto.alto)}x24`,
  ]);
  await pausa(RESPIRO);
  const perfil = `-env:UserInstallation=file://${resolve(trabajo, 'perfil')}`;
  const oficina = iniciar(
    'soffice',
    [perfil, '--norestore', '--nologo', '--nofirststartwizard', '--calc', foto.libro],
    ENTORNO,
  );
  try {
    await pausa(ARRANQUE);
    await irA(foto.celda);
    for (const tecla of foto.teclas ?? []) teclear('key', tecla);
    if (foto.puntero !== undefined) teclear('mousemove', ...foto.puntero.map(String));
    await pausa(RESPIRO * 2);
    const captura = join(trabajo, 'captura.png');
    ejecutar('import', ['-window', 'root', captura], ENTORNO);
    reducir(captura, foto.destino);
  } finally {
    cerrar(oficina);
    cerrar(pantalla);
    await pausa(RESPIRO);
  }
}
