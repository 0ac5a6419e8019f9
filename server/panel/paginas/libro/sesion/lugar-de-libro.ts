/** Which libro. */
export interface LugarDeLibro {
  readonly organo: string;
  readonly periodo: string;
  /** '' for the libro of the enlace. */
  readonly area: string;
}
