/** A SHA-256 in groups of eight, as two people can compare it aloud. */
export const huellaEnGrupos = (sha256: string): string[] => sha256.match(/.{1,8}/g) ?? [];
