// Loaded into a measured process (`node --import`): leaves what the operating system counted of it.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const medidas = { cpu: (userCPUTime + systemCPUTime) / 1e6, memoria: maxRSS / 1024 };
  writeFileSync(process.env['TRIMESTRAL_MEDIDAS'] ?? '', JSON.stringify(medidas));
});
