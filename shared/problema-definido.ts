/** One failure that stops the work: how it is told, and how it leaves the process or the service. */
export interface ProblemaDefinido {
  /** HTTP status (RFC 9457). */
  readonly estado: number;
  /** Exit code of the command (contract, section 4). */
  readonly salida: 2;
  readonly titulo: string;
  /** Spanish text with what to do next; each `{dato}` is filled from the problem's data. */
  readonly plantilla: string;
}
