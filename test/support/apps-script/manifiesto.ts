const DE_GOOGLE = 'https://www.googleapis.com/auth/';

/** What the add-on may ask for, and no more: the scopes of its manifest, each explained in docs/complemento.md. */
export const ALCANCES = [
  `${DE_GOOGLE}spreadsheets.currentonly`,
  `${DE_GOOGLE}script.container.ui`,
  'openid',
  `${DE_GOOGLE}userinfo.email`,
  `${DE_GOOGLE}script.external_request`,
];
