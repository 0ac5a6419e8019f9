import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for a test, gone afterwards. */
export function carpetaTemporal(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'trimestral-'));
  onTestFinished(() => {
    rmSync(carpeta, { recursive: true, force: true });
  });
  return carpeta;
}
