import type { drive_v3 as v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { Problem } from '../../shared/problem.ts';
import type { Llamar } from './llamar.ts';
import type { ArchivoDeGoogle, Google } from './google.ts';

const TIPO = 'application/vnd.google-apps.spreadsheet';
const DE_TIPO = `mimeType='${TIPO}'`;
const CAMPOS = 'id,name,version,trashed';
const PROPIEDAD = 'trimestral';
/** All that Drive gives at once. */
const POR_PAGINA = 1_000;
const ESCRIBEN = new Set(['writer', 'fileOrganizer', 'organizer', 'owner']);

/** The policy of an institution keeps files from some domains. */
const esDeAcceso = (error: unknown): boolean =>
  error instanceof Problem && error.codigo === 'google-sin-acceso';
const noSeComparte = (correo: string) => ({
  libro: correo,
  motivo: 'no permite compartir la hoja de cálculo con esa dirección',
});

const comoArchivo = ({ id, name, version, trashed }: v3.Schema$File): ArchivoDeGoogle => ({
  id: id ?? '',
  nombre: name ?? '',
  version: version ?? '',
  enPapelera: trashed ?? false,
});

/** The calls of Drive; all of them reach shared drives. */
class Archivos implements Pick<Google, 'archivos' | 'archivo' | 'crear' | 'compartir'> {
  private readonly drive: v3.Drive;
  private readonly llamar: Llamar;
  private readonly unidad: string;

  constructor(drive: v3.Drive, llamar: Llamar, unidad: string) {
    this.drive = drive;
    this.llamar = llamar;
    this.unidad = unidad;
  }

  readonly archivos: Google['archivos'] = async () => [
    ...(this.unidad === '' ? [] : await this.buscar(DE_TIPO, this.enUnidad())),
    ...(await this.buscar(DE_TIPO, { corpora: 'user' })),
  ];

  readonly archivo: Google['archivo'] = (id) =>
    this.llamar.leerArchivos(id, async (como) => {
      const pedido = { fileId: id, fields: CAMPOS, supportsAllDrives: true };
      return comoArchivo((await this.drive.files.get(pedido, como)).data);
    });

  readonly crear: Google['crear'] = async ({ titulo, llave }) => {
    if (this.unidad === '') throw new Problem('google-sin-unidad', {});
    const conLlave = `appProperties has { key='${PROPIEDAD}' and value='${llave}' }`;
    const [hallado] = await this.buscar(`${DE_TIPO} and trashed=false and ${conLlave}`, this.enUnidad());
    if (hallado !== undefined) return { ...hallado, nuevo: false };
    const requestBody = {
      ...{ name: titulo, mimeType: TIPO, parents: [this.unidad] },
      appProperties: { [PROPIEDAD]: llave },
    };
    const pedido = { requestBody, fields: CAMPOS, supportsAllDrives: true };
    const { data } = await this.llamar.escribirArchivos(titulo, (como) =>
      this.drive.files.create(pedido, como),
    );
    return { ...comoArchivo(data), nuevo: true };
  };

  readonly compartir: Google['compartir'] = async (id, correos) => {
    if (correos.length === 0) return;
    const tienen = await this.queEscriben(id);
    const fallas: unknown[] = [];
    // An address that Google does not know keeps nobody else out
    for (const correo of correos.filter((uno) => !tienen.has(uno.toLowerCase())))
      await this.darPermiso(id, correo).catch((error: unknown) => fallas.push(error));
    if (fallas.length > 0) throw fallas[0];
  };

  private async darPermiso(id: string, emailAddress: string): Promise<void> {
    const requestBody = { type: 'user', role: 'writer', emailAddress };
    const pedido = { fileId: id, supportsAllDrives: true, sendNotificationEmail: false, requestBody };
    try {
      await this.llamar.escribirArchivos(emailAddress, (como) => this.drive.permissions.create(pedido, como));
    } catch (error) {
      throw esDeAcceso(error) ? new Problem('google-no-admite', noSeComparte(emailAddress)) : error;
    }
  }

  private async queEscriben(id: string): Promise<Set<string>> {
    const pedido = { fileId: id, fields: 'permissions(emailAddress,role)', supportsAllDrives: true };
    const { data } = await this.llamar.leerArchivos(id, (como) => this.drive.permissions.list(pedido, como));
    const escriben = (data.permissions ?? []).filter(({ role }) => ESCRIBEN.has(role ?? ''));
    return new Set(escriben.map(({ emailAddress }) => (emailAddress ?? '').toLowerCase()));
  }

  private enUnidad(): v3.Params$Resource$Files$List {
    return { corpora: 'drive', driveId: this.unidad, includeItemsFromAllDrives: true };
  }

  /** Of one shared drive, or of what is shared with the account: searches that Drive says are complete. */
  private async buscar(q: string, donde: v3.Params$Resource$Files$List): Promise<ArchivoDeGoogle[]> {
    const hallados: ArchivoDeGoogle[] = [];
    let pageToken: string | undefined;
    do {
      const pagina = {
        ...{ ...donde, q, pageSize: POR_PAGINA, supportsAllDrives: true },
        ...{ fields: `nextPageToken,files(${CAMPOS})`, ...(pageToken === undefined ? {} : { pageToken }) },
      };
      const { data } = await this.llamar.leerArchivos('', (como) => this.drive.files.list(pagina, como));
      hallados.push(...(data.files ?? []).map(comoArchivo));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    return hallados;
  }
}

export const archivosDe = (drive: v3.Drive, llamar: Llamar, unidad: string): Archivos =>
  new Archivos(drive, llamar, unidad);
