import { contratoDeHost } from '../../support/contrato-de-host.ts';
import { hostEnMemoria } from '../../support/host-en-memoria.ts';

contratoDeHost('memory', hostEnMemoria);
