/**
 * `npm run demo`: the real example, at work. Writes the report of 2021-T4 with the built command, then starts the service
 * with the same quarter loaded and says where to enter. `npm run demo -- --solo-informe` ends after the report.
 */
import { existsSync } from 'node:fs';
import { demoDelInforme } from './ejemplo/demo-del-informe.ts';
import { demoDelServicio } from './ejemplo/demo-del-servicio.ts';

if (!existsSync('dist/cli.js')) throw new Error('Run `npm ci` first: it builds the program');
demoDelInforme();
if (!process.argv.includes('--solo-informe')) await demoDelServicio();
