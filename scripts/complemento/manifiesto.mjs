const DE_GOOGLE = 'https://www.googleapis.com/auth/';

/** The open spreadsheet alone; its sidebar; who the person is. */
const ALCANCES = [
  `${DE_GOOGLE}spreadsheets.currentonly`,
  `${DE_GOOGLE}script.container.ui`,
  'openid',
  `${DE_GOOGLE}userinfo.email`,
];

/** To ask the service; not where it fetches by itself. */
const DE_RED = `${DE_GOOGLE}script.external_request`;

/**
 * The manifest of an institution's add-on (developers.google.com/apps-script/manifest). An editor add-on takes its form from
 * the Marketplace, so it needs no section of its own here.
 * @param {import('./ajustes-de-institucion.mjs').AjustesDeInstitucion} ajustes
 */
export function manifiestoDe({ modo, servicio }) {
  const envia = modo === 'envia';
  return {
    timeZone: 'America/Mexico_City',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: envia ? [...ALCANCES, DE_RED] : ALCANCES,
    ...(envia ? { urlFetchWhitelist: [`${servicio}/`] } : {}),
  };
}
