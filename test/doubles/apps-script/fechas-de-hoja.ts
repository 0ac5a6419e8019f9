/** Day 0 of Sheets: 30 December 1899 (developers.google.com/workspace/sheets/api/guides/formats, date & time serials). */
const ORIGEN = Date.UTC(1899, 11, 30);
const DIA = 86_400_000;

const relojes = new Map<string, Intl.DateTimeFormat>();

function relojDe(zona: string): Intl.DateTimeFormat {
  let reloj = relojes.get(zona);
  if (reloj === undefined) {
    reloj = new Intl.DateTimeFormat('en-US', {
      timeZone: zona,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    relojes.set(zona, reloj);
  }
  return reloj;
}

/** What a clock of that zone shows at an instant, as if it were UTC. */
export function civilEn(zona: string, instante: number): number {
  const partes = new Map(
    relojDe(zona)
      .formatToParts(instante)
      .map(({ type, value }) => [type, value]),
  );
  const de = (tipo: Intl.DateTimeFormatPartTypes): number => Number(partes.get(tipo));
  const civil = Date.UTC(de('year'), de('month') - 1, de('day'), de('hour'), de('minute'), de('second'));
  return civil + (((instante % 1000) + 1000) % 1000);
}

/** The instant at which a clock of that zone shows it. */
export function instanteEn(zona: string, civil: number): number {
  let instante = civil;
  for (let vez = 0; vez < 3; vez += 1) instante += civil - civilEn(zona, instante);
  return instante;
}

export const serieDeCivil = (civil: number): number => (civil - ORIGEN) / DIA;

export const civilDeSerie = (serie: number): number => ORIGEN + Math.round(serie * DIA);
