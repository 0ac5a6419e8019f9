import type { OpcionesDeGoogle } from './google.ts';

/** Whom a spreadsheet has to be shared with, as the settings tell it without asking Google. */
export function cuentaDeGoogle({ credenciales, como }: OpcionesDeGoogle): string {
  const correo = credenciales?.['client_email'];
  if (como !== '') return como;
  if (typeof correo === 'string') return correo;
  // `…/serviceAccounts/<address>:generateAccessToken`
  const suplida = credenciales?.['service_account_impersonation_url'];
  const hallada = typeof suplida === 'string' ? /serviceAccounts\/([^:/]+)/.exec(suplida)?.[1] : undefined;
  return hallada ?? 'la cuenta del servicio';
}
