/** What the build knows of the institution; written into the script by scripts/construir-complemento.mjs. */
interface AjustesDeConstruccion {
  readonly servicio: string;
  readonly modo: 'envia' | 'recoge';
  readonly version: string;
  /** Whether the script is bound to one spreadsheet. */
  readonly ligado: boolean;
  /** Those that people's e-mail must end in. */
  readonly dominios: readonly string[];
}

declare const AJUSTES: AjustesDeConstruccion;
