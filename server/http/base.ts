/** Where the API stands; a change that breaks clients gets another. */
export const BASE = '/api/v1';
